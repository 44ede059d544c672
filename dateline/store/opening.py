"""Opening a store."""

from os import PathLike, fspath

from dateline.store.connecting import connect
from dateline.store.store import Store

PATIENCE = 60.0  # seconds that a writer waits for another one's transaction


def open_store(path: str | PathLike[str], *, write: bool = True, patience: float = PATIENCE) -> Store:
    """The store in the file at `path`, made if it is not there; with `write=False` it is only read from.

    Use it in a `with` statement. Any number of programs may read while one writes; writers wait for each other,
    at most `patience` seconds a transaction. Raises `StoreError` or a class below it where the file is no store
    of ours, of a newer version, damaged, locked, read-only, or cannot be opened.
    """
    name = fspath(path)
    return Store(connect(name, write=write, patience=patience), name)
