"""Readers of days: dates in all notations, weekdays, today and tonight, parts of the day, clock times."""

import datetime
import re
from dataclasses import replace

from dateline.language.calendar.days import DAY, period_of
from dateline.language.calendar.reading import Context, Match, Reading, of_period, reader, unresolved
from dateline.language.calendar.words import Item

WRONG_SIDE, UNKNOWN_SIDE = 270, 30  # days
_PIVOT = 50  # two-digit years below it are of this century
_UNTIL = ("until", "till", "by")
_AT = ("at", "around", "about", "by", "until", "before", "after", "from", "since")
PART_NAMES = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}


@reader("date")
def read_date(match: Match, ctx: Context) -> Reading | None:
    """A date with what it names of weekday, day, month, year; the year by tense where it is missing."""
    slots = match.slots
    for name, build in (("iso", _iso), ("slash", _slash)):
        if name in slots:
            day = build(slots[name].word)
            return of_period(period_of("day", day)) if day else None
    if "month" not in slots:
        return _numbered_weekday(match, ctx)
    month = int(ctx.meaning("MONTH", slots["month"]))
    day_number = number_of(slots.get("day"))
    year = number_of(slots.get("year"))
    if year is not None:
        return dated(year, month, day_number)
    if ctx.published is None:
        return unresolved(f"XXXX-{month:02}" + (f"-{day_number:02}" if day_number else ""))
    weekday = int(ctx.meaning("WEEKDAY", slots["weekday"])) if "weekday" in slots else None
    return nearest_year(month, day_number, weekday, ctx)


def number_of(item: Item | None) -> int | None:
    """The whole number of an item, None where there is none."""
    return int(item.number) if item is not None and item.number is not None else None


def dated(year: int, month: int, day: int | None) -> Reading | None:
    """A day, or a month where `day` is None; None where there is no such day."""
    try:
        start = datetime.date(year, month, day or 1)
    except ValueError:
        return None
    return of_period(period_of("day" if day else "month", start))


def nearest_year(month: int, day: int | None, weekday: int | None, ctx: Context) -> Reading | None:
    """A month or day without its year, in the year that tense and publication ask for."""
    assert ctx.published is not None
    years = range(ctx.published.year - 1, ctx.published.year + 2)
    found = [r for y in years if (r := dated(y, month, day)) is not None]
    fitting = [r for r in found if weekday and r.first and r.first.isoweekday() == weekday]
    return nearest_reading(fitting or found, ctx)


def nearest_reading(found: list[Reading], ctx: Context) -> Reading | None:
    """Of one day or month of several years, the one that tense and publication ask for."""
    day = ctx.published
    known = [r for r in found if r.first is not None and r.last is not None]
    if day is None or not known:
        return None
    past = [r for r in known if r.first is not None and r.first <= day]
    if ctx.before == "since" and past:
        return past[-1]
    return min(known, key=lambda r: _distance(r, day) + _against_tense(r, day, ctx))


def _against_tense(reading: Reading, day: datetime.date, ctx: Context) -> int:
    """Days that a reading on the other side of the tense costs: a tense may be misread, and "the talks set
    for 16 November were put off" is near all the same."""
    assert reading.first is not None and reading.last is not None
    if reading.first > day:
        return 0 if ctx.forward or ctx.before in _UNTIL else WRONG_SIDE if ctx.backward else UNKNOWN_SIDE
    return WRONG_SIDE if reading.last < day and ctx.forward else 0


def _distance(reading: Reading, day: datetime.date) -> int:
    assert reading.first is not None and reading.last is not None
    if reading.first <= day <= reading.last:
        return 0
    return min(abs((reading.first - day).days), abs((reading.last - day).days))


def _iso(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _slash(text: str) -> datetime.date | None:
    """Month first with slashes unless that cannot be, day first with dots."""
    a, b, year = map(int, re.split(r"[/.]", text))
    month, day = (b, a) if "." in text or a > 12 else (a, b)
    try:
        return datetime.date(_full_year(year), month, day)
    except ValueError:
        return None


def _full_year(year: int) -> int:
    return year if year > 99 else year + (2000 if year < _PIVOT else 1900)


def _numbered_weekday(match: Match, ctx: Context) -> Reading | None:
    """ "Friday the 13th": the nearest such day; "Friday, the fourth in a row" is a bare weekday."""
    slots = match.slots
    if not ctx.items[match.last].word[0].isdigit():
        match.last = match.first
        return read_weekday(match, ctx)
    wanted, weekday = number_of(slots.get("ordinal")), int(ctx.meaning("WEEKDAY", slots["weekday"]))
    if ctx.published is None or wanted is None:
        return unresolved("XXXX-XX-XX")
    around = (ctx.published + n * DAY for n in range(-200, 200))
    days = [d for d in around if d.day == wanted and d.isoweekday() == weekday]
    return nearest_reading([of_period(period_of("day", d)) for d in days], ctx)


@reader("date_way")
def read_month_next_or_last(match: Match, ctx: Context) -> Reading | None:
    """ "last June", "next May", "this September", "last Oct. 23"."""
    day = number_of(match.slots.get("day"))
    month, way = int(ctx.meaning("MONTH", match.slots["month"])), int(ctx.meaning("NEXT", match.slots["way"]))
    if ctx.published is None:
        return unresolved(f"XXXX-{month:02}", "month")
    year = ctx.published.year
    if way < 0:
        year -= month >= ctx.published.month
    elif way > 0:
        year += month <= ctx.published.month
    return dated(year, month, day)


@reader("month_of_unit")
def read_month_of_year(match: Match, ctx: Context) -> Reading | None:
    """ "June last year"."""
    month, way = int(ctx.meaning("MONTH", match.slots["month"])), int(ctx.meaning("NEXT", match.slots["way"]))
    if match.slots["unit"].word != "year":
        match.last -= 2
        return read_date(match, ctx)
    if ctx.published is None:
        return unresolved(f"XXXX-{month:02}", "month")
    return dated(ctx.published.year + way, month, None)


@reader("year")
def read_year(match: Match, ctx: Context) -> Reading | None:
    """A year in four digits or in words."""
    year = number_of(match.slots["year"])
    return of_period(period_of("year", datetime.date(year, 1, 1))) if year else None


@reader("short_year")
def read_short_year(match: Match, ctx: Context) -> Reading | None:
    """ "'82"."""
    year = number_of(match.slots["year"])
    if year is None or match.slots["year"].start != ctx.items[match.first].end:
        return None
    return of_period(period_of("year", datetime.date(_full_year(year), 1, 1)))


def weekday_near(weekday: int, ctx: Context) -> datetime.date:
    """The day that a bare weekday names: publication's own day or the last before it, unless the tense, or
    a word such as "until", tells of the future (record.md: 95 % name that day or one before)."""
    assert ctx.published is not None
    back = (ctx.published.isoweekday() - weekday) % 7
    if ctx.forward or ctx.before == "for" or (ctx.before in _UNTIL and not ctx.backward):
        return ctx.published + (-back % 7) * DAY
    return ctx.published - back * DAY


@reader("weekday")
def read_weekday(match: Match, ctx: Context) -> Reading | None:
    """A weekday, bare or with this, last, next."""
    weekday = int(ctx.meaning("WEEKDAY", match.slots["weekday"]))
    if ctx.published is None:
        return unresolved(f"XXXX-WXX-{weekday}")
    way = match.slots.get("way")
    base = ctx.published
    if way is not None and way.word in ("previous", "following", "preceding") and ctx.then and ctx.then.first:
        base = ctx.then.first
    if way is None or way.word in ("this", "coming", "current", "upcoming"):
        coming = replace_tense(ctx, "future" if way and not ctx.backward else ctx.tense)
        return of_period(period_of("day", weekday_near(weekday, coming)))
    if int(ctx.meaning("NEXT", way)) < 0:
        return of_period(period_of("day", base - ((base.isoweekday() - weekday - 1) % 7 + 1) * DAY))
    return of_period(period_of("day", base + ((weekday - base.isoweekday() - 1) % 7 + 1) * DAY))


def replace_tense(ctx: Context, tense: str | None) -> Context:
    """The same context with another tense."""
    return replace(ctx, tense=tense)


@reader("weekday_of_week")
def read_weekday_of_week(match: Match, ctx: Context) -> Reading | None:
    """ "Tuesday of last week"."""
    weekday, way = (
        int(ctx.meaning("WEEKDAY", match.slots["weekday"])),
        int(ctx.meaning("NEXT", match.slots["way"])),
    )
    if ctx.published is None:
        return unresolved(f"XXXX-WXX-{weekday}")
    monday = period_of("week", ctx.published).moved(way).first
    return of_period(period_of("day", monday + (weekday - 1) * DAY))


@reader("deictic")
def read_deictic(match: Match, ctx: Context) -> Reading | None:
    """today, yesterday, tomorrow: counted from the day of publication."""
    return _from_publication(int(ctx.meaning("DEICTIC", match.slots["deictic"])), ctx)


@reader("deictic_next")
def read_deictic_next(match: Match, ctx: Context) -> Reading | None:
    """ "the day before yesterday", "the day after tomorrow"."""
    offset = int(ctx.meaning("DEICTIC", match.slots["deictic"]))
    words = {item.word for item in ctx.items[match.first : match.last]}
    return _from_publication(offset + (-1 if "before" in words else 1), ctx)


def _from_publication(offset: int, ctx: Context) -> Reading:
    if ctx.published is None:
        return unresolved("XXXX-XX-XX")
    return of_period(period_of("day", ctx.published + offset * DAY))


@reader("tonight")
def read_tonight(match: Match, ctx: Context) -> Reading | None:
    """The night of the day of publication."""
    return with_part(_from_publication(0, ctx), "NI", "night")


@reader("overnight")
def read_overnight(match: Match, ctx: Context) -> Reading | None:
    """The night before the day of publication and its morning; to come, the night after it."""
    if ctx.published is None:
        return unresolved("XXXX-XX-XXTNI", type_="TIME")
    start = ctx.published if ctx.forward else ctx.published - DAY
    return Reading("TIME", f"{start}TNI", start, start + DAY, "day", "night")


def with_part(reading: Reading, code: str, name: str) -> Reading:
    """A day narrowed to a part of it."""
    if reading.unit != "day" or "T" in reading.value:
        return reading
    return replace(reading, type="TIME", value=f"{reading.value}T{code}", part=name)


def add_part(reading: Reading, item: Item, ctx: Context) -> Reading:
    """The same by the word for the part."""
    table = "PARTS" if item.word in ctx.lexicon.tables["PARTS"] else "PART"
    return with_part(reading, str(ctx.meaning(table, item)), item.word)


@reader("part_way")
def read_part_way(match: Match, ctx: Context) -> Reading | None:
    """ "this morning", "last night", "the previous evening"."""
    way, part = match.slots["way"], match.slots["part"]
    offset = int(ctx.meaning("NEXT", way))
    if way.word in ("past", "present", "current", "coming", "upcoming"):
        return None
    if way.word in ("following", "previous", "preceding", "next"):
        return read_part_then(match, ctx)
    return add_part(_from_publication(offset, ctx), part, ctx)


@reader("part_then")
def read_part_then(match: Match, ctx: Context) -> Reading | None:
    """ "the same evening", "in the morning": of the day last named, else of publication's."""
    way = match.slots.get("way")
    offset = int(ctx.meaning("NEXT", way)) if way and way.word != "this" else 0
    then = ctx.then_day
    if then is not None and then.first is not None:
        base = of_period(period_of("day", then.first + offset * DAY))
    else:
        base = _from_publication(offset, ctx)
    return add_part(base, match.slots["part"], ctx)


_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")


@reader("clock")
def read_clock(match: Match, ctx: Context) -> Reading | None:
    """A time of the clock, on the day last named in the sentence, else the day of publication."""
    clock = clock_value(match, ctx)
    if clock is None:
        return None
    day = ctx.then_day.first if ctx.then_day is not None else ctx.published
    if day is None:
        return unresolved(f"XXXX-XX-XXT{clock}", type_="TIME")
    return Reading("TIME", f"{day}T{clock}", day, day)


def clock_value(match: Match, ctx: Context) -> str | None:
    """HH:MM of a clock match; None where the number is no hour."""
    item = match.slots["clock"]
    if item.word in ctx.lexicon.tables["NOON"]:
        return str(ctx.meaning("NOON", item))
    hour, minute = _hour_minute(item)
    ampm, part = match.slots.get("ampm"), match.slots.get("part")
    if "." in item.word and "ampm" not in match.slots and "zone" not in match.slots:
        return None
    if (
        "ampm" not in match.slots
        and "zone" not in match.slots
        and ":" not in item.word
        and ctx.before not in _AT
        and "o'clock" not in {i.word for i in ctx.items[match.first : match.last + 1]}
    ):
        return None
    late = (ampm is not None and ampm.word == "pm") or (
        part is not None and part.word in ("afternoon", "evening", "night")
    )
    if late and hour < 12:
        hour += 12
    if ampm is not None and ampm.word == "am" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def _hour_minute(item: Item) -> tuple[int, int]:
    if found := _CLOCK.match(item.word):
        return int(found[1]), int(found[2])
    value = int(item.number) if item.number is not None else 99
    return (value // 100, value % 100) if len(item.word) == 4 and item.word.isdigit() else (value, 0)


@reader("weekday_set")
def read_weekday_set(match: Match, ctx: Context) -> Reading | None:
    """ "every Friday", "Tuesday nights"."""
    item = match.slots["weekday"]
    table = "WEEKDAYS" if item.word in ctx.lexicon.tables["WEEKDAYS"] else "WEEKDAY"
    value = f"XXXX-WXX-{ctx.meaning(table, item)}"
    part = match.slots.get("part")
    if part is not None:
        code = ctx.meaning("PARTS" if part.word in ctx.lexicon.tables["PARTS"] else "PART", part)
        return Reading("SET", f"{value}T{code}", part=part.word.removesuffix("s"))
    return Reading("SET", value)
