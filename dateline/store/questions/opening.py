"""Asking: one state of the store for all the queries of a question, and SQLite's errors as ours."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from dateline.store.faults import faults
from dateline.store.store import Store

Row = tuple[Any, ...]


@contextmanager
def snapshot(store: Store) -> Iterator[None]:
    """All that is asked within sees one state of the store, whatever others write meanwhile. May be nested."""
    with faults(store.path):
        if store.connection.in_transaction:
            yield
            return
        store.connection.execute("BEGIN")
        try:
            yield
        finally:
            store.connection.execute("ROLLBACK")  # nothing was written


def ask(store: Store, sql: str, values: Iterable[Any] = ()) -> list[Row]:
    """The rows of a query."""
    with faults(store.path):
        return store.connection.execute(sql, list(values)).fetchall()


def bundle(values: Iterable[Any]) -> str:
    """Any number of values as one parameter, for `IN (SELECT value FROM json_each(?))`."""
    return json.dumps(list(values))
