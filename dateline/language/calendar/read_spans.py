"""Readers of durations, of times counted from another time, of sets and of vague times."""

import datetime
import math
from dataclasses import replace
from fractions import Fraction

from dateline.language.calendar.days import DAY, months_later, moved, period_of
from dateline.language.calendar.reading import PERFECT, Context, Match, Reading, of_period, reader
from dateline.language.calendar.words import Item

_CODES = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "half": "M",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
_HALVES = {"year": "P{}Y6M", "hour": "PT{}H30M", "minute": "PT{}M30S"}
_IN_YEARS = {"decade": 10, "century": 100}
_A_DAY = {"second": 86400, "minute": 1440, "hour": 24}
_CLOCK = ("second", "minute", "hour")
_SINGLE = ("a", "an", "one", "another")
_VAGUE_COMING = {"day": ("week", 1), "week": ("month", 1), "month": ("year", 1)}
_FOR = ("for", "over", "during", "in")
_RATES = ("once", "twice", "times", "thrice")
OPEN_ENDED = "above"


def duration_value(count: Fraction | None, unit: str, timex3: bool) -> str:
    """TIMEX3's value of so many units; X where the count is vague."""
    if unit == "fortnight" and count is not None:
        count *= 2
    if timex3 and unit in _IN_YEARS and count is not None:
        count, unit = count * _IN_YEARS[unit], "year"
    if count is not None and count.denominator == 2 and count > 1 and unit in _HALVES:
        return _HALVES[unit].format(int(count))
    code = _CODES[unit]
    number = "X" if count is None else _plain(count)
    return f"PT{number}{code[1:]}" if code[0] == "T" else f"P{number}{code}"


def _plain(count: Fraction) -> str:
    return str(int(count)) if count.denominator == 1 else f"{float(count):g}"


def _unit(match: Match, ctx: Context) -> str:
    item = match.slots["unit"]
    table = "UNITS" if item.word in ctx.lexicon.tables["UNITS"] else "UNIT"
    return str(ctx.meaning(table, item))


def count_of(match: Match) -> Fraction | None:
    """The number of units a match names; None where it is vague."""
    item = match.slots.get("count")
    if item is None:
        return None
    if item.number is not None:
        return item.number + (Fraction(1, 2) if "half" in match.slots else 0)
    if item.word == "half":
        return Fraction(1, 2)
    if "couple" in item.word:
        return Fraction(2)
    return Fraction(1) if item.word in _SINGLE else None


def _modifier(match: Match, ctx: Context) -> str | None:
    for item in ctx.items[match.first : match.last]:
        if item.word in ctx.lexicon.tables["MOD"]:
            return str(ctx.meaning("MOD", item))
        if item.word in (
            "more than",
            "at least",
            "well over",
            "just over",
            "no less than",
            "little more than",
        ):
            return OPEN_ENDED
        if item.word in (
            "less than",
            "up to",
            "at most",
            "close to",
            "just under",
            "fewer than",
            "not quite",
        ):
            return "about"
    return None


def span_reading(
    count: Fraction | int | None, unit: str, direction: int, ctx: Context, bare: bool = False
) -> Reading:
    """ "the past two weeks", "the coming months": so many units up to, or from, the day of publication."""
    exact = Fraction(count) if count is not None else None
    value = duration_value(exact, unit, ctx.timex3)
    if ctx.published is None:
        return Reading("DURATION", value, unit=unit)
    if direction < 0:
        first = shifted(ctx.published, unit, exact, -1) if exact is not None else None
        return Reading("DURATION", value, first, ctx.published, unit, approximate=exact is None)
    if exact is None:
        coming = _coming(unit, ctx.published)
        return coming if bare else replace(coming, type="DURATION", value=value)
    return Reading("DURATION", value, ctx.published, shifted(ctx.published, unit, exact, 1), unit)


def _coming(unit: str, published: datetime.date) -> Reading:
    """record.md: coming days are a week, coming weeks a month, coming months a year."""
    if unit not in _VAGUE_COMING:
        return Reading("DATE", "FUTURE_REF", published, None, unit, approximate=True)
    wider, count = _VAGUE_COMING[unit]
    return Reading("DATE", "FUTURE_REF", published, moved(published, wider, count), unit, approximate=True)


def shifted(day: datetime.date, unit: str, count: Fraction, direction: int) -> datetime.date | None:
    """`day` moved by whole units; parts of a day count as days begun; None outside the calendar."""
    try:
        if unit in _CLOCK:
            hours = count / {"hour": 1, "minute": 60, "second": 3600}[unit]
            return day + direction * math.ceil(hours / 24) * DAY
        if count.denominator == 1:
            return moved(day, unit, direction * int(count))
        days = {"day": 1, "week": 7, "fortnight": 14, "month": 30.4375, "quarter": 91.3125, "half": 182.625}
        return day + direction * round(float(count) * days.get(unit, 365.25 * _IN_YEARS.get(unit, 1))) * DAY
    except (ValueError, OverflowError):
        return None


@reader("span_way")
def read_span_way(match: Match, ctx: Context) -> Reading | None:
    """ "the last three months", "the next few days", "the coming months"."""
    way, unit = match.slots["way"], _unit(match, ctx)
    direction = int(ctx.meaning("NEXT", way))
    item = match.slots.get("count")
    if direction == 0 or way.word == "following":
        return Reading("DURATION", duration_value(count_of(match), unit, ctx.timex3), unit=unit)
    if item is None and way.word in ("last", "previous", "next", "preceding"):
        return Reading("DURATION", duration_value(None, unit, ctx.timex3), unit=unit)
    return span_reading(count_of(match), unit, direction, ctx, bare=item is None)


@reader("recent")
def read_recent(match: Match, ctx: Context) -> Reading | None:
    """ "recent weeks": ends at the day of publication, its start is open."""
    unit = _unit(match, ctx)
    return Reading("DURATION", duration_value(None, unit, False), None, ctx.published, unit, approximate=True)


@reader("duration")
def read_duration(match: Match, ctx: Context) -> Reading | None:
    """A length of time; anchored where "for" and a perfect tense tie it to the day of publication."""
    unit, count = _unit(match, ctx), count_of(match)
    if _is_year(match.slots.get("count")):
        return None
    if _is_no_duration(match, ctx, unit):
        return None
    value = duration_value(count, unit, ctx.timex3)
    if _is_rate(match, ctx):
        return Reading("SET", value, unit=unit)
    if match.rule.trim_article and ctx.items[match.first].word in ("a", "the"):
        match.first += 1
    if (
        count is not None
        and ctx.before in _FOR
        and ctx.tense == PERFECT
        and ctx.published is not None
        and "-" not in _inner(match, ctx)
    ):
        return _until_now(value, unit, count, match, ctx)
    return Reading("DURATION", value, unit=unit)


def _is_year(item: Item | None) -> bool:
    """ "2018 day" holds a year, not a count of days."""
    return item is not None and item.word.isdigit() and len(item.word) == 4 and item.word[:2] in ("19", "20")


def _inner(match: Match, ctx: Context) -> list[str]:
    return [item.word for item in ctx.items[match.first : match.last]]


def _is_no_duration(match: Match, ctx: Context, unit: str) -> bool:
    """ "the day", "quarters" of something, a bare "day": a length only with a count."""
    after = ctx.items[match.last + 1].word if match.last + 1 < len(ctx.items) else ""
    if unit == "quarter":
        return after == "of" or ("count" not in match.slots)
    if match.first == match.last and match.slots["unit"].word in ctx.lexicon.tables["UNIT"]:
        return True
    return (
        unit == "day"
        and match.slots.get("count") is not None
        and match.slots["count"].word == "one"
        and after == ""
    )


def _is_rate(match: Match, ctx: Context) -> bool:
    """ "$40 a year", "twice a week": a rate, not a length."""
    if (
        match.slots.get("count") is None
        or match.slots["count"].word not in ("a", "an")
        or match.slots["count"].start != ctx.items[match.first].start
    ):
        return False
    before = [ctx.items[k] for k in range(max(0, match.first - 2), match.first)]
    return any(item.word in _RATES for item in before) or any(item.number is not None for item in before)


def _until_now(value: str, unit: str, count: Fraction | None, match: Match, ctx: Context) -> Reading:
    assert ctx.published is not None
    modifier = _modifier(match, ctx)
    start = None
    if count is not None and modifier != OPEN_ENDED:
        start = shifted(ctx.published, unit, count, -1)
    rule = "duration-up-to-publication"
    return Reading("DURATION", value, start, ctx.published, unit, None, modifier is not None, rule)


@reader("duration_half")
def read_duration_half(match: Match, ctx: Context) -> Reading | None:
    """ "a year and a half"."""
    unit, count = _unit(match, ctx), count_of(match) or Fraction(1)
    return Reading("DURATION", duration_value(count + Fraction(1, 2), unit, ctx.timex3), unit=unit)


@reader("ago")
def read_ago(match: Match, ctx: Context) -> Reading | None:
    """ "two years ago": the unit so far back from the day of publication."""
    return _counted(match, ctx, ctx.published, -1)


@reader("from_now")
def read_from_now(match: Match, ctx: Context) -> Reading | None:
    """ "two weeks from now"."""
    return _counted(match, ctx, ctx.published, 1)


@reader("later")
def read_later(match: Match, ctx: Context) -> Reading | None:
    """ "ten days later", "a year after": counted from the time last read."""
    return _relative(match, ctx, 1)


@reader("earlier")
def read_earlier(match: Match, ctx: Context) -> Reading | None:
    """ "a year earlier", "two days before": counted from the time last read."""
    return _relative(match, ctx, -1)


def _relative(match: Match, ctx: Context, direction: int) -> Reading | None:
    word = ctx.items[match.last].word
    following = ctx.items[match.last + 1] if match.last + 1 < len(ctx.items) else None
    if word in ("after", "before") and following is not None and following.word not in (".", ",", ";"):
        match.last -= 1
        return read_duration(match, ctx)
    if word in ("earlier", "previously") or direction > 0 or ctx.then is not None:
        fine = _unit(match, ctx) in (*_CLOCK, "day", "week", "fortnight")
        then = ctx.then_day if fine else ctx.then
        base = then.first if then is not None else ctx.published if direction < 0 else None
        return _counted(match, ctx, base, direction)
    return read_duration(match, ctx)


def _counted(match: Match, ctx: Context, base: datetime.date | None, direction: int) -> Reading | None:
    unit, count = _unit(match, ctx), count_of(match)
    if count is None:
        return _vaguely(direction, ctx, unit)
    if base is None:
        return Reading("DATE", "PAST_REF" if direction < 0 else "FUTURE_REF", unit=unit)
    if unit in _CLOCK:  # hours before or after a day stay on it unless they fill whole days
        unit, count = "day", Fraction(int(count / _A_DAY[unit]))
    day = shifted(base, unit, count, direction)
    if day is None:
        return None
    if unit == "year" and ctx.then is not None and ctx.then.unit == "quarter" and count == 1:
        return _quarter_of(ctx.then, direction)
    granularity = unit if count.denominator == 1 and unit not in (*_CLOCK, "decade", "century") else "day"
    if unit in _IN_YEARS or (count.denominator > 1 and unit == "year"):
        granularity = "year"
    if granularity in ("quarter", "half"):
        granularity = "month"
    reading = of_period(period_of("week" if granularity == "fortnight" else granularity, day))
    return reading


def _quarter_of(then: Reading, direction: int) -> Reading | None:
    """ "a year earlier" beside a quarter is that quarter of the other year."""
    return of_period(period_of("quarter", months_later(then.first, 12 * direction))) if then.first else None


def _vaguely(direction: int, ctx: Context, unit: str) -> Reading:
    if direction < 0:
        return Reading("DATE", "PAST_REF", None, ctx.published, unit, approximate=True)
    return Reading("DATE", "FUTURE_REF", ctx.published, None, unit, approximate=True)


@reader("unit_set")
def read_unit_set(match: Match, ctx: Context) -> Reading | None:
    """ "every day", "each year", "every two weeks"."""
    unit = _unit(match, ctx)
    words = _inner(match, ctx)
    item: Item | None = match.slots.get("count")
    count = (
        item.number
        if item is not None and item.number is not None
        else Fraction(2 if "other" in words else 1)
    )
    return Reading("SET", duration_value(count, unit, ctx.timex3), unit=unit)


@reader("word_set")
def read_word_set(match: Match, ctx: Context) -> Reading | None:
    """ "daily", "annual"."""
    return Reading("SET", str(ctx.meaning("SETWORD", match.slots["set"])))


@reader("reference")
def read_reference(match: Match, ctx: Context) -> Reading | None:
    """Words without a calendar unit: times for TimeML only."""
    if not ctx.timex3:
        return None
    word = match.slots["ref"].word
    table = ctx.lexicon.tables["REF"] | ctx.lexicon.tables["REFNOUN"]
    if word in table:
        return Reading("DATE", table[word])
    return Reading("DATE", "PRESENT_REF")
