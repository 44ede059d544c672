"""Full text: documents that have the words, the best first, with the place of every match."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dateline.errors import QuestionError
from dateline.store.questions.choosing import ONE_OF
from dateline.store.questions.opening import ask, bundle
from dateline.store.store import Store

OPEN, CLOSE = "\x02", "\x03"
WORDS = 24  # of the snippet
RANKED = """WITH found AS MATERIALIZED (
        SELECT rowid AS number, round(bm25(document_fts), 6) AS score FROM document_fts WHERE document_fts MATCH ?)
    SELECT number, count(*) OVER () FROM found JOIN document AS d USING (number) {}
    ORDER BY score, d.published, d.id LIMIT ?"""
SHOWN = f"""SELECT d.id, d.published, d.title, d.publisher, d.url,
        snippet(document_fts, -1, '[', ']', ' … ', {WORDS}), highlight(document_fts, 1, '{OPEN}', '{CLOSE}')
    FROM document_fts JOIN document AS d ON d.number = document_fts.rowid
    WHERE document_fts MATCH ? AND document_fts.rowid = ?"""
WAY_OUT = 'Put words that are no search signs in double quotes: "cease-fire", "U.S.".'


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that has the words: a snippet with the words in [brackets], and where in the text they stand."""

    document: str
    published: str | None
    title: str | None
    publisher: str | None
    url: str | None
    snippet: str
    matches: tuple[tuple[int, int], ...]


def search(
    store: Store, words: str, documents: Iterable[str] | None = None, limit: int | None = None
) -> tuple[list[Hit], int]:
    """Documents (of those given, or all) that have the words, the best first, and how many there are in all.

    `words` are in FTS5's language; `QuestionError` where they are not.
    """
    among = "" if documents is None else f"WHERE d.id {ONE_OF}"
    values = [words, *([] if documents is None else [bundle(documents)])]
    try:
        ranked = store.connection.execute(
            RANKED.format(among), [*values, -1 if limit is None else limit]
        ).fetchall()
    except sqlite3.OperationalError as error:
        if _is_of_the_store(error):
            raise
        raise QuestionError.about(f"search for {words!r}", f"cannot be read ({error})", WAY_OUT) from error
    hits = [_hit(*row) for number, _ in ranked for row in ask(store, SHOWN, [words, number])]
    return hits, ranked[0][1] if ranked else 0


def _is_of_the_store(error: sqlite3.OperationalError) -> bool:
    """Errors of FTS5's language carry the plain code; locks, disks and the like have codes of their own."""
    return error.sqlite_errorcode != sqlite3.SQLITE_ERROR


def _hit(*row: Any) -> Hit:
    key, published, title, publisher, url, snippet, marked = row
    return Hit(key, published, title, publisher, url, snippet, _matches(marked))


def _matches(marked: str) -> tuple[tuple[int, int], ...]:
    """The places of the marks; in a text that has such signs itself they cannot be told."""
    found = []
    position = 0
    pieces = (marked or "").split(OPEN)
    position = len(pieces[0])
    for piece in pieces[1:]:
        inside, close, after = piece.partition(CLOSE)
        if not close or CLOSE in after:
            return ()
        found.append((position, position + len(inside)))
        position += len(inside) + len(after)
    return tuple(found)
