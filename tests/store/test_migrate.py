"""An older store is brought forward in one go, after a copy was put beside it."""

import sqlite3
from pathlib import Path

import pytest

from dateline.errors import NewerStoreError
from dateline.store.migrate import migrate, statements_of, steps_of, version_of

ONE = (1, "CREATE TABLE a (x TEXT);\nINSERT INTO a VALUES ('kept; \n even with a semicolon');\n")
TWO = (2, "CREATE TABLE b (x TEXT);\nCREATE TRIGGER t AFTER INSERT ON b BEGIN\n  DELETE FROM b;\nEND;\n")
BAD = (3, "CREATE TABLE c (x TEXT);\nCREATE TABLE c (x TEXT);\n")


@pytest.fixture
def connection(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def tables(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}


def test_a_new_store_needs_no_copy(connection: sqlite3.Connection, path: Path) -> None:
    migrate(connection, str(path), [ONE, TWO])
    assert version_of(connection) == 2
    assert tables(connection) == {"a", "b", "t"}
    assert list(path.parent.iterdir()) == [path]


def test_an_older_store_is_copied_and_brought_forward(connection: sqlite3.Connection, path: Path) -> None:
    migrate(connection, str(path), [ONE])
    migrate(connection, str(path), [ONE, TWO])
    assert version_of(connection) == 2
    with sqlite3.connect(f"{path}.version-1") as copy:
        assert tables(copy) == {"a"} and version_of(copy) == 1
        assert copy.execute("SELECT x FROM a").fetchall() == [("kept; \n even with a semicolon",)]


def test_a_copy_never_takes_the_place_of_another(connection: sqlite3.Connection, path: Path) -> None:
    migrate(connection, str(path), [ONE])
    Path(f"{path}.version-1").write_text("an earlier copy")
    migrate(connection, str(path), [ONE, TWO])
    assert Path(f"{path}.version-1").read_text() == "an earlier copy"
    assert Path(f"{path}.version-1.2").exists()


def test_a_step_that_fails_changes_nothing(connection: sqlite3.Connection, path: Path) -> None:
    migrate(connection, str(path), [ONE])
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, str(path), [ONE, TWO, BAD])
    assert version_of(connection) == 1
    assert tables(connection) == {"a"}


def test_a_store_that_is_up_to_date_is_left_alone(connection: sqlite3.Connection, path: Path) -> None:
    migrate(connection, str(path), [ONE, TWO])
    migrate(connection, str(path), [ONE, TWO])
    assert list(path.parent.iterdir()) == [path]


def test_a_newer_store_is_refused(connection: sqlite3.Connection, path: Path) -> None:
    migrate(connection, str(path), [ONE, TWO])
    with pytest.raises(NewerStoreError):
        migrate(connection, str(path), [ONE])


def test_steps_are_numbered_without_a_gap() -> None:
    assert [number for number, _ in steps_of()] == list(range(1, len(steps_of()) + 1))


def test_a_script_is_cut_into_whole_statements() -> None:
    found = list(statements_of(TWO[1]))
    assert [statement.split()[1] for statement in found] == ["TABLE", "TRIGGER"]


def test_no_statement_is_left_over_at_the_end_of_a_step() -> None:
    for _, sql in steps_of():
        assert "".join(statements_of(sql)).strip() == sql.strip()
