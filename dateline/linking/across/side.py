"""One side of an act, position or ceasefire as it is compared with another report's: who, and of which country."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.linking.accounts import OF_THE_STATE
from dateline.linking.across.actors import Identity
from dateline.linking.across.names import body_key
from dateline.record import Actor

SAME, HOLDER, SIDE, LIKE, UNKNOWN, OTHER = 1.0, 0.9, 0.6, 0.5, 0.0, -1.0
GROUPS = frozenset({"population", "other", "armed-group", "military", "party"})
STATES = frozenset({"state"})


@dataclass(frozen=True, slots=True)
class Side:
    """An actor in a comparison: `name` is its identity where that is known without others, else "" ."""

    name: str
    kind: str
    country: str
    of_state: bool
    surname: str
    offices: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Under what others look for it: the country of who acts for one, the surname of a person, the name, else the
        last word."""
        acts = self.country if self.of_state or self.kind in STATES else ""
        found = [key for key in (acts, self.surname, "" if acts or self.surname else self.name) if key]
        return tuple(found) or self.words[-1:]

    @property
    def key(self) -> str:
        """The first of them."""
        return next(iter(self.keys), "")


def side_of(actor: Actor, identity: Identity) -> Side:
    """The side that an actor is."""
    return Side(
        name=identity.name,
        kind=actor.kind,
        country=actor.country or "",
        of_state=actor.sector in OF_THE_STATE,
        surname=identity.surname or (identity.name.rsplit(" ", 1)[-1] if actor.kind == "person" else ""),
        offices=identity.offices,
        words=tuple(body_key(actor.name).split()),
    )


def likeness(a: Side, b: Side) -> float:
    """How far two sides can be one: SAME, HOLDER of the office or surname, of one SIDE, LIKE words, UNKNOWN, OTHER."""
    if a.name and a.name == b.name:
        return SAME
    if set(a.offices) & set(b.offices) and not (a.name and b.name):
        return HOLDER
    if a.kind == b.kind == "person":
        return _persons(a, b)
    if a.country and b.country:
        return _of_countries(a, b)
    if a.kind in GROUPS and b.kind in GROUPS and a.words and b.words and a.words[-1] == b.words[-1]:
        return LIKE
    return OTHER if a.name and b.name else UNKNOWN


def _persons(a: Side, b: Side) -> float:
    if a.surname and a.surname == b.surname and not (a.name and b.name):
        return HOLDER if not (a.country and b.country) or a.country == b.country else OTHER
    return (
        UNKNOWN
        if not (a.name and b.name) and not (a.country and b.country and a.country != b.country)
        else OTHER
    )


def _of_countries(a: Side, b: Side) -> float:
    if a.country != b.country:
        return OTHER
    states = a.kind in STATES or b.kind in STATES
    if states and a.of_state and b.of_state:
        return SIDE
    if a.kind in GROUPS and b.kind in GROUPS:
        return LIKE if a.words[-1:] == b.words[-1:] else UNKNOWN
    return SIDE if a.of_state and b.of_state else UNKNOWN


def agreement(some: Iterable[Side], others: Iterable[Side]) -> float | None:
    """How far two lists of sides agree: the mean, over the shorter list, of the best likeness; OTHER where nobody of
    them can be one; None where one list is empty."""
    a, b = sorted((list(some), list(others)), key=len)
    if not a or not b:
        return None
    best = [max(likeness(x, y) for y in b) for x in a]
    return OTHER if max(best) == OTHER else sum(max(x, 0.0) for x in best) / len(best)


def met(some: Iterable[Side], others: Iterable[Side]) -> int:
    """How many of one list stand in the other, each once, by likeness of at least SIDE."""
    left, count = [side for side in others if _is_known(side)], 0
    for side in filter(_is_known, some):
        twin = max(left, key=lambda other: likeness(side, other), default=None)
        if twin is not None and likeness(side, twin) >= SIDE:
            left.remove(twin)
            count += 1
    return count


def _is_known(side: Side) -> bool:
    """Whether a side is somebody in particular: not "partners" or "governments" of anywhere."""
    return bool(side.name or side.country or side.surname or side.offices)
