"""What came since a day."""

from collections.abc import Iterable

from dateline.store.questions.ends import Ends
from dateline.store.questions.opening import ask, bundle
from dateline.store.store import Store

CLASHES = """SELECT kind, a, b, why FROM current_links WHERE kind = 'contradicts' AND {} IN (
    SELECT fact FROM standing WHERE document IN (SELECT value FROM json_each(?)))"""


def documents_since(store: Store, day: str, recorded: bool = False) -> list[str]:
    """Documents published (or, with `recorded`, added to the store) on that day or later, by day and id."""
    column = "recorded" if recorded else "published"
    sql = f"SELECT id FROM document WHERE {column} >= ? ORDER BY published, id"
    return [key for (key,) in ask(store, sql, [day])]


def clashes_of(store: Store, documents: Iterable[str]) -> list[Ends]:
    """The contradictions that a fact of one of the documents is part of, each once."""
    ids = bundle(documents)
    return sorted({Ends(*row) for side in ("a", "b") for row in ask(store, CLASHES.format(side), [ids])})


def documents_of(
    store: Store, since: str | None, until: str | None, publishers: Iterable[str] | None
) -> list[str]:
    """Documents published within the days by one of the publishers; None for any."""
    sql = """SELECT id FROM document WHERE (?1 IS NULL OR published >= ?1) AND (?2 IS NULL OR published <= ?2)
        AND (?3 IS NULL OR publisher IN (SELECT value FROM json_each(?3)))"""
    names = None if publishers is None else bundle(publishers)
    return [key for (key,) in ask(store, sql, [since, until, names])]
