"""A record as a gold file has it: what a careful reader finds, in the form of `gold/records` (its README).

Facts refer to actors by name and to the text by quotes.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.record import (
    Actor,
    Ceasefire,
    Document,
    Event,
    Figure,
    Interval,
    Link,
    Meeting,
    Place,
    Position,
    Record,
    Span,
    Statement,
    Time,
)
from dateline.reviewing.quoting import Quote, quote_of

Row = dict[str, Any]
PRONOUNS = frozenset(
    ["he", "she", "it", "they", "him", "her", "them", "his", "its", "who", "we", "i", "us", "you"]
)
# The fields of gold rows that name actors.
NAMED = {
    "statements": ("speakers", "to"),
    "events": ("actors", "recipients"),
    "meetings": ("participants",),
    "positions": ("party", "voiced_by"),
    "ceasefires": ("declared_by", "parties", "violations"),
}
TABLES = ("statements", "events", "meetings", "positions", "ceasefires", "figures")


@dataclass(frozen=True, slots=True)
class Page:
    """The record in the terms of gold: its text, what its actors and places are called, where facts stand."""

    text: str
    actors: Mapping[str, str]
    places: Mapping[str, str]
    places_in_table: Mapping[str, int]

    def quote(self, span: Span) -> Quote:
        """The span as gold writes it."""
        return quote_of(self.text, span)

    def quotes(self, spans: Iterable[Span]) -> list[Quote]:
        """Several spans, in their order."""
        return [self.quote(span) for span in spans]

    def first(self, spans: tuple[Span, ...]) -> Quote | None:
        """Gold has room for one quote where a record may have several: the longest says most."""
        longest = max(spans, key=lambda span: span.end - span.start, default=None)
        return self.quote(longest) if longest else None

    def name(self, actor: str | None) -> str | None:
        """The name of an actor; None for none."""
        return self.actors.get(actor, actor) if actor else None

    def names(self, actors: Iterable[str]) -> list[str]:
        """The names of several actors, in their order."""
        return [self.actors.get(actor, actor) for actor in actors]

    def place(self, place: str | None) -> str | None:
        """The place as the text first writes it; None for none."""
        return self.places.get(place) if place else None


def gold_of(record: Record, kept: frozenset[str]) -> Row:
    """The gold record by the record's field names; rows of facts and actors carry their local id under "id".

    An actor that is not kept is there all the same where a fact names it.
    """
    facts = {table: [one for one in getattr(record, table) if one.id in kept] for table in TABLES}
    spots = {one.id: place for table in TABLES for place, one in enumerate(facts[table])}
    names = {actor.id: actor.name for actor in record.actors}
    page = Page(record.document.text, names, {place.id: _as_written(place) for place in record.places}, spots)
    tables = {
        table: [{"id": one.id, **WRITERS[table](one, page)} for one in facts[table]] for table in TABLES
    }
    named = set(_names_in(tables))
    actors = [actor for actor in record.actors if actor.id in kept or actor.name in named]
    return {
        "document": _document(record.document),
        "actors": [{"id": actor.id, **_actor(actor)} for actor in actors],
        "times": [_time(time, page) for time in record.times],
        **tables,
        "links": _links(record.links, facts),
    }


def _names_in(tables: Mapping[str, list[Row]]) -> Iterator[str]:
    """Every name of an actor that the rows of facts give."""
    for table, fields in NAMED.items():
        for value in (row[field] for row in tables[table] for field in fields):
            for one in value if isinstance(value, list) else [value]:
                yield from (one.values() if isinstance(one, dict) else [one])


def days(interval: Interval | None) -> list[str | None] | None:
    """[first day, last day]; None where there is no interval."""
    if interval is None:
        return None
    return [day.isoformat() if day else None for day in (interval.start, interval.end)]


def _document(document: Document) -> Row:
    published = document.published.isoformat() if document.published else None
    row = {"id": document.id, "published": published, "title": document.title}
    return {**row, "publisher": document.publisher, "text": document.text}


def _as_written(place: Place) -> str:
    return place.mentions[0].quote if place.mentions else place.name


def _actor(actor: Actor) -> Row:
    called = dict.fromkeys(span.quote for span in actor.mentions)
    aliases = [words for words in called if words != actor.name and words.casefold() not in PRONOUNS]
    offices = [{"title": office.title, "of": office.of} for office in actor.offices]
    row = {"name": actor.name, "aliases": aliases, "kind": actor.kind, "country": actor.country}
    return {**row, "sector": actor.sector, "offices": offices}


def _time(time: Time, page: Page) -> Row:
    return {"at": page.first(time.evidence), "value": time.interval.value, "interval": days(time.interval)}


def _statement(one: Statement, page: Page) -> Row:
    channel = {"at": page.quote(one.channel.text), "kind": one.channel.kind} if one.channel else None
    return {
        "speakers": page.names(one.speakers),
        "source": page.first(one.source),
        "cue": page.first(one.cue),
        "content": page.quotes(one.content),
        "form": one.form,
        "act": one.act,
        "to": page.name(one.to),
        "channel": channel,
        "said": days(one.said),
        "inside": page.places_in_table.get(one.inside) if one.inside else None,
    }


def _event(one: Event, page: Page) -> Row:
    return {
        "type": one.type,
        "mode": one.mode,
        "trigger": page.quote(one.trigger),
        "actors": page.names(one.actors),
        "recipients": page.names(one.recipients),
        "places": [words for place in one.places if (words := page.place(place))],
        "happened": days(one.happened),
        "status": one.status,
    }


def _meeting(one: Meeting, page: Page) -> Row:
    sides = [
        {"actor": page.name(side.actor), "role": side.role, "attendance": side.attendance}
        for side in one.participants
    ]
    return {
        "participants": sides,
        "level": one.level,
        "place": page.place(one.place),
        "held": days(one.held),
        "status": one.status,
        "evidence": page.quotes(one.evidence),
    }


def _position(one: Position, page: Page) -> Row:
    return {
        "party": page.name(one.party),
        "voiced_by": page.name(one.voiced_by),
        "issue": one.issue.label,
        "stance": one.stance,
        "condition": page.quote(one.condition) if one.condition else None,
        "evidence": page.quotes(one.evidence),
    }


def _ceasefire(one: Ceasefire, page: Page) -> Row:
    return {
        "kind": one.kind,
        "declared_by": page.names(one.declared_by),
        "parties": page.names(one.parties),
        "in_force": days(one.in_force),
        "status": one.status,
        "violations": [
            {"by": page.name(breach.by), "alleged_by": page.name(breach.alleged_by)}
            for breach in one.violations
        ],
        "evidence": page.quotes(one.evidence),
    }


def _figure(one: Figure, page: Page) -> Row:
    return {
        "at": page.first(one.evidence),
        "measure": one.measure,
        "low": one.low,
        "point": one.point,
        "high": one.high,
        "who": page.quote(one.who) if one.who else None,
        "place": page.place(one.place),
        "cumulative": one.cumulative,
    }


def _links(links: tuple[Link, ...], facts: Mapping[str, list[Any]]) -> list[Row]:
    """Those between facts that are in the file."""
    spots = {one.id: f"{table}.{place}" for table in facts for place, one in enumerate(facts[table])}
    return [
        {"kind": link.kind, "a": spots[link.a], "b": spots[link.b], "why": link.why}
        for link in links
        if link.a in spots and link.b in spots
    ]


WRITERS: dict[str, Callable[[Any, Page], Row]] = {
    "statements": _statement,
    "events": _event,
    "meetings": _meeting,
    "positions": _position,
    "ceasefires": _ceasefire,
    "figures": _figure,
}
