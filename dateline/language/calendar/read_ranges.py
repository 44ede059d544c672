"""Readers of ranges: "3-5 May", "from Monday to Thursday", "2011-13"."""

import datetime

from dateline.language.calendar.days import DAY, month_end
from dateline.language.calendar.read_days import dated, nearest_year, number_of, weekday_near
from dateline.language.calendar.reading import Context, Match, Reading, reader
from dateline.language.calendar.words import Item


@reader("weekday_range")
def read_weekday_range(match: Match, ctx: Context) -> Reading | None:
    """ "from Monday to Thursday"."""
    first, last = (int(ctx.meaning("WEEKDAY", match.slots[s])) for s in ("weekday", "weekday2"))
    match.first += 1
    days = (last - first) % 7 + 1
    if ctx.published is None:
        return Reading("DURATION", f"P{days}D")
    end = weekday_near(last, ctx)
    start = end - (days - 1) * DAY
    if ctx.forward:
        start = weekday_near(first, ctx)
        end = start + (days - 1) * DAY
    return Reading("DURATION", f"P{days}D", start, end)


@reader("day_range")
def read_day_range(match: Match, ctx: Context) -> Reading | None:
    """ "3-5 May", "between 28 June and 2 July", "May 3-5"."""
    slots = match.slots
    month_item = slots.get("month2") or slots.get("month")
    assert month_item is not None
    last_month = int(ctx.meaning("MONTH", month_item))
    first_month = int(ctx.meaning("MONTH", slots.get("month") or month_item))
    if ctx.items[match.first].word in ("from", "between"):
        match.first += 1
    end = _range_end(last_month, slots, ctx)
    first_day, last_day = number_of(slots["day"]), number_of(slots["day2"])
    if end is None or end.first is None or first_day is None or last_day is None:
        return Reading("DURATION", "PXD") if ctx.published is None else None
    year = end.first.year - (first_month > last_month)
    start = dated(year, first_month, first_day)
    if start is None or start.first is None or start.first >= end.first:
        return None
    return Reading("DURATION", f"P{(end.first - start.first).days + 1}D", start.first, end.first)


def _range_end(month: int, slots: dict[str, Item], ctx: Context) -> Reading | None:
    year, day = number_of(slots.get("year")), number_of(slots["day2"])
    if year is not None:
        return dated(year, month, day)
    return nearest_year(month, day, None, ctx) if ctx.published else None


@reader("month_range")
def read_month_range(match: Match, ctx: Context) -> Reading | None:
    """ "from March to June 2011"."""
    slots = match.slots
    first, last = (int(ctx.meaning("MONTH", slots[s])) for s in ("month", "month2"))
    if ctx.items[match.first].word in ("from", "between"):
        match.first += 1
    end_year = number_of(slots.get("year2")) or number_of(slots.get("year"))
    if end_year is None:
        end = nearest_year(last, None, None, ctx) if ctx.published else None
        if end is None or end.first is None:
            return Reading("DURATION", f"P{(last - first) % 12}M", unit="month")
        end_year = end.first.year
    start_year = number_of(slots.get("year")) or end_year - (first > last)
    return _stretch(start_year, first, end_year, last)


def _stretch(year: int, month: int, year2: int, month2: int) -> Reading | None:
    months = (year2 - year) * 12 + month2 - month + 1
    if months <= 1:
        return None
    start, end = datetime.date(year, month, 1), month_end(year2, month2)
    return Reading("DURATION", f"P{months}M", start, end, "month")


@reader("year_range")
def read_year_range(match: Match, ctx: Context) -> Reading | None:
    """ "2011-13", "between 2014 and 2016"."""
    first, last = number_of(match.slots["year"]), number_of(match.slots["year2"])
    if first is None or last is None:
        return None
    if last < 100:
        last += first // 100 * 100
    if not first < last <= 2199:
        return None
    if ctx.items[match.first].word in ("from", "between"):
        match.first += 1
    start, end = datetime.date(first, 1, 1), datetime.date(last, 12, 31)
    return Reading("DURATION", f"P{last - first}Y", start, end, "year")
