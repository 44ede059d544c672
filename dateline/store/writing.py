"""Rows into the store. Every function works within one transaction, so that a reading is there whole or not at all.

A row that is there already is passed over by the triggers of schema/002_append_only.sql.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from dateline.errors import StoreError
from dateline.store.digest import ROW_LENGTH, digest, plain_json
from dateline.store.link import StoredLink
from dateline.store.prepare import Prepared
from dateline.store.run import Run

DOCUMENT = "id, published, title, publisher, url, language, masthead, sha256, text"
SIGHTING = "id, document, origin, given_id, published_by, warnings"
FACT = "id, document, kind, type, mode, status, day_from, day_to, label, country, anchor, payload"
STANDING = "fact, document, run, kind, local, type, mode, status, day_from, day_to, label, country, verdict"
DERIVED = f"SELECT {STANDING} FROM derived_fact WHERE document = ?"
EVIDENCE = 'fact, start, "end", quote'


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything within is written, or nothing; waits for another writer. May stand within another one."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def insert(connection: sqlite3.Connection, table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """The rows into the table."""
    marks = ", ".join("?" * (columns.count(",") + 1))
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)


def write_run(connection: sqlite3.Connection, run: Run) -> None:
    """The run, ranked after all runs before it, unless it is there."""
    columns = "id, rank, purpose, version, model, rules, settings, tagger"
    rank = connection.execute("SELECT coalesce(max(rank), 0) + 1 FROM run").fetchone()[0]
    insert(connection, "run", columns, [(run.id, rank, *run.row())])


def write_reading(connection: sqlite3.Connection, new: Prepared, run: Run) -> bool:
    """The reading with its document, facts and links; whether it was new."""
    with transaction(connection):
        write_run(connection, run)
        write_document(connection, new.document, new.sighting)
        if has_reading(connection, new.id, run.id):
            return False
        row = (new.id, run.id, new.record, new.sha256)
        cursor = connection.execute(
            "INSERT INTO reading (document, run, record, sha256) VALUES (?, ?, ?, ?)", row
        )
        insert(connection, "fact", FACT, new.fact)
        items = [(cursor.lastrowid, *item) for item in new.locals]
        insert(connection, "item", "reading, fact, local", items)
        insert(connection, "evidence", EVIDENCE, new.evidence)
        insert(connection, "participant", "fact, role, step, actor", new.participant)
        insert(connection, "located", "fact, step, place", new.located)
        insert(connection, "claimed", "fact, step, statement", new.claimed)
        write_links(connection, new.links, run)
        refresh(connection, new.id)
        connection.execute("INSERT OR IGNORE INTO waiting (document) VALUES (?)", (new.id,))
    return True


def refresh(connection: sqlite3.Connection, document: str) -> None:
    """Works out anew which facts of a document stand; wherever a reading or a decision is written."""
    connection.execute("DELETE FROM standing WHERE document = ?", (document,))
    connection.execute(f"INSERT INTO standing ({STANDING}) {DERIVED}", (document,))


def write_document(connection: sqlite3.Connection, row: tuple[Any, ...], sighting: tuple[Any, ...]) -> None:
    """The document, unless it is there, and where it was seen; `StoreError` where another has its id."""
    key, digest_of_text = row[0], row[7]
    found = connection.execute("SELECT sha256 FROM document WHERE id = ?", (key,)).fetchone()
    if found is not None and found[0] != digest_of_text:
        raise StoreError.about(key, "is the id of two documents", "Report it: this should never happen.")
    if found is None:
        insert(connection, "document", DOCUMENT, [row])
    insert(connection, "sighting", SIGHTING, [sighting])


def write_sighting(connection: sqlite3.Connection, key: str, sighting: tuple[Any, ...]) -> bool:
    """Where a document that is there was seen; False where it is not there. Known sightings cost no write."""
    if connection.execute("SELECT 1 FROM sighting WHERE id = ?", (sighting[0],)).fetchone():
        return True
    with transaction(connection):
        known = connection.execute("SELECT 1 FROM document WHERE id = ?", (key,)).fetchone()
        if known:
            insert(connection, "sighting", SIGHTING, [sighting])
    return known is not None


def has_reading(connection: sqlite3.Connection, document: str, run: str) -> bool:
    """Whether the run has read the document."""
    sql = "SELECT 1 FROM reading WHERE document = ? AND run = ?"
    return connection.execute(sql, (document, run)).fetchone() is not None


def write_links(connection: sqlite3.Connection, links: Iterable[StoredLink], run: Run) -> None:
    """The links, as made by `run`."""
    rows = [
        (
            link.id(run.id),
            link.kind,
            link.a,
            link.b,
            link.why,
            plain_json(list(link.evidence)),
            run.id,
            link.document,
        )
        for link in links
    ]
    insert(connection, "link", "id, kind, a, b, why, evidence, run, document", rows)


def write_failure(connection: sqlite3.Connection, origin: str, message: str, run: str | None) -> None:
    """An input that could not be read; the same failure of the same run is kept once."""
    key = digest([origin, message, run], ROW_LENGTH)
    insert(connection, "failure", "id, origin, message, run", [(key, origin, message, run)])
