"""A ceasefire out of all its mentions."""

from collections.abc import Sequence

from dateline.finding.ceasefires.mention import Mention, Sides
from dateline.finding.ceasefires.merge import Cluster
from dateline.finding.ceasefires.sides import joined
from dateline.finding.ceasefires.term import DURATION, lengthened
from dateline.finding.meetings.scene import Scene
from dateline.record import Ceasefire, Interval, Span, Violation
from dateline.record.span import outermost

# The newest of several statuses, whatever the order of telling.
ORDER = ("proposed", "declared", "agreed", "in-force", "extended", "breached", "ended")
IN_BEING = frozenset({"agreed", "in-force", "extended"})
BILATERAL, MULTILATERAL, UNILATERAL = "bilateral", "multilateral", "unilateral"


def ceasefire_of(scene: Scene, cluster: Cluster) -> Ceasefire | None:
    """The ceasefire, its id still empty; None where nothing says what became of it."""
    status = _status(cluster.mentions) or _presumed(cluster.mentions)
    if status is None:
        return None
    told = joined([mention.sides for mention in cluster.mentions])
    sides = _with_states(scene, told, _breakers(cluster.mentions))
    first = cluster.mentions[0]
    return Ceasefire(
        id="",
        kind=_kind(cluster, _with_states(scene, told, _mutual(cluster.mentions))),
        declared_by=sides.declared_by or _jointly(told, status),
        parties=sides.parties,
        mediators=sides.mediators,
        place=next((mention.place for mention in cluster.mentions if mention.place is not None), None),
        in_force=_term(cluster.terms),
        status=status,
        violations=_violations(cluster.mentions),
        claimed_by=() if any(not mention.claims for mention in cluster.mentions) else first.claims,
        evidence=outermost(mention.words for mention in cluster.mentions),
        rule=f"noun:{scene.parse.lower[first.trigger]}",
    )


def _status(mentions: Sequence[Mention]) -> str | None:
    """The newest status; one that holds now outdoes breaches, a rejection outdoes the proposal."""
    found = [mention.status for mention in mentions if mention.status is not None]
    if any(mention.violations for mention in mentions):
        found.append("breached")
    if not found:
        return None
    if "rejected" in found and set(found) <= {"proposed", "rejected"}:
        return "rejected"
    return max((status for status in found if status != "rejected"), key=ORDER.index)


def _jointly(told: Sides, status: str) -> tuple[str, ...]:
    """A ceasefire between two parties that is there has been declared by both."""
    return told.parties if len(told.parties) > 1 and status in IN_BEING else ()


def _presumed(mentions: Sequence[Mention]) -> str | None:
    """ "The truce", of which nothing is told, is in force."""
    return "in-force" if any(mention.pointing for mention in mentions) else None


def _breakers(mentions: Sequence[Mention]) -> list[str]:
    """Who is told to break it."""
    return [v.by for mention in mentions for v in mention.violations if v.by is not None]


def _mutual(mentions: Sequence[Mention]) -> list[str]:
    """Those who accuse each other of breaking it."""
    pairs = {(v.by, v.alleged_by) for mention in mentions for v in mention.violations}
    return [
        by for by in _breakers(mentions) if any((other, by) in pairs for one, other in pairs if one == by)
    ]


def _with_states(scene: Scene, told: Sides, breakers: Sequence[str]) -> Sides:
    """The sides with the declarers, and those who break it, among the parties, persons as their states."""
    parties = dict.fromkeys(_side(scene, actor) for actor in (*told.declared_by, *told.parties, *breakers))
    return Sides(told.declared_by, tuple(a for a in parties if a not in told.mediators), told.mediators)


def _side(scene: Scene, actor: str) -> str:
    """The state of a person, where the record has it; else the actor."""
    person = scene.people[actor]
    if person.kind == "person" and person.country in scene.states:
        return scene.states[person.country or ""]
    return actor


def _kind(cluster: Cluster, sides: Sides) -> str | None:
    told = next((mention.kind for mention in cluster.mentions if mention.kind is not None), None)
    if told is not None:
        return told
    if len(sides.parties) > 2:
        return MULTILATERAL
    if len(sides.parties) == 2:
        return BILATERAL
    declared = any(mention.status == "declared" for mention in cluster.mentions)
    return UNILATERAL if declared and len(sides.declared_by) == 1 else None


def _term(terms: Sequence[Interval]) -> Interval | None:
    """The first term with a day; days of other mentions fill its open ends."""
    days = next((term for term in terms if term.start is not None or term.end is not None), None)
    length = next((term for term in terms if term.type == DURATION), None)
    if days is None or length is None:
        return days or length
    return lengthened(days, length.value)


def _violations(mentions: Sequence[Mention]) -> tuple[Violation, ...]:
    """Each breach once for whom it is told of and who tells it, with all its words."""
    found: dict[tuple[str | None, str | None], list[Span]] = {}
    for violation in (v for mention in mentions for v in mention.violations):
        found.setdefault((violation.by, violation.alleged_by), []).extend(violation.evidence)
    named = {by for by, _ in found if by is not None}
    return tuple(
        Violation(by, alleged, outermost(spans))
        for (by, alleged), spans in found.items()
        if not (by is None and alleged is None and named)
    )
