"""One document of a store against what its text and its readings say that the rows must be."""

import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from dateline.errors import DatelineError
from dateline.record import Document
from dateline.record.schema import from_json
from dateline.store.digest import document_id, sha256
from dateline.store.link import StoredLink
from dateline.store.prepare import Prepared, prepare
from dateline.store.retrieval import document
from dateline.store.writing import DERIVED, EVIDENCE, FACT, STANDING

Row = tuple[Any, ...]
TABLES = {
    "fact": FACT,
    "evidence": EVIDENCE,
    "participant": "fact, role, step, actor",
    "located": "fact, step, place",
    "claimed": "fact, step, statement",
}


@dataclass(slots=True)
class Expected:
    """The rows that a document's readings account for, by table."""

    rows: dict[str, set[Row]] = field(default_factory=lambda: {table: set() for table in TABLES})

    def add(self, reading: Prepared) -> None:
        for table, rows in self.rows.items():
            rows.update(getattr(reading, table))


def document_faults(connection: sqlite3.Connection, key: str) -> Iterator[str]:
    """What is wrong with the document and all that was read from it."""
    whole = document(connection, key)
    if whole is None:
        return
    if sha256(whole.text) != whole.sha256:
        yield f"Document {key}: its text is not the one that was read (SHA-256 differs)."
    if document_id(whole) != key:
        yield f"Document {key}: its id is not the hash of its content."
    yield from quote_faults(connection, whole)
    expected = Expected()
    sql = "SELECT number, run, record, sha256 FROM reading WHERE document = ? ORDER BY number"
    readings = connection.execute(sql, (key,)).fetchall()
    if not readings:
        yield f"Document {key}: was never read."
    for reading in readings:
        yield from reading_faults(connection, whole, reading, expected)
    yield from row_faults(connection, key, expected)
    kept = connection.execute(f"SELECT {STANDING} FROM standing WHERE document = ?", (key,)).fetchall()
    if set(kept) != set(connection.execute(DERIVED, (key,))):
        yield f"Document {key}: its standing facts are not those of its newest reading and decisions."


def quote_faults(connection: sqlite3.Connection, whole: Document) -> Iterator[str]:
    """Evidence whose words are not those of the text at its place."""
    for fact, start, end, quote in _of_document(connection, "evidence", EVIDENCE, whole.id):
        if whole.text[start:end] != quote:
            yield f"Fact {fact}: the text has other words at {start} to {end} than its evidence."


def reading_faults(
    connection: sqlite3.Connection, whole: Document, reading: Row, expected: Expected
) -> Iterator[str]:
    """A record that was changed, or that the reading's items and links do not follow from."""
    number, run, packed, told = reading
    name = f"The reading of document {whole.id} by run {run}"
    try:
        line = zlib.decompress(packed).decode("utf-8")
        again = prepare(whole, from_json(line, whole.text))
    except (zlib.error, UnicodeDecodeError, DatelineError) as error:
        yield f"{name}: is no record ({error})."
        return
    if sha256(line) != told or again.sha256 != told:
        yield f"{name}: is not the one that was written (SHA-256 differs)."
    items = connection.execute("SELECT fact, local FROM item WHERE reading = ?", (number,)).fetchall()
    if set(items) != set(again.locals):
        yield f"{name}: its list of facts is not that of its record."
    yield from link_faults(connection, again.links, run, name)
    expected.add(again)


def link_faults(
    connection: sqlite3.Connection, links: tuple[StoredLink, ...], run: str, name: str
) -> Iterator[str]:
    """Links of a reading that are not there (that each is what its id says is looked into elsewhere)."""
    for link in links:
        if connection.execute("SELECT 1 FROM link WHERE id = ?", (link.id(run),)).fetchone() is None:
            yield f"{name}: the link of {link.a} with {link.b} is missing or changed."


def row_faults(connection: sqlite3.Connection, key: str, expected: Expected) -> Iterator[str]:
    """Rows that no reading accounts for, and rows that are not there."""
    for table, columns in TABLES.items():
        found = set(_of_document(connection, table, columns, key))
        for row in sorted(found - expected.rows[table], key=repr):
            yield f"Table {table}: the row of {row[0]} belongs to no reading or was changed."
        for row in sorted(expected.rows[table] - found, key=repr):
            yield f"Table {table}: a row of {row[0]} is missing."


def _of_document(connection: sqlite3.Connection, table: str, columns: str, key: str) -> list[Row]:
    """The rows of a document's facts, whose ids all begin with its own and "-" ("." comes next)."""
    column = "id" if table == "fact" else "fact"
    sql = f"SELECT {columns} FROM {table} WHERE {column} > ? AND {column} < ?"
    return connection.execute(sql, (f"{key}-", f"{key}.")).fetchall()
