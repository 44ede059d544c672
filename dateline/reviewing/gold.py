"""A record as a gold file has it: what a careful reader finds, in the form of `gold/records` (its README)."""

from collections.abc import Iterator, Mapping
from typing import Any

from dateline.record import Actor, Document, Link, Place, Record, Time
from dateline.reviewing.gold_rows import WRITERS, Page, Row, days

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


def _links(links: tuple[Link, ...], facts: Mapping[str, list[Any]]) -> list[Row]:
    """Those between facts that are in the file."""
    spots = {one.id: f"{table}.{place}" for table in facts for place, one in enumerate(facts[table])}
    return [
        {"kind": link.kind, "a": spots[link.a], "b": spots[link.b], "why": link.why}
        for link in links
        if link.a in spots and link.b in spots
    ]
