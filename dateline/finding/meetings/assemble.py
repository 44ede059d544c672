"""A meeting out of all its mentions."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from dateline.finding.meetings.attendance import once
from dateline.finding.meetings.mention import (
    ABSENT,
    ATTENDING,
    ENVOY,
    EXPECTED,
    HOST,
    MEDIATOR,
    PARTY,
    REPLACED,
    Mention,
    Side,
)
from dateline.finding.meetings.merge import Cluster, mediators
from dateline.finding.meetings.scene import Scene
from dateline.finding.meetings.titles import titles_of
from dateline.language.meeting_words import load_meeting_words
from dateline.record import Interval, Meeting, Participant, Turn
from dateline.record.span import outermost

# The order in which the turns of one meeting follow each other, whatever the order of telling.
ORDER = (
    "proposed",
    "announced",
    "confirmed",
    "ongoing",
    "downgraded",
    "boycotted",
    "postponed",
    "cancelled",
    "held",
    "collapsed",
)
CAME = frozenset({"held", "ongoing", "collapsed"})
TO_COME = frozenset({"proposed", "announced", "confirmed", "downgraded", "postponed", "boycotted"})
STATED = frozenset({"held", "ongoing"})
GENERIC = {"talks": "talks", "meeting": "meeting", "call": "call", "visit": "visit"}


def meeting_of(scene: Scene, cluster: Cluster) -> Meeting | None:
    """The meeting, its id still empty; None where nothing says what became of it."""
    history = _history(cluster, scene.story.published)
    if not history:
        return None
    status = history[-1].status
    sides = _sides(scene, cluster, status)
    place = _place(scene, cluster)
    first = cluster.mentions[0]
    return Meeting(
        id="",
        name=_name(scene, cluster, sides, place),
        participants=tuple(Participant(side.actor, side.role, side.attendance) for side in sides),
        level=_level(scene, cluster, sides, status),
        place=place,
        held=_held(cluster, status),
        topic=next((mention.topic for mention in cluster.mentions if mention.topic is not None), None),
        status=status,
        history=history,
        claimed_by=() if any(not mention.claims for mention in cluster.mentions) else first.claims,
        evidence=outermost(mention.words for mention in cluster.mentions),
        rule=f"{first.kind}:{scene.parse.lower[first.trigger]}",
    )


def _history(cluster: Cluster, published: datetime.date | None) -> tuple[Turn, ...]:
    """The turns in their order, each status once with all its words; what is still to come has not been held."""
    ahead = published is not None and bool(cluster.days)
    ahead = ahead and all(
        day.start is not None and day.start > published for day in cluster.days if published
    )
    by_status: dict[str, list[Mention]] = {}
    for mention in cluster.mentions:
        if mention.status is not None and not (ahead and mention.status in CAME):
            by_status.setdefault(mention.status, []).append(mention)
    if not by_status:
        presumed = _presumed(cluster)
        by_status = {presumed: cluster.mentions[:1]} if presumed else {}
    ordered = sorted(by_status, key=ORDER.index)
    return tuple(Turn(s, _turned(s, by_status[s]), outermost(m.turn for m in by_status[s])) for s in ordered)


def _presumed(cluster: Cluster) -> str | None:
    """Of talks of which nothing is told but where they are, or who mediates: that they go on; of a call or visit with
    "the": that it was made."""
    if "talks" in cluster.kinds:
        return "ongoing" if cluster.places or mediators(cluster) else None
    first = cluster.mentions[0]
    return "held" if first.kind in ("call", "visit") and first.pointing else None


def _turned(status: str, mentions: Sequence[Mention]) -> Interval | None:
    days = [mention.held if status in STATED else mention.turned for mention in mentions]
    return next((day for day in days if day is not None), None)


def _held(cluster: Cluster, status: str) -> Interval | None:
    """The narrowest day told, of the mentions that tell the newest status first; of a postponed meeting no old day."""
    newest = [m.held for m in cluster.mentions if m.held is not None and m.status == status]
    others = [] if status == "postponed" else [m.held for m in cluster.mentions if m.held is not None]
    return min(newest, key=lambda interval: interval.length, default=None) or min(
        others, key=lambda interval: interval.length, default=None
    )


def _place(scene: Scene, cluster: Cluster) -> str | None:
    """The narrowest place told, the first of them."""
    narrow = [place for place in cluster.places if scene.places[place].precision == "place"]
    return next(iter(narrow or cluster.places), None)


def _sides(scene: Scene, cluster: Cluster, status: str) -> tuple[Side, ...]:
    sides = once(side for mention in cluster.mentions for side in mention.sides)
    default = ATTENDING if status in CAME else EXPECTED if status in TO_COME else None
    return tuple(_finished(scene, side, default) for side in sides)


def _finished(scene: Scene, side: Side, default: str | None) -> Side:
    envoy = (
        side.role == PARTY
        and titles_of(scene.people[side.actor]) & load_meeting_words().lists["sides.envoys"]
    )
    return replace(side, role=ENVOY if envoy else side.role, attendance=side.attendance or default)


def _level(scene: Scene, cluster: Cluster, sides: Sequence[Side], status: str) -> str | None:
    """The rank told in words, those of the newest status first; else the lowest one of those who come."""
    ranked = sorted(cluster.mentions, key=lambda mention: mention.status != status)
    told = next((mention.rank for mention in ranked if mention.rank is not None), None)
    if told is not None:
        return told
    present = [s for s in sides if s.attendance not in (ABSENT, REPLACED) and s.role != MEDIATOR]
    ranks = [rank for side in present if (rank := _rank(scene, side.actor)) is not None]
    return load_meeting_words().levels[max(ranks)].name if ranks else None


def _rank(scene: Scene, actor: str) -> int | None:
    """The number of the level of the actor's longest title, 0 the highest; None where no title tells."""
    words = load_meeting_words()
    if any(title.split()[0] in words.lists["sides.deputies"] for title in titles_of(scene.people[actor])):
        return next(number for number, level in enumerate(words.levels) if level.name == "officials")
    found = [
        (len(title), number)
        for title in titles_of(scene.people[actor])
        for number, level in enumerate(words.levels)
        if title in level.titles
    ]
    return max(found)[1] if found else None


def _name(scene: Scene, cluster: Cluster, sides: Sequence[Side], place: str | None) -> str:
    """The first name that the text gives; else the kind with its sides or its place."""
    told = next((mention.name for mention in cluster.mentions if mention.name is not None), None)
    if told is not None:
        return " ".join(told.quote.split())
    kind = GENERIC[cluster.mentions[0].kind]
    names = [
        scene.people[s.actor].name
        for s in sides
        if s.role != MEDIATOR and s.attendance not in (ABSENT, REPLACED)
    ]
    where = scene.places[place].name if place is not None else ""
    if kind == "visit":
        guests = [scene.people[side.actor].name for side in sides if side.role != HOST]
        return " ".join(
            ["visit", *(["of", _listed(guests)] if guests else []), *(["to", where] if where else [])]
        )
    if len(names) > 1:
        return f"{kind} between {_listed(names)}" if len(names) == 2 else f"{kind} of {_listed(names)}"
    parts = [kind, *(["with", names[0]] if names else []), *(["in", where] if where else [])]
    return " ".join(parts)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
