"""Nothing is changed or taken away, whoever holds the file."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.store import Decision, Run, Store

TABLES = (
    "document", "sighting", "run", "reading", "fact", "item", "evidence", "participant", "located", "claimed",
    "link", "decision", "failure",
)  # fmt: skip


@pytest.fixture
def filled(store: Store, path: Path, report: Callable[..., object], run: Run) -> sqlite3.Connection:
    given = report(origin="x.txt")
    store.add(given.document, given.record, run)
    store.fail("y.txt", "y.txt: is empty.", run)
    store.decide(Decision(store.facts(store.document_ids()[0])[0].id, "accept", "ada", "1"))
    return sqlite3.connect(path)


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_never_changed(filled: sqlite3.Connection, table: str) -> None:
    column = filled.execute(f"SELECT name FROM pragma_table_info('{table}') LIMIT 1").fetchone()[0]
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        filled.execute(f"UPDATE {table} SET {column} = {column}")


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_never_deleted(filled: sqlite3.Connection, table: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        filled.execute(f"DELETE FROM {table}")


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_never_replaced(filled: sqlite3.Connection, table: str) -> None:
    before = filled.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
    assert before
    filled.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
    assert filled.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() == before


def test_a_row_with_the_number_of_another_does_not_push_it_out(filled: sqlite3.Connection) -> None:
    before = filled.execute("SELECT id FROM document").fetchall()
    sql = """INSERT OR REPLACE INTO document (number, id, masthead, sha256, text)
        SELECT number, 'other', '[]', '', 'forged' FROM document"""
    filled.execute(sql)
    assert filled.execute("SELECT id FROM document").fetchall() == before
