"""Terminals that lack letters: the page is written all the same, and no mark turns into another."""

import io

import pytest

from dateline.cli.view.letters import PLAIN, writable
from dateline.cli.view.marks import CEASEFIRE_GLYPHS, EVENT_GLYPHS, LINK_GLYPHS, MEETING_GLYPHS, event_mark
from dateline.cli.view.page import page, show, terminal
from dateline.record import Record


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_a_page_can_be_written_where_letters_are_lacking(whole: Record, encoding: str) -> None:
    file = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    show(terminal(file), page(whole))
    file.seek(0)
    text = file.read()
    assert "denied" in text and "planned" in text


def test_every_glyph_has_a_plain_letter_and_none_reads_as_done() -> None:
    glyphs = {
        *EVENT_GLYPHS.values(),
        *MEETING_GLYPHS.values(),
        *CEASEFIRE_GLYPHS.values(),
        *LINK_GLYPHS.values(),
    }
    assert all(glyph.isascii() or glyph in PLAIN for glyph in glyphs)
    done = writable(event_mark("happened"), "ascii")
    assert [status for status in EVENT_GLYPHS if writable(event_mark(status), "ascii") == done] == [
        "happened"
    ]


def test_where_all_letters_are_there_nothing_is_changed() -> None:
    assert writable("● “oui” → €5 …", "utf-8") == writable("● “oui” → €5 …", None) == "● “oui” → €5 …"
    assert writable("● “là” → €5 … 🪖", "ascii") == '* "la" -> EUR 5 ... _'
