"""Events of one report: told twice, borne out by another account, denied, or laid to different doers."""

from collections.abc import Callable, Iterable, Iterator

from dateline.linking.accounts import Accounts
from dateline.linking.days import compare_days
from dateline.linking.figures import disjoint, in_short
from dateline.linking.pairs import near_pairs
from dateline.linking.scorecard import VETO, Finding, Row, Scorecard, first_link
from dateline.linking.wording import same_word, words_of
from dateline.record import Event, Interval, Link

DEEDS = frozenset(
    {"ASSAULT", "COERCE"}
)  # types whose one event has one doer, so that another doer is another account
Witness = Callable[[Event, Event, Accounts], Finding | None]
DENIED = "denied"
COUNTRY = "country"
LETTERS = 4  # of the first word of a trigger: acts that begin alike are worth comparing
REAL = frozenset({"happened", "ongoing"})


def link_events(accounts: Accounts) -> Iterator[Link]:
    """The links between events, in the order of the later one."""
    events = sorted(accounts.record.events, key=lambda e: (e.trigger.start, e.id))
    for a, b in near_pairs(events, lambda event: _keys(event, accounts)):
        if link := first_link(CARDS, a, b, accounts):
            yield link


def _keys(event: Event, accounts: Accounts) -> Iterable[tuple[str, str]]:
    sides = sorted(accounts.sides((*event.actors, *event.recipients)))
    word = words_of(event.trigger.quote)[:1]
    return [(event.type, key) for key in (*sides, *event.places, *(w[:LETTERS] for w in word))]


def doers(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Whether the same side did it; None where one account names nobody."""
    return _people(a.actors, b.actors, accounts, "done by")


def sufferers(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Whether it was done to the same side; None where one account names nobody."""
    return _people(a.recipients, b.recipients, accounts, "done to")


def _people(a: Iterable[str], b: Iterable[str], accounts: Accounts, role: str) -> Finding | None:
    a, b = tuple(a), tuple(b)
    if not a or not b:
        return None
    if accounts.sides(a) & accounts.sides(b):
        return Finding(True, f"{role} {accounts.names(a)}")
    return Finding(False, f"{role} {accounts.names(a)} v {accounts.names(b)}")


def same_doers(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Whether one of them did both himself, not just one of his side; None where one account names nobody."""
    if not a.actors or not b.actors:
        return None
    same = not set(a.actors).isdisjoint(b.actors)
    return Finding(same, f"done by {accounts.names(b.actors)}" if same else "")


def days(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Whether they can be of one day."""
    return compare_days(a.happened, b.happened)


def known_days(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Agrees where both are of the same single day."""
    one, two = _one_day(a.happened), _one_day(b.happened)
    return Finding(True, "") if one is not None and one == two else None


def _one_day(interval: Interval | None) -> object:
    return interval.start if interval is not None and interval.start == interval.end else None


def places(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Whether they share a place, countries aside; None where one has none, or a wider one than the other."""
    shared = [i for i in a.places if i in b.places and accounts.places[i].precision != COUNTRY]
    if shared:
        return Finding(True, f"same place ({accounts.places[shared[0]].name})")
    kinds = {accounts.places[place].precision for place in (*a.places, *b.places)}
    if not a.places or not b.places or len(kinds) > 1:
        return None
    return Finding(False, "other places")


def act(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Agrees where the words that carry the acts are forms of one; None else."""
    one, two = words_of(a.trigger.quote), words_of(b.trigger.quote)
    word = next((x for x in one if len(x) > 3 and any(same_word(x, y) for y in two)), None)
    return Finding(True, f'same act ("{word}")') if word else None


def scenes(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Agrees where the clauses share a word beside act, people and places ("hospital"); None else."""
    shared = accounts.scene(a) & accounts.scene(b)
    return Finding(True, "") if shared else None


def anchors(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Agrees where more than who, whom and what says that it is one act: a day, a place, a toll; of deeds, a thing."""
    witnesses = (days, places, tolls, scenes) if a.type in DEEDS else (days, places, tolls)
    return _any_agrees(witnesses, a, b, accounts)


def one_deed(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Agrees where whom, where, when or mutual blame says that it is one deed, whoever did it."""
    return _any_agrees((sufferers, places, days, blame), a, b, accounts)


def _any_agrees(witnesses: tuple[Witness, ...], a: Event, b: Event, accounts: Accounts) -> Finding | None:
    found = (compare(a, b, accounts) for compare in witnesses)
    return Finding(True, "") if any(one is not None and one.agrees for one in found) else None


def blame(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Agrees where each of two sides lays it to the other; None else."""
    here = accounts.origin(a.claimed_by) & accounts.sides(b.actors)
    there = accounts.origin(b.claimed_by) & accounts.sides(a.actors)
    return Finding(True, "each lays it to the other") if here and there else None


def modes(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Whether they are of one mode; None where one has none."""
    if a.mode is None or b.mode is None:
        return None
    return Finding(a.mode == b.mode, "")


def tellers(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Whether one side tells both; clashes where two tell them, told who."""
    one, two = accounts.origin(a.claimed_by), accounts.origin(b.claimed_by)
    if one & two:
        return Finding(True, "")
    return Finding(False, f"told by {accounts.teller(a.claimed_by)} v {accounts.teller(b.claimed_by)}")


def named_tellers(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Whether it is known of both who tells them, so that they can bear each other out."""
    return Finding(accounts.is_named(a.claimed_by) and accounts.is_named(b.claimed_by), "")


def tolls(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Whether counts of one measure can be the same; None where there are no two of one measure."""
    for one in (accounts.figures[figure] for figure in a.figures if figure in accounts.figures):
        for two in (accounts.figures[figure] for figure in b.figures if figure in accounts.figures):
            if one.measure == two.measure and one.id != two.id:
                clash = disjoint(one, two)
                words = (
                    f"{one.measure} {in_short(one)} v {in_short(two)}"
                    if clash
                    else f"same toll ({one.measure})"
                )
                return Finding(not clash, words)
    return None


def reality(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Whether both are told as real; None where neither is or one is only possible; clashes where one is denied."""
    if {a.status, b.status} <= REAL:
        return Finding(True, "")
    if DENIED in (a.status, b.status) and (a.status in REAL or b.status in REAL):
        return Finding(False, f"{'first' if a.status == DENIED else 'second'} denied")
    return None


def deeds(a: Event, b: Event, accounts: Accounts) -> Finding | None:
    """Whether they are of a type whose one event has one doer."""
    return Finding(a.type in DEEDS, "")


DENIAL = Scorecard(
    "contradicts",
    0.8,
    (
        Row(reality, agrees=VETO, clashes=0, unknown=VETO),
        Row(tellers, agrees=VETO, clashes=0),
        Row(doers, agrees=0.4, clashes=VETO),
        Row(sufferers, agrees=0.3, clashes=VETO),
        Row(places, agrees=0.2, clashes=-0.5),
        Row(days, agrees=0.2, clashes=VETO),
        Row(act, agrees=0.4, clashes=0, unknown=-0.1),
        Row(scenes, agrees=0.2, clashes=0),
        Row(modes, agrees=0.1, clashes=-0.2),
    ),
)
OTHER_DOER = Scorecard(
    "contradicts",
    1.0,
    (
        Row(deeds, agrees=0, clashes=VETO),
        Row(one_deed, agrees=0, clashes=0, unknown=VETO),
        Row(blame, agrees=0.3, clashes=0),
        Row(reality, agrees=0, clashes=VETO, unknown=VETO),
        Row(tellers, agrees=VETO, clashes=0.3),
        Row(doers, agrees=VETO, clashes=0.2, unknown=VETO),
        Row(sufferers, agrees=0.4, clashes=VETO),
        Row(places, agrees=0.3, clashes=VETO),
        Row(days, agrees=0.2, clashes=VETO),
        Row(act, agrees=0.2, clashes=0, unknown=-0.2),
        Row(scenes, agrees=0.2, clashes=0),
        Row(modes, agrees=0.1, clashes=-0.3),
        Row(tolls, agrees=0.2, clashes=-0.3),
    ),
)
BORNE_OUT = Scorecard(
    "supports",
    0.8,
    (
        Row(reality, agrees=0, clashes=VETO, unknown=VETO),
        Row(named_tellers, agrees=0, clashes=VETO),
        Row(tellers, agrees=VETO, clashes=0),
        Row(anchors, agrees=0, clashes=0, unknown=VETO),
        Row(doers, agrees=0.3, clashes=VETO),
        Row(sufferers, agrees=0.2, clashes=VETO),
        Row(places, agrees=0.2, clashes=VETO),
        Row(days, agrees=0.2, clashes=VETO),
        Row(act, agrees=0.3, clashes=0),
        Row(scenes, agrees=0.2, clashes=0),
        Row(modes, agrees=0.1, clashes=-0.3),
        Row(tolls, agrees=0.2, clashes=VETO),
    ),
)
RETOLD = Scorecard(
    "same",
    1.0,
    (
        Row(reality, agrees=0, clashes=VETO, unknown=VETO),
        Row(tellers, agrees=0, clashes=VETO),
        Row(anchors, agrees=0, clashes=0, unknown=VETO),
        Row(same_doers, agrees=0.3, clashes=VETO),
        Row(sufferers, agrees=0.2, clashes=VETO),
        Row(places, agrees=0.2, clashes=VETO),
        Row(known_days, agrees=0.2, clashes=0),
        Row(days, agrees=0, clashes=VETO),
        Row(act, agrees=0.3, clashes=0, unknown=VETO),
        Row(scenes, agrees=0.2, clashes=0),
        Row(modes, agrees=0.1, clashes=VETO),
        Row(tolls, agrees=0.2, clashes=VETO),
    ),
)
CARDS = (DENIAL, OTHER_DOER, BORNE_OUT, RETOLD)
