"""Documents that have certain words, with the facts that stand near them."""

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from dateline.errors import QuestionError
from dateline.query.filter import KINDS, Filter, refuse_broken
from dateline.query.gathering import day
from dateline.query.resolving import Resolver
from dateline.query.table import Table
from dateline.store import Store
from dateline.store import questions as store_questions
from dateline.store.questions import Hit, Telling, Wanted, documents_with, facts_as, snapshot, tellings

NEAR = 200  # characters between a match and a fact's words
WAY_OUT = "Give words: dateline search 'ceasefire AND corridor'."


@dataclass(frozen=True, slots=True)
class Found:
    """A fact near the words."""

    kind: str
    label: str
    status: str | None
    quote: str
    id: str

    def __str__(self) -> str:
        return f"{self.kind} {self.label!r} {self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """A document that has the words: a `snippet` with them in [brackets], `matches` of them in the text.

    `near` are the facts within 200 characters of a match, the nearest first, `facts` how many there are in the whole
    document, both only of those that the filter lets through.
    """

    LAST: ClassVar = ("snippet", "near")

    document: str
    published: datetime.date | None
    title: str | None
    publisher: str | None
    url: str | None
    snippet: str
    matches: int
    facts: int
    near: tuple[Found, ...]


def search(store: Store, words: str, asked: Filter | None = None) -> Table[SearchHit]:
    """Documents that have the words, the best first.

    `words` are in the language of SQLite's FTS5 (AND, OR, NOT, NEAR(…), "a phrase", begin*). Days and the publisher
    of the filter are the document's; of the other conditions some fact of the document must meet all. Raises
    `QuestionError` where the words cannot be read.
    """
    refuse_broken("search", words)
    if not words.strip():
        raise QuestionError.about("search", "has no words", WAY_OUT)
    wanted = asked or Filter()
    resolver = Resolver(store)
    with snapshot(store):
        facts = resolver.wanted(replace(wanted, since=None, until=None, limit=None), KINDS)
        among = _documents(store, wanted, resolver.wanted(wanted, KINDS), facts)
        hits, total = store_questions.search(store, words, among, wanted.limit)
        told = _facts_of(store, facts, hits)
    rows = [_row(hit, told.get(hit.document, [])) for hit in hits]
    return Table(SearchHit, rows, total, " ".join(dict.fromkeys(resolver.hints)))


def _documents(store: Store, asked: Filter, dated: Wanted, facts: Wanted) -> list[str] | None:
    """The documents to be searched; None for all."""
    named = (asked.actor, asked.country, asked.place, asked.type, asked.status, asked.side, asked.kind)
    among = documents_with(store, facts) if any(name is not None for name in named) else None
    if dated.since is None and dated.until is None and dated.publishers is None:
        return among
    published = set(store_questions.documents_of(store, dated.since, dated.until, dated.publishers))
    return sorted(published if among is None else published & set(among))


def _facts_of(store: Store, wanted: Wanted, hits: Sequence[Hit]) -> dict[str, list[Telling]]:
    inside = replace(wanted, documents=tuple(hit.document for hit in hits))
    found: dict[str, list[Telling]] = {}
    for telling in tellings(store, facts_as(store, inside)):
        found.setdefault(telling.document, []).append(telling)
    return found


def _row(hit: Hit, told: Sequence[Telling]) -> SearchHit:
    apart = {one.id: _distance(one, hit.matches) for one in told}
    close = sorted(
        (one for one in told if apart[one.id] <= NEAR), key=lambda one: (apart[one.id], one.evidence, one.id)
    )
    return SearchHit(
        document=hit.document,
        published=day(hit.published),
        title=hit.title,
        publisher=hit.publisher,
        url=hit.url,
        snippet=hit.snippet,
        matches=len(hit.matches),
        facts=len(told),
        near=tuple(
            Found(one.kind, one.label, one.status, one.evidence[0].quote if one.evidence else "", one.id)
            for one in close
        ),
    )


def _distance(told: Telling, matches: Sequence[tuple[int, int]]) -> float:
    """Characters between the fact's words and the nearest match; infinite where there is none."""
    gaps = (max(span.start - end, start - span.end, 0) for span in told.evidence for start, end in matches)
    return min(gaps, default=math.inf)
