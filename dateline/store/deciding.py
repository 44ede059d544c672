"""People's decisions into the store, with what finds their facts again when a report is read anew."""

import json
import sqlite3
from collections.abc import Iterator

from dateline.errors import StoreError
from dateline.store.decision import VERDICTS, Decision
from dateline.store.digest import plain_json
from dateline.store.writing import insert, refresh, transaction

COLUMNS = "id, fact, verdict, who, at, other, field, value, note, supersedes"
KEYS = "document, kind, anchor, evidence, other_key"


def write_decision(connection: sqlite3.Connection, decision: Decision) -> bool:
    """Keeps the decision; whether it was new. `StoreError` where it names no verdict or no fact of the store."""
    if decision.verdict not in VERDICTS:
        raise StoreError.about(decision.verdict, "is no verdict", f"Give one of {', '.join(VERDICTS)}.")
    with transaction(connection):
        if connection.execute("SELECT 1 FROM decision WHERE id = ?", (decision.id,)).fetchone():
            return False
        key = key_of(connection, decision.fact)
        other = plain_json(key_of(connection, decision.other)) if decision.other else None
        row = (decision.id, *(getattr(decision, name) for name in COLUMNS.split(", ")[1:]))
        insert(connection, "decision", f"{COLUMNS}, {KEYS}", [(*row, *key, other)])
        touched = {key[0], *superseded(connection, decision)}
        for document in touched:
            refresh(connection, document)
        waiting = touched | (
            {json.loads(other)[0]} if other else set()
        )  # what is one story may be another now
        sql = "INSERT OR IGNORE INTO waiting (document) VALUES (?)"
        connection.executemany(sql, [(document,) for document in sorted(waiting)])
    return True


def superseded(connection: sqlite3.Connection, decision: Decision) -> list[str]:
    """The document of the decision that this one takes back, if any."""
    sql = "SELECT document FROM decision WHERE id = ?"
    return [document for (document,) in connection.execute(sql, (decision.supersedes,))]


def key_of(connection: sqlite3.Connection, fact: str) -> tuple[str, str, str, str]:
    """(document, kind, anchor, evidence as JSON) of a fact; `StoreError` where the store has none of that id."""
    sql = "SELECT document, kind, anchor FROM fact WHERE id = ?"
    row = connection.execute(sql, (fact,)).fetchone()
    if row is None:
        raise StoreError.about(fact, "is no fact of this store", "dateline why ID shows a fact.")
    sql = 'SELECT start, "end", quote FROM evidence WHERE fact = ? ORDER BY start, "end"'
    spans = [{"start": a, "end": b, "quote": words} for a, b, words in connection.execute(sql, (fact,))]
    return (*row, plain_json(spans))


def decisions(connection: sqlite3.Connection) -> Iterator[Decision]:
    """All decisions that no later one supersedes, oldest first."""
    names = COLUMNS.split(", ")[1:]
    for row in connection.execute(f"SELECT {', '.join(names)} FROM standing_decision ORDER BY at, id"):
        yield Decision(**dict(zip(names, row, strict=True)))
