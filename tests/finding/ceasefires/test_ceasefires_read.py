"""Ceasefires of whole reports, read with the shipped model."""

import datetime
from functools import cache

import pytest

from dateline.finding.actors import read_actors
from dateline.finding.ceasefires import find_ceasefires
from dateline.finding.places import find_places
from dateline.finding.statements import find_statements
from dateline.finding.story import Story, story_of
from dateline.language.calendar import find_times
from dateline.reader import load_reader
from dateline.record import Ceasefire

from .cases import CASES, PUBLISHED, Case, Expected


@cache
def story(text: str) -> Story:
    """The story of `text`, published on the day of the cases."""
    day = datetime.date.fromisoformat(PUBLISHED)
    doc = load_reader().pipeline(text, day)
    actors, times = read_actors(doc), tuple(find_times(doc, day))
    return story_of(doc, actors, tuple(find_places(doc)), times, tuple(find_statements(doc, actors, times)))


def told(ceasefire: Ceasefire, called: dict[str, str]) -> Expected:
    """A ceasefire in the form of the cases, with whole names."""
    term = ceasefire.in_force
    days = f"{term.start or ''}/{term.end or ''}".strip() if term else ""
    broken = [
        f"{called.get(v.by or '', '-')}<{called.get(v.alleged_by or '', '-')}" for v in ceasefire.violations
    ]
    declared = ", ".join(called[actor] for actor in ceasefire.declared_by)
    return ceasefire.status, ceasefire.kind or "", declared, days if days != "/" else "", "; ".join(broken)


def alike(found: Expected, expected: Expected) -> bool:
    """Whether both are one ceasefire: the words of the cases stand in the names."""
    plain = found[:2] == expected[:2] and found[3] == expected[3]
    return plain and _named(found[2], expected[2], ", ") and _broken(found[4], expected[4])


def _named(found: str, expected: str, between: str) -> bool:
    have, want = (text.split(between) if text else [] for text in (found, expected))
    return len(have) == len(want) and all(any(w in h for h in have) for w in want)


def _broken(found: str, expected: str) -> bool:
    have, want = (
        [pair.split("<") for pair in text.split("; ")] if text else [] for text in (found, expected)
    )
    each = all(any(w[0] in h[0] and w[1] in h[1] for h in have) for w in want)
    return len(have) == len(want) and each


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:60])
def test_the_ceasefires_of_a_report_are_those_that_a_careful_reader_finds(case: Case) -> None:
    text, expected = case
    called = {actor.id: actor.name for actor in story(text).actors.actors}
    found = [told(ceasefire, called) for ceasefire in find_ceasefires(story(text))]
    assert len(found) == len(expected), found
    assert all(any(alike(one, other) for one in found) for other in expected), found


def test_every_piece_of_evidence_quotes_the_text() -> None:
    for text, _ in CASES:
        for ceasefire in find_ceasefires(story(text)):
            spans = [*ceasefire.evidence, *(span for v in ceasefire.violations for span in v.evidence)]
            assert all(text[span.start : span.end] == span.quote for span in spans)


def test_who_mediates_is_no_party() -> None:
    read = story("Norway brokered a truce between the government of Sri Lanka and the Tigers.")
    ceasefire = find_ceasefires(read)[0]
    called = {actor.id: actor.name for actor in read.actors.actors}
    assert [called[actor] for actor in ceasefire.mediators] == ["Norway"]
    assert "Norway" not in [called[actor] for actor in ceasefire.parties]


def test_a_truce_of_a_person_is_for_the_state_of_that_person() -> None:
    read = story("The Russian president, Viktor Orlov, declared a truce on Monday. Russia had waited for it.")
    ceasefire = find_ceasefires(read)[0]
    called = {actor.id: actor.name for actor in read.actors.actors}
    assert [called[actor] for actor in (*ceasefire.declared_by, *ceasefire.parties)] == [
        "Viktor Orlov",
        "Russia",
    ]


def test_the_place_is_where_the_guns_are_silent_not_where_the_text_was_signed() -> None:
    held = story("A ceasefire came into force in Aleppo on Monday.")
    signed = story("Sudan and the rebels signed a ceasefire in Addis Ababa.")
    assert [place.name for place in held.places if place.id == find_ceasefires(held)[0].place] == ["Aleppo"]
    assert find_ceasefires(signed)[0].place is None


def test_a_declared_truce_is_the_reports_own_fact_and_one_told_of_is_a_claim() -> None:
    own = story("The rebels declared a truce on Monday.")
    heard = story("Russia said that the rebels had declared a truce.")
    assert find_ceasefires(own)[0].claimed_by == ()
    assert find_ceasefires(heard)[0].claimed_by == (heard.statements[0].id,)


@pytest.mark.parametrize(
    "text",
    ["", "truce " * 400, "CEASE-FIRE! TRUCE? ARMISTICE.", "cease\nfire\n\nfire - fire", "It broke it."],
)
def test_odd_texts_do_not_fail(text: str) -> None:
    find_ceasefires(story(text))
