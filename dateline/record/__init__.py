"""The record: frozen dataclasses, standard library only. Fields are defined in docs/record.md."""

from dateline.record.actors import Actor, Office
from dateline.record.document import Document
from dateline.record.facts import Channel, Statement
from dateline.record.interval import Interval, Time
from dateline.record.places import Place
from dateline.record.record import Record
from dateline.record.span import Span

__all__ = [
    "Actor",
    "Channel",
    "Document",
    "Interval",
    "Office",
    "Place",
    "Record",
    "Span",
    "Statement",
    "Time",
]
