"""Which facts of a record agree, clash or repeat each other: pure functions of the record, nothing is written."""

from collections.abc import Iterable

from dateline.linking.accounts import Accounts
from dateline.linking.ceasefires import link_ceasefires
from dateline.linking.events import link_events
from dateline.linking.figures import link_figures
from dateline.linking.positions import link_positions
from dateline.linking.statements import link_statements
from dateline.record import Event, Link, Record

FINDERS = (link_events, link_figures, link_ceasefires, link_positions, link_statements)


def link_facts(record: Record) -> tuple[Link, ...]:
    """The links between the facts of one record, each with its reason, in the order of the text.

    Two facts have one link at most, and two statements none of a kind that the events told in them have already.
    """
    accounts = Accounts(record)
    found: dict[frozenset[str], Link] = {}
    for finder in FINDERS:
        for link in finder(accounts):
            pair = frozenset((link.a, link.b))
            if len(pair) == 2:
                found.setdefault(pair, link)
    told = _told_by_events(found.values(), record.events)
    kept = [link for pair, link in found.items() if (link.kind, pair) not in told]
    return tuple(sorted(kept, key=_place))


def _told_by_events(links: Iterable[Link], events: Iterable[Event]) -> set[tuple[str, frozenset[str]]]:
    """Kinds of link and pairs of statements whose events are so linked."""
    claims = {event.id: event.claimed_by for event in events}
    return {
        (link.kind, frozenset((a, b)))
        for link in links
        for a in claims.get(link.a, ())
        for b in claims.get(link.b, ())
        if a != b
    }


def _place(link: Link) -> tuple[int, int, str, str, str]:
    starts = [span.start for span in link.evidence]
    return min(starts), max(starts), link.kind, link.a, link.b
