"""How days are written for people: "Tue 22 Apr 2025", "20–26 Apr 2025", "April 2025", "since 24 Feb 2022"."""

import calendar
import datetime
from typing import TypeGuard

from dateline.cli.view.words import quoted
from dateline.record import Interval

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS: tuple[str, ...] = ("January", "February", "March", "April", "May", "June", "July", "August")
MONTHS += ("September", "October", "November", "December")
SHORT = 3  # letters of a month's short name
UNRESOLVED = "no day known"
WORDS_ROOM = 60  # characters of the words for a time
FROM, UNTIL = "from ", "until "


def long_day(day: datetime.date) -> str:
    """ "Wednesday 23 April 2025", the same in every locale."""
    weekday = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[day.weekday()]
    return f"{weekday} {day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: datetime.date) -> str:
    """ "Wed 23 Apr 2025"."""
    return f"{WEEKDAYS[day.weekday()]} {_plain(day)}"


def written(interval: Interval) -> str:
    """The days of `interval`, with "about" before what is approximate."""
    words = _days(interval.start, interval.end)
    if not interval.approximate or words == UNRESOLVED:
        return words
    opening = next((opening for opening in (UNTIL, FROM) if words.startswith(opening)), "")
    return f"{opening}about {words.removeprefix(opening)}"


def brief(interval: Interval, year: int | None) -> str:
    """ "23 Apr" for a single day of `year`; any other interval as `written`."""
    start, end = interval.start, interval.end
    if start is None or start != end or start.year != year or interval.approximate:
        return written(interval)
    return f"{start.day} {_short_month(start)}"


def has_day(interval: Interval | None) -> TypeGuard[Interval]:
    """Whether there is an interval and it is known when it starts or ends."""
    return interval is not None and (interval.start is not None or interval.end is not None)


def in_order(interval: Interval | None) -> tuple[bool, datetime.date, datetime.date]:
    """What to sort by for day order: an open start goes by its end, what has no day goes last."""
    start, end = (interval.start, interval.end) if interval else (None, None)
    day = start or end or datetime.date.max
    return start is None and end is None, day, end or datetime.date.max


def written_with_part(interval: Interval | None) -> str:
    """As `written`, with the part of the day; empty where there is no interval or no day."""
    if not has_day(interval):
        return ""
    return f"{written(interval)}, {interval.part}" if interval.part else written(interval)


def told(interval: Interval | None, room: int = WORDS_ROOM) -> str:
    """As `written_with_part`; where no day is known, the report's words for it in quotation marks."""
    return written_with_part(interval) or (quoted(interval.evidence, room) if interval else "")


def _days(start: datetime.date | None, end: datetime.date | None) -> str:
    if start is None:
        return f"{UNTIL}{_plain(end)}" if end else UNRESOLVED
    if end is None:
        return f"{FROM}{_plain(start)}"
    if start == end:
        return short_day(start)
    return _whole_unit(start, end) or _range(start, end)


def _whole_unit(start: datetime.date, end: datetime.date) -> str:
    """The name of a whole month or of whole years; empty where the interval is neither."""
    last = calendar.monthrange(end.year, end.month)[1]
    if start.day != 1 or end.day != last:
        return ""
    if (start.year, start.month) == (end.year, end.month):
        return f"{MONTHS[start.month - 1]} {start.year}"
    if start.month == 1 and end.month == len(MONTHS):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    return ""


def _range(start: datetime.date, end: datetime.date) -> str:
    if start.year != end.year:
        return f"{_plain(start)} – {_plain(end)}"
    if start.month != end.month:
        return f"{start.day} {_short_month(start)} – {_plain(end)}"
    return f"{start.day}–{_plain(end)}"


def _plain(day: datetime.date) -> str:
    return f"{day.day} {_short_month(day)} {day.year}"


def _short_month(day: datetime.date) -> str:
    return MONTHS[day.month - 1][:SHORT]
