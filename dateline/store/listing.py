"""A user's own list of actors in the store."""

import sqlite3
from collections.abc import Iterable

from dateline.store.caches import forget
from dateline.store.digest import ROW_LENGTH, digest
from dateline.store.writing import transaction

Row = tuple[str, str, str, str]  # id, name, kind, country


def put_actor_list(connection: sqlite3.Connection, rows: Iterable[Row]) -> bool:
    """The list counts from now on, in place of any other; an empty one takes it away. Whether that is a change: then
    all documents wait to be linked again."""
    several = sorted(set(rows))
    name = digest([list(row) for row in several], ROW_LENGTH) if several else None
    if name == counting(connection):
        return False
    with transaction(connection):
        sql = "INSERT INTO listed (list, id, name, kind, country) VALUES (?, ?, ?, ?, ?)"
        connection.executemany(sql, [(name, *row) for row in several])
        connection.execute("INSERT INTO listing (list) VALUES (?)", (name,))
        forget(connection)
    return True


def counting(connection: sqlite3.Connection) -> str | None:
    """The list that counts; None for none."""
    row = connection.execute("SELECT list FROM listing ORDER BY number DESC LIMIT 1").fetchone()
    return str(row[0]) if row and row[0] else None


def actor_list(connection: sqlite3.Connection) -> list[Row]:
    """The rows of the list that counts."""
    sql = "SELECT id, name, kind, country FROM listed WHERE list = ? ORDER BY id, name"
    return [(a, b, c, d) for a, b, c, d in connection.execute(sql, (counting(connection),))]
