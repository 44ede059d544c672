"""From a filter to stories: their tellings, counts, links, and the rows that are made of them."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.query.filter import Filter
from dateline.query.resolving import Resolver
from dateline.query.rows import Account, in_order
from dateline.query.table import Table
from dateline.store import Store
from dateline.store.questions import (
    Chosen,
    Ends,
    Member,
    Telling,
    choose,
    ends_of,
    members,
    snapshot,
    tellings,
)

CONTRADICTS, SUPPORTS, UPDATED = "contradicts", "supports", "updated"
MANY = 2000  # stories asked about at once


@dataclass(frozen=True, slots=True)
class Story:
    """One thing: the telling that stands for it, those that were asked for, all in short, and what clashes."""

    head: Telling
    tellings: tuple[Telling, ...]
    members: tuple[Member, ...]
    ends: tuple[Ends, ...]
    clashing: tuple[Telling, ...]


def answer(store: Store, asked: Filter, kind: type, make: Callable[[Story], Any], *kinds: str) -> Table[Any]:
    """A row of `kind`, made by `make`, for each story with a fact of one of `kinds` as asked."""
    return _answer(store, asked, kinds, (kind, make, False))


def whole_answer(
    store: Store, asked: Filter, kind: type, make: Callable[[Story], Any], *kinds: str
) -> Table[Any]:
    """As `answer`, but `make` gets all tellings of each story, and rows come in the order of their own days."""
    return _answer(store, asked, kinds, (kind, make, True))


def _answer(
    store: Store, asked: Filter, kinds: tuple[str, ...], form: tuple[type, Callable[[Story], Any], bool]
) -> Table[Any]:
    kind, make, whole = form
    resolver = Resolver(store)
    wanted = resolver.wanted(asked, kinds)
    with snapshot(store):
        chosen, total = choose(store, wanted) if wanted.kinds else ([], 0)
        rows = [make(story) for stories in _batches(store, chosen, whole) for story in stories]
    return Table(kind, sorted(rows, key=in_order) if whole else rows, total, " ".join(resolver.hints))


def each(store: Store, asked: Filter, kinds: tuple[str, ...], whole: bool = False) -> Iterator[list[Story]]:
    """The stories with a fact of one of `kinds` as asked, some thousand at a time, so that a large store needs no
    large memory; with `whole` all their tellings are there, too. To be called within a `snapshot`."""
    wanted = Resolver(store).wanted(asked, kinds)
    yield from _batches(store, choose(store, wanted)[0] if wanted.kinds else [], whole)


def _batches(store: Store, chosen: Sequence[Chosen], whole: bool) -> Iterator[list[Story]]:
    for start in range(0, len(chosen), MANY):
        yield gather(store, chosen[start : start + MANY], whole)


def gather(store: Store, chosen: Sequence[Chosen], whole: bool = False) -> list[Story]:
    """The stories, in the order in which they were chosen."""
    every = members(store, (one.story for one in chosen))
    links = ends_of(store, (member.fact for several in every.values() for member in several))
    told = _told(store, chosen, every, links, whole)
    return [_story(one, every.get(one.story, []), links, told) for one in chosen if one.fact in told]


def _told(
    store: Store,
    chosen: Iterable[Chosen],
    every: dict[str, list[Member]],
    links: dict[str, list[Ends]],
    whole: bool,
) -> dict[str, Telling]:
    """The tellings that are needed: those that stand for a story, those that clash, with `whole` all."""
    wanted = dict.fromkeys(one.fact for one in chosen)
    for ends in links.values():
        for end in ends:
            if end.kind == CONTRADICTS:
                wanted |= {end.fact: None, end.other: None}
    if whole:
        wanted |= dict.fromkeys(member.fact for several in every.values() for member in several)
    return {telling.id: telling for telling in tellings(store, wanted)}


def _story(
    one: Chosen, several: list[Member], links: dict[str, list[Ends]], told: dict[str, Telling]
) -> Story:
    ends = tuple(end for member in several for end in links.get(member.fact, ()))
    clash = sorted({key for end in ends if end.kind == CONTRADICTS for key in (end.fact, end.other)})
    known = (told[member.fact] for member in several if member.fact in told)
    return Story(
        told[one.fact],
        tuple(sorted(known, key=by_publication)),
        tuple(several),
        ends,
        tuple(sorted((told[key] for key in clash if key in told), key=by_publication)),
    )


def by_publication(telling: Telling) -> tuple[str, str]:
    """Sorts the earliest published first; what has no day of publication before all."""
    return telling.published or "", telling.id


def shared(story: Story, head: Telling | None = None) -> dict[str, Any]:
    """The fields of `Answer` for a story, told by `head` or the telling that stands for it."""
    told = head or story.head
    words = told.evidence[0] if told.evidence else None
    return {
        "id": told.id,
        "story": told.story,
        "kind": told.kind,
        "day_from": day(told.day_from),
        "day_to": day(told.day_to),
        "status": told.status,
        "claimed_by": teller(told),
        "reports": len({member.document for member in story.members}),
        "origins": len({member.origin for member in story.members}),
        "accounts": tuple(account(one) for one in story.clashing),
        "contradicted_by": _others(story, CONTRADICTS, told.id),
        "supported_by": _others(story, SUPPORTS, told.id),
        "updated_by": _others(story, UPDATED, told.id),
        "document": told.document,
        "published": day(told.published),
        "title": told.title,
        "publisher": told.publisher,
        "url": told.url,
        "local": told.local,
        "start": words.start if words else None,
        "end": words.end if words else None,
        "quote": words.quote if words else "",
    }


def account(telling: Telling) -> Account:
    """A telling as one side of a clash."""
    quote = telling.evidence[0].quote if telling.evidence else telling.label
    return Account(
        telling.status or telling.label,
        telling.publisher,
        day(telling.published),
        teller(telling),
        quote,
        telling.id,
    )


def teller(telling: Telling) -> str:
    """ "Ilse Tarnovik, citing the Front": through whom it came."""
    return ", citing ".join(telling.claimed_by)


def day(words: str | None) -> datetime.date | None:
    """The day of an ISO date; None where a person's correction is no day."""
    try:
        return datetime.date.fromisoformat(words) if words else None
    except ValueError:
        return None


def _others(story: Story, kind: str, own: str) -> tuple[str, ...]:
    return tuple(sorted({end.other for end in story.ends if end.kind == kind} - {own}))
