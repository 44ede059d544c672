"""Dates of publication as mastheads write them. Whole dates only: a day, a month and a year."""

import datetime
import re

# Written out here, not taken from `calendar`, whose names follow the machine's locale.
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<{}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
NOTATIONS = (
    r"(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?!\d)(?:[T ]\d{2}:?\d{2}\S*)?",
    DAY.format("d2") + r"\s+(?:of\s+)?" + MONTH.format("m2") + r",?\s+(?P<y2>\d{4})\b",
    MONTH.format("m3") + r"\s+" + DAY.format("d3") + r",?\s+(?P<y3>\d{4})\b",
    r"(?P<a>\d{1,2})[./](?P<b>\d{1,2})[./](?P<y4>\d{4})\b",
)
DATE = "(?:" + "|".join(NOTATIONS) + ")"
WHOLE = re.compile(rf"\s*(?:[a-z]+day,?\s+)?{DATE}\s*", re.IGNORECASE)


def date_of(found: re.Match[str]) -> datetime.date | str:
    """The day that a match of `DATE` names, or in words why it names none."""
    parts = found.groupdict()
    for key in "123":
        if parts[f"y{key}"]:
            return _day(parts[f"y{key}"], _month(parts[f"m{key}"]), int(parts[f"d{key}"]))
    return _by_size(int(parts["a"]), int(parts["b"]), parts["y4"])


def parse_date(words: str) -> datetime.date | str:
    """The day that `words` are, all of them, or in words why they are none."""
    found = WHOLE.fullmatch(words)
    return date_of(found) if found else "no date"


def _month(word: str) -> int:
    return int(word) if word.isdigit() else MONTHS.index(word[:3].lower()) + 1


def _day(year: str, month: int, day: int) -> datetime.date | str:
    try:
        return datetime.date(int(year), month, day)
    except ValueError:
        return "no day of the calendar"


def _by_size(first: int, second: int, year: str) -> datetime.date | str:
    """ "23/04/2025" can be read one way only; "04/05/2025" is left open rather than guessed."""
    if first <= 12 and second <= 12 and first != second:
        return "ambiguous: day first or month first"
    return _day(year, first, second) if second > 12 else _day(year, second, first)
