"""Linking across reports, against pairs that were labelled from the texts alone (pairs/README.md).

`python -m evaluation.linking STORE` measures a store that `dateline add CORPORA --store STORE` made. A pair counts as
linked where facts at both places share a story. Recall is of all pairs labelled the same, and, as `recall_of_read`, of
those whose facts were read on both sides: what was not read cannot be linked.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline.store import Fact, Store

PAIRS = Path(__file__).parent / "pairs"
KINDS: Mapping[str, frozenset[str]] = {
    "actors": frozenset({"actor"}),
    "events": frozenset({"event", "meeting", "ceasefire"}),
    "positions": frozenset({"position"}),
}
MOST_OF_IT = 0.6  # of a labelled mention, that a mention of ours has to cover
PER_CENT = 100


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two places in two documents, and whether they are one thing."""

    table: str
    a: tuple[str, int, int]
    b: tuple[str, int, int]
    same: bool
    stratum: str


@dataclass(slots=True)
class Tally:
    """Pairs linked rightly, wrongly, missed, and missed because a fact was not read."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    unread: int = 0

    def scores(self) -> dict[str, float]:
        """Precision, recall and recall of what was read, in per cent."""
        same = self.right + self.missed
        return {
            "precision": _share(self.right, self.right + self.wrong),
            "recall": _share(self.right, same),
            "recall_of_read": _share(self.right, same - self.unread),
            "read": _share(same - self.unread, same),
        }


def labelled(table: str) -> list[Labelled]:
    """The pairs of one table."""
    with (PAIRS / f"{table}.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [
        Labelled(table, _place(row, "a"), _place(row, "b"), row["same"] == "1", row["stratum"])
        for row in rows
    ]


def measure(store: Store) -> dict[str, dict[str, Tally]]:
    """{table: {stratum: tally}} of a store with the corpora; the stratum "" is all of them."""
    given = {key: document for document, key in _given(store)}
    return {table: _table(store, given, labelled(table)) for table in KINDS}


def _table(store: Store, given: Mapping[str, str], pairs: Iterable[Labelled]) -> dict[str, Tally]:
    tallies: dict[str, Tally] = defaultdict(Tally)
    known: dict[str, list[Fact]] = {}
    for pair in pairs:
        sides = []
        for name, start, end in (pair.a, pair.b):
            document = given.get(name, "")
            if document not in known:
                known[document] = store.facts(document) if document else []
            sides.append(list(_facts_at(known[document], start, end, KINDS[pair.table])))
        stories = [set(store.stories_of(side).values()) for side in sides]
        for tally in (tallies[""], tallies[pair.stratum]):
            _count(tally, pair.same, linked=bool(stories[0] & stories[1]), read=all(sides))
    return dict(tallies)


def _count(tally: Tally, same: bool, linked: bool, read: bool) -> None:
    tally.right += linked and same
    tally.wrong += linked and not same
    tally.missed += same and not linked
    tally.unread += same and not read


def _facts_at(facts: Iterable[Fact], start: int, end: int, kinds: frozenset[str]) -> Iterator[str]:
    """The facts told at a place: events by their trigger, actors by the one mention that covers most of it."""
    several = [fact for fact in facts if fact.kind in kinds]
    if "actor" in kinds:
        yield from _actor_at(several, start, end)
        return
    for fact in several:
        trigger = fact.payload.get("trigger")
        spans = [(trigger["start"], trigger["end"])] if trigger else [(s.start, s.end) for s in fact.evidence]
        if any(s < end and start < e for s, e in spans):
            yield fact.id


def _actor_at(actors: Iterable[Fact], start: int, end: int) -> list[str]:
    """The actor of the labelled words; a title's is the person whose name follows it at once."""
    found = []
    for actor in actors:
        for span in actor.evidence:
            shared = (min(span.end, end) - max(span.start, start)) / (end - start)
            if shared >= MOST_OF_IT:
                found.append((1.0 + shared, span.start, actor.id))
            elif 0 <= span.start - end <= 1 and actor.type == "person":
                found.append((1.0, span.start, actor.id))
            elif shared > 0:
                found.append((shared, span.start, actor.id))
    return [max(found)[2]] if found else []


def _given(store: Store) -> list[tuple[str, str]]:
    """(document, the id that it came with)."""
    rows = store.connection.execute("SELECT document, given_id FROM sighting WHERE given_id IS NOT NULL")
    return [(str(document), str(key)) for document, key in rows]


def _place(row: Mapping[str, str], side: str) -> tuple[str, int, int]:
    return row[f"{side}_document"], int(row[f"{side}_start"]), int(row[f"{side}_end"])


def _share(part: int, whole: int) -> float:
    return PER_CENT * part / whole if whole else 0.0
