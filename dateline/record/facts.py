"""What is said, done, met on, stood for, agreed and counted: the facts of a record.

Fields are defined in docs/record.md. Ids refer to items of the same record; `rule` names what found a fact, and so
explains it.
"""

from dataclasses import dataclass

from dateline.record.interval import Interval
from dateline.record.span import Span


@dataclass(frozen=True, slots=True)
class Channel:
    """How a statement reached the public: the words, their kind, the outlet's actor id."""

    text: Span
    kind: str
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody is reported to say, write, think, want, hope or deny something.

    `source`, `cue`, `content` are PolNeAR's, each a tuple of spans; `speakers` and `to` are
    actor ids; `inside` is the id of the statement within whose content this one stands.
    `score` is the model's confidence from 0 to 1, `rule` the head or rule that found it.
    """

    id: str
    speakers: tuple[str, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    form: str
    act: str
    to: str | None
    channel: Channel | None
    said: Interval | None
    inside: str | None
    evidence: tuple[Span, ...]
    rule: str = ""
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something done by or to somebody: PLOVER 0.8 `type` and `mode`, the shortest words that carry it.

    `actors` and `recipients` are actor ids, `places` place ids, `figures` figure ids, `claimed_by` the ids of the
    statements that it came through, outermost first; empty where the report tells it in its own voice.
    """

    id: str
    type: str
    mode: str | None
    trigger: Span
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    places: tuple[str, ...]
    happened: Interval | None
    status: str
    claimed_by: tuple[str, ...]
    figures: tuple[str, ...]
    evidence: tuple[Span, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """One side of a meeting: an actor id, its role and whether it comes."""

    actor: str
    role: str
    attendance: str | None


@dataclass(frozen=True, slots=True)
class Turn:
    """What became of a meeting at one point: a status, the day of the turn (None: not told), the words."""

    status: str
    date: Interval | None
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """Talks, a summit, a visit or a call with all its mentions; `status` is that of the newest turn of `history`."""

    id: str
    name: str
    participants: tuple[Participant, ...]
    level: str | None
    place: str | None
    held: Interval | None
    topic: Span | None
    status: str
    history: tuple[Turn, ...]
    claimed_by: tuple[str, ...]
    evidence: tuple[Span, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """What a position is about: a short label, the same for the same issue, and the words it was made of."""

    label: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """Where a party stands on an issue; `voiced_by` is an actor id, `reported_by` a statement id."""

    id: str
    party: str
    voiced_by: str | None
    issue: Issue
    stance: str
    condition: Span | None
    held: Interval | None
    reported_by: str | None
    evidence: tuple[Span, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Violation:
    """A breach of a ceasefire: by whom and who says so (actor ids; None where the text names nobody)."""

    by: str | None
    alleged_by: str | None
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Ceasefire:
    """A ceasefire or truce with all its mentions, in the terms of the ETH/PRIO Civil Conflict Ceasefire data."""

    id: str
    kind: str | None
    declared_by: tuple[str, ...]
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    place: str | None
    in_force: Interval | None
    status: str
    violations: tuple[Violation, ...]
    claimed_by: tuple[str, ...]
    evidence: tuple[Span, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A count of people or money: `low`, `point` and `high` by docs/record.md's table, None for an open bound.

    `who` are the words for those counted; `by` (who did it to them) is an actor id, `place` a place id.
    """

    id: str
    measure: str
    low: int | None
    point: int | None
    high: int | None
    who: Span | None
    by: str | None
    place: str | None
    period: Interval | None
    cumulative: bool
    claimed_by: tuple[str, ...]
    evidence: tuple[Span, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Two facts of the record (ids `a` and `b`) that agree, clash or repeat each other, and which fields say so."""

    kind: str
    a: str
    b: str
    why: str
    evidence: tuple[Span, ...]
