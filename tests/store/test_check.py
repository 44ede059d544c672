"""`check_store` finds nothing in a whole store and every kind of damage in another."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.errors import DamagedStoreError
from dateline.store import Decision, Run, StoredLink, check_store, open_store


@pytest.fixture
def filled(path: Path, report: Callable[..., object], run: Run) -> Path:
    with open_store(path) as store:
        for number in (1, 2):
            given = report(number, origin="x.txt")
            store.add(given.document, given.record, run)
        store.add(given.document, given.record, Run("2.0"))
        first, second = (store.facts(key)[0].id for key in store.document_ids())
        store.add_links([StoredLink("same", first, second, "one")], Run("1", purpose="linking"))
        store.fail("y.txt", "y.txt: is empty.", run)
        store.decide(Decision(first, "comment", "ada", "1"))
    return path


def spoilt(path: Path, sql: str) -> list[str]:
    """The faults after somebody has turned the triggers off, run `sql`, and turned them on."""
    connection = sqlite3.connect(path)
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    assert connection.execute(sql).rowcount
    for _, made in triggers:
        connection.execute(made)
    connection.commit()
    connection.close()
    return list(check_store(str(path)))


def test_a_whole_store_has_no_faults(filled: Path) -> None:
    seen = []
    assert list(check_store(str(filled), lambda done, of: seen.append((done, of)))) == []
    assert seen == [(1, 2), (2, 2)]


def test_a_file_whose_import_was_killed_before_it_made_a_store_is_whole_and_becomes_one(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("VACUUM")
    assert path.stat().st_size
    assert list(check_store(str(path))) == []
    open_store(path).close()
    assert list(check_store(str(path))) == []


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("UPDATE document SET text = text || '!'", "its text is not the one that was read"),
        ("UPDATE document SET title = 'other'", "its id is not the hash of its content"),
        ("UPDATE reading SET record = x'00'", "is no record"),
        ("UPDATE reading SET sha256 = 'x'", "is not the one that was written"),
        ("UPDATE evidence SET quote = quote || '!'", "the text has other words"),
        ("UPDATE evidence SET start = start - 1 WHERE start > 1", "the text has other words"),
        ("DELETE FROM evidence WHERE quote = 'shelled'", "Table evidence: a row of"),
        ("DELETE FROM fact WHERE kind = 'event'", "refers to a row of fact that is not there"),
        ("DELETE FROM item", "its list of facts is not that of its record"),
        ("UPDATE fact SET status = 'denied' WHERE kind = 'event'", "belongs to no reading or was changed"),
        ("DELETE FROM participant", "Table participant: a row of"),
        ("DELETE FROM reading WHERE number = 1", "was never read"),
        ("DELETE FROM link WHERE document IS NOT NULL", "is missing or changed"),
        ("UPDATE link SET why = 'no reason' WHERE document IS NOT NULL", "Table link"),
        ("UPDATE link SET why = 'no reason' WHERE document IS NULL", "Table link"),
        ("UPDATE run SET version = '9'", "Table run"),
        ("UPDATE decision SET who = 'somebody else'", "Table decision"),
        ("UPDATE sighting SET origin = 'elsewhere'", "Table sighting"),
        ("UPDATE failure SET message = 'none'", "Table failure"),
        ("DELETE FROM document_fts WHERE rowid = 1", "full-text index"),
    ],
)
def test_damage_is_found(filled: Path, sql: str, words: str) -> None:
    assert any(words in fault for fault in spoilt(filled, sql))


def test_a_search_index_of_other_words_is_found(filled: Path) -> None:
    sql = "INSERT INTO document_fts (document_fts, rowid, title, text) VALUES ('delete', 1, 'x', 'y')"
    assert any("full-text index" in fault for fault in spoilt(filled, sql))


def test_a_trigger_that_was_taken_away_is_found(filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        connection.execute("DROP TRIGGER document_no_delete")
    assert list(check_store(str(filled))) == ["trigger document_no_delete is missing."]


def overwrite(path: Path, table: str) -> None:
    """Puts nonsense where SQLite keeps the first page of a table."""
    with sqlite3.connect(path) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : (page - 1) * 4096 + 64] = b"\xff" * 64
    path.write_bytes(bytes(data))


@pytest.mark.parametrize("table", ["document", "evidence", "fact", "document_fts_data"])
def test_bytes_that_were_overwritten_are_found(filled: Path, table: str) -> None:
    overwrite(filled, table)
    assert list(check_store(str(filled)))


def test_a_store_that_is_nonsense_after_its_first_page_cannot_be_opened(filled: Path) -> None:
    data = filled.read_bytes()
    filled.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    with pytest.raises(DamagedStoreError, match="is damaged"):
        list(check_store(str(filled)))
