"""Meetings of whole reports, read with the shipped model."""

import pytest

from dateline.finding.meetings import find_meetings
from dateline.finding.meetings.mentions import mentions_of
from dateline.finding.meetings.scene import scene_of
from dateline.record import Meeting

from .cases import CASES, PUBLISHED, Case, Expected
from .reading import names, story

AWAY = ("absent", "replaced")
SEVERAL = (
    "London talks on Cyprus were downgraded on Tuesday. Greece's foreign minister, Nikos Pappas, is attending "
    "the talks instead of Prime Minister Kostas Vlachos. Talks between officials of Greece and Turkey will go on, "
    "the Foreign Office said."
)


def told(meeting: Meeting, called: dict[str, str]) -> Expected:
    """A meeting in the form of the cases, with whole names."""
    people = ("!" * (p.attendance in AWAY) + called[p.actor] for p in meeting.participants)
    days = (meeting.held.start, meeting.held.end) if meeting.held else (None, None)
    whole = "-".join(str(day or "") for day in days) if days != (None, None) else ""
    held = str(days[0]) if days[0] and days[0] == days[1] else whole
    return ", ".join(people), meeting.status, held, called.get(meeting.place or "", "")


def alike(found: Expected, expected: Expected) -> bool:
    """Whether both are one meeting: the words of the cases stand in the names."""
    have, want = (people.split(", ") if people else [] for people in (found[0], expected[0]))
    each = all(any((w.lstrip("!") in h and w[0] == "!" == h[0]) or w in h for h in have) for w in want)
    return each and len(have) == len(want) and found[1:] == expected[1:]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:60])
def test_the_meetings_of_a_report_are_those_that_a_careful_reader_finds(case: Case) -> None:
    text, expected = case
    read = story(text, PUBLISHED)
    found = [told(meeting, names(read)) for meeting in find_meetings(read)]
    assert len(found) == len(expected), found
    assert all(any(alike(one, other) for one in found) for other in expected), found


def test_every_piece_of_evidence_quotes_the_text() -> None:
    for text, _ in CASES:
        for meeting in find_meetings(story(text, PUBLISHED)):
            spans = [*meeting.evidence, *(span for turn in meeting.history for span in turn.evidence)]
            assert all(text[span.start : span.end] == span.quote for span in spans)


def test_the_status_is_that_of_the_newest_turn() -> None:
    for text, _ in CASES:
        assert all(m.status == m.history[-1].status for m in find_meetings(story(text, PUBLISHED)))


def test_a_meeting_that_is_downgraded_keeps_who_comes_and_who_does_not() -> None:
    read = story(SEVERAL, PUBLISHED)
    meeting = next(m for m in find_meetings(read) if m.status == "downgraded")
    comes = {names(read)[p.actor]: p.attendance for p in meeting.participants}
    assert (comes["Nikos Pappas"], comes["Kostas Vlachos"]) == ("expected", "replaced")


def test_a_meeting_takes_its_name_from_the_text_or_from_its_sides() -> None:
    london = find_meetings(story(SEVERAL, PUBLISHED))[0]
    met = find_meetings(story("President Joram Keth met Prime Minister Ilse Tarnovik on Monday.", PUBLISHED))[
        0
    ]
    assert (london.name, met.name) == ("London talks", "meeting between Joram Keth and Ilse Tarnovik")


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("President Joram Keth met Prime Minister Ilse Tarnovik in Oslo.", "leaders"),
        ("President Joram Keth met the special envoy, Ruth Adeyemi, in Oslo.", "envoys"),
        ("Foreign Minister Pavel Novak met Foreign Minister Tomas Berg in Oslo.", "ministers"),
        ("Official-level talks between Greece and Turkey opened in Oslo.", "officials"),
        ("Technical talks between Greece and Turkey opened in Oslo.", "experts"),
        ("Deputy Foreign Minister Pavel Novak met Foreign Minister Tomas Berg in Oslo.", "officials"),
    ],
)
def test_the_level_is_told_in_words_or_by_the_lowest_office(text: str, level: str) -> None:
    assert find_meetings(story(text, PUBLISHED))[0].level == level


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Greece and Turkey held talks in Oslo on the future of the island.", "the future of the island"),
        ("President Joram Keth met Prime Minister Ilse Tarnovik to discuss grain.", "grain"),
        ("Greece and Turkey held talks aimed at ending the blockade in Oslo.", "ending the blockade"),
    ],
)
def test_the_topic_is_what_stands_behind_on_aimed_at_or_to_discuss(text: str, topic: str) -> None:
    found = find_meetings(story(text, PUBLISHED))[0].topic
    assert found is not None and found.quote.startswith(topic)


def test_a_meeting_that_somebody_tells_of_names_the_statement() -> None:
    text = "The Kremlin said that President Viktor Orlov had met the Japanese prime minister, Kenji Abe."
    read = story(text, PUBLISHED)
    assert find_meetings(read)[0].claimed_by == (read.statements[0].id,)


def test_mentions_stand_in_text_order_with_their_trigger() -> None:
    read = story("Peru and Ecuador held talks in Lima. The talks ended on Monday.", PUBLISHED)
    assert [read.parse.words[m.trigger] for m in mentions_of(scene_of(read))] == ["talks", "talks"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "talks " * 400,
        "MEETING. CALL. VISIT TO. MET WITH, BETWEEN AND",
        "- talks\n- truce\n\n1. met\n",
    ],
)
def test_odd_texts_do_not_fail(text: str) -> None:
    find_meetings(story(text, PUBLISHED))


def test_who_sits_down_with_somebody_to_meet_him_meets_him_once() -> None:
    told = story("Secretary Ode had an opportunity to sit down with President Banda to meet him in Gao.", "2030-06-12")
    assert len(find_meetings(told)) == 1
