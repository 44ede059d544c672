"""Positions of one party that stand against each other: told as a contradiction, or changed with time."""

from collections.abc import Iterable, Iterator

from dateline.language.link_words import load_link_words
from dateline.linking.accounts import Accounts
from dateline.linking.days import compare_days
from dateline.linking.pairs import near_pairs
from dateline.linking.scorecard import VETO, Finding, Row, Scorecard, first_link
from dateline.linking.wording import wording_of, words_of
from dateline.record import Link, Position, Span

FOR = frozenset({"accepts", "supports", "offers", "demands", "open"})
AGAINST = frozenset({"rejects", "refuses-to-discuss"})
SHARED = 0.6  # of the stems of the shorter issue


def link_positions(accounts: Accounts) -> Iterator[Link]:
    """The links between positions, in the order of the later one."""
    positions = sorted(accounts.record.positions, key=lambda p: (p.evidence[0].start, p.id))
    for a, b in near_pairs(positions, lambda position: [accounts.side(position.party)]):
        if link := first_link(CARDS, a, b, accounts):
            yield link


def stances(a: Position, b: Position, accounts: Accounts) -> Finding | None:
    """Clashes where one is for it and the other against; agrees on one side; None for conditions."""
    one, two = (_side_of(position.stance) for position in (a, b))
    if one is None or two is None:
        return None
    party = accounts.names([b.party])
    return Finding(one == two, "" if one == two else f"{party} {a.stance} v {b.stance}")


def _side_of(stance: str) -> bool | None:
    return True if stance in FOR else False if stance in AGAINST else None


def issues(a: Position, b: Position, accounts: Accounts) -> Finding | None:
    """Whether both are about one thing, by label or words; None where that cannot be said."""
    if a.issue.label == b.issue.label:
        return Finding(True, f"same issue ({a.issue.label})")
    one, two = wording_of(_words(a)).stems, wording_of(_words(b)).stems
    shared = len(one & two)
    if shared >= 2 and shared >= SHARED * min(len(one), len(two)):
        return Finding(True, f"same issue ({a.issue.label}, {b.issue.label})", 0.8)
    return None


def _words(position: Position) -> Iterable[Span]:
    return position.issue.evidence or position.evidence


def peace(a: Position, b: Position, accounts: Accounts) -> Finding | None:
    """Agrees where both are about ending a war."""
    both = all(_of_peace(position) for position in (a, b))
    return Finding(True, "both of peace") if both and a.issue.label != b.issue.label else None


def _of_peace(position: Position) -> bool:
    words = words_of(" ".join((position.issue.label, *(span.quote for span in position.issue.evidence))))
    return not load_link_words().peace.isdisjoint(words)


def accuser(a: Position, b: Position, accounts: Accounts) -> Finding | None:
    """Agrees where one outsider, in one breath, sets the one against the other."""
    told = [accounts.telling(position.evidence[0]) for position in (a, b)]
    chains = [set() if one is None else {one.id, *accounts.around(one)} for one in told]
    common = sorted(chains[0] & chains[1])
    outsiders = [
        s for s in common if not _party(a, accounts) & accounts.sides(accounts.statements[s].speakers)
    ]
    if not outsiders:
        return None
    return Finding(True, f"set against each other by {accounts.teller((outsiders[0],))}")


def _party(position: Position, accounts: Accounts) -> frozenset[str]:
    return accounts.sides(actor for actor in (position.party, position.voiced_by) if actor)


def times(a: Position, b: Position, accounts: Accounts) -> Finding | None:
    """Whether both were held at one time; None where one is not dated."""
    return compare_days(a.held, b.held)


CONTRADICTED = Scorecard(
    "contradicts",
    1.0,
    (
        Row(stances, agrees=VETO, clashes=0.4, unknown=VETO),
        Row(issues, agrees=0.6, clashes=VETO),
        Row(peace, agrees=0.3, clashes=0),
        Row(accuser, agrees=0.3, clashes=0),
        Row(times, agrees=0.1, clashes=VETO),
    ),
)
CHANGED = Scorecard(
    "updates",
    1.0,
    (
        Row(stances, agrees=VETO, clashes=0.4, unknown=VETO),
        Row(issues, agrees=0.6, clashes=VETO, unknown=VETO),
        Row(times, agrees=VETO, clashes=0.1, unknown=VETO),
    ),
)
CARDS = (CONTRADICTED, CHANGED)
