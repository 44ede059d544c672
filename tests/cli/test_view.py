"""The page on the terminal, from a record made by hand."""

import io

import pytest

from dateline.cli.view.page import page, show, terminal
from dateline.record import Document, Record


def shown(record: Record, width: int = 80) -> str:
    file = io.StringIO()
    console = terminal(file)
    console.width = width
    show(console, page(record))
    return file.getvalue()


def test_the_header_says_which_report_of_which_day_and_how_that_is_known(record: Record) -> None:
    lines = shown(record).splitlines()
    assert lines[0] == "Truce at the Darrow bridge"
    assert lines[1].startswith("Thursday 6 March 2031 (") and lines[1].endswith("The Ansel Post")


def test_a_statement_shows_speaker_addressee_act_form_day_and_exact_words(record: Record) -> None:
    text = " ".join(shown(record).split())
    assert "Ilse Tarnovik promise → Joram Keth · Tue 4 Mar 2031, evening · mixed s1" in text
    assert "“the guns are silent, and they will stay silent”" in text


def test_a_source_without_a_name_is_shown_in_its_own_words(record: Record) -> None:
    assert "“a farmer in Upper Senn”" in shown(record)


def test_the_channel_is_shown_with_its_kind_and_words(record: Record) -> None:
    assert "broadcast: Radio Ansel" in shown(record)


def test_times_stand_in_order_of_days(record: Record) -> None:
    text = shown(record)
    assert text.index("from 28 Feb 2031") < text.index("Tue 4 Mar 2031    evening")


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120])
def test_no_line_is_wider_than_the_terminal_or_ends_in_blanks(record: Record, width: int) -> None:
    for line in shown(record, width).splitlines():
        assert len(line) <= width
        assert line == line.rstrip()


def test_plain_output_holds_no_escape_codes(record: Record) -> None:
    assert "\x1b" not in shown(record)


def test_an_empty_record_is_shown_without_a_fault(document: Document) -> None:
    assert "Nothing found" in shown(Record(document))
