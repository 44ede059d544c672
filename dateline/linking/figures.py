"""Figures of one report: counts of one thing that clash, agree from two sides, or bring each other up to date."""

import datetime
from collections.abc import Iterator

from dateline.language.link_words import load_link_words
from dateline.linking.accounts import Accounts
from dateline.linking.days import compare_days
from dateline.linking.pairs import near_pairs
from dateline.linking.scorecard import VETO, Finding, Row, Scorecard, first_link
from dateline.linking.wording import wording_of
from dateline.record import Figure, Link

TOLLS = frozenset({"killed", "injured", "killed-or-injured", "captured", "missing"})
NEAR = 400  # characters between two counts of one toll
BEFORE = 40  # characters before a count that may say that it is the newer one


def link_figures(accounts: Accounts) -> Iterator[Link]:
    """The links between figures, in the order of the later one."""
    figures = sorted(accounts.record.figures, key=lambda f: (f.evidence[0].start, f.id))
    for a, b in near_pairs(figures, lambda figure: [(figure.measure, figure.cumulative)]):
        older, newer = _by_age(a, b, accounts)
        if link := UPDATED.link(older, newer, accounts) or first_link(
            (CONTRADICTED, BORNE_OUT), a, b, accounts
        ):
            yield link


def _by_age(a: Figure, b: Figure, accounts: Accounts) -> tuple[Figure, Figure]:
    """Both in the order of their age: as told, but for "rose to 31 from 20"."""
    return (b, a) if _newer(a, accounts) and not _newer(b, accounts) else (a, b)


def disjoint(a: Figure, b: Figure) -> bool:
    """Whether no number lies within the bounds of both."""
    (low_a, high_a), (low_b, high_b) = _range(a), _range(b)
    return high_a < low_b or high_b < low_a


def _range(figure: Figure) -> tuple[float, float]:
    known = [bound for bound in (figure.low, figure.point) if bound is not None]
    low = known[0] if known else 0
    return low, figure.high if figure.high is not None else float("inf")


def in_short(figure: Figure) -> str:
    """A count as a reader would write it: "14", "at least 14", "up to 30", "200 to 999"."""
    if figure.point is not None:
        return f"{figure.point:,}"
    if figure.high is None:
        return f"at least {figure.low or 0:,}"
    return f"up to {figure.high:,}" if figure.low is None else f"{figure.low:,} to {figure.high:,}"


def bounds(a: Figure, b: Figure, accounts: Accounts) -> Finding | None:
    """Clashes where both cannot be true; agrees on the same exact count; None between."""
    if disjoint(a, b):
        return Finding(False, f"{a.measure} {in_short(a)} v {in_short(b)}")
    same = a.point is not None and a.low == a.high == b.low == b.high == a.point
    return Finding(True, f"both {a.measure} {in_short(a)}") if same else None


def counted(a: Figure, b: Figure, accounts: Accounts) -> Finding | None:
    """Whether the same people are counted; None where one count does not say whom, or "young farmers" may be some of
    the "farmers"."""
    if a.who is None or b.who is None:
        return None
    one, two = wording_of([a.who]).stems, wording_of([b.who]).stems
    if one == two and one:
        return Finding(True, f"both of {a.who.quote}")
    return Finding(False, "") if not one & two and one and two else None


def places(a: Figure, b: Figure, accounts: Accounts) -> Finding | None:
    """Whether they are of one place; None where one is of no place or of a wider one."""
    if a.place is None or b.place is None:
        return None
    one, two = accounts.places[a.place], accounts.places[b.place]
    if one.id == two.id:
        return Finding(True, f"same place ({one.name})")
    return Finding(False, "other places") if one.precision == two.precision else None


def days(a: Figure, b: Figure, accounts: Accounts) -> Finding | None:
    """Whether they are of one time: their own, else that of the events that they belong to."""
    one, two = (
        figure.period or (accounts.event_of[figure.id].happened if figure.id in accounts.event_of else None)
        for figure in (a, b)
    )
    return compare_days(one, two)


def events(a: Figure, b: Figure, accounts: Accounts) -> Finding | None:
    """Whether they belong to one event; None where one belongs to none."""
    one, two = accounts.event_of.get(a.id), accounts.event_of.get(b.id)
    if one is None or two is None:
        return None
    return Finding(one.id == two.id, "same event" if one.id == two.id else "")


def named_tellers(a: Figure, b: Figure, accounts: Accounts) -> Finding | None:
    """Whether it is known of both who tells them, so that they can bear each other out."""
    return Finding(accounts.is_named(a.claimed_by) and accounts.is_named(b.claimed_by), "")


def tolls(a: Figure, b: Figure, accounts: Accounts) -> Finding | None:
    """Whether victims are counted, of whom a report rarely tells two counts; of sums and troops it tells many."""
    return Finding(a.measure in TOLLS, "")


def doers(a: Figure, b: Figure, accounts: Accounts) -> Finding | None:
    """Whether one side did it; None where one does not say who."""
    if a.by is None or b.by is None:
        return None
    return Finding(accounts.side(a.by) == accounts.side(b.by), "")


def tellers(a: Figure, b: Figure, accounts: Accounts) -> Finding | None:
    """Whether one side tells both; clashes where two do."""
    if accounts.origin(a.claimed_by) & accounts.origin(b.claimed_by):
        return Finding(True, "")
    return Finding(False, f"told by {accounts.teller(a.claimed_by)} v {accounts.teller(b.claimed_by)}")


def nearness(a: Figure, b: Figure, accounts: Accounts) -> Finding | None:
    """Whether they stand within a few sentences."""
    first, second = sorted((a.evidence[0].start, b.evidence[0].start))
    return Finding(second - first <= NEAR, "")


def newness(a: Figure, b: Figure, accounts: Accounts) -> Finding | None:
    """Agrees where words say that the second count is the newer one ("rose to"), or it was given on a later day."""
    if words := _newer(b, accounts):
        return Finding(True, f'"{words}"')
    one, two = _day_given(a, accounts), _day_given(b, accounts)
    later = one is not None and two is not None and one < two
    return Finding(True, f"given on {one}, then on {two}") if later else None


def _day_given(figure: Figure, accounts: Accounts) -> datetime.date | None:
    """The day on which a count was given out."""
    statement = accounts.statements[figure.claimed_by[-1]] if figure.claimed_by else None
    return statement.said.start if statement is not None and statement.said is not None else None


def _newer(figure: Figure, accounts: Accounts) -> str | None:
    """The words right before a count that say that it follows another; None where there are none."""
    start = figure.evidence[0].start
    before = accounts.record.document.text[max(0, start - BEFORE) : start].lower().rstrip()
    return next((words for words in load_link_words().newer if before.endswith(words)), None)


CONTRADICTED = Scorecard(
    "contradicts",
    0.9,
    (
        Row(bounds, agrees=VETO, clashes=0.3, unknown=VETO),
        Row(tellers, agrees=VETO, clashes=0.3),
        Row(tolls, agrees=0, clashes=-0.5),
        Row(newness, agrees=-0.3, clashes=0),
        Row(doers, agrees=0.1, clashes=VETO),
        Row(counted, agrees=0.2, clashes=VETO),
        Row(places, agrees=0.2, clashes=VETO),
        Row(days, agrees=0.2, clashes=VETO),
        Row(events, agrees=0.3, clashes=-0.3),
        Row(nearness, agrees=0.3, clashes=0),
    ),
)
UPDATED = Scorecard(
    "updates",
    0.8,
    (
        Row(bounds, agrees=VETO, clashes=0, unknown=0),
        Row(newness, agrees=0.5, clashes=0, unknown=VETO),
        Row(doers, agrees=0.1, clashes=VETO),
        Row(counted, agrees=0.2, clashes=VETO),
        Row(places, agrees=0.2, clashes=VETO),
        Row(events, agrees=0.3, clashes=-0.2),
        Row(nearness, agrees=0.3, clashes=0),
    ),
)
BORNE_OUT = Scorecard(
    "supports",
    0.9,
    (
        Row(bounds, agrees=0.3, clashes=VETO, unknown=VETO),
        Row(tolls, agrees=0, clashes=-0.5),
        Row(named_tellers, agrees=0, clashes=VETO),
        Row(tellers, agrees=VETO, clashes=0.3),
        Row(doers, agrees=0.1, clashes=VETO),
        Row(counted, agrees=0.2, clashes=VETO),
        Row(places, agrees=0.2, clashes=VETO),
        Row(days, agrees=0.2, clashes=VETO),
        Row(events, agrees=0.3, clashes=VETO),
        Row(nearness, agrees=0.2, clashes=0),
    ),
)
