"""Days of anchors, without reading anything."""

import datetime

import pytest

from evaluation.anchors import Anchor, days_of, scores

FIRST, SECOND = datetime.date(1991, 5, 1), datetime.date(1991, 5, 2)


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("1991-05-02", SECOND, SECOND),
        ("1991-05-XX", FIRST, datetime.date(1991, 5, 31)),
        ("1991-12", datetime.date(1991, 12, 1), datetime.date(1991, 12, 31)),
        ("1991-XX-XX", datetime.date(1991, 1, 1), datetime.date(1991, 12, 31)),
    ],
)
def test_a_date_is_the_days_that_it_names(date: str, first: datetime.date, last: datetime.date) -> None:
    assert days_of(date) == (first, last)


def test_an_anchor_without_a_year_has_no_days() -> None:
    assert days_of("XXXX-XX-XX") is None


def test_no_answer_is_wrong_but_costs_no_precision() -> None:
    right, wrong = (FIRST, FIRST), (SECOND, SECOND)
    figures = scores(
        [
            Anchor(right, True, right, right, wrong),
            Anchor(right, True, None, None, right),
            Anchor(None, False, None, right, wrong),
        ]
    )
    assert figures["anchors"] == 2
    assert figures["record"] == {"kept": 100, "right": 50, "precision": 100, "invented": 0}
    assert figures["dating"] == {"right": 50, "precision": 100, "invented": 100}
    assert figures["dating_or_publication"]["right"] == 100
