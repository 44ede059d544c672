"""What a filter lets through, and what it answers to what cannot be."""

import datetime

import pytest

from dateline.errors import QuestionError
from dateline.query import Filter, ceasefires, positions, statements, timeline

from .conftest import War
from .drafts import Draft


def labels(war: War, **conditions: object) -> list[str]:
    return [row.label for row in timeline(war.store, Filter(**conditions))]  # type: ignore[arg-type]


def test_an_actor_is_found_without_accents_and_capitals(war: War) -> None:
    assert labels(war, actor="zoe TARNOVIK") == ["Peace talks"]


def test_an_actor_is_found_under_other_names_of_one_story(war: War) -> None:
    assert labels(war, actor="The Valmoran army") == ["shelled"]
    assert len(statements(war.store, Filter(actor="Senn Front"))) == 2  # who speaks there is called "the Front"


def test_whole_words_only(war: War) -> None:
    assert labels(war, actor="Tarno") == []
    assert labels(war, actor="Tarnovik") == ["Peace talks"]


def test_an_unknown_actor_gets_a_hint(war: War) -> None:
    table = timeline(war.store, Filter(actor="Tarnovic"))
    assert list(table) == []
    assert table.hint.startswith("No actor of this store is called 'Tarnovic'. Near it: Zo")


def test_a_country_is_that_of_a_place_or_of_anyone(war: War) -> None:
    assert labels(war, country="PRT") == ["Peace talks"]
    assert labels(war, country="Portugal") == ["Peace talks"]
    assert labels(war, country="VLM") == ["shelled", "Peace talks"]


def test_an_unknown_country_gets_a_hint(war: War) -> None:
    assert "No country is called 'Nowhere'" in timeline(war.store, Filter(country="Nowhere")).hint
    assert "Nobody and no place of FRA" in timeline(war.store, Filter(country="France")).hint


def test_a_place_is_a_name_or_a_country(war: War) -> None:
    assert labels(war, place="upper senn") == ["shelled"]
    assert labels(war, place="Portugal") == ["Peace talks"]


def test_a_place_is_found_under_its_other_names(war: War) -> None:
    draft = Draft("A bomb fell on Kyiv, none on Odessa.", "2031-03-09")
    draft.event("fell", places=(draft.place("Kyiv", "UKR"),))
    draft.into(war.store)
    assert labels(war, place="Kiev") == ["fell"]
    assert labels(war, place="Odessa") == []


def test_a_side_does_or_tells_it(war: War) -> None:
    assert labels(war, side="Front", type="ASSAULT") == ["shelled"]  # it is by its account
    assert labels(war, actor="ministry", type="ASSAULT") == []  # it says so, and takes no part
    assert labels(war, side="ministry", type="ASSAULT") == ["shell"]


def test_type_and_status_may_be_several_in_any_case(war: War) -> None:
    assert labels(war, type="assault, Retreat", status="happened") == ["shelled", "left", "left"]
    assert [row.status for row in ceasefires(war.store, Filter(status="In Force"))] == ["breached"]


def test_a_publisher_is_part_of_a_name(war: War) -> None:
    (row,) = timeline(war.store, Filter(publisher="ministry", type="ASSAULT"))
    assert (row.status, row.publisher, row.reports) == ("denied", "Ministry of Valmora", 3)


def test_days_are_inclusive(war: War) -> None:
    assert labels(war, since="2031-03-03", until="2031-03-03") == ["shelled"]
    assert labels(war, since=datetime.date(2031, 3, 4)) == ["Peace talks"]
    assert labels(war, until="2031-03-02") == []


def test_an_open_end_counts_as_the_known_day(war: War) -> None:
    assert len(ceasefires(war.store, Filter(until="2031-03-02"))) == 1
    assert len(ceasefires(war.store, Filter(since="2031-03-03"))) == 0


def test_a_kind_that_the_question_has_not_finds_nothing(war: War) -> None:
    assert list(positions(war.store, Filter(kind="event"))) == []


@pytest.mark.parametrize(
    ("conditions", "words"),
    [
        ({"since": "2031-13-01"}, "since '2031-13-01': is no day"),
        ({"until": "soon"}, "until 'soon': is no day"),
        ({"since": "2031-03-02", "until": "2031-03-01"}, "is no range of days"),
        ({"kind": "evnt"}, "kind 'evnt': is not known. Give one of event"),
        ({"limit": -1}, "limit -1"),
        ({"actor": "a\udcff"}, "is no text. Give it in UTF-8"),
    ],
)
def test_what_cannot_be_asked_is_refused(conditions: dict[str, object], words: str) -> None:
    with pytest.raises(QuestionError, match=words.replace("(", ".")):
        Filter(**conditions)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["", "'; DROP TABLE fact; --", '"', "%", "\x00", "]"])
def test_hostile_names_find_nothing(war: War, name: str) -> None:
    for condition in ("actor", "country", "place", "side"):
        assert list(timeline(war.store, Filter(**{condition: name}))) == []
