"""From the match of a rule to days: the reader of the rule, then what stands around the words."""

from dataclasses import replace

from dateline.language.calendar import read_days, read_ranges, read_units  # noqa: F401  (they register their readers)
from dateline.language.calendar.days import DAY, months_later, third_of
from dateline.language.calendar.read_days import add_part, clock_value, with_part
from dateline.language.calendar.reading import PERFECT, PRESENT, READERS, Context, Match, Reading

_THIRDS = {"early": 0, "mid": 1, "late": 2}
_EDGES = {"start": 0, "mid": 1, "end": 2}
_HOURS = {"early": ("MO", "morning"), "small": ("NI", "night"), "late": ("NI", "night")}
_CUT = ("week", "weekend", "month", "quarter", "half", "year", "season", "decade", "century", "feast")
_TENSE_MARK = {"past": "past", "perfect": "past", "future": "future"}
LAST_MONTHS = {"half": 1, "year": 1, "decade": 36}
_DEADLINE = ("by",)
_LEADING_UP = ("before", "until", "till")


def resolve(match: Match, ctx: Context) -> Reading | None:
    """The days and value of a match; None where it is no time after all."""
    reading = READERS[match.rule.means](match, ctx)
    if reading is None:
        return None
    reading = _placed(reading, match, ctx)
    if match.part is not None:
        reading = add_part(reading, match.part, ctx)
    if match.hours is not None:
        reading = with_part(reading, *_HOURS[match.hours])
    if match.clock is not None and reading.first is not None and reading.unit == "day":
        value = clock_value(match.clock, ctx)
        if value:
            reading = replace(reading, type="TIME", value=f"{reading.first}T{value}")
    reading = _opened(_cut(reading, match, ctx), ctx)
    return reading if reading.rule else replace(reading, rule=_rule_name(match, reading, ctx))


def _rule_name(match: Match, reading: Reading, ctx: Context) -> str:
    """The rule's name with what decided beside it: the position and, where it counted, the tense."""
    parts = [match.rule.name]
    parts += [match.position] if match.position else []
    parts += [f"{match.edge}-of"] if match.edge else []
    if (
        match.rule.name in ("weekday", "month", "full-date", "this-next-last", "season", "feast")
        and ctx.published
    ):
        parts += [_TENSE_MARK[ctx.tense]] if ctx.tense in _TENSE_MARK and "year" not in match.slots else []
    return "-".join(parts)


def _placed(reading: Reading, match: Match, ctx: Context) -> Reading:
    """Narrow to "early", "late", "the end of", "earlier", "later"."""
    first, last = reading.first, reading.last
    if first is None or last is None:
        return reading
    if match.position in ("earlier", "later"):
        return _side(reading, match.position, ctx)
    if match.position in _THIRDS and reading.unit != "day":
        return reading.with_days(*third_of(first, last, _THIRDS[match.position]))
    if match.edge == "eve":
        return replace(reading, value=(first - DAY).isoformat(), unit="day").with_days(
            first - DAY, first - DAY
        )
    if match.edge in _EDGES and reading.unit != "day":
        return _edge(reading, match.edge, ctx)
    return reading


def _side(reading: Reading, side: str, ctx: Context) -> Reading:
    """ "earlier this month" ends, "later this month" begins with the day of publication."""
    day = ctx.published
    if (
        day is None
        or reading.first is None
        or reading.last is None
        or not reading.first <= day <= reading.last
    ):
        return reading
    return (
        reading.with_days(reading.first, day) if side == "earlier" else reading.with_days(day, reading.last)
    )


def _edge(reading: Reading, edge: str, ctx: Context) -> Reading:
    """The end of a year is its last month (record.md); of other units the last third."""
    assert reading.first is not None and reading.last is not None
    first, last = reading.first, reading.last
    if ctx.before in _LEADING_UP and edge == "end" and ctx.published and first <= ctx.published <= last:
        return replace(reading, approximate=True).with_days(ctx.published, last)
    if ctx.before in _DEADLINE and edge == "end":
        return replace(reading, approximate=True).with_days(last, last)
    months = LAST_MONTHS.get(reading.unit)
    if months is None or edge == "mid":
        return replace(reading, approximate=True).with_days(*third_of(first, last, _EDGES[edge]))
    if edge == "end":
        return replace(reading, approximate=True).with_days(months_later(last + DAY, -months), last)
    return replace(reading, approximate=True).with_days(first, months_later(first, months) - DAY)


def _cut(reading: Reading, match: Match, ctx: Context) -> Reading:
    """A past act's time ends, a coming one's begins, with the day of publication (record.md)."""
    day, first, last = ctx.published, reading.first, reading.last
    if day is None or first is None or last is None or reading.unit not in _CUT or not first <= day <= last:
        return reading
    if match.edge or match.position in ("earlier", "later") or reading.type == "DURATION":
        return reading
    if ctx.backward:
        return reading.with_days(first, day)
    return reading.with_days(day, last) if ctx.forward else reading


def _opened(reading: Reading, ctx: Context) -> Reading:
    """ "since": from there on, up to the day of publication where the text says that it still goes on."""
    if ctx.before != "since" or reading.first is None or reading.type == "SET":
        return reading
    if ctx.published is not None and reading.first > ctx.published:
        return reading
    going_on = ctx.tense in (PERFECT, PRESENT)
    return replace(reading, last=ctx.published if going_on else None, rule="since")
