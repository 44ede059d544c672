"""One telling of a position."""

from dataclasses import dataclass

from dateline.finding.positions.holders import Holder
from dateline.finding.positions.labels import Label
from dateline.record import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A position as one clause tells it; `frame` names how it was found."""

    holder: Holder
    stance: str
    label: Label
    issue: Span
    condition: Span | None
    evidence: tuple[Span, ...]
    frame: str
