"""Calendar arithmetic: stretches of whole days, weeks, months ... with their TIMEX3 values."""

import datetime
from dataclasses import dataclass

DAY = datetime.timedelta(1)
MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
FIRST_YEAR, LAST_YEAR = 1, 9990


@dataclass(frozen=True, slots=True)
class Period:
    """A whole unit of the calendar with its first and last day and its TIMEX3 value."""

    unit: str
    first: datetime.date
    last: datetime.date
    value: str

    def moved(self, count: int) -> "Period":
        """The period of the same unit `count` units later."""
        return period_of(self.unit, moved(self.first, self.unit, count))


def month_end(year: int, month: int) -> datetime.date:
    """The last day of a month."""
    return datetime.date(year + month // 12, month % 12 + 1, 1) - DAY


def months_later(day: datetime.date, count: int) -> datetime.date:
    """The same day `count` months on, or that month's last day; `ValueError` outside years 1-9990."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"no such year: {year}")
    return datetime.date(year, month + 1, min(day.day, month_end(year, month + 1).day))


def moved(day: datetime.date, unit: str, count: int) -> datetime.date:
    """`day` moved by `count` units."""
    if unit in MONTHS_OF:
        return months_later(day, count * MONTHS_OF[unit])
    if unit == "season":
        return months_later(day, 12 * count)
    days = {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1)
    try:
        return day + days * count * DAY
    except OverflowError as error:
        raise ValueError(f"no such day: {count} {unit}s from {day}") from error


def period_of(unit: str, day: datetime.date) -> Period:
    """The calendar unit that holds `day`."""
    if unit in ("week", "weekend", "fortnight"):
        return _week(unit, day)
    if unit in MONTHS_OF:
        return _months(unit, day)
    return Period("day", day, day, day.isoformat())


def _week(unit: str, day: datetime.date) -> Period:
    year, week, weekday = day.isocalendar()
    monday = day - (weekday - 1) * DAY
    value = f"{year:04}-W{week:02}"
    if unit == "weekend":
        return Period("weekend", monday + 5 * DAY, monday + 6 * DAY, value + "-WE")
    return Period("week", monday, monday + 6 * DAY, value)


def _months(unit: str, day: datetime.date) -> Period:
    size = MONTHS_OF[unit]
    index = (day.year * 12 + day.month - 1) // size * size
    year, month = index // 12, index % 12 + 1
    values = {
        "month": f"{year:04}-{month:02}",
        "quarter": f"{year:04}-Q{month // 3 + 1}",
        "half": f"{year:04}-H{month // 6 + 1}",
        "year": f"{year:04}",
        "decade": f"{year // 10:03}",
        "century": f"{year // 100:02}",
    }
    first = datetime.date(max(year, 1), month, 1)
    return Period(unit, first, months_later(datetime.date(max(year, 1), month, 1), size) - DAY, values[unit])


def season_of(season: str, year: int) -> Period:
    """The season (SP, SU, FA, WI) that begins in `year`: whole months, winter from December on."""
    first = datetime.date(year, SEASONS[season], 1)
    return Period("season", first, months_later(first, 3) - DAY, f"{year:04}-{season}")


def third_of(first: datetime.date, last: datetime.date, which: int) -> tuple[datetime.date, datetime.date]:
    """The first (0), middle (1) or last (2) third of a stretch of days; whole months of a year."""
    if (last - first).days > 300:
        months = ((last.year - first.year) * 12 + last.month - first.month + 1) // 3
        start = months_later(first, which * months)
        return start, last if which == 2 else months_later(start, months) - DAY
    days = (last - first).days + 1
    cut = [round(days * k / 3) for k in range(4)]
    if cut[which] >= cut[which + 1]:
        return first, last
    return first + cut[which] * DAY, first + (cut[which + 1] - 1) * DAY
