"""Events of two reports that are one: same type, sides, day, place; deeds and words are weighed apart."""

from collections.abc import Iterator
from datetime import date, timedelta

from dateline.language.link_words import STEM
from dateline.linking.across.card import Card, Pair, Row
from dateline.linking.across.profile import Profile, span_of_days
from dateline.linking.across.side import SIDE
from dateline.linking.across.witnesses import (
    TOLD_WITHIN,
    WEEKS,
    counts,
    days,
    doers,
    matter,
    mode,
    names,
    places,
    reports,
    sufferers,
)
from dateline.linking.scorecard import VETO, Finding

DONE = frozenset({"happened", "ongoing"})
AHEAD = frozenset({"planned", "postponed", "called-off", "demanded", "possible"})
VERY_MUCH = 0.7
ALIKE = 0.5  # of the shorter telling's stems, where little else tells
MOST_DAYS = 4  # days of one event under which it is looked for

VERBAL = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"})


def witnessed(a: Profile, b: Profile) -> Finding | None:
    """Clashes where too little says that it is this deed and no other like it: a narrow place, a count; where days are
    told, the same sides in the same words, or a name beside them."""
    place, count = places(a, b), counts(a, b)
    if (place is not None and place.agrees and place.degree == 1) or (count is not None and count.agrees):
        return None
    told, words, named = days(a, b), matter(a, b), names(a, b)
    alike = words is not None and words.agrees and words.degree >= ALIKE
    if named is not None and not named.agrees:
        return Finding(False, "")
    if count is not None and not count.agrees and named is None:
        return Finding(False, "")  # other numbers, and nothing that says that it is one place
    if alike and _one_victim(a, b):
        return None
    if words is not None and words.degree >= VERY_MUCH and _one_doer(a, b):
        return None
    if told is not None and told.degree == 1:
        sides = (doers(a, b), sufferers(a, b))
        return (
            None if alike and all(side is not None and side.agrees for side in sides) else Finding(False, "")
        )
    near = reports(a, b)
    dated = bool(a.days or b.days) and near is not None and near.agrees
    return None if dated and alike and named is not None else Finding(False, "")


def _one_victim(a: Profile, b: Profile) -> bool:
    """Whether it is done to somebody of one name."""
    named = ({side.name or side.surname for side in p.recipients if side.kind == "person"} for p in (a, b))
    one, two = named
    return bool((one & two) - {""})


def _one_doer(a: Profile, b: Profile) -> bool:
    """Whether one side does both, on one day or told right after, and no place speaks for only one of them."""
    done, told, near = doers(a, b), days(a, b), reports(a, b)
    close = (told is not None and told.agrees) or (
        near is not None and near.agrees and bool(a.days or b.days)
    )
    narrow = {any(not spot.wide for spot in p.spots) for p in (a, b)}
    return done is not None and done.agrees and done.degree >= SIDE and close and narrow == {False}


DEED = Card(
    1.5,
    (
        Row(days, 2.0, VETO),
        Row(reports, 0.8, -1.0),
        Row(places, 1.5, VETO, -0.3),
        Row(names, 1.0, -1.0),
        Row(doers, 1.5, VETO, -0.2),
        Row(sufferers, 1.0, -2.0, -0.2),
        Row(counts, 1.5, -1.0),
        Row(mode, 0.3, -1.0),
        Row(matter, 2.0, -0.5),
        Row(witnessed, 0.0, VETO),
    ),
)
WORDS = Card(
    4.5,
    (
        Row(days, 1.5, VETO),
        Row(reports, 0.7, -1.5),
        Row(doers, 1.5, VETO, -1.0),
        Row(sufferers, 1.0, -2.0),
        Row(places, 0.5, -0.5),
        Row(mode, 0.3, -0.5),
        Row(matter, 2.5, -1.0, -1.0),
    ),
)


def one_event(a: Profile, b: Profile) -> Pair | None:
    """The pair of two tellings of one event; None where they are two or nothing says."""
    if a.type != b.type or a.document == b.document or not _statuses_meet(a.status, b.status):
        return None
    return (WORDS if a.type in VERBAL else DEED).pair(a, b)


def _statuses_meet(a: str, b: str) -> bool:
    """What is planned and then done is one; what is denied is another account."""
    known = DONE | AHEAD
    if {a, b} & {"denied"} and {a, b} & DONE:
        return True  # two accounts of one deed
    return a == b or (a in known and b in known and not (a in AHEAD and b in AHEAD and a != b))


def event_keys(event: Profile) -> Iterator[str]:
    """Under what tellings of one event are looked for: its type on a day with each side, in a week with each narrow
    place and name."""
    sides = {key for side in (*event.actors, *event.recipients) for key in side.keys}
    spots = {spot.name for spot in event.spots if not spot.wide}
    for day in days_of(event):
        for thing in sorted(sides | spots):
            yield f"event|{event.type}|{day}|{thing}"
    people = {side.surname for side in event.recipients if side.surname}
    for week in weeks_of(event):
        for thing in sorted({*(spot[:STEM] for spot in spots), *event.names, *people}):
            yield f"event|{event.type}|{week}|{thing}"


def weeks_of(profile: Profile) -> list[int]:
    """The weeks under which a fact is looked for; without a day of its own, those up to the report's."""
    when = profile.days[0] if profile.days else profile.published
    if not when:
        return []
    week = date.fromisoformat(when).toordinal() // 7
    return [week] if profile.days else [week - back for back in range(WEEKS // 7 + 1)]


def days_of(profile: Profile) -> list[str]:
    """The days under which a fact is looked for: its own; without any, those right up to the report's."""
    span = span_of_days(profile)
    if span is not None:
        length = min((span[1] - span[0]).days + 1, MOST_DAYS)
        return [(span[0] + timedelta(days=i)).isoformat() for i in range(length)]
    if not profile.published:
        return []
    day = date.fromisoformat(profile.published)
    return [(day - timedelta(days=i)).isoformat() for i in range(TOLD_WITHIN)]
