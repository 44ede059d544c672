"""Scorecards for facts of two reports: a table of comparisons, what each is worth, and what is needed."""

from collections.abc import Callable
from dataclasses import dataclass

from dateline.linking.across.profile import Profile
from dateline.linking.scorecard import VETO, Finding

Compare = Callable[[Profile, Profile], Finding | None]


@dataclass(frozen=True, slots=True)
class Row:
    """A comparison and its points where the two agree, where they clash, where nothing can be said."""

    compare: Compare
    agrees: float
    clashes: float = 0.0
    unknown: float = 0.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two facts that are one: the points and the reasons."""

    a: str
    b: str
    points: float
    why: str


@dataclass(frozen=True, slots=True)
class Card:
    """The points that two facts need to be one, and where they come from."""

    needs: float
    rows: tuple[Row, ...]

    def pair(self, a: Profile, b: Profile) -> Pair | None:
        """The pair with its reasons, smaller id first; None where the points do not suffice."""
        points, reasons = 0.0, []
        for row in self.rows:
            finding = row.compare(a, b)
            if finding is None:
                points += row.unknown
                continue
            points += (row.agrees if finding.agrees else row.clashes) * finding.degree
            reasons.append(finding.why)
            if points <= VETO / 2:
                return None
        if points < self.needs - 1e-9:
            return None
        first, second = sorted((a.fact, b.fact))
        return Pair(first, second, round(points, 3), ", ".join(reason for reason in reasons if reason))
