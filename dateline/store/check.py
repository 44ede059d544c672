"""The proof that a store is whole: what every row claims is worked out again and compared."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

from dateline.store.check_rows import document_faults
from dateline.store.connecting import connect, is_unmade
from dateline.store.digest import ROW_LENGTH, digest
from dateline.store.faults import faults
from dateline.store.link import StoredLink
from dateline.store.migrate import steps_of
from dateline.store.retrieval import document_ids

PATIENCE = 60.0  # seconds
Progress = Callable[[int, int], None]


def check_store(path: str, progress: Progress = lambda done, of: None) -> Iterator[str]:
    """What is wrong with the store at `path`, a sentence each; nothing where it is whole or has not been begun.

    `progress` is called with how many documents are done, of how many. Writers go on meanwhile, except while the
    full-text index is compared. Raises `StoreError` where the file cannot be opened as a store at all.
    """
    if is_unmade(path):
        return
    connection = connect(path, write=False, patience=PATIENCE)
    with closing(connection), faults(path):
        connection.execute("BEGIN")  # one state of the store throughout
        try:
            yield from file_faults(connection)
            yield from shape_faults(connection)
            yield from id_faults(connection)
            yield from count_faults(connection)
            keys = document_ids(connection)
            for done, key in enumerate(keys, 1):
                yield from document_faults(connection, key)
                progress(done, len(keys))
        except sqlite3.DatabaseError as error:
            yield f"The file cannot be read to its end: {error}."
    yield from search_faults(path)


def file_faults(connection: sqlite3.Connection) -> Iterator[str]:
    """What SQLite itself finds: torn pages, broken indexes, rows that refer to nothing."""
    for (words,) in connection.execute("PRAGMA integrity_check"):
        if words != "ok":
            yield f"SQLite finds: {words}."
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"Table {table}, row {row}: refers to a row of {parent} that is not there."


def shape_faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Tables, views and triggers that are missing or not as this version makes them."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        for _, sql in steps_of():
            fresh.executescript(sql)
        wanted = _shape(fresh)
    found = _shape(connection)
    for name, sql in wanted.items():
        if name not in found:
            yield f"{' '.join(name)} is missing."
        elif found[name] != sql:
            yield f"{' '.join(name)} is not as this version makes it."


def _shape(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    return {
        (kind, name): sql
        for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master")
    }


# table -> the columns that its id hashes, in order
HASHED = {
    "sighting": "document, origin, given_id, published_by, warnings",
    "run": "purpose, version, model, rules, settings, tagger",
    "decision": "fact, other, verdict, field, value, who, at, note, supersedes",
    "failure": "origin, message, run",
}

LINKS = "SELECT kind, a, b, why, evidence, document, run, id FROM link"


def id_faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Rows whose id is not the hash of what they say."""
    for table, columns in HASHED.items():
        for key, *fields in connection.execute(f"SELECT id, {columns} FROM {table}"):
            if digest(fields, ROW_LENGTH) != key:
                yield f"Table {table}, row {key}: its id is not the hash of its content."
    for kind, a, b, why, evidence, document, run, key in connection.execute(LINKS):
        if StoredLink(kind, a, b, why, tuple(json.loads(evidence)), document).id(run) != key:
            yield f"Table link, row {key}: its id is not the hash of its content."


def count_faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Documents that are missing from the full-text index or that it has too many of."""
    documents, indexed = (
        connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("document", "document_fts_docsize")
    )
    if documents != indexed:
        yield f"The full-text index has {indexed} documents, the store {documents}."


def search_faults(path: str) -> Iterator[str]:
    """Where the full-text index does not fit the texts; asks nothing where the store may not be written to."""
    with closing(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)) as connection:
        try:
            connection.execute("INSERT INTO document_fts (document_fts, rank) VALUES ('integrity-check', 1)")
        except sqlite3.OperationalError:
            return  # read-only: the counts were compared
        except sqlite3.DatabaseError as error:
            yield f"The full-text index does not fit the texts ({error})."
