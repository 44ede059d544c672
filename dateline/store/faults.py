"""SQLite's errors as ours: what is wrong with which store, and the way out."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from dateline.errors import (
    DamagedStoreError,
    FullDiskError,
    LockedStoreError,
    NotAStoreError,
    ReadOnlyStoreError,
    StoreError,
)

NOT_A_STORE = "Name a store that dateline add has made, or a new file."
RESTORE = "Restore a copy of it, or add the reports again into a new store."
FAULTS: dict[int, tuple[type[StoreError], str, str]] = {
    sqlite3.SQLITE_BUSY: (
        LockedStoreError,
        "is being written to by another program",
        "Try again when that has finished.",
    ),
    sqlite3.SQLITE_LOCKED: (LockedStoreError, "is locked", "Try again when the other program has finished."),
    sqlite3.SQLITE_READONLY: (
        ReadOnlyStoreError,
        "may not be written to",
        "Give yourself the right to write to the file and its folder, or copy it to where you have it.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        StoreError,
        "cannot be opened",
        "Check that its folder is there and that you may read and write in it.",
    ),
    sqlite3.SQLITE_PERM: (StoreError, "may not be opened", "Give a file that you may read and write."),
    sqlite3.SQLITE_CORRUPT: (DamagedStoreError, "is damaged", RESTORE),
    sqlite3.SQLITE_NOTADB: (NotAStoreError, "is no SQLite file", NOT_A_STORE),
    sqlite3.SQLITE_FULL: (
        FullDiskError,
        "cannot grow: the disk is full",
        "Make room and run the same command again; it goes on where it stopped.",
    ),
    sqlite3.SQLITE_IOERR: (
        StoreError,
        "cannot be read or written: the disk answers with an error",
        "Check the disk and its free space; keep stores on a local disk.",
    ),
}


def fault_of(path: str, error: sqlite3.Error) -> StoreError:
    """The error of ours for `error`, which came up with the store at `path`."""
    code = getattr(error, "sqlite_errorcode", None)
    known = FAULTS.get(code & 0xFF) if code is not None else None
    if known is None:
        return StoreError.about(path, f"SQLite says: {error}", "Run dateline check on it.")
    kind, wrong, way_out = known
    return kind.about(path, wrong, way_out)


@contextmanager
def faults(path: str) -> Iterator[None]:
    """SQLite's errors within come out as `StoreError`."""
    try:
        yield
    except sqlite3.Error as error:
        raise fault_of(path, error) from error
