"""What is new since a day: changed stances, meetings that moved, new clashes, new ceasefires, largest figures."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.linking.across.claims import side_of_stance
from dateline.query.ceasefires import everybody
from dateline.query.change import Change, as_told, change, in_order, places, size, state
from dateline.query.filter import KINDS, Filter, day_of
from dateline.query.gathering import Story, gather
from dateline.query.positions import NOBODY, when
from dateline.query.resolving import Resolver
from dateline.query.table import Table
from dateline.store import Store
from dateline.store.questions import (
    Telling,
    choose,
    clashes_of,
    documents_since,
    facts_as,
    snapshot,
    tellings,
)

LARGEST = 10  # figures


def diff(
    store: Store, since: datetime.date | str, asked: Filter | None = None, *, recorded: bool = False
) -> Table[Change]:
    """What documents published on `since` or later tell that is new; with `recorded`, added to the store since.

    The filter's own days are those of the facts. Rows come in the order of WHAT, then by publication and id; figures
    from the largest. Raises `QuestionError` where `since` is no day.
    """
    first = day_of(since, "since") or ""
    resolver = Resolver(store)
    wanted = asked or Filter()
    with snapshot(store):
        new = frozenset(documents_since(store, first, recorded))
        scope = _Scope(store, resolver, replace(wanted, limit=None), new)
        rows = [*scope.stances(), *scope.meetings(), *scope.clashes(), *scope.ceasefires(), *scope.figures()]
    kept = rows if wanted.limit is None else rows[: wanted.limit]
    return Table(Change, kept, len(rows), " ".join(dict.fromkeys(resolver.hints)))


@dataclass(frozen=True, slots=True)
class _Scope:
    """Where changes are looked for."""

    store: Store
    resolver: Resolver
    asked: Filter
    new: frozenset[str]

    def stories(self, kind: str) -> Iterator[tuple[Story, list[Telling], list[Telling]]]:
        """Stories that a new document tells, with the tellings before and the new ones."""
        wanted = replace(self.resolver.wanted(self.asked, (kind,)), documents=tuple(sorted(self.new)))
        chosen = choose(self.store, wanted)[0] if wanted.kinds else []
        for story in gather(self.store, chosen, whole=True):
            told = sorted((one for one in story.tellings if one.kind == kind), key=when)
            before = [one for one in told if one.document not in self.new]
            after = [one for one in told if one.document in self.new]
            if after:
                yield story, before, after

    def stances(self) -> list[Change]:
        """Positions whose newest stance is on another side than the last before; to support and to demand is one."""
        found = []
        for _, before, after in self.stories("position"):
            if before and _has_moved(before[-1].status, after[-1].status):
                party = next(iter(after[-1].named("party")), NOBODY)
                stances = (before[-1].status, after[-1].status or "")
                found.append(change(after[-1], "stance", f"{party}: {after[-1].label}", stances))
        return in_order(found)

    def meetings(self) -> list[Change]:
        """Meetings that moved to other days or whose status changed."""
        found = []
        for _, before, after in self.stories("meeting"):
            old = state(before[-1]) if before else None
            if old is not None and old != state(after[-1]) and _moved(before, after):
                found.append(change(after[-1], "meeting", after[-1].label, (old, state(after[-1]))))
        return in_order(found)

    def clashes(self) -> list[Change]:
        """Contradictions between facts, one of which is new."""
        links = clashes_of(self.store, sorted(self.new))
        told = {
            one.id: one
            for one in tellings(self.store, (key for end in links for key in (end.fact, end.other)))
        }
        passing = self._passing(told.values())
        found = []
        for end in links:
            if {end.fact, end.other} <= told.keys() and passing & {end.fact, end.other}:
                one, other = sorted((told[end.fact], told[end.other]), key=when)
                found.append(change(other, "clash", other.label, (as_told(one), as_told(other)), end.why))
        return in_order(found)

    def _passing(self, told: Iterable[Telling]) -> set[str]:
        """Those that the filter lets through."""
        wanted = self.resolver.wanted(self.asked, KINDS)
        documents = tuple({one.document for one in told})
        return set(facts_as(self.store, replace(wanted, documents=documents))) if wanted.kinds else set()

    def ceasefires(self) -> list[Change]:
        """Ceasefires that no earlier document tells of."""
        found = []
        for _, before, after in self.stories("ceasefire"):
            if not before:
                sides = everybody(after, "party") or everybody(after, "declarer")
                subject = ", ".join(sides) or after[-1].label
                found.append(change(after[-1], "ceasefire", subject, (None, state(after[-1]))))
        return in_order(found)

    def figures(self) -> list[Change]:
        """The largest counts of people that new documents tell, each number of a measure and place once."""
        wanted = replace(self.resolver.wanted(self.asked, ("figure",)), documents=tuple(sorted(self.new)))
        told = tellings(self.store, facts_as(self.store, wanted)) if wanted.kinds else []
        largest = sorted(told, key=lambda one: (-size(one), when(one)))
        once = {(one.type, size(one), *places(one)): one for one in reversed(largest) if one.type != "aid"}
        kept = sorted(once.values(), key=lambda one: (-size(one), when(one)))[:LARGEST]
        return [
            change(one, "figure", ", ".join([one.type or "", *places(one)]), (None, one.label))
            for one in kept
        ]


def _has_moved(before: str | None, after: str | None) -> bool:
    return side_of_stance(before or "") != side_of_stance(after or "")


def _moved(before: Sequence[Telling], after: Sequence[Telling]) -> bool:
    """False where the new report only tells less: the same status without a day."""
    old, new = before[-1], after[-1]
    return old.status != new.status or bool(new.day_from or new.day_to)
