"""Facts about who said what."""

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
