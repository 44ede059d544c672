"""Meetings and ceasefires of two reports that are one."""

from collections.abc import Iterator
from datetime import date, timedelta

from dateline.linking.across.card import Card, Pair, Row
from dateline.linking.across.profile import Profile, days_apart, span_of_days
from dateline.linking.across.witnesses import company, days, formats, matter, mode, places
from dateline.linking.scorecard import VETO, Finding

MONTH = 31  # days around a meeting in which others speak of it without its day
WEEK = 7
LATE = 0.3  # degree by which a telling weeks later counts against
AFTER = 1  # days from a meeting to a report that tells of it without its day
NEXT = 1  # days between two reports of one meeting that give no day
AHEAD = frozenset({"planned", "announced", "confirmed", "proposed", "postponed"})
SEASON = 75  # days in which a ceasefire is spoken of without its day
REAL = frozenset({"declared", "agreed", "in-force", "extended", "breached", "ended"})
CALLED_OFF = frozenset({"denied"})
STEP = 7  # days that share a key


def time_of(a: Profile, b: Profile) -> Finding | None:
    """Where a day is missing: whether the reports are near enough to speak of one meeting. Two reports without a day
    tell of the day before each."""
    one, two = span_of_days(a), span_of_days(b)
    if one is not None and two is not None:
        return None
    apart = days_apart(_when(a), _when(b))
    if apart is None:
        return None
    if one is None and two is None:
        return (
            Finding(apart <= NEXT, "reports of the same days", 1.0) if apart <= NEXT else Finding(False, "")
        )
    told, undated = (a, b) if one is not None else (b, a)
    if told.days is not None and undated.published < told.days[0] and undated.status not in AHEAD:
        return Finding(False, "")
    if apart > MONTH or (apart > WEEK and not _in_one_place(a, b)):
        return Finding(False, "")
    near = "told right after" if apart <= AFTER else "told within the week" if apart <= WEEK else ""
    return Finding(True, near, 1.0 if apart <= AFTER else 0.2 if apart <= WEEK else 0.0)


def _in_one_place(a: Profile, b: Profile) -> bool:
    found = places(a, b)
    return found is not None and found.agrees and found.degree == 1


def months(a: Profile, b: Profile) -> Finding | None:
    """Whether two tellings of a ceasefire lie within a season."""
    apart = days_apart(_when(a), _when(b))
    return None if apart is None else Finding(apart <= SEASON, "")


def where(a: Profile, b: Profile) -> Finding | None:
    """Whether two ceasefires hold in one place or country."""
    shared = {spot.name for spot in a.spots} & {spot.name for spot in b.spots}
    if shared:
        return Finding(True, f"same place ({min(shared)})")
    found = places(a, b)
    if found is not None:
        return found
    lands = {spot.country for spot in a.spots if spot.country} & {spot.country for spot in b.spots}
    return Finding(True, f"same country ({min(lands)})", 0.6) if lands else None


MEETING = Card(
    3.2,
    (
        Row(days, 2.0, VETO),
        Row(time_of, 1.5, VETO),
        Row(company, 2.0, VETO, -0.5),
        Row(places, 1.2, VETO),
        Row(mode, 0.3, -0.3),
        Row(formats, 0.0, -3.0),
        Row(matter, 0.7),
    ),
)
CEASEFIRE = Card(
    1.5,
    (
        Row(days, 1.5, -1.0),
        Row(months, 0.7, VETO),
        Row(company, 1.5, VETO),
        Row(where, 1.4, VETO, -0.5),
        Row(matter, 1.0),
    ),
)


def one_gathering(a: Profile, b: Profile) -> Pair | None:
    """The pair of two tellings of one meeting, be they kept as meetings or as acts of consulting."""
    if a.document == b.document or (CALLED_OFF & {a.status, b.status} and a.status != b.status):
        return None
    return MEETING.pair(a, b)


def one_ceasefire(a: Profile, b: Profile) -> Pair | None:
    """The pair of two tellings of one ceasefire, its extensions with it; what is only proposed is none."""
    if a.document == b.document or not {a.status, b.status} <= REAL:
        return None
    return CEASEFIRE.pair(a, b)


def gathering_keys(fact: Profile) -> Iterator[str]:
    """Under what tellings of one meeting or ceasefire are looked for: each side or place in the weeks around it."""
    things = {key for side in fact.actors for key in side.keys} | {spot.name for spot in fact.spots}
    kind = "ceasefire" if fact.kind == "ceasefire" else "gathering"
    for week in _weeks(fact):
        for thing in sorted(things):
            yield f"{kind}|{week}|{thing}"


def _weeks(fact: Profile) -> list[int]:
    when = _when(fact)
    if not when:
        return []
    first = date.fromisoformat(when)
    back = (SEASON if fact.kind == "ceasefire" else MONTH) // STEP + 1
    around = (0,) if span_of_days(fact) is not None and fact.kind != "ceasefire" else range(-back, 1)
    return [(first + timedelta(days=STEP * step)).toordinal() // STEP for step in around]


def _when(fact: Profile) -> str:
    return fact.days[0] if fact.days else fact.published
