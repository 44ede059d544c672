"""What linking finds across documents, kept beside the facts: pairs, ties within stories, shingles and origins."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator

from dateline.store.caches import MANY
from dateline.store.digest import ROW_LENGTH, digest
from dateline.store.writing import transaction

Pair = tuple[str, str, float, str]
Tie = tuple[str, str, str, str, str]


def put_pairs(connection: sqlite3.Connection, rows: Iterable[Pair]) -> None:
    """(a, b, points, why) rows; a pair that is known stays."""
    with transaction(connection):
        connection.executemany("INSERT OR REPLACE INTO pair (a, b, points, why) VALUES (?, ?, ?, ?)", rows)


def pairs_around(
    connection: sqlite3.Connection, facts: Iterable[str]
) -> dict[tuple[str, str], tuple[float, str]]:
    """All pairs that hang together with `facts`, at whatever distance: {(a, b): (points, why)}, of current facts."""
    sql = """SELECT a, b, points, why FROM pair WHERE {} IN ({})
        AND EXISTS (SELECT 1 FROM standing WHERE fact = a AND verdict IS NOT 'reject')
        AND EXISTS (SELECT 1 FROM standing WHERE fact = b AND verdict IS NOT 'reject')"""
    found: dict[tuple[str, str], tuple[float, str]] = {}
    fresh, seen = set(facts), set(facts)
    while fresh:
        rows = [row for side in ("a", "b") for row in _asked(connection, sql, side, fresh)]
        found |= {(a, b): (points, why) for a, b, points, why in rows}
        fresh = {fact for a, b, _, _ in rows for fact in (a, b)} - seen
        seen |= fresh
    return found


def _asked(connection: sqlite3.Connection, sql: str, side: str, facts: Iterable[str]) -> Iterator[Pair]:
    several = sorted(facts)
    for start in range(0, len(several), MANY):
        piece = several[start : start + MANY]
        yield from connection.execute(sql.format(side, ", ".join("?" * len(piece))), piece)


def put_ties(connection: sqlite3.Connection, stories: Iterable[str], rows: Iterable[Tie]) -> None:
    """(kind, a, b, why, story) rows in place of all ties of `stories`."""
    with transaction(connection):
        connection.executemany("DELETE FROM tie WHERE story = ?", ((story,) for story in stories))
        connection.executemany(
            "INSERT OR REPLACE INTO tie (id, kind, a, b, why, story) VALUES (?, ?, ?, ?, ?, ?)",
            ((digest([kind, a, b], ROW_LENGTH), kind, a, b, why, story) for kind, a, b, why, story in rows),
        )


def put_shingles(connection: sqlite3.Connection, document: str, keys: Iterable[str]) -> None:
    """The keys of a document's text that find its copies."""
    with transaction(connection):
        connection.executemany(
            "INSERT OR IGNORE INTO shingle (key, document) VALUES (?, ?)", ((key, document) for key in keys)
        )


def sharing(connection: sqlite3.Connection, document: str) -> dict[str, list[str]]:
    """{other document: keys that it shares with `document`}."""
    sql = """SELECT other.document, other.key FROM shingle AS own JOIN shingle AS other ON other.key = own.key
        WHERE own.document = ? AND other.document <> own.document ORDER BY other.document, other.key"""
    found: dict[str, list[str]] = {}
    for other, key in connection.execute(sql, (document,)):
        found.setdefault(other, []).append(key)
    return found


def shingles_of(connection: sqlite3.Connection, document: str) -> list[str]:
    """The keys of a document's text."""
    sql = "SELECT key FROM shingle WHERE document = ? ORDER BY key"
    return [key for (key,) in connection.execute(sql, (document,))]


def join_origins(connection: sqlite3.Connection, documents: Iterable[str]) -> None:
    """Makes the documents, and all that share an origin with one of them, copies of the earliest of them."""
    known = sorted(set(documents))
    marks = ", ".join("?" * len(known))
    with transaction(connection):
        connection.executemany(
            "INSERT OR IGNORE INTO origin (document, origin) VALUES (?, ?)", ((d, d) for d in known)
        )
        inside = f"SELECT document FROM origin WHERE origin IN (SELECT origin FROM origin WHERE document IN ({marks}))"
        (first,) = connection.execute(
            f"SELECT id FROM document WHERE id IN ({inside}) ORDER BY published IS NULL, published, id LIMIT 1",
            known,
        ).fetchone()
        connection.execute(f"UPDATE origin SET origin = ? WHERE document IN ({inside})", (first, *known))


def origins(connection: sqlite3.Connection) -> Counter[str]:
    """How many documents each origin has, of those that have copies."""
    return Counter(dict(connection.execute("SELECT origin, count(*) FROM origin GROUP BY origin")))


def decided_pairs(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """{(a, b): "merge" or "split"}, the smaller id first: what people decided about two facts, the newest word."""
    sql = """SELECT d.verdict, a.fact, b.fact FROM standing_decision AS d
        CROSS JOIN standing AS a ON a.document = d.document AND a.kind = d.kind
        CROSS JOIN fact AS one ON one.id = a.fact AND one.anchor = d.anchor
        CROSS JOIN standing AS b ON b.document = json_extract(d.other_key, '$[0]') AND b.kind = d.kind
        CROSS JOIN fact AS two ON two.id = b.fact AND two.anchor = json_extract(d.other_key, '$[2]')
        WHERE d.verdict IN ('merge', 'split') ORDER BY d.at, d.id"""
    return {(min(a, b), max(a, b)): verdict for verdict, a, b in connection.execute(sql)}


def companions(connection: sqlite3.Connection, documents: Iterable[str]) -> set[str]:
    """The current facts, no actors, that share a story with a fact of the documents, be that rejected by now.

    A fact's id begins with its document's and a hyphen; stories of actors have a bar in their names, others none.
    """
    sql = """SELECT other.fact FROM story AS mine CROSS JOIN story AS other ON other.story = mine.story
        WHERE mine.fact >= ? || '-' AND mine.fact < ? || '.' AND instr(mine.story, '|') = 0
        AND EXISTS (SELECT 1 FROM standing WHERE standing.fact = other.fact)"""
    return {fact for document in documents for (fact,) in connection.execute(sql, (document, document))}
