"""One place where the text tells of a ceasefire, before mentions are put together."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.record import Interval, Span, Violation

Ids = tuple[str, ...]
HYPOTHETICAL = frozenset({"proposed", "rejected"})


@dataclass(frozen=True, slots=True)
class Sides:
    """Who has to do with a ceasefire, by actor id: who declares or agrees it, whose it is, who mediates."""

    declared_by: Ids = ()
    parties: Ids = ()
    mediators: Ids = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """What the words around one trigger say of a ceasefire.

    `trigger` is a token; `status` one of record.md's or None; `kind` one that the words tell; `in_force` the days
    told; `violations` the breaches told; `pointing`: it may refer to one told before ("the truce"); `anew`: it says
    that it is another one; `labels` the adjectives and names that tell it from others ("Easter", "full"); `words` the
    evidence.
    """

    trigger: int
    status: str | None
    kind: str | None
    sides: Sides
    place: str | None
    in_force: Interval | None
    violations: Sequence[Violation]
    pointing: bool
    anew: bool
    labels: frozenset[str]
    words: Span
    claims: Ids

    @property
    def hypothetical(self) -> bool:
        """Whether the ceasefire is not there: only proposed or rejected."""
        return self.status in HYPOTHETICAL

    @property
    def actors(self) -> Ids:
        """Those who declare it and those whose it is."""
        return (*self.sides.declared_by, *self.sides.parties)
