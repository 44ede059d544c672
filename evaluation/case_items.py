"""The facts of a case and ours in one form: the words that carry them and their fields by name."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from dateline.record import Actor, Interval, Link, Place, Record, Span

PRONOUNS = frozenset(
    (
        "he",
        "she",
        "it",
        "they",
        "him",
        "her",
        "them",
        "his",
        "its",
        "their",
        "who",
        "we",
        "us",
        "i",
        "you",
        "me",
    )
)

Row = Mapping[str, Any]
Names = tuple[str, ...]  # what an actor or place is called, the name to show first
Days = tuple[datetime.date | None, datetime.date | None] | None


@dataclass(frozen=True, slots=True)
class Item:
    """One fact: the characters of the words that carry it, those words, and its fields by name. People and places
    are lists of `Names`; a field that a case does not give is missing and not judged. A link has two ends."""

    at: frozenset[int]
    words: str
    fields: Mapping[str, Any]
    other_end: frozenset[int] = frozenset()


def gold_items(kind: str, text: str, rows: Iterable[Row]) -> list[Item]:
    """The facts of one kind of a case whose text is `text`, from its tables."""
    make = _gold_link if kind == "links" else partial(_gold_item, kind)
    return [make(text, row) for row in rows]


def _gold_link(text: str, row: Row) -> Item:
    a, b = (range(*locate(text, row[end])) for end in ("a", "b"))
    words = " — ".join(text[end.start : end.stop] for end in (a, b))
    return Item(frozenset(a), words, _given(row, "kind"), frozenset(b))


def _gold_item(kind: str, text: str, row: Row) -> Item:
    words = row.get("trigger", row.get("words"))
    start, end = locate(text, words) if words else (0, 0)
    return Item(frozenset(range(start, end)), text[start:end], _GOLD[kind](row))


def locate(text: str, words: str | Sequence[Any]) -> tuple[int, int]:
    """The characters of "words", or of the n-th of them for ["words", n]; `ValueError` where there are none."""
    quote, number = (words, 1) if isinstance(words, str) else (words[0], words[1])
    start = -1
    for _ in range(int(number)):
        start = text.index(str(quote), start + 1)
    return start, start + len(str(quote))


def _named(words: Iterable[str] | str | None) -> list[Names]:
    return [(words,)] if isinstance(words, str) else [(word,) for word in words or ()]


def _days(pair: Sequence[Any] | None) -> Days:
    """A case's pair of dates, "" for an open end."""
    return None if pair is None else (pair[0] or None, pair[1] or None)


def _given(row: Row, *names: str) -> dict[str, Any]:
    return {name: row[name] for name in names if name in row}


def _gold_event(row: Row) -> dict[str, Any]:
    return {
        **_given(row, "type"),
        "mode": row.get("mode"),
        **_given(row, "status"),
        **{name: _named(row.get(name)) for name in ("actors", "recipients", "places")},
        "day": _days(row.get("happened")),
    }


def _gold_meeting(row: Row) -> dict[str, Any]:
    return {
        "participants": _named(row["participants"]),
        **_given(row, "level", "status"),
        "place": _named(row.get("place")),
        "held": _days(row.get("held")),
    }


def _gold_position(row: Row) -> dict[str, Any]:
    voiced = {"voiced_by": _named(row["voiced_by"])} if "voiced_by" in row else {}
    given = _given(row, "stance")
    return {"party": _named(row["party"]), **voiced, **given, "condition": row.get("condition")}


def _gold_ceasefire(row: Row) -> dict[str, Any]:
    declared, given = _named(row.get("declared_by")), _given(row, "kind", "status")
    return {"declared_by": declared, **given, "in_force": _days(row.get("in_force"))}


def _gold_figure(row: Row) -> dict[str, Any]:
    bounds = tuple(row.get(name) for name in ("low", "point", "high"))
    return {"measure": row["measure"], "bounds": bounds, "cumulative": bool(row.get("cumulative"))}


_GOLD: Mapping[str, Callable[[Row], dict[str, Any]]] = {
    "events": _gold_event,
    "meetings": _gold_meeting,
    "positions": _gold_position,
    "ceasefires": _gold_ceasefire,
    "figures": _gold_figure,
}


class Answer:
    """The facts of a record as items; people and places by all that they are called."""

    def __init__(self, record: Record) -> None:
        named: tuple[Actor | Place, ...] = (*record.actors, *record.places)
        self.names = {item.id: _called(item) for item in named}
        self.record = record
        kinds = (
            record.statements,
            record.events,
            record.meetings,
            record.positions,
            record.ceasefires,
            record.figures,
        )
        self._facts: dict[str, Any] = {fact.id: fact for facts in kinds for fact in facts}

    def items(self, kind: str) -> list[Item]:
        """The facts of one kind, in the order of the record."""
        if kind == "links":
            return [self._link(link) for link in self.record.links]
        make: Callable[[Any], dict[str, Any]] = getattr(self, f"_{kind}")
        return [_our_item(fact, make(fact)) for fact in getattr(self.record, kind)]

    def _link(self, link: Link) -> Item:
        a, b = (_our_item(self._facts[end], {}) for end in (link.a, link.b))
        return Item(a.at, f"{a.words} — {b.words}", {"kind": link.kind}, b.at)

    def _many(self, ids: Iterable[str | None]) -> list[Names]:
        return [self.names[identifier] for identifier in ids if identifier is not None]

    def _events(self, event: Any) -> dict[str, Any]:
        people = {name: self._many(getattr(event, name)) for name in ("actors", "recipients", "places")}
        plain = {"type": event.type, "mode": event.mode, "status": event.status}
        return {**plain, **people, "day": _pair(event.happened)}

    def _meetings(self, meeting: Any) -> dict[str, Any]:
        return {
            "participants": self._many(participant.actor for participant in meeting.participants),
            "level": meeting.level,
            "status": meeting.status,
            "place": self._many([meeting.place]),
            "held": _pair(meeting.held),
        }

    def _positions(self, position: Any) -> dict[str, Any]:
        people = {name: self._many([getattr(position, name)]) for name in ("party", "voiced_by")}
        condition = position.condition and position.condition.quote
        return {**people, "stance": position.stance, "condition": condition}

    def _ceasefires(self, ceasefire: Any) -> dict[str, Any]:
        declared = self._many(ceasefire.declared_by)
        plain = {"kind": ceasefire.kind, "status": ceasefire.status, "in_force": _pair(ceasefire.in_force)}
        return {"declared_by": declared, **plain}

    def _figures(self, figure: Any) -> dict[str, Any]:
        bounds = (figure.low, figure.point, figure.high)
        return {"measure": figure.measure, "bounds": bounds, "cumulative": figure.cumulative}


def _our_item(fact: Any, fields: Mapping[str, Any]) -> Item:
    spans: tuple[Span, ...] = (fact.trigger,) if hasattr(fact, "trigger") else fact.evidence
    at = frozenset(i for span in spans for i in range(span.start, span.end))
    return Item(at, " … ".join(span.quote for span in spans), fields)


def _called(item: Actor | Place) -> Names:
    words = (item.name, *(span.quote for span in item.mentions))
    return tuple(dict.fromkeys(word for word in words if word.lower() not in PRONOUNS)) or (item.name,)


def _pair(interval: Interval | None) -> Days:
    """Its days; None where neither end is known."""
    if interval is None or (interval.start is None and interval.end is None):
        return None
    return interval.start, interval.end
