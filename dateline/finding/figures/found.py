"""What a rule answers about a count."""

from dataclasses import dataclass

from dateline.finding.figures.count import Count


@dataclass(frozen=True, slots=True)
class Found:
    """The measure of a count, the token that tells it (a verb, else a noun) and the name of the rule."""

    measure: str
    anchor: int
    rule: str


@dataclass(frozen=True, slots=True)
class Tally:
    """A count with what it counts."""

    count: Count
    found: Found
    whole: "Tally | None" = None  # of which this one is a part
