"""Facts as rows of a gold record: actors by name, places in the text by quotes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.record import Ceasefire, Event, Figure, Interval, Meeting, Position, Span, Statement
from dateline.reviewing.quoting import Quote, quote_of

Row = dict[str, Any]


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


def days(interval: Interval | None) -> list[str | None] | None:
    """[first day, last day]; None where there is no interval."""
    if interval is None:
        return None
    return [day.isoformat() if day else None for day in (interval.start, interval.end)]


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


WRITERS: dict[str, Callable[[Any, Page], Row]] = {
    "statements": _statement,
    "events": _event,
    "meetings": _meeting,
    "positions": _position,
    "ceasefires": _ceasefire,
    "figures": _figure,
}
