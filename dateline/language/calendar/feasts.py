"""The days of named feasts: Easter of both churches, Jewish and Islamic feasts, national days."""

import datetime
import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.language.calendar.days import month_end

DAY = datetime.timedelta(1)
_HEBREW_EPOCH = -1373427  # ordinal of the day before 1 Tishri of year 1, proleptic Gregorian


@dataclass(frozen=True, slots=True)
class Feast:
    """A named feast: how its first day is found, how long it lasts, the feast that ends it."""

    key: str
    on: str
    days: int = 1
    until: str | None = None


@cache
def feasts() -> dict[str, Feast]:
    """Every feast by each of its names, lower case."""
    table: dict[str, Feast] = {}
    for entry in _load("holidays.toml")["feast"]:
        feast = Feast(entry["names"][0], entry["on"], entry.get("days", 1), entry.get("until"))
        table.update(dict.fromkeys(entry["names"], feast))
    return table


@cache
def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((files("dateline.language") / "lexicon" / name).read_text(encoding="utf-8"))


@cache
def _table(name: str) -> tuple[datetime.date, ...]:
    return tuple(datetime.date.fromisoformat(day) for day in _load("feast_days.toml")[name])


@cache
def national_days(name: str) -> dict[str, str]:
    """Month and day of a national feast by the words for its country; empty for other feasts."""
    days: dict[str, str] = _load("holidays.toml")["national"].get(name, {})
    return days


def national_feast(feast: Feast, near: str, text_words: set[str]) -> Feast:
    """A national feast as that of one country: the one named in `near` (the words before), else the only
    listed one that the text names; unchanged, and so without days, where that is open."""
    days = national_days(feast.on.partition(":")[2])
    named = [country for country in days if f" {country} " in f" {near} "]
    if not named:
        found = [country for country in days if set(country.split()) <= text_words]
        named = found if len({days[country] for country in found}) == 1 else []
    nearest = max(named, key=lambda country: (near.rfind(country) + len(country), len(country)), default=None)
    if nearest is None or (len(named) > 1 and f"and {nearest}" in near):  # "Ghana and Mali": whose?
        return feast
    return replace(feast, on=days[nearest])


@cache
def feast_days(feast: Feast, year: int) -> tuple[tuple[datetime.date, datetime.date], ...]:
    """First and last day of each time that `feast` begins in `year`; empty where it is not known."""
    starts = _starts(feast.on, year)
    return tuple((start, _last(feast, start)) for start in starts)


def _last(feast: Feast, start: datetime.date) -> datetime.date:
    if feast.until:
        after = [day for day in _table(feast.until) if day > start]
        if after:
            return after[0] - DAY
    return start + (feast.days - 1) * DAY


def _starts(rule: str, year: int) -> tuple[datetime.date, ...]:
    if found := re.fullmatch(r"(easter|orthodox)([+-]\d+)", rule):
        easter = western_easter if found[1] == "easter" else orthodox_easter
        return (easter(year) + int(found[2]) * DAY,)
    kind, _, rest = rule.partition(":")
    if kind == "national":
        return ()
    if kind == "table":
        return tuple(day for day in _table(rest) if day.year == year)
    if kind == "hebrew":
        month, day = map(int, rest.split("-"))
        return tuple(d for y in (year + 3760, year + 3761) if (d := hebrew_day(y, month, day)).year == year)
    if kind == "weekday":
        month_text, weekday, nth = rest.split("-", 2)
        return (nth_weekday(year, int(month_text), int(weekday), int(nth)),)
    month, day = map(int, rule.split("-"))
    return (datetime.date(year, month, day),)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> datetime.date:
    """The `nth` (-1: last) `weekday` (Monday = 1) of a month."""
    if nth < 0:
        last = month_end(year, month)
        return last - ((last.isoweekday() - weekday) % 7) * DAY
    first = datetime.date(year, month, 1)
    return first + ((weekday - first.isoweekday()) % 7 + 7 * (nth - 1)) * DAY


def western_easter(year: int) -> datetime.date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's formula)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return datetime.date(year, month, day + 1)


def orthodox_easter(year: int) -> datetime.date:
    """Easter Sunday of the Julian calendar (Meeus), as a Gregorian day."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return datetime.date(year, month, day + 1) + (year // 100 - year // 400 - 2) * DAY


def _hebrew_elapsed(year: int) -> int:
    """Days from the epoch to 1 Tishri of a Hebrew year (Reingold and Dershowitz)."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    days = 29 * months + parts // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def _hebrew_new_year(year: int) -> int:
    before, this, after = (_hebrew_elapsed(y) for y in (year - 1, year, year + 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return _HEBREW_EPOCH + this + delay


def hebrew_day(year: int, month: int, day: int) -> datetime.date:
    """A Hebrew day (Nisan = 1, Tishri = 7; month 12 is the Adar of Purim) as a Gregorian one."""
    start = _hebrew_new_year(year)
    length = _hebrew_new_year(year + 1) - start
    leap = (7 * year + 1) % 19 < 7
    long_heshvan, short_kislev = length % 10 == 5, length % 10 == 3
    lengths = [30, 30 if long_heshvan else 29, 29 if short_kislev else 30, 29, 30]
    lengths += [30, 29] if leap else [29]
    lengths += [30, 29, 30, 29, 30, 29]
    index = month - 7 if month >= 7 else month + len(lengths) - 7
    if month == 12:
        index = len(lengths) - 7
    return datetime.date.fromordinal(start + sum(lengths[:index]) + day - 1)
