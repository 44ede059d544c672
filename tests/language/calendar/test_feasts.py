"""Feasts against days known from almanacs."""

import datetime

import pytest

from dateline.language.calendar.feasts import feast_days, feasts, hebrew_day, orthodox_easter, western_easter

KNOWN = [
    ("easter", 2000, "2000-04-23"),
    ("easter", 1943, "1943-04-25"),
    ("good friday", 1998, "1998-04-10"),
    ("orthodox easter", 2021, "2021-05-02"),
    ("orthodox easter", 2023, "2023-04-16"),
    ("ash wednesday", 2024, "2024-02-14"),
    ("pentecost", 2024, "2024-05-19"),
    ("thanksgiving", 1990, "1990-11-22"),
    ("memorial day", 2022, "2022-05-30"),
    ("labor day", 2021, "2021-09-06"),
    ("ramadan", 2003, "2003-10-26"),
    ("eid al-adha", 2006, "2006-01-10"),
    ("ashura", 2004, "2004-03-01"),
    ("chinese new year", 2020, "2020-01-25"),
    ("tet", 1968, "1968-01-30"),
    ("yom kippur", 1973, "1973-10-06"),
    ("rosh hashanah", 2023, "2023-09-16"),
    ("passover", 2024, "2024-04-23"),
    ("hanukkah", 2024, "2024-12-26"),
    ("purim", 2024, "2024-03-24"),
    ("simchat torah", 2023, "2023-10-07"),
    ("diwali", 2021, "2021-11-04"),
    ("nowruz", 2010, "2010-03-21"),
]


@pytest.mark.parametrize(("name", "year", "day"), KNOWN)
def test_a_feast_begins_on_its_known_day(name: str, year: int, day: str) -> None:
    assert str(feast_days(feasts()[name], year)[0][0]) == day


def test_a_feast_of_a_year_that_no_table_knows_has_no_day() -> None:
    assert feast_days(feasts()["ramadan"], 1650) == ()


def test_every_feast_can_be_computed() -> None:
    computed = [feast for feast in feasts().values() if not feast.on.startswith("national:")]
    assert all(feast_days(feast, 2024) for feast in computed)


def test_easters_are_sundays_for_two_centuries() -> None:
    years = range(1900, 2100)
    assert {western_easter(y).isoweekday() for y in years} == {7}
    assert {orthodox_easter(y).isoweekday() for y in years} == {7}


def test_the_jewish_new_year_keeps_off_its_forbidden_weekdays() -> None:
    forbidden = {3, 5, 7}
    assert not forbidden & {hebrew_day(y, 7, 1).isoweekday() for y in range(5660, 5860)}


def test_days_are_dates() -> None:
    assert isinstance(western_easter(2025), datetime.date)
