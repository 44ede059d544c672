"""Which facts refer to which: what "used by" says of an actor or a statement."""

from collections.abc import Callable, Iterator
from typing import Any

from dateline.cli.view.names import facts_of
from dateline.record import Ceasefire, Event, Figure, Meeting, Position, Record, Statement

Ids = Iterator[str | None]


def users(record: Record, key: str) -> tuple[str, ...]:
    """The ids of the facts that refer to `key`, in the order of the page."""
    return tuple(fact.id for fact in facts_of(record) if key in _referred(fact))


def _referred(fact: Any) -> tuple[str | None, ...]:
    ids = REFERRED.get(type(fact))
    return tuple(ids(fact)) if ids else ()


def _statement(statement: Statement) -> Ids:
    yield from (*statement.speakers, statement.to, statement.inside)
    yield statement.channel.outlet if statement.channel else None


def _event(event: Event) -> Ids:
    yield from (*event.actors, *event.recipients, *event.places, *event.claimed_by, *event.figures)


def _meeting(meeting: Meeting) -> Ids:
    yield from (side.actor for side in meeting.participants)
    yield from (meeting.place, *meeting.claimed_by)


def _position(position: Position) -> Ids:
    yield from (position.party, position.voiced_by, position.reported_by)


def _ceasefire(ceasefire: Ceasefire) -> Ids:
    yield from (*ceasefire.declared_by, *ceasefire.parties, *ceasefire.mediators, ceasefire.place)
    yield from (key for violation in ceasefire.violations for key in (violation.by, violation.alleged_by))
    yield from ceasefire.claimed_by


def _figure(figure: Figure) -> Ids:
    yield from (figure.by, figure.place, *figure.claimed_by)


REFERRED: dict[type, Callable[[Any], Ids]] = {
    Statement: _statement,
    Event: _event,
    Meeting: _meeting,
    Position: _position,
    Ceasefire: _ceasefire,
    Figure: _figure,
}
