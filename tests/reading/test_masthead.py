"""The date of publication, from the top of a report and nowhere else."""

import datetime

import pytest

from dateline.reading.masthead import dating_of
from dateline.settings import DEFAULTS

FOUND = [
    ("date 1999-06-10\n\nThe bombing stopped.", "1999-06-10"),
    ("date 1999-06-10 PRISTINA - The bombing stopped and the troops began to leave.", "1999-06-10"),
    ("Published: 10 June 1999\nThe bombing stopped.", "1999-06-10"),
    ("PUBLISHED ON JUNE 10, 1999", "1999-06-10"),
    ("Issued: Thursday, 10th June 1999", "1999-06-10"),
    ("Thursday 10 June 1999", "1999-06-10"),
    ("A long war ends\nBy our correspondent\nThe Vardar Post, 10 June 1999, 14:30 GMT", "1999-06-10"),
    ("Date: 23/04/2025", "2025-04-23"),
    ("Date: 04/23/2025", "2025-04-23"),
    ("Date: 23.04.2025", "2025-04-23"),
    ("Posted 2025-04-23T08:15:00Z", "2025-04-23"),
]
NOT_FOUND = [
    "The rebels left on 10 June 1999, and the army came.",
    "The treaty of 10 June 1999 was kept.",
    "Covers: 2 to 15 November",
    "Date: 04/05/2025",
    "Published: 30 February 2025",
    "Published: yesterday",
    "The bombing stopped. " * 20 + "\nPublished: 10 June 1999",
    "",
]


@pytest.mark.parametrize(("text", "day"), FOUND)
def test_the_date_of_a_masthead_is_found(text: str, day: str) -> None:
    dating = dating_of(text, DEFAULTS)
    assert dating.published == datetime.date.fromisoformat(day)
    assert dating.words and text[dating.words.start : dating.words.end] == dating.words.quote


@pytest.mark.parametrize("text", NOT_FOUND)
def test_no_date_is_better_than_a_wrong_one(text: str) -> None:
    assert dating_of(text, DEFAULTS).published is None


@pytest.mark.parametrize("text", ["Date: 04/05/2025", "Published: 30 February 2025"])
def test_a_date_that_is_none_is_told(text: str) -> None:
    assert dating_of(text, DEFAULTS).warnings
