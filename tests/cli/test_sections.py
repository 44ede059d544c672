"""The sections of facts on the page: timeline, meetings, positions, ceasefires, figures, links."""

import dataclasses
import io

import pytest

from dateline.cli.view.marks import CEASEFIRE_GLYPHS, EVENT_GLYPHS, MEETING_GLYPHS, event_mark
from dateline.cli.view.page import SECTIONS, page, show, terminal
from dateline.record import Interval, Link, Participant, Record, Span

HEADINGS = [name for name, _, _ in SECTIONS]


def shown(record: Record, width: int = 80) -> str:
    file = io.StringIO()
    console = terminal(file)
    console.width = width
    show(console, page(record))
    return file.getvalue()


def section(record: Record, heading: str) -> list[str]:
    """The rows under `heading` where there is room for all of them, each blank run as one blank."""
    table = next(table for name, _, table in SECTIONS if name == heading)
    file = io.StringIO()
    console = terminal(file)
    console.width = 300
    body = table(record)
    assert body is not None
    show(console, body)
    return [" ".join(line.split()) for line in file.getvalue().splitlines()]


def test_sections_stand_in_order_and_empty_ones_are_left_out(whole: Record) -> None:
    found = [line.partition("  ")[0] for line in shown(whole).splitlines()]
    assert [line for line in found if line in HEADINGS] == HEADINGS
    without = dataclasses.replace(whole, meetings=(), links=())
    assert "Meetings" not in shown(without) and "disagreement" not in shown(without)


def test_the_timeline_goes_by_days_and_what_has_none_stands_last(whole: Record) -> None:
    rows = section(whole, "Timeline")
    order = [
        "2–4 Mar 2031",
        "Mon 3 Mar 2031",
        "Tue 4 Mar 2031",
        "Wed 5 Mar 2031",
        "Fri 7 Mar 2031",
        "no day told",
    ]
    assert [row for row in rows if row in order] == order


def test_an_event_shows_recipient_words_type_place_toll_claim_and_id(whole: Record) -> None:
    row = "● → Joram Keth “killed” · assault · heavy weapons · Upper Senn · 14 or more killed · says Ilse Tarnovik e1"
    assert row in " ".join(section(whole, "Timeline"))


@pytest.mark.parametrize("status", [status for status in EVENT_GLYPHS if status != "happened"])
def test_what_did_not_simply_happen_has_a_word_and_a_glyph_of_its_own(status: str) -> None:
    mark = event_mark(status)
    assert status.replace("-", " ") in mark
    assert mark[0] != event_mark("happened")


@pytest.mark.parametrize("glyphs", [EVENT_GLYPHS, MEETING_GLYPHS, CEASEFIRE_GLYPHS])
def test_a_glyph_is_one_column_wide(glyphs: dict[str, str]) -> None:
    assert {len(glyph) for glyph in glyphs.values()} == {1}


def test_a_status_that_is_unknown_is_never_read_as_done() -> None:
    assert event_mark("dreamt") == "? dreamt"


def test_a_claim_through_another_names_both(whole: Record) -> None:
    rows = " ".join(section(whole, "Timeline"))
    assert (
        "⊘ denied Ilse Tarnovik “had fired” · assault · says Ilse Tarnovik, citing “a farmer in Upper Senn” e2"
        in rows
    )


def test_an_event_whose_day_is_unknown_keeps_the_words_for_it(whole: Record) -> None:
    assert "? possible “fled” · assault · “since the autumn” e4" in section(whole, "Timeline")


def test_a_turn_of_a_meeting_stands_on_its_own_day(whole: Record) -> None:
    rows = section(whole, "Timeline")
    turn = rows[rows.index("Wed 5 Mar 2031") + 1]
    assert turn == "▸ downgraded Port Ansel talks · meeting of 7 Mar · “downgraded” m1"


def test_a_meeting_shows_roles_attendance_topic_and_history(whole: Record) -> None:
    rows = section(whole, "Meetings")
    assert (
        rows[0] == "▽ downgraded Port Ansel talks · ministers · Upper Senn · Fri 7 Mar 2031 · “the bridge” m1"
    )
    assert rows[1] == "Ilse Tarnovik (host), Joram Keth (envoy, absent), the Front"
    assert rows[2] == "announced → downgraded (5 Mar)"


def test_positions_on_one_issue_stand_together(whole: Record) -> None:
    assert section(whole, "Positions") == [
        "the bridge",
        "the Front demands · “if the army goes first” · reported by “a farmer in Upper Senn” o1",
        "Ilse Tarnovik refuses to discuss o3",
        "return",
        "the Front open · voiced by Joram Keth · from 28 Feb 2031 o2",
    ]


def test_a_condition_that_does_not_begin_with_if_gets_one(whole: Record) -> None:
    bare = dataclasses.replace(whole.positions[0], condition=Span(0, 10, "a handover"))
    rows = section(dataclasses.replace(whole, positions=(bare,)), "Positions")
    assert "demands · if “a handover”" in rows[1]


def test_a_ceasefire_shows_its_days_and_who_broke_it_says_whom(whole: Record) -> None:
    rows = " ".join(section(whole, "Ceasefires"))
    assert rows.startswith("▽ breached bilateral ceasefire declared by Ilse Tarnovik, the Front")
    assert "in force: 2–4 Mar 2031" in rows
    assert "violation by the Front, says Ilse Tarnovik: “gunfire was heard” violation: “that night”" in rows


def test_figures_show_bounds_period_and_whether_they_are_a_sum(whole: Record) -> None:
    rows = section(whole, "Figures")
    assert "14 or more killed · “people” · by Ilse Tarnovik · Upper Senn · Mon 3 Mar 2031" in rows[0]
    assert "9 killed f2" in rows
    assert "about 2,500 (2,450–2,550) displaced · Σ in all · “since the autumn” f3" in rows


def test_a_link_shows_both_facts_and_why(whole: Record) -> None:
    rows = section(whole, "Agreement and disagreement")
    assert rows[0].startswith("≠ contradicts f1 14 or more killed · Upper Senn")
    assert rows[1:] == ["f2 9 killed", "killed 14 v 9, same day"]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(whole: Record, width: int) -> None:
    for line in shown(strange(whole), width).splitlines():
        assert len(line) <= width
        assert line == line.rstrip()


def test_long_names_wrap_and_lose_nothing(whole: Record) -> None:
    text = "".join(shown(strange(whole), 60).split())
    assert text.count("Llanfair" * 20) >= 1


def test_ids_without_facts_empty_fields_and_control_characters_do_no_harm(whole: Record) -> None:
    text = shown(strange(whole))
    assert "\x1b" not in text and "\x07" not in text
    assert "a99" in text and "x1" in text


def test_the_same_record_is_the_same_page(whole: Record) -> None:
    assert shown(whole) == shown(whole)


def strange(record: Record) -> Record:
    """A record with names without end, ids of nobody, empty words and words that would steer a terminal."""
    event = dataclasses.replace(
        record.events[0],
        type="",
        trigger=Span(0, 9, "\x1b[2Jfired\x07\n\n"),
        actors=("a99", "a1"),
        claimed_by=("s99",),
        figures=("f99",),
        happened=Interval(None, None, "DATE", ""),
        status="dreamt",
    )
    meeting = dataclasses.replace(
        record.meetings[0],
        name="",
        participants=(Participant("a1", "", ""),),
        history=(),
        evidence=(),
        held=None,
    )
    position = dataclasses.replace(
        record.positions[0], issue=dataclasses.replace(record.positions[0].issue, label="")
    )
    figure = dataclasses.replace(record.figures[0], low=None, measure="other", evidence=())
    actor = dataclasses.replace(record.actors[0], name="Llanfair" * 20)
    return dataclasses.replace(
        record,
        events=(event, record.events[1]),
        meetings=(meeting,),
        positions=(position,),
        figures=(figure,),
        actors=(actor, *record.actors[1:]),
        links=(Link("resembles", "x1", "e1", "", ()),),
    )
