"""Readers of units of the calendar: weeks, months, quarters, years, decades, seasons, feasts."""

import datetime
from dataclasses import replace

from dateline.language.calendar.days import DAY, Period, month_end, months_later, period_of, season_of
from dateline.language.calendar.feasts import Feast, feast_days, feasts, national_feast
from dateline.language.calendar.read_days import nearest_reading, read_date
from dateline.language.calendar.read_spans import span_reading
from dateline.language.calendar.reading import Context, Match, Reading, of_period, reader, unresolved

_ANAPHORIC = ("following", "previous", "preceding")
_SPANNING = ("past",)
NEAR = 6  # words before "Independence Day" that may name its country
_CLOCK_UNITS = ("minute", "hour", "second")
_CENTURY_LIMIT = 30
_PLACEHOLDER = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "decade": "XXX",
    "century": "XX",
}


def _now(unit: str, ctx: Context) -> Period | None:
    return period_of(unit, ctx.published) if ctx.published else None


def _blank(unit: str) -> Reading:
    return unresolved(_PLACEHOLDER.get(unit, "XXXX"), unit)


@reader("unit_way")
def read_unit_way(match: Match, ctx: Context) -> Reading | None:
    """ "this week", "next month", "the following year"."""
    way, unit = match.slots["way"], str(ctx.meaning("UNIT", match.slots["unit"]))
    if unit in _CLOCK_UNITS or way.word == "present":
        return None
    offset = int(ctx.meaning("NEXT", way))
    if way.word in _SPANNING or (way.word == "last" and unit == "decade"):
        return span_reading(1, unit, offset, ctx)
    with_the = ctx.items[match.first].word == "the"
    if way.word in _ANAPHORIC or (with_the and way.word == "next" and unit == "day"):
        return _moved_then(unit, offset, ctx)
    if unit == "weekend":
        return _weekend(offset, ctx)
    now = _now(unit, ctx)
    return of_period(now.moved(offset)) if now else _blank(unit)


def _moved_then(unit: str, offset: int, ctx: Context) -> Reading:
    """The unit `offset` after that of the time last read, else after publication's."""
    known = ctx.then_day if unit == "day" else ctx.then
    then = known.first if known else ctx.published
    if then is None:
        return _blank(unit)
    return of_period(period_of(unit, then).moved(offset))


def _weekend(offset: int, ctx: Context) -> Reading:
    """ "This weekend" told as past, on a weekday, is the one before; else that of the week."""
    if ctx.published is None:
        return _blank("weekend")
    weekend = period_of("weekend", ctx.published)
    if offset < 0:
        return of_period(weekend.moved(-1))
    if offset == 0 and ctx.backward and ctx.published < weekend.first:
        return of_period(weekend.moved(-1))
    return of_period(weekend.moved(offset))


@reader("the_weekend")
def read_the_weekend(match: Match, ctx: Context) -> Reading | None:
    """ "over the weekend": the last one, unless the tense tells of the future."""
    if ctx.published is None:
        return _blank("weekend")
    weekend = period_of("weekend", ctx.published)
    if weekend.first > ctx.published and not ctx.forward:
        weekend = weekend.moved(-1)
    return of_period(weekend)


@reader("unit_past")
def read_unit_past(match: Match, ctx: Context) -> Reading | None:
    """ "this past week"."""
    unit = str(ctx.meaning("UNIT", match.slots["unit"]))
    words = {item.word for item in ctx.items[match.first : match.last]}
    now = _now(unit, ctx)
    return of_period(now.moved(0 if "past" in words or "this" in words else 1)) if now else _blank(unit)


@reader("unit_then")
def read_unit_then(match: Match, ctx: Context) -> Reading | None:
    """ "that day", "the same week": that of the time last read."""
    unit = str(ctx.meaning("UNIT", match.slots["unit"]))
    then = ctx.then_day if unit == "day" else ctx.then
    if unit in _CLOCK_UNITS or then is None or then.first is None:
        return None if unit in _CLOCK_UNITS else _blank(unit)
    return of_period(period_of(unit, then.first))


@reader("unit_before")
def read_unit_before(match: Match, ctx: Context) -> Reading | None:
    """ "the day before": in apposition to a day ("on Tuesday, the day before the vote") that day itself."""
    unit = str(ctx.meaning("UNIT", match.slots["unit"]))
    if unit in _CLOCK_UNITS:
        return None
    return ctx.then if ctx.touching and ctx.then and ctx.then.unit == unit else _moved_then(unit, -1, ctx)


@reader("unit_after")
def read_unit_after(match: Match, ctx: Context) -> Reading | None:
    """ "the week after"."""
    unit = str(ctx.meaning("UNIT", match.slots["unit"]))
    if unit in _CLOCK_UNITS:
        return None
    return ctx.then if ctx.touching and ctx.then and ctx.then.unit == unit else _moved_then(unit, 1, ctx)


@reader("edge_this")
def read_edge_this(match: Match, ctx: Context) -> Reading | None:
    """ "the end of the year", "year-end": an edge of the unit that holds publication."""
    unit = str(ctx.meaning("UNIT", match.slots["unit"]))
    if unit in _CLOCK_UNITS or unit == "day":
        return None
    match.edge = str(ctx.meaning("EDGE", match.slots["edge"]))
    if any(item.word == "that" for item in ctx.items[match.first : match.last]):
        return _moved_then(unit, 0, ctx)
    now = _now(unit, ctx)
    return of_period(now) if now else _blank(unit)


@reader("week_of")
def read_week_of(match: Match, ctx: Context) -> Reading | None:
    """ "the week of 6 March"."""
    day = read_date(match, ctx)
    if day is None or day.first is None:
        return day
    return of_period(period_of(str(ctx.meaning("UNIT", match.slots["unit"])), day.first))


@reader("nth_of_month")
def read_nth_of_month(match: Match, ctx: Context) -> Reading | None:
    """ "the first week of May", "the last weekend of June", "the second half of 2011"."""
    month = read_date(match, ctx)
    if month is None or month.first is None or month.last is None:
        return month
    unit = ctx.meaning("UNIT", match.slots["unit"]) if match.slots["unit"].word != "half" else "half"
    ordinal = match.slots.get("ordinal")
    number = int(ordinal.number) if ordinal is not None and ordinal.number else -1
    if unit == "half":
        middle = month.first + 14 * DAY
        days = (month.first, middle) if number == 1 else (middle + DAY, month.last)
        return replace(month, first=days[0], last=days[1])
    if unit == "day":
        day = month.last if number < 0 else month.first + (number - 1) * DAY
        return of_period(period_of("day", day))
    if unit == "week":
        first = month.last - 6 * DAY if number < 0 else month.first + 7 * (number - 1) * DAY
        return replace(month, first=first, last=min(first + 6 * DAY, month.last), approximate=True)
    return None


@reader("quarter")
def read_quarter(match: Match, ctx: Context) -> Reading | None:
    """ "the third quarter of 2009", "the first half of the year", "Q3 2024"; without a year the nearest."""
    slots = match.slots
    if "-" in _words(match, ctx) and ctx.items[match.first].word == "the":
        match.first += 1
    if "quarter" in slots:
        unit, number = "quarter", int(slots["quarter"].word[-1])
    else:
        unit = "half" if slots["unit"].word == "half" else "quarter"
        ordinal = slots.get("ordinal")
        number = (
            int(ordinal.number) if ordinal is not None and ordinal.number else (2 if unit == "half" else 4)
        )
    size = 6 if unit == "half" else 3
    if not 1 <= number <= 12 // size:
        return None
    year = _year_of(match, ctx)
    if year is None and unit == "half" and match.rule.pattern.groups and "of" not in _words(match, ctx):
        return None
    if year is not None:
        return of_period(period_of(unit, datetime.date(year, (number - 1) * size + 1, 1)))
    if ctx.published is None:
        return _blank(unit)
    years = range(ctx.published.year - 1, ctx.published.year + 2)
    found = [of_period(period_of(unit, datetime.date(y, (number - 1) * size + 1, 1))) for y in years]
    return nearest_reading(found, ctx)


def _words(match: Match, ctx: Context) -> set[str]:
    return {item.word for item in ctx.items[match.first : match.last + 1]}


def _year_of(match: Match, ctx: Context) -> int | None:
    year = match.slots.get("year")
    if year is not None and year.number is not None:
        return int(year.number)
    if ctx.published is None:
        return None
    way = match.slots.get("way")
    if way is not None:
        return ctx.published.year + int(ctx.meaning("NEXT", way))
    return ctx.published.year if ctx.items[match.last].word == "year" else None


@reader("year_earlier")
def read_year_earlier(match: Match, ctx: Context) -> Reading | None:
    """ "the year-earlier quarter": the quarter last read a year before, else last year."""
    if ctx.then is not None and ctx.then.unit == "quarter" and ctx.then.first is not None:
        return of_period(period_of("quarter", months_later(ctx.then.first, -12)))
    now = _now("year", ctx)
    return of_period(now.moved(-1)) if now else _blank("year")


@reader("unit_then_or_now")
def read_unit_then_or_now(match: Match, ctx: Context) -> Reading | None:
    """ "the full year", "the day": the one that holds publication."""
    unit = str(ctx.meaning("UNIT", match.slots["unit"]))
    now = _now(unit, ctx)
    return of_period(now) if now else _blank(unit)


@reader("latest_quarter")
def read_latest_quarter(match: Match, ctx: Context) -> Reading | None:
    """ "the quarter", "the latest quarter": the one last read, else the last that is over."""
    if ctx.then is not None and ctx.then.unit == "quarter":
        return ctx.then
    now = _now("quarter", ctx)
    return of_period(now.moved(-1)) if now else _blank("quarter")


@reader("season")
def read_season(match: Match, ctx: Context) -> Reading | None:
    """ "this summer", "last fall", "the winter of 2003"."""
    season = str(ctx.meaning("SEASON", match.slots["season"]))
    match.first += match.rule.trim
    year = match.slots.get("year")
    if year is not None and year.number is not None:
        return of_period(season_of(season, int(year.number)))
    if ctx.published is None:
        return unresolved(f"XXXX-{season}", "season")
    near = [season_of(season, ctx.published.year + n) for n in (-2, -1, 0, 1)]
    position = match.slots.get("position")
    match.position = str(ctx.meaning("POSITION", position)) if position else match.position
    way = match.slots.get("way")
    offset = int(ctx.meaning("NEXT", way)) if way else None
    if offset is not None and ctx.items[match.last].word == "year":
        return of_period(season_of(season, ctx.published.year + offset))
    if offset is not None and offset < 0:
        return of_period([p for p in near if p.last < ctx.published][-1])
    if offset is not None and offset > 0:
        return of_period(
            next(p for p in [*near, season_of(season, ctx.published.year + 2)] if p.first > ctx.published)
        )
    return nearest_reading([of_period(p) for p in near], ctx)


@reader("set_season")
def read_set_season(match: Match, ctx: Context) -> Reading | None:
    """ "every winter"."""
    return Reading("SET", f"XXXX-{ctx.meaning('SEASON', match.slots['season'])}")


@reader("decade")
def read_decade(match: Match, ctx: Context) -> Reading | None:
    """ "the 1970s", "the early eighties", "'90s"."""
    item = match.slots["decade"]
    digits = item.word.strip("'s")
    if not digits.isdigit():
        if ctx.items[match.first].word != "the":
            return None
        digits = str(ctx.meaning("DECADE", item))
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    position = match.slots.get("position")
    match.position = str(ctx.meaning("POSITION", position)) if position else None
    return of_period(period_of("decade", datetime.date(year, 1, 1)))


@reader("century")
def read_century(match: Match, ctx: Context) -> Reading | None:
    """ "the 20th century"."""
    number = match.slots["ordinal"].number
    if number is None or not 1 <= number < _CENTURY_LIMIT:
        return None
    position = match.slots.get("position")
    match.position = str(ctx.meaning("POSITION", position)) if position else None
    year = (int(number) - 1) * 100
    return of_period(period_of("century", datetime.date(max(year, 1), 1, 1)))


@reader("feast")
def read_feast(match: Match, ctx: Context) -> Reading | None:
    """A named holiday, its weekend or week: of the year named, else the one that tense and words ask for."""
    feast = _feast(match, ctx)
    year = _year_of(match, ctx) if "year" in match.slots or "year" in _words(match, ctx) else None
    unit = match.slots["unit"].word if "unit" in match.slots else None
    if year is None and ctx.published is None:
        return unresolved(_feast_blank(feast))
    years = [year] if year else [ctx.published.year + n for n in (-1, 0, 1)] if ctx.published else []
    found = [_feast_reading(days, unit) for y in years for days in feast_days(feast, y)]
    way = match.slots.get("way")
    if way is not None and year is None and ctx.published is not None:
        offset = int(ctx.meaning("NEXT", way))
        if offset < 0:
            return next((r for r in reversed(found) if r.last and r.last < ctx.published), None)
        if offset > 0:
            return next((r for r in found if r.first and r.first > ctx.published), None)
    if year is not None:
        return found[0] if found else unresolved(f"{year:04}")
    return nearest_reading(found, ctx) or unresolved("XXXX-XX-XX")


def _feast(match: Match, ctx: Context) -> Feast:
    name = match.slots["feast"].word
    orthodox = f"orthodox {name}"
    feast = feasts()[orthodox if ctx.orthodox and orthodox in feasts() else name]
    if not feast.on.startswith("national:"):
        return feast
    before = [
        item.word
        for item in ctx.items[max(0, match.first - NEAR) : match.first]
        if item.word not in ("s", "'")
    ]
    return national_feast(feast, " ".join(before), {item.word for item in ctx.items})


def _feast_blank(feast: Feast) -> str:
    return f"XXXX-{feast.on}" if feast.on[0].isdigit() else "XXXX-XX-XX"


def _feast_reading(days: tuple[datetime.date, datetime.date], unit: str | None) -> Reading:
    first, last = days
    if unit is not None:
        return of_period(period_of(unit, first))
    if first == last:
        return of_period(period_of("day", first))
    month = first.day == 1 and last == month_end(first.year, first.month)
    value = f"{first:%Y-%m}" if month else f"P{(last - first).days + 1}D"
    return Reading("DATE" if month else "DURATION", value, first, last, "feast")
