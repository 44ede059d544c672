"""What linking derives and may derive anew: profiles with their keys, stories, and which documents are waiting."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from dateline.store.writing import transaction

Data = str | bytes
MANY = 500  # values in one IN (...)
CACHES = ("block", "profile", "story", "pair", "tie", "shingle", "origin", "linked")


def put_profiles(connection: sqlite3.Connection, rows: Iterable[tuple[str, Data, Iterable[str]]]) -> None:
    """(fact, data, keys) rows, each in place of what was known of the fact."""
    with transaction(connection):
        for fact, data, keys in rows:
            connection.execute("DELETE FROM block WHERE fact = ?", (fact,))
            connection.execute("INSERT OR REPLACE INTO profile (fact, data) VALUES (?, ?)", (fact, data))
            connection.executemany(
                "INSERT OR IGNORE INTO block (key, fact) VALUES (?, ?)", ((key, fact) for key in keys)
            )


def candidates(connection: sqlite3.Connection, keys: Iterable[str]) -> list[tuple[str, Data]]:
    """(fact, data) of the facts of current readings that have one of the keys, by fact id."""
    sql = """SELECT DISTINCT block.fact, profile.data FROM block
        JOIN profile ON profile.fact = block.fact JOIN current_fact ON current_fact.id = block.fact
        WHERE block.key IN ({})"""
    found = {fact: data for fact, data in _in_pieces(connection, sql, keys)}
    return sorted(found.items())


def profiles(connection: sqlite3.Connection, facts: Iterable[str]) -> dict[str, Data]:
    """Fact -> what was kept of it for comparisons."""
    return dict(_in_pieces(connection, "SELECT fact, data FROM profile WHERE fact IN ({})", facts))


def known_keys(connection: sqlite3.Connection, keys: Iterable[str]) -> set[str]:
    """Those of the keys under which something is kept."""
    sql = "SELECT DISTINCT key, key FROM block WHERE key IN ({})"
    return {key for key, _ in _in_pieces(connection, sql, keys)}


def put_stories(connection: sqlite3.Connection, rows: Iterable[tuple[str, str]]) -> None:
    """(fact, story) rows, each in place of the story that the fact was in."""
    with transaction(connection):
        connection.executemany("INSERT OR REPLACE INTO story (fact, story) VALUES (?, ?)", rows)


def stories_of(connection: sqlite3.Connection, facts: Iterable[str]) -> dict[str, str]:
    """Fact -> story, of those facts that are in one."""
    return dict(_in_pieces(connection, "SELECT fact, story FROM story WHERE fact IN ({})", facts))


def facts_in(connection: sqlite3.Connection, stories: Iterable[str]) -> dict[str, list[str]]:
    """Story -> its facts by id."""
    sql = "SELECT story, fact FROM story WHERE story IN ({}) ORDER BY story, fact"
    found: dict[str, list[str]] = {}
    for story, fact in _in_pieces(connection, sql, stories):
        found.setdefault(story, []).append(fact)
    return found


def forget(connection: sqlite3.Connection) -> None:
    """Empties the caches and lets every document wait to be linked again."""
    with transaction(connection):
        for table in CACHES:
            connection.execute(f"DELETE FROM {table}")
        connection.execute("INSERT OR IGNORE INTO waiting (document) SELECT DISTINCT document FROM reading")


def linked_by(connection: sqlite3.Connection) -> str | None:
    """The id of the run of linking that the caches are of; None where there is none yet."""
    row = connection.execute("SELECT run FROM linked").fetchone()
    return str(row[0]) if row else None


def start_linking(connection: sqlite3.Connection, run: str) -> None:
    """The caches are of this run from now on; those of another are emptied."""
    with transaction(connection):
        if linked_by(connection) is not None:
            forget(connection)
        connection.execute("INSERT INTO linked (run) VALUES (?)", (run,))


def waiting(connection: sqlite3.Connection, most: int) -> list[str]:
    """At most `most` documents that have not been linked since they were last read, by id."""
    sql = "SELECT document FROM waiting ORDER BY document LIMIT ?"
    return [key for (key,) in connection.execute(sql, (most,))]


def served(connection: sqlite3.Connection, documents: Iterable[str]) -> None:
    """The documents have been linked and wait no longer."""
    with transaction(connection):
        connection.executemany("DELETE FROM waiting WHERE document = ?", ((key,) for key in documents))


def _in_pieces(connection: sqlite3.Connection, sql: str, values: Iterable[str]) -> Iterator[tuple[str, Any]]:
    """The rows of `sql` for all values, asked a few hundred at a time."""
    several = sorted(set(values))
    for start in range(0, len(several), MANY):
        piece = several[start : start + MANY]
        yield from connection.execute(sql.format(", ".join("?" * len(piece))), piece)
