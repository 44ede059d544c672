"""The whole of what a report yields."""

from dataclasses import dataclass

from dateline.record.actors import Actor
from dateline.record.document import Document
from dateline.record.facts import Ceasefire, Event, Figure, Link, Meeting, Position, Statement
from dateline.record.interval import Time
from dateline.record.places import Place


@dataclass(frozen=True, slots=True)
class Record:
    """Everything found in one document; items refer to each other by id."""

    document: Document
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    positions: tuple[Position, ...] = ()
    ceasefires: tuple[Ceasefire, ...] = ()
    figures: tuple[Figure, ...] = ()
    links: tuple[Link, ...] = ()
