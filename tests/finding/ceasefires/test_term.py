"""How long a ceasefire lasts, and which weekday it begins on, without the model."""

import datetime

import pytest

from dateline.finding.ceasefires.term import Length, lengthened
from dateline.finding.meetings.days import nearer
from dateline.record import Interval

FRIDAY = datetime.date(2016, 3, 18)


def interval(start: datetime.date | None, end: datetime.date | None, rule: str = "") -> Interval:
    return Interval(start, end, "DATE", "", rule=rule)


@pytest.mark.parametrize(
    ("length", "last"),
    [
        (Length(0, 0, 3, 0), datetime.date(2016, 3, 20)),
        (Length(0, 0, 1, 0), FRIDAY),
        (Length(0, 0, 0, 48), datetime.date(2016, 3, 20)),
        (Length(0, 0, 0, 12), FRIDAY),
        (Length(0, 2, 0, 0), datetime.date(2016, 4, 1)),
        (Length(2, 0, 0, 0), datetime.date(2016, 5, 18)),
        (Length(11, 0, 0, 0), datetime.date(2017, 2, 18)),
    ],
)
def test_days_are_counted_with_the_first_and_hours_weeks_and_months_to_their_end(
    length: Length, last: datetime.date
) -> None:
    assert length.after(FRIDAY) == last


def test_a_month_ends_with_its_last_day_where_it_has_no_such_day() -> None:
    assert Length(1, 0, 0, 0).after(datetime.date(2016, 1, 31)) == datetime.date(2016, 2, 29)


@pytest.mark.parametrize("value", ["PXD", "2016-03", "", "P3D"])
def test_only_an_open_end_is_filled_by_a_length(value: str) -> None:
    closed = interval(FRIDAY, FRIDAY)
    assert lengthened(closed, value) == closed
    assert lengthened(interval(None, None), value).end is None


def test_a_first_day_and_a_length_give_the_last_day() -> None:
    assert lengthened(interval(FRIDAY, None), "P3D").end == datetime.date(2016, 3, 20)


@pytest.mark.parametrize(
    ("published", "moved"),
    [
        (datetime.date(2016, 3, 23), True),  # the Friday before was five days ago, the next is two ahead
        (datetime.date(2016, 3, 19), False),  # it was yesterday
        (datetime.date(2016, 3, 18), False),
        (None, False),
    ],
)
def test_a_bare_weekday_to_come_is_the_nearer_one(published: datetime.date | None, moved: bool) -> None:
    found = nearer(interval(FRIDAY, FRIDAY, "weekday-past"), published)
    assert (found.start != FRIDAY) is moved


def test_a_weekday_that_the_text_fixes_is_left_alone() -> None:
    last = interval(FRIDAY, FRIDAY, "weekday")
    assert nearer(last, datetime.date(2016, 3, 23)) == last
