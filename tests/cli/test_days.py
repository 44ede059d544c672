"""How days and words are written on the page."""

import datetime

import pytest

from dateline.cli.view.days import long_day, written, written_with_part
from dateline.cli.view.words import counted, parts, shortened
from dateline.record import Interval, Span


def interval(
    start: str | None, end: str | None, part: str | None = None, approximate: bool = False
) -> Interval:
    first = datetime.date.fromisoformat(start) if start else None
    last = datetime.date.fromisoformat(end) if end else None
    return Interval(first, last, "DATE", "", part, approximate)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("1982-04-08", "1982-04-08", "Thu 8 Apr 1982"),
        ("1982-04-08", "1982-04-12", "8–12 Apr 1982"),
        ("1987-07-20", "1987-08-11", "20 Jul – 11 Aug 1987"),
        ("1980-09-22", "1988-08-20", "22 Sep 1980 – 20 Aug 1988"),
        ("1995-11-01", "1995-11-30", "November 1995"),
        ("1976-01-01", "1976-12-31", "1976"),
        ("1976-01-01", "2005-12-31", "1976–2005"),
        ("2022-02-24", None, "from 24 Feb 2022"),
        (None, "2005-08-17", "until 17 Aug 2005"),
        (None, None, "no day known"),
    ],
)
def test_an_interval_is_written_in_the_fewest_words(start: str | None, end: str | None, words: str) -> None:
    assert written(interval(start, end)) == words


def test_what_is_approximate_says_so() -> None:
    assert written(interval("2005-08-01", "2005-08-31", approximate=True)) == "about August 2005"
    assert written(interval(None, "2005-08-17", approximate=True)) == "until about 17 Aug 2005"


def test_the_part_of_the_day_follows_the_day() -> None:
    assert (
        written_with_part(interval("1998-04-10", "1998-04-10", "afternoon")) == "Fri 10 Apr 1998, afternoon"
    )
    assert written_with_part(None) == ""


def test_a_long_day_has_its_full_names() -> None:
    assert long_day(datetime.date(1998, 4, 10)) == "Friday 10 April 1998"


def test_words_are_cut_between_words_and_marked() -> None:
    assert shortened("the rebels\nwill not  sign", 100) == "the rebels will not sign"
    assert shortened("the rebels will not sign, they said", 25) == "the rebels will not sign…"


def test_a_gap_between_two_parts_is_marked() -> None:
    assert parts((Span(0, 3, "yes"), Span(9, 11, "no"))) == "yes … no"


def test_counting_knows_the_singular() -> None:
    assert (counted(1, "mention"), counted(3, "mention")) == ("1 mention", "3 mentions")
