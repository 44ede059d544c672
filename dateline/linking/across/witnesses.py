"""The comparisons that scorecards are made of: days, places, sides, counts, words of two profiles."""

import math
from datetime import timedelta

from dateline.language.link_words import STEM
from dateline.linking.across.profile import Profile, Spot, days_apart, span_of_days
from dateline.linking.across.side import LIKE, OTHER, SIDE, agreement, met
from dateline.linking.scorecard import Finding

NEAR = 25.0  # kilometres between two places that can be one
EARTH = 6371.0  # radius in kilometres
TOLD_WITHIN = 3  # days from an event to a report that tells of it without a day
WEEKS = 21  # days in which a report may still speak of an event without its day
FORMATS = frozenset({"bilat", "trila", "tripa", "quadr", "multi"})  # stems
FAR = 20.0  # degree of a clash that outweighs all
ALONE = 0.2  # degree of one side in common, where one telling names no other: a minister meets many in a day
PARTLY = 0.1  # degree of a clash where one side is the same and another is not
TWO = 2  # sides that make a gathering
TOGETHER = 2  # days between two reports that tell of one event without a day
COMMON = 2  # stems that two tellings share where they tell of one matter
SHARE = 0.34  # of the shorter telling's stems


def days(a: Profile, b: Profile) -> Finding | None:
    """Whether both name days that meet; None where one names none."""
    one, two = span_of_days(a), span_of_days(b)
    if one is None or two is None:
        return None
    if one[1] < two[0] or two[1] < one[0]:
        return Finding(False, f"{one[0]} v {two[0]}")
    single = one[0] == one[1] and two[0] == two[1]
    return Finding(True, "same day" if single else "days that meet", 1.0 if single else 0.6)


def reports(a: Profile, b: Profile) -> Finding | None:
    """Where a day is missing: whether the report without one, or both reports, are of the days right after; those of
    the weeks after clash, later ones by far."""
    one, two = span_of_days(a), span_of_days(b)
    if one is not None and two is not None:
        return None
    if one is None and two is None:
        return _by_reports(days_apart(a.published, b.published), TOGETHER, "reports of the same days")
    told, undated = (one, b) if one is not None else (two, a)
    assert told is not None
    if undated.published < (told[0] - timedelta(days=1)).isoformat():
        return Finding(False, "", FAR)
    return _by_reports(days_apart(told[1].isoformat(), undated.published), TOLD_WITHIN, "told right after")


def _by_reports(apart: int | None, near: int, why: str) -> Finding | None:
    if apart is None:
        return None
    return Finding(True, why) if apart <= near else Finding(False, "", 1.0 if apart <= WEEKS else FAR)


def names(a: Profile, b: Profile) -> Finding | None:
    """Whether the tellings share names beside those of countries and sides ("Kramatorsk", "Azovstal"); None where one
    has none."""
    own = {word[:STEM] for p in (a, b) for side in (*p.actors, *p.recipients) for word in side.words}
    one, two = set(a.names) - own, set(b.names) - own
    if not one or not two:
        return None
    shared = one & two
    if not shared:
        return Finding(False, "other names")
    return Finding(True, f"same names ({', '.join(sorted(shared)[:2])})", min(1.0, len(shared) / 2))


def doers(a: Profile, b: Profile) -> Finding | None:
    """Whether the same sides act; None where one telling names nobody or nothing is known."""
    return _sides(agreement(a.actors, b.actors), "same doers", "other doers")


def sufferers(a: Profile, b: Profile) -> Finding | None:
    """Whether it is done to the same sides."""
    return _sides(agreement(a.recipients, b.recipients), "done to the same", "done to others")


def _sides(agreed: float | None, same: str, other: str) -> Finding | None:
    if agreed is None or 0 <= agreed < LIKE:
        return None
    return Finding(False, other) if agreed == OTHER else Finding(True, same, agreed)


def company(a: Profile, b: Profile) -> Finding | None:
    """Of gatherings: whether all sides of the shorter list take part in the other; a list of one says less, and a
    side that the other does not have makes it another gathering."""
    together, least = met(a.actors, b.actors), min(len(a.actors), len(b.actors))
    if not least:
        return None
    if together == least:
        return Finding(True, "same sides") if together >= TWO else Finding(True, "same side", ALONE)
    if together >= TWO:
        return Finding(True, "same sides", 0.8)
    if together and least >= TWO:
        return Finding(False, "one side only", PARTLY)
    agreed = agreement(a.actors, b.actors)
    return Finding(False, "other sides") if agreed == OTHER or not together else None


def formats(a: Profile, b: Profile) -> Finding | None:
    """Whether both are told to be for two, three or more: a bilateral meeting is no trilateral one."""
    one, two = (FORMATS & set(p.words) for p in (a, b))
    return Finding(bool(one & two), "" if one & two else "other numbers of sides") if one and two else None


def places(a: Profile, b: Profile) -> Finding | None:
    """Whether a narrow place of one is, or lies near, one of the other; None where only countries are told."""
    narrow = [(x, y) for x in a.spots for y in b.spots if not (x.wide or y.wide)]
    same = next((x for x, y in narrow if _is_one(x, y)), None)
    if same is not None:
        return Finding(True, f"same place ({same.name})")
    shared = {x.name for x in a.spots} & {y.name for y in b.spots}
    if shared:
        return Finding(True, f"same region ({min(shared)})", 0.4)
    return Finding(False, f"{narrow[0][0].name} v {narrow[0][1].name}") if narrow else _countries(a, b)


def _is_one(a: Spot, b: Spot) -> bool:
    if a.geonames is not None and a.geonames == b.geonames:
        return True
    if None in (a.latitude, a.longitude, b.latitude, b.longitude):
        return a.name == b.name and a.country == b.country
    return _kilometres(a, b) <= NEAR


def _kilometres(a: Spot, b: Spot) -> float:
    """The great-circle distance by the haversine formula."""
    lat1, lon1, lat2, lon2 = (
        math.radians(float(x or 0)) for x in (a.latitude, a.longitude, b.latitude, b.longitude)
    )
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(h)))


def _countries(a: Profile, b: Profile) -> Finding | None:
    one, two = ({spot.country for spot in p.spots if spot.country} for p in (a, b))
    return Finding(False, "other countries") if one and two and not one & two else None


def counts(a: Profile, b: Profile) -> Finding | None:
    """Whether a count of one measure is the same; None where none can be compared."""
    pairs = [(x, y) for x in a.counts for y in b.counts if x.measure == y.measure]
    if not pairs:
        return None
    same = next((x for x, y in pairs if (x.low, x.point, x.high) == (y.low, y.point, y.high)), None)
    return Finding(True, f"same count ({same.measure})") if same else Finding(False, "other counts")


def matter(a: Profile, b: Profile) -> Finding | None:
    """Whether the tellings share words of content beside their names."""
    shared = set(a.words) & set(b.words)
    least = min(len(a.words), len(b.words))
    if not least:
        return None
    degree = len(shared) / least
    fits = len(shared) >= COMMON and degree >= SHARE
    return (
        Finding(True, f"same words ({', '.join(sorted(shared)[:3])})", degree) if fits else Finding(False, "")
    )


def mode(a: Profile, b: Profile) -> Finding | None:
    """Whether both are told to be of one mode."""
    return Finding(a.mode == b.mode, "") if a.mode and b.mode else None


def same_side_acts(a: Profile, b: Profile) -> bool:
    """Whether somebody of one side does both."""
    agreed = agreement(a.actors, b.actors)
    return agreed is not None and agreed >= SIDE
