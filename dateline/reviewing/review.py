"""One document with all that was decided about it, as gold."""

from typing import Any

from dateline.record import Record
from dateline.reviewing.correcting import Changes, correct_row, rename_actor
from dateline.reviewing.gold import TABLES, gold_of
from dateline.store import Fact
from dateline.store.doubts import SIX
from dateline.store.judged import Judged

Row = dict[str, Any]


class Review:
    """A record, those of its facts that count (rejected ones do not), and the decisions on the document."""

    def __init__(self, record: Record, facts: list[Fact], decisions: list[Judged]) -> None:
        self._record = record
        self._facts = {fact.local: fact for fact in facts}
        self._decisions: dict[tuple[str, str], list[Judged]] = {}
        for one in decisions:
            self._decisions.setdefault((one.kind, one.anchor), []).append(one)

    def undecided(self) -> int:
        """How many facts have no decision but comments."""
        return sum(
            all(one.decision.verdict == "comment" for one in self._on(fact))
            for fact in self._facts.values()
            if fact.kind in SIX
        )

    def gold(self) -> Row:
        """The gold record, whether or not everything is decided."""
        merged = self._merged()
        gold = gold_of(self._record, frozenset(self._facts.keys() - merged.keys()))
        self._give_words(gold, merged)
        for table in TABLES:
            for row in gold[table]:
                fact = self._facts[row.pop("id")]
                correct_row(fact.kind, row, self._changes(fact))
        for row in gold["actors"]:
            self._correct_actor(gold, row, self._facts.get(row.pop("id")))
        return gold

    def _correct_actor(self, gold: Row, row: Row, fact: Fact | None) -> None:
        changes = dict(self._changes(fact)) if fact else {}
        name = changes.pop("label", row["name"])
        correct_row("actor", row, changes)
        if name != row["name"]:
            rename_actor(gold, row["name"], name)

    def _on(self, fact: Fact) -> list[Judged]:
        return self._decisions.get((fact.kind, fact.anchor), [])

    def _changes(self, fact: Fact) -> Changes:
        """The newest correction of each field."""
        made = [one.decision for one in self._on(fact)]
        return {one.field: one.value or "" for one in made if one.verdict == "correct" and one.field}

    def _merged(self) -> dict[str, str]:
        """Fact -> the fact of the same document that it was merged into, at the end of a chain."""
        into: dict[str, str] = {}
        for local, fact in self._facts.items():
            for other in (self._other(one) for one in self._on(fact) if one.decision.verdict == "merge"):
                if other and _end(into, other) != local:  # else each would be in the other
                    into[local] = other
        return {local: _end(into, local) for local in into}

    def _other(self, one: Judged) -> str | None:
        """The second fact of a pair, where it is one of this document that counts."""
        if one.other_document != self._record.document.id:
            return None
        key = (one.kind, one.other_anchor)
        return next((local for local, fact in self._facts.items() if (fact.kind, fact.anchor) == key), None)

    def _give_words(self, gold: Row, merged: dict[str, str]) -> None:
        """The words of merged facts go to those that stand for them, where their kind has room for several."""
        if not merged:
            return
        whole = gold_of(self._record, frozenset(self._facts))
        rows = {row["id"]: row for table in TABLES for row in whole[table]}
        for row in (row for table in TABLES for row in gold[table] if "evidence" in row):
            own = [local for local, into in merged.items() if into == row["id"]]
            for quote in (quote for local in own for quote in rows[local]["evidence"]):
                if quote not in row["evidence"]:
                    row["evidence"].append(quote)


def _end(chain: dict[str, str], local: str) -> str:
    while local in chain:
        local = chain[local]
    return local
