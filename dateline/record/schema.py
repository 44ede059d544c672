"""A Record as data of schema `dateline/record/1` (docs/record.md), and back."""

import dataclasses
import datetime
import json
from collections.abc import Callable
from typing import Any

from dateline.errors import FormatError
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

SCHEMA = "dateline/record/1"
DOCUMENT_FIELDS = ("id", "published", "title", "publisher", "url", "language", "sha256")
FACTS = ("statements", "events", "meetings", "positions", "ceasefires", "figures", "links")
Row = dict[str, Any]


def to_dict(record: Record) -> Row:
    """The record as plain dicts, lists, strings and numbers, keys in the order of docs/record.md."""
    document = {name: _plain(getattr(record.document, name)) for name in DOCUMENT_FIELDS}
    return {
        "schema": SCHEMA,
        "document": document,
        "times": [{"id": time.id, **_plain(time.interval)} for time in record.times],
        "places": _plain(record.places),
        "actors": _plain(record.actors),
        **{kind: _plain(getattr(record, kind)) for kind in FACTS},
    }


def to_json(record: Record) -> str:
    """The record as one line of JSON without a newline at its end: the same record, the same characters."""
    return json.dumps(to_dict(record), ensure_ascii=False, allow_nan=False, separators=(", ", ": "))


def from_json(line: str, text: str = "") -> Record:
    """The record that `to_json` wrote; `text` is its document's text, which the schema does not carry.

    `FormatError` where the line is no record.
    """
    try:
        data = json.loads(line)
    except ValueError as error:
        raise FormatError.about(
            "record", f"is no JSON: {error}", "Give a line of dateline read --json."
        ) from error
    return from_dict(data, text)


def from_dict(data: Any, text: str = "") -> Record:
    """The record in `data`, a dict as `to_dict` makes it; `FormatError` where it is none."""
    schema = data.get("schema") if isinstance(data, dict) else None
    if schema != SCHEMA:
        raise FormatError.about(
            "record", f"is of schema {schema!r}, not {SCHEMA!r}", "Read its report again."
        )
    try:
        return Record(
            _document(data["document"], text),
            times=tuple(Time(row["id"], _interval(_without_id(row))) for row in data["times"]),
            places=tuple(Place(**{**row, "mentions": _spans(row["mentions"])}) for row in data["places"]),
            actors=tuple(_actor(row) for row in data["actors"]),
            **{kind: tuple(map(_READERS[kind], data[kind])) for kind in FACTS},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        wrong = f"breaks the schema {SCHEMA} ({type(error).__name__}: {error})"
        raise FormatError.about("record", wrong, "See dateline/record/record-1.schema.json.") from error


def _plain(value: Any) -> Any:
    """Dataclasses as dicts, tuples as lists, days as ISO strings; fields keep their names and order."""
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def _document(row: Row, text: str) -> Document:
    return Document(**{**row, "text": text, "published": _day(row["published"])})


def _without_id(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "id"}


def _day(words: str | None) -> datetime.date | None:
    return None if words is None else datetime.date.fromisoformat(words)


def _spans(rows: list[Row]) -> tuple[Span, ...]:
    return tuple(Span(**row) for row in rows)


def _interval(row: Row) -> Interval:
    ends = {"start": _day(row["start"]), "end": _day(row["end"])}
    return Interval(**{**row, **ends, "evidence": _spans(row["evidence"])})


def _actor(row: Row) -> Actor:
    offices = tuple(Office(**{**office, "evidence": _spans(office["evidence"])}) for office in row["offices"])
    return Actor(**{**row, "offices": offices, "mentions": _spans(row["mentions"])})


def _span(row: Row | None) -> Span | None:
    return None if row is None else Span(**row)


def _statement(row: Row) -> Statement:
    changed: Row = {name: _spans(row[name]) for name in ("source", "cue", "content", "evidence")}
    changed["speakers"] = tuple(row["speakers"])
    changed["said"] = _maybe(row["said"], _interval)
    changed["channel"] = _maybe(row["channel"], _channel)
    return Statement(**{**row, **changed})


def _channel(row: Row) -> Channel:
    return Channel(**{**row, "text": Span(**row["text"])})


def _event(row: Row) -> Event:
    lists = {name: tuple(row[name]) for name in ("actors", "recipients", "places", "claimed_by", "figures")}
    changed: Row = {"trigger": Span(**row["trigger"]), "happened": _maybe(row["happened"], _interval)}
    return Event(**{**row, **lists, **changed, "evidence": _spans(row["evidence"])})


def _meeting(row: Row) -> Meeting:
    changed: Row = {
        "participants": tuple(Participant(**side) for side in row["participants"]),
        "held": _maybe(row["held"], _interval),
        "topic": _span(row["topic"]),
        "history": tuple(map(_turn, row["history"])),
        "claimed_by": tuple(row["claimed_by"]),
        "evidence": _spans(row["evidence"]),
    }
    return Meeting(**{**row, **changed})


def _turn(row: Row) -> Turn:
    return Turn(row["status"], _maybe(row["date"], _interval), _spans(row["evidence"]))


def _position(row: Row) -> Position:
    changed: Row = {
        "issue": Issue(row["issue"]["label"], _spans(row["issue"]["evidence"])),
        "condition": _span(row["condition"]),
        "held": _maybe(row["held"], _interval),
        "evidence": _spans(row["evidence"]),
    }
    return Position(**{**row, **changed})


def _ceasefire(row: Row) -> Ceasefire:
    lists = {name: tuple(row[name]) for name in ("declared_by", "parties", "mediators", "claimed_by")}
    changed: Row = {
        "in_force": _maybe(row["in_force"], _interval),
        "violations": tuple(map(_violation, row["violations"])),
        "evidence": _spans(row["evidence"]),
    }
    return Ceasefire(**{**row, **lists, **changed})


def _violation(row: Row) -> Violation:
    return Violation(row["by"], row["alleged_by"], _spans(row["evidence"]))


def _figure(row: Row) -> Figure:
    changed: Row = {
        "who": _span(row["who"]),
        "period": _maybe(row["period"], _interval),
        "claimed_by": tuple(row["claimed_by"]),
        "evidence": _spans(row["evidence"]),
    }
    return Figure(**{**row, **changed})


def _link(row: Row) -> Link:
    return Link(**{**row, "evidence": _spans(row["evidence"])})


def _maybe(row: Row | None, read: Callable[[Row], Any]) -> Any:
    return None if row is None else read(row)


_READERS: dict[str, Callable[[Row], Any]] = {
    "statements": _statement,
    "events": _event,
    "meetings": _meeting,
    "positions": _position,
    "ceasefires": _ceasefire,
    "figures": _figure,
    "links": _link,
}
