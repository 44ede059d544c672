"""Counts of people and money: one row a measure, place and time, with each source's own count."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from dateline.query.filter import Filter
from dateline.query.gathering import Story, by_publication, day, gather, shared, teller
from dateline.query.resolving import Resolver
from dateline.query.rows import Answer
from dateline.query.table import Table
from dateline.store import Store
from dateline.store.questions import Chosen, Telling, choose_counts, snapshot


@dataclass(frozen=True, slots=True)
class Count:
    """What one source counts; None for an open bound. `words` are the report's, `who` those for the counted."""

    low: int | None
    point: int | None
    high: int | None
    who: str | None
    words: str
    publisher: str | None
    published: datetime.date | None
    claimed_by: str
    origin: str
    id: str

    def __str__(self) -> str:
        tellers = ", ".join(filter(None, (self.publisher, self.claimed_by and f"says {self.claimed_by}")))
        return f"{self.words} ({tellers})" if tellers else self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow(Answer):
    """Counts of one measure at one place and time.

    `low` and `high` are the lowest and highest bound that any source gives, None where one leaves it open;
    `point` is the newest source's own number. `counts` are in the order of the reports. A count without a place or
    a day of its own stands alone.
    """

    measure: str | None
    low: int | None
    point: int | None
    high: int | None
    place: str | None
    country: str | None
    by: tuple[str, ...]
    cumulative: bool
    counts: tuple[Count, ...] = field(default=())


def figures(store: Store, asked: Filter | None = None) -> Table[FigureRow]:
    """Figures by day, then measure; undated ones last."""
    resolver = Resolver(store)
    with snapshot(store):
        wanted = resolver.wanted(asked or Filter(), ("figure",))
        groups, total = choose_counts(store, wanted) if wanted.kinds else ([], 0)
        stories = gather(store, [Chosen(fact, fact) for facts in groups for fact in facts])
    told = {story.head.id: story for story in stories}
    rows = [_row([told[fact] for fact in facts]) for facts in groups]
    return Table(FigureRow, rows, total, " ".join(resolver.hints))


def _row(stories: Sequence[Story]) -> FigureRow:
    by_report = sorted(stories, key=lambda story: by_publication(story.head))
    whole = Story(
        by_report[-1].head,
        tuple(story.head for story in by_report),
        tuple(member for story in stories for member in story.members),
        tuple(end for story in stories for end in story.ends),
        tuple({one.id: one for story in stories for one in story.clashing}.values()),
    )
    counts = tuple(_count(one) for one in whole.tellings)
    place = next(iter(whole.head.places), None)
    return FigureRow(
        **shared(whole),
        measure=whole.head.type,
        low=_bound([count.low for count in counts], min),
        point=counts[-1].point,
        high=_bound([count.high for count in counts], max),
        place=place.name if place else None,
        country=place.country if place else None,
        by=tuple(dict.fromkeys(name for one in whole.tellings for name in one.named("doer"))),
        cumulative=bool(whole.head.payload["cumulative"]),
        counts=counts,
    )


def _bound(bounds: Sequence[int | None], farthest: Any) -> int | None:
    """The farthest of the bounds; open where one of them is."""
    known = [bound for bound in bounds if bound is not None]
    return int(farthest(known)) if known and len(known) == len(bounds) else None


def _count(told: Telling) -> Count:
    payload = told.payload
    return Count(
        payload["low"],
        payload["point"],
        payload["high"],
        payload["who"]["quote"] if payload["who"] else None,
        told.evidence[0].quote if told.evidence else told.label,
        told.publisher,
        day(told.published),
        teller(told),
        told.origin,
        told.id,
    )
