"""Rows of the store as documents, records, facts and links."""

import datetime
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from dateline.record import Document, Record, Span
from dateline.record.schema import from_json
from dateline.store.fact import Fact
from dateline.store.link import StoredLink
from dateline.store.run import Run

DOCUMENT = "d.id, d.text, d.sha256, d.published, d.title, d.publisher, d.url, d.language, d.masthead"
SEEN = "(SELECT min({0}) FROM sighting AS s WHERE s.document = d.id) AS {0}"
FACT = "id, document, kind, local, type, mode, status, day_from, day_to, label, country, anchor, payload"
Rows = Iterator[tuple[Any, ...]]


def document_ids(connection: sqlite3.Connection) -> list[str]:
    """The documents in the order of their days, then of their ids; undated ones first."""
    return [key for (key,) in connection.execute("SELECT id FROM document ORDER BY published, id")]


def document(connection: sqlite3.Connection, key: str) -> Document | None:
    """The document of that id. Its `origin` is None: a document may have lain in several places."""
    sql = f"SELECT {DOCUMENT}, {SEEN.format('published_by')} FROM document AS d WHERE id = ?"
    row = connection.execute(sql, (key,)).fetchone()
    return _document(row) if row else None


def _document(row: tuple[Any, ...]) -> Document:
    key, text, sha256, published, title, publisher, url, language, masthead, published_by = row
    return Document(
        id=key,
        text=text,
        sha256=sha256,
        published=datetime.date.fromisoformat(published) if published else None,
        published_by=published_by,
        title=title,
        publisher=publisher,
        url=url,
        language=language,
        masthead=tuple(Span.of(text, *ends) for ends in json.loads(masthead)),
    )


def record_line(connection: sqlite3.Connection, key: str, run: str | None) -> str | None:
    """The line of dateline/record/1 that the run (None: the newest) made of the document."""
    sql = "SELECT record FROM current_reading WHERE document = ?"
    values = [key]
    if run is not None:
        sql, values = "SELECT record FROM reading WHERE document = ? AND run = ?", [key, run]
    row = connection.execute(sql, values).fetchone()
    return zlib.decompress(row[0]).decode("utf-8") if row else None


def record(connection: sqlite3.Connection, key: str, run: str | None) -> Record | None:
    """The record that the run (None: the newest) made of the document, with the whole document in it."""
    line = record_line(connection, key, run)
    whole = document(connection, key)
    return replace(from_json(line, whole.text), document=whole) if line and whole else None


def facts(connection: sqlite3.Connection, where: str, values: Iterable[Any]) -> Iterator[Fact]:
    """The facts of current readings that meet a condition on the view current_fact, by id."""
    sql = f"SELECT {FACT} FROM current_fact WHERE {where} ORDER BY id"
    for row in connection.execute(sql, list(values)).fetchall():
        fields = dict(zip(FACT.split(", "), row, strict=True))
        yield Fact(**{**fields, "payload": json.loads(row[-1])}, evidence=evidence(connection, row[0]))


def evidence(connection: sqlite3.Connection, fact: str) -> tuple[Span, ...]:
    """The words that a fact was read from, in the order of the text."""
    sql = 'SELECT start, "end", quote FROM evidence WHERE fact = ? ORDER BY start, "end"'
    return tuple(Span(*row) for row in connection.execute(sql, (fact,)))


def links(connection: sqlite3.Connection, fact: str | None) -> Iterator[StoredLink]:
    """The current links, all or those of one fact, in the order of kind and facts."""
    sql = "SELECT kind, a, b, why, evidence, document FROM current_links"
    values: list[str] = []
    if fact is not None:
        touching = "SELECT id FROM {} WHERE a = ? OR b = ?"
        both = f"{touching.format('link')} UNION ALL {touching.format('tie')}"
        sql, values = f"{sql} WHERE id IN ({both})", [fact] * 4
    for kind, a, b, why, words, where in connection.execute(
        sql + " ORDER BY kind, a, b, id", values
    ).fetchall():
        yield StoredLink(kind, a, b, why, tuple(json.loads(words)), where)


def runs(connection: sqlite3.Connection) -> list[Run]:
    """The runs, the first used first."""
    sql = "SELECT version, model, rules, settings, tagger, purpose FROM run ORDER BY rank"
    return [Run(*row) for row in connection.execute(sql)]


def failures(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """(origin, message) of the inputs that could not be read and have not been read since."""
    return list(connection.execute("SELECT origin, message FROM current_failures ORDER BY origin, message"))
