"""From a path to a connection that is known to be to a store of ours."""

import os
import sqlite3
import urllib.parse
from contextlib import closing
from pathlib import Path

from dateline.errors import DamagedStoreError, NotAStoreError, ReadOnlyStoreError, StoreError
from dateline.store.faults import NOT_A_STORE, RESTORE, faults
from dateline.store.migrate import APPLICATION_ID, migrate, refuse_newer, steps_of

OLDEST_SQLITE = (3, 37, 0)  # STRICT tables
MAGIC = b"SQLite format 3\0"
HEADER = 100  # bytes before the first page's content
CACHE_KIB = 64 * 1024


def connect(path: str, *, write: bool, patience: float) -> sqlite3.Connection:
    """A connection to the store at `path`; with `write` it is made or brought up to date where needed.

    `patience` is how many seconds to wait for another writer. Raises `StoreError` or one below it.
    """
    refuse_old_sqlite()
    refuse_bad_path(path, write=write)
    refuse_bad_header(path)
    with faults(path):
        connection = sqlite3.connect(_address(path, write), uri=True, timeout=patience, isolation_level=None)
        try:
            set_up(connection)
            refuse_foreign(connection, path)
            if write:
                connection.execute("PRAGMA journal_mode = WAL")
                migrate(connection, path, steps_of())
            else:
                refuse_newer(connection, path, steps_of()[-1][0])
                refuse_older(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def set_up(connection: sqlite3.Connection) -> None:
    """What holds for every connection: it is not kept in the file."""
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")


def refuse_old_sqlite() -> None:
    """`StoreError` where Python's SQLite is too old or lacks FTS5."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        wanted = ".".join(map(str, OLDEST_SQLITE))
        wrong = f"version {sqlite3.sqlite_version} is older than {wanted}"
        raise StoreError.about("SQLite", wrong, "Use a newer Python.")
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE probe USING fts5 (words)")
        except sqlite3.OperationalError as error:
            way_out = "Use a Python with FTS5, such as that of python.org or of a Linux distribution."
            raise StoreError.about("SQLite", "is built without full-text search (FTS5)", way_out) from error


def refuse_bad_path(path: str, *, write: bool) -> None:
    """`StoreError` for what cannot be a store before its bytes are looked at."""
    file = Path(path)
    if not path.strip():
        raise StoreError.about("store", "has an empty name", "Name a file, such as dateline.db.")
    if "\0" in path:
        raise StoreError.about(
            "store", "has a name that no file can have", "Name a file, such as dateline.db."
        )
    if file.is_dir():
        raise StoreError.about(path, "is a folder", "Name a file in it, such as dateline.db.")
    if not file.exists():
        if not write:
            raise StoreError.about(path, "is not there", "Check its name, or make it with dateline add.")
        if not file.absolute().parent.is_dir():
            raise StoreError.about(path, "lies in a folder that is not there", "Make the folder first.")
    if write:
        _refuse_unwritable(file)


def _refuse_unwritable(file: Path) -> None:
    """SQLite keeps two files beside the store while it is written to, so the folder counts too."""
    effective = os.access in os.supports_effective_ids
    for path in (file, file.absolute().parent):
        if path.exists() and not os.access(path, os.W_OK, effective_ids=effective):
            way_out = "Give yourself that right, or copy the store to where you have it."
            raise ReadOnlyStoreError.about(str(path), "may not be written to", way_out)


def refuse_bad_header(path: str) -> None:
    """`NotAStoreError` for a file that is not SQLite's, `DamagedStoreError` for one that is cut off."""
    try:
        with open(path, "rb") as file:
            head = file.read(HEADER)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        return
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreError.about(
            path, f"cannot be opened ({reason})", "Give a file that you may read."
        ) from error
    if not head:
        return
    if not head.startswith(MAGIC):
        raise NotAStoreError.about(path, "is no SQLite file", NOT_A_STORE)
    if size < pages_told(head) and not _has_log(path):
        raise DamagedStoreError.about(
            path, f"is cut off: {size:,} bytes of {pages_told(head):,} are there", RESTORE
        )


def pages_told(head: bytes) -> int:
    """Bytes that the file should have by its own header (sqlite.org/fileformat2.html, offsets 16 and 28)."""
    size = int.from_bytes(head[16:18], "big")
    return (65536 if size == 1 else size) * int.from_bytes(head[28:32], "big")


def _has_log(path: str) -> bool:
    """Whether part of the store is still in the write-ahead log beside it."""
    log = Path(f"{path}-wal")
    return log.exists() and log.stat().st_size > 0


def refuse_foreign(connection: sqlite3.Connection, path: str) -> None:
    """`NotAStoreError` where the file is another program's; an empty file is nobody's."""
    found = connection.execute("PRAGMA application_id").fetchone()[0]
    if found == APPLICATION_ID:
        return
    if found or connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise NotAStoreError.about(path, "is an SQLite file of another program", NOT_A_STORE)


def is_unmade(path: str) -> bool:
    """Whether the file is an empty one: what is left of an import that was killed before it made its store."""
    refuse_bad_path(path, write=False)
    refuse_bad_header(path)
    with faults(path), closing(sqlite3.connect(_address(path, False), uri=True)) as connection:
        marks = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
        )
        return not any(marks) and not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]


def refuse_older(connection: sqlite3.Connection, path: str) -> None:
    """`StoreError` where a store that is only to be read has not got all that is asked of it."""
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if found < steps_of()[-1][0]:
        wrong = "is empty" if not found else f"is a store of the older version {found}"
        raise StoreError.about(path, wrong, "Run dateline add on it once: that brings it up to date.")


def _address(path: str, write: bool) -> str:
    """SQLite's URI of the file; a store on a read-only medium is opened without the files beside it."""
    address = "file:" + urllib.parse.quote(str(Path(path).absolute()))
    if write:
        return address + "?mode=rwc"
    folder = Path(path).absolute().parent
    effective = os.access in os.supports_effective_ids
    alone = not os.access(folder, os.W_OK, effective_ids=effective) and not _has_log(path)
    return address + ("?mode=ro&immutable=1" if alone else "?mode=ro")
