"""One place where the text tells of a meeting, before mentions are put together."""

from dataclasses import dataclass

from dateline.record import Interval, Span

PARTY, HOST, MEDIATOR, ENVOY = "party", "host", "mediator", "envoy"
ATTENDING, ABSENT, REPLACED, EXPECTED = "attending", "absent", "replaced", "expected"


@dataclass(frozen=True, slots=True)
class Side:
    """An actor that takes part, or is told not to."""

    actor: str
    role: str = PARTY
    attendance: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """What the words around one trigger say of a meeting.

    `trigger` is a token, `kind` one of meetings.toml, `status` one of record.md's or None where the words say nothing
    of it; `turned` the day of a turn that is not the day of the meeting ("postponed on Monday"); `words` the
    evidence, `turn` the words of the status, `name` those that name it. `pointing`: it may refer to a meeting told
    before; `anew`: it says itself that it is another one; `founding`: it may be the first mention of a meeting;
    `same_sides`: its sides are those of the meeting told before ("the two leaders will meet again"); `rank` is the
    level told in words, `labels` the names before its noun, in lower case; `joining`: its sides are told of "the
    meeting" by a verb ("will attend the talks"), so that they need not have been told before; `sequel`: it is the next
    meeting of the sides told last ("a third round").
    """

    trigger: int
    kind: str
    sides: tuple[Side, ...]
    place: str | None
    held: Interval | None
    status: str | None
    turned: Interval | None
    topic: Span | None
    words: Span
    turn: Span
    name: Span | None
    pointing: bool
    anew: bool
    founding: bool
    same_sides: bool
    claims: tuple[str, ...]
    rank: str | None = None
    labels: frozenset[str] = frozenset()
    joining: bool = False
    sequel: bool = False

    @property
    def parties(self) -> tuple[str, ...]:
        """The ids of those who take part or are to, mediators and those who stay away not counted."""
        return tuple(
            s.actor for s in self.sides if s.role != MEDIATOR and s.attendance not in (ABSENT, REPLACED)
        )

    @property
    def actors(self) -> tuple[str, ...]:
        """The ids of all its sides."""
        return tuple(side.actor for side in self.sides)
