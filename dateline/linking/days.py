"""Whether two intervals can be of one day, in words."""

import datetime

from dateline.linking.scorecard import Finding
from dateline.record import Interval


def compare_days(a: Interval | None, b: Interval | None) -> Finding | None:
    """Agrees where one holds the other, clashes where they share no day; None where one is not known, or they only
    touch."""
    if a is None or b is None or a.approximate or b.approximate:
        return None
    one, two = _ends(a), _ends(b)
    if one[1] < two[0] or two[1] < one[0]:
        return Finding(False, f"{in_words(a)} v {in_words(b)}")
    if _holds(one, two) or _holds(two, one):
        return Finding(True, "same day" if a.start == a.end or b.start == b.end else "same time")
    return None


def _ends(interval: Interval) -> tuple[datetime.date, datetime.date]:
    return interval.start or datetime.date.min, interval.end or datetime.date.max


def _holds(a: tuple[datetime.date, datetime.date], b: tuple[datetime.date, datetime.date]) -> bool:
    return a[0] <= b[0] and b[1] <= a[1]


def in_words(interval: Interval) -> str:
    """ "1998-10-12", "1998-10-01 to 1998-10-31", "from 1998-10-01"."""
    if interval.start == interval.end and interval.start is not None:
        return str(interval.start)
    if interval.end is None:
        return f"from {interval.start}"
    return f"{interval.start} to {interval.end}" if interval.start else f"to {interval.end}"
