"""What the lists answer: one row a story, its reports counted, what clashes beside it."""

import datetime
from pathlib import Path

from dateline.query import (
    Filter,
    ceasefires,
    figures,
    meetings,
    positions,
    statements,
    timeline,
)
from dateline.store import Decision, open_store

from .conftest import War, first, second, tie


def test_one_event_told_by_three_reports_is_one_row(war: War) -> None:
    (row,) = timeline(war.store, Filter(type="ASSAULT"))
    assert (row.label, row.who, row.whom, row.places) == (
        "shelled", ("The Valmoran army",), ("the Front",), ("Upper Senn",),
    )  # fmt: skip
    assert row.story == war.id(war.post, "e1")


def test_copies_are_one_origin(war: War) -> None:
    (row,) = timeline(war.store, Filter(type="ASSAULT"))
    assert (row.reports, row.origins) == (3, 2)


def test_accounts_that_clash_stand_beside_the_row(war: War) -> None:
    (row,) = timeline(war.store, Filter(type="ASSAULT"))
    assert [str(account) for account in row.accounts] == [
        "happened: The Ansel Post, says the Front",
        "denied: Ministry of Valmora, says the ministry of Valmora",
    ]
    assert row.contradicted_by == (war.id(war.ministry, "e1"),)


def test_a_row_leads_to_its_words(war: War) -> None:
    (row,) = timeline(war.store, Filter(type="ASSAULT"))
    document = war.store.document(row.document)
    assert document is not None
    assert row.start is not None
    assert document.text[row.start : row.end] == row.quote == "shelled"
    assert (row.publisher, row.published, row.local) == ("The Ansel Post", datetime.date(2031, 3, 4), "e1")


def test_who_claims_it_is_told_in_words(war: War) -> None:
    assert timeline(war.store, Filter(type="ASSAULT"))[0].claimed_by == "the Front"


def test_the_timeline_comes_by_day_and_the_undated_last(war: War) -> None:
    assert [(row.label, row.day) for row in timeline(war.store)] == [
        ("shelled", datetime.date(2031, 3, 3)),
        ("Peace talks", datetime.date(2031, 3, 7)),
        ("left", None),
        ("left", None),
    ]


def test_a_day_of_publication_is_never_the_day_of_a_fact(war: War) -> None:
    asked = Filter(since="2031-03-04", until="2031-03-06")
    assert list(timeline(war.store, asked)) == []
    undated = timeline(war.store, Filter(since="2031-03-04", until="2031-03-06", undated=True))
    assert [row.label for row in undated] == ["left", "left"]
    assert undated[0].day is None


def test_statements_come_into_the_timeline_on_request(war: War) -> None:
    kinds = {row.kind for row in timeline(war.store, Filter(kind="statement,event"))}
    assert kinds == {"statement", "event"}
    assert {row.kind for row in timeline(war.store)} == {"event", "meeting"}


def test_a_position_keeps_each_change_of_stance(war: War) -> None:
    (row,) = positions(war.store)
    assert (row.party, row.issue, row.status, row.changes) == ("Senn Front", "the bridge", "offers", 1)
    assert [(stance.stance, stance.day, stance.quote) for stance in row.history] == [
        ("demands", None, "the bridge"), ("offers", None, "the bridge"),
    ]  # fmt: skip
    assert str(row.history[0]) == "demands (told 2031-03-04)"


def test_a_meeting_has_its_history_by_all_reports(war: War) -> None:
    (row,) = meetings(war.store)
    assert [turn.status for turn in row.history] == ["announced", "postponed"]
    assert (row.status, row.day, row.places) == ("postponed", datetime.date(2031, 3, 7), ("Port Ansel",))
    assert row.participants == ("Zoë Tarnovík (host)", "the Front")


def test_a_ceasefire_keeps_both_sides_accounts_of_its_breach(war: War) -> None:
    (row,) = ceasefires(war.store)
    assert (row.status, row.history) == ("breached", ("in-force", "breached"))
    assert [str(breach) for breach in row.violations] == ["by Senn Front, says Zoe Tarnovik"]


def test_figures_of_one_place_and_day_are_one_row_with_each_count(war: War) -> None:
    (row,) = figures(war.store)
    assert (row.measure, row.place, row.low, row.point, row.high) == ("killed", "Upper Senn", 9, None, None)
    assert [(count.low, count.high, count.publisher) for count in row.counts] == [
        (9, 9, "The Ansel Post"), (9, 9, "Senn Courier"), (14, None, "Ministry of Valmora"),
    ]  # fmt: skip
    assert (row.reports, row.origins) == (3, 2)


def test_a_figure_without_a_day_stands_alone(war: War) -> None:
    draft = first(" Once more.")
    draft.figure("people", (3, 3, 3), place="p1")
    draft.into(war.store)
    assert [len(row.counts) for row in figures(war.store)] == [4, 1]


def test_statements_tell_who_said_what(war: War) -> None:
    (row,) = statements(war.store, Filter(actor="ministry of Valmora"))
    assert (row.act, row.speakers, row.content) == (
        "deny", ("the ministry of Valmora",), "The army did not shell Upper Senn",
    )  # fmt: skip


def test_links_within_a_report_stand_in_the_row(war: War) -> None:
    (row,) = figures(war.store)
    assert war.id(war.post, "e1") in row.supported_by


def test_the_order_of_arrival_changes_nothing(war: War, tmp_path: Path) -> None:
    with open_store(tmp_path / "other.db") as store:
        ministry = second().into(store)
        courier = first(" From a partner.", "Senn Courier", "2031-03-05").into(store)
        other = War(store, first().into(store), courier, ministry)
        tie(other)
        for question in (timeline, positions, meetings, ceasefires, statements, figures):
            assert list(question(store)) == list(question(war.store))


def test_a_rejected_fact_is_in_no_answer(war: War) -> None:
    key = war.id(war.post, "o1")
    war.store.decide(Decision(key, "reject", "ada", "2031-04-01T00:00:00Z"))
    (row,) = positions(war.store, Filter(type=None))
    assert key not in [stance.id for stance in row.history]


def test_a_correction_that_is_no_day_leaves_the_row_undated(war: War) -> None:
    key = war.id(war.post, "e2")
    war.store.decide(Decision(key, "correct", "ada", "2031-04-01T00:00:00Z", field="day_from", value="soon"))
    assert [row.day for row in timeline(war.store) if row.id == key] == [None]


def test_facts_without_a_story_are_their_own(war: War) -> None:
    war.store.forget_derived()
    rows = timeline(war.store, Filter(type="ASSAULT"))
    assert [(row.reports, row.origins, row.story == row.id) for row in rows] == [(1, 1, True)] * 3


def test_a_question_is_answered_while_somebody_writes(war: War, path: Path) -> None:
    with war.store.transaction():
        first(" Later.", "Late Paper", "2031-03-09").into(war.store)
        with open_store(path, write=False) as other:
            assert len(statements(other)) == 3
    assert len(statements(war.store)) == 4


def test_a_limit_tells_how_many_there_are(war: War) -> None:
    table = timeline(war.store, Filter(limit=1))
    assert (len(table), table.total) == (1, 4)
