"""Scorecards: tables of comparisons whose findings add up to a link, and the words of its reason with it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from dateline.linking.accounts import Accounts
from dateline.record import Link, Span

VETO = -10.0  # outweighs all else
FROM_THE_LATER = frozenset(
    {"supports", "updates"}
)  # kinds whose `a` is the later telling; else the earlier one


class Fact(Protocol):
    """Anything of a record that can be linked."""

    @property
    def id(self) -> str: ...
    @property
    def evidence(self) -> tuple[Span, ...]: ...


F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a comparison says: whether the two agree or clash, in which words, and how much (0 to 1)."""

    agrees: bool
    why: str
    degree: float = 1.0


@dataclass(frozen=True, slots=True)
class Row(Generic[F]):
    """A comparison and what it is worth: where the two agree, where they clash, where nothing can be said."""

    compare: Callable[[F, F, Accounts], Finding | None]
    agrees: float
    clashes: float
    unknown: float = 0.0


@dataclass(frozen=True, slots=True)
class Scorecard(Generic[F]):
    """A kind of link, the points that it needs, and where they come from."""

    kind: str
    needs: float
    rows: tuple[Row[F], ...]

    def link(self, a: F, b: F, accounts: Accounts) -> Link | None:
        """The link of `a` and the later `b`, with its reason; None where the points do not suffice."""
        points, reasons = 0.0, []
        for row in self.rows:
            finding = row.compare(a, b, accounts)
            if finding is None:
                points += row.unknown
            else:
                points += (row.agrees if finding.agrees else row.clashes) * finding.degree
                reasons.append(finding.why)
            if points <= VETO / 2:
                return None
        why = ", ".join(reason for reason in reasons if reason)
        return made(self.kind, a, b, why) if points >= self.needs - 1e-9 else None


def made(kind: str, a: Fact, b: Fact, why: str) -> Link:
    """A link between `a` and the later `b` that points at the words of both."""
    first, second = (b, a) if kind in FROM_THE_LATER else (a, b)
    return Link(kind, first.id, second.id, why, tuple(dict.fromkeys((*first.evidence, *second.evidence))))


def first_link(cards: tuple[Scorecard[F], ...], a: F, b: F, accounts: Accounts) -> Link | None:
    """The link by the first of `cards` that has points enough."""
    return next((link for card in cards if (link := card.link(a, b, accounts))), None)
