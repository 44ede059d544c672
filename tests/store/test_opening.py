"""What is no store, or cannot be opened as one, is refused with what is wrong and the way out."""

import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.errors import (
    DamagedStoreError,
    FullDiskError,
    LockedStoreError,
    NewerStoreError,
    NotAStoreError,
    ReadOnlyStoreError,
    StoreError,
)
from dateline.store import Run, connecting, open_store
from dateline.store.migrate import steps_of

Report = Callable[..., object]


@pytest.fixture
def filled(path: Path, report: Report, run: Run) -> Path:
    with open_store(path) as store:
        for number in range(20):
            given = report(number)
            store.add(given.document, given.record, run)
    return path


@pytest.mark.parametrize("name", ["", "  ", "a\0b"])
def test_a_name_that_no_file_has_is_refused(name: str) -> None:
    with pytest.raises(StoreError, match="name"):
        open_store(name)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        open_store(tmp_path)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="lies in a folder that is not there"):
        open_store(tmp_path / "none" / "x.db")


def test_reading_does_not_make_a_store(path: Path) -> None:
    with pytest.raises(StoreError, match=r"is not there.*dateline add"):
        open_store(path, write=False)
    assert not path.exists()


@pytest.mark.parametrize("data", [b"Once upon a time", b"SQLite", b"\0" * 5000])
def test_a_file_of_another_kind_is_refused_and_left_alone(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(NotAStoreError, match="is no SQLite file"):
        open_store(path)
    assert path.read_bytes() == data


@pytest.mark.parametrize("write", [True, False])
def test_another_programs_sqlite_file_is_refused_and_left_alone(path: Path, write: bool) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(NotAStoreError, match="of another program"):
        open_store(path, write=write)
    assert path.read_bytes() == before


def test_a_file_with_another_programs_mark_is_refused(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA application_id = 77")
    with pytest.raises(NotAStoreError):
        open_store(path)


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    path.touch()
    with open_store(path) as store:
        assert store.document_ids() == []


@pytest.mark.parametrize("write", [True, False])
def test_a_store_of_a_newer_version_is_refused_and_left_alone(filled: Path, write: bool) -> None:
    with sqlite3.connect(filled) as connection:
        connection.execute("PRAGMA user_version = 999")
    with pytest.raises(NewerStoreError, match=r"version 999.*Install a newer Dateline"):
        open_store(filled, write=write)


def test_a_store_that_is_cut_off_is_told(filled: Path) -> None:
    data = filled.read_bytes()
    for length in (50, 4096, len(data) // 2, len(data) - 1):
        filled.write_bytes(data[:length])
        with pytest.raises((DamagedStoreError, NotAStoreError)):
            open_store(filled)


def test_a_store_that_another_program_writes_to_is_told_after_some_patience(
    filled: Path, report: Report, run: Run
) -> None:
    given = report(99)
    other = sqlite3.connect(filled, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_store(filled, patience=0.05) as store:
        with pytest.raises(LockedStoreError, match="by another program"):
            store.add(given.document, given.record, run)
        assert len(store.document_ids()) == 20  # reading goes on
        other.execute("ROLLBACK")
        assert store.add(given.document, given.record, run)
    other.close()


def test_a_writer_waits_for_another_ones_end(filled: Path, report: Report, run: Run) -> None:
    given = report(99)
    other = sqlite3.connect(filled, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(0.2, lambda: other.execute("ROLLBACK")).start()
    with open_store(filled, patience=30) as store:
        assert store.add(given.document, given.record, run)
    other.close()


def test_a_full_disk_loses_nothing_that_was_there(filled: Path, report: Report, run: Run) -> None:
    with open_store(filled) as store:
        pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
        store.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(FullDiskError, match=r"disk is full.*run the same command again"):
            for number in range(100, 200):
                given = report(number)
                store.add(given.document, given.record, run)
        assert store.document(store.document_ids()[0])
    with open_store(filled) as store:
        assert store.add(given.document, given.record, run)


@pytest.fixture
def folder(filled: Path) -> Iterator[Path]:
    """A folder with a store in it, in which this process, even as root, may not write."""
    made = Path(tempfile.mkdtemp())
    shutil.copy(filled, made / "x.db")
    (made / "x.db").chmod(0o444)
    made.chmod(0o555)
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    yield made
    if was == 0:
        os.seteuid(0)
    made.chmod(0o755)
    shutil.rmtree(made)


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_a_store_that_may_not_be_written_to_is_told(folder: Path) -> None:
    with pytest.raises(ReadOnlyStoreError, match="may not be written to"):
        open_store(folder / "x.db")
    with pytest.raises(ReadOnlyStoreError, match="may not be written to"):
        open_store(folder / "new.db")


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_a_store_on_a_read_only_medium_can_be_read(folder: Path) -> None:
    with open_store(folder / "x.db", write=False) as store:
        assert len(store.document_ids()) == 20
    assert [path.name for path in folder.iterdir()] == ["x.db"]


def test_a_store_opened_for_reading_refuses_to_write(filled: Path, report: Report, run: Run) -> None:
    with open_store(filled, write=False) as store:
        given = report(99)
        with pytest.raises(ReadOnlyStoreError):
            store.add(given.document, given.record, run)


def test_a_python_without_full_text_search_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Without(sqlite3.Connection):
        def execute(self, sql: str, *values: object) -> sqlite3.Cursor:  # type: ignore[override]
            if "fts5" in sql:
                raise sqlite3.OperationalError("no such module: fts5")
            return super().execute(sql, *values)

    plain = sqlite3.connect
    monkeypatch.setattr(connecting.sqlite3, "connect", lambda *a, **k: plain(*a, factory=Without, **k))
    with pytest.raises(StoreError, match="without full-text search"):
        open_store(path)
    assert not path.exists()


def test_an_sqlite_that_is_too_old_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting.sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(StoreError, match=r"older than 3\.37"):
        open_store(path)


def test_closing_leaves_one_file(filled: Path) -> None:
    assert [path.name for path in filled.parent.iterdir()] == [filled.name]


def test_a_name_with_signs_of_an_address_is_only_a_name(tmp_path: Path) -> None:
    path = tmp_path / "50% ?mode=memory #1 ü.db"
    open_store(path).close()
    assert path.exists()


def test_many_may_read_while_one_writes(filled: Path, report: Report, run: Run) -> None:
    given = report(99)
    with open_store(filled) as writer, open_store(filled, write=False) as reader:
        with writer.transaction():
            writer.add(given.document, given.record, run)
            assert len(reader.document_ids()) == 20
        assert len(reader.document_ids()) == 21


def test_the_file_says_that_it_is_a_store_of_ours(filled: Path) -> None:
    assert filled.read_bytes()[68:72] == b"Dtln"
    assert int.from_bytes(filled.read_bytes()[60:64], "big") == steps_of()[-1][0]
