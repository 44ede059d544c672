"""Days and the words that name them."""

import datetime
import math
from dataclasses import dataclass

from dateline.record.span import Span


@dataclass(frozen=True, slots=True)
class Interval:
    """Inclusive days; an open or unknown end is None.

    `type` is TIMEX3's DATE, TIME, DURATION or SET; `value` its value; `part` the part of the day
    ("morning", "evening", ...); `rule` the name of the rule that gave the answer.
    """

    start: datetime.date | None
    end: datetime.date | None
    type: str
    value: str
    part: str | None = None
    approximate: bool = False
    rule: str = ""
    evidence: tuple[Span, ...] = ()

    @property
    def length(self) -> float:
        """Days from the first to the last; infinite where an end is open."""
        if self.start is None or self.end is None:
            return math.inf
        return (self.end - self.start).days


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression of the document and what it resolves to."""

    id: str
    interval: Interval

    @property
    def evidence(self) -> tuple[Span, ...]:
        return self.interval.evidence
