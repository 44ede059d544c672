"""The tables of the native export: what counts in the store, every reference by id, always in one order."""

from collections.abc import Iterator
from typing import Any

from dateline.store.faults import faults
from dateline.store.store import Store

STORY = "(SELECT coalesce(max(t.story), v.id) FROM story AS t WHERE t.fact = v.id) AS story"
STANDS = "JOIN standing AS s ON s.fact = {}"
# name -> the query; its columns are those of the table
TABLES = {
    # Without where the reports lay and what they were called there: that is not content, and may be private.
    "documents": """SELECT v.id, v.published, v.publisher, v.title, v.url, v.language, v.characters, v.sha256, v.run,
        coalesce(o.origin, v.id) AS copied_from
        FROM current_documents AS v LEFT JOIN origin AS o ON o.document = v.id ORDER BY v.id""",
    **{
        name: f"SELECT v.*, {STORY} FROM current_{name} AS v ORDER BY v.id"
        for name in (
            "events",
            "statements",
            "meetings",
            "positions",
            "ceasefires",
            "figures",
            "actors",
            "places",
        )
    },
    "participants": f"""SELECT p.fact, p.role, p.step, p.actor FROM participant AS p {STANDS.format("p.fact")}
        ORDER BY p.fact, p.role, p.step""",
    "located": f"""SELECT l.fact, l.step, l.place FROM located AS l {STANDS.format("l.fact")}
        ORDER BY l.fact, l.step""",
    "claimed": f"""SELECT c.fact, c.step, c.statement FROM claimed AS c {STANDS.format("c.fact")}
        ORDER BY c.fact, c.step""",
    "evidence": f"""SELECT e.fact, e.start, e."end", e.quote FROM evidence AS e {STANDS.format("e.fact")}
        ORDER BY e.fact, e.start, e."end" """,
    "links": """SELECT id, kind, fact_kind, a, b, why, CASE WHEN document IS NULL THEN 1 ELSE 0 END
        AS across_documents FROM current_links ORDER BY kind, a, b, id""",
}


def columns(store: Store, table: str) -> list[str]:
    """The names of a table's columns."""
    with faults(store.path):
        cursor = store.connection.execute(f"SELECT * FROM ({TABLES[table]}) LIMIT 0")
        return [column[0] for column in cursor.description]


def rows(store: Store, table: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a table, one at a time."""
    with faults(store.path):
        yield from store.connection.execute(TABLES[table])
