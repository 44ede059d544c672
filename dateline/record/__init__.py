"""The record: frozen dataclasses, standard library only. Fields are defined in docs/record.md."""

from dateline.record.actors import Actor, Office
from dateline.record.document import Document
from dateline.record.facts import (
    Ceasefire,
    Channel,
    Event,
    Figure,
    Issue,
    Link,
    Meeting,
    Participant,
    Position,
    Statement,
    Turn,
    Violation,
)
from dateline.record.interval import Interval, Time
from dateline.record.places import Place
from dateline.record.record import Record
from dateline.record.span import Span

__all__ = [
    "Actor",
    "Ceasefire",
    "Channel",
    "Document",
    "Event",
    "Figure",
    "Interval",
    "Issue",
    "Link",
    "Meeting",
    "Office",
    "Participant",
    "Place",
    "Position",
    "Record",
    "Span",
    "Statement",
    "Time",
    "Turn",
    "Violation",
]
