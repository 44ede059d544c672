"""What people decided, from the side of the facts and documents that it is about."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dateline.store.deciding import COLUMNS
from dateline.store.decision import Decision
from dateline.store.faults import faults
from dateline.store.store import Store

NAMES = COLUMNS.split(", ")[1:]


@dataclass(frozen=True, slots=True)
class Judged:
    """A standing decision with what finds its facts in any reading: `kind` and `anchor`, and those of the other.

    `other_document` and `other_anchor` are None where it is not about a pair.
    """

    decision: Decision
    kind: str
    anchor: str
    other_document: str | None
    other_anchor: str | None


def judged(store: Store, document: str) -> list[Judged]:
    """The standing decisions on facts of the document, oldest first."""
    return list(_rows(store, "WHERE document = ?", [document]))


def judged_fact(store: Store, fact: str) -> list[Judged]:
    """The standing decisions that hold for the fact, whichever reading of it they were made on, oldest first."""
    where = "WHERE (document, kind, anchor) = (SELECT document, kind, anchor FROM fact WHERE id = ?)"
    return list(_rows(store, where, [fact]))


def judged_documents(store: Store) -> list[str]:
    """The documents with a standing decision, by id."""
    with faults(store.path):
        rows = store.connection.execute("SELECT DISTINCT document FROM standing_decision ORDER BY document")
        return [document for (document,) in rows]


def _rows(store: Store, where: str, values: list[Any]) -> Iterator[Judged]:
    sql = f"SELECT {', '.join(NAMES)}, kind, anchor, other_key FROM standing_decision {where} ORDER BY at, id"
    with faults(store.path):
        rows = store.connection.execute(sql, values).fetchall()
    for *fields, kind, anchor, other in rows:
        key = json.loads(other) if other else [None, None, None]
        yield Judged(Decision(**dict(zip(NAMES, fields, strict=True))), kind, anchor, key[0], key[2])
