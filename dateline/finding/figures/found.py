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
    part_of: int | None = None  # the place in the list of the tally of which this one is a subset
