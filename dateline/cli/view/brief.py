"""Any fact in a few words, to be named beside another."""

from collections.abc import Callable
from typing import Any

from dateline.cli.view.days import has_day, written
from dateline.cli.view.names import Names
from dateline.cli.view.positions import label
from dateline.cli.view.timeline import doers, truce
from dateline.cli.view.words import dotted, parts, plain, quoted, shortened
from dateline.record import Ceasefire, Event, Figure, Interval, Meeting, Position, Statement, Time

ROOM = 60


def briefly(key: str, names: Names) -> str:
    """The fact `key` in a few words; empty for an id without a fact."""
    fact = names.facts.get(key)
    if fact is None:
        return ""
    written_as = BRIEFLY.get(type(fact))
    return written_as(fact, names) if written_as else names.name(key)


def _event(event: Event, names: Names) -> str:
    done = f"{doers(event, names)} {quoted((event.trigger,), ROOM)}".lstrip()
    status = "" if event.status == "happened" else plain(event.status)
    claim = names.claim(event.claimed_by)
    return dotted((done, status, names.names(event.places), _day(event.happened), claim))


def _figure(figure: Figure, names: Names) -> str:
    place = names.name(figure.place) if figure.place else ""
    return dotted((names.tally(figure.id), place, _day(figure.period), names.claim(figure.claimed_by)))


def _meeting(meeting: Meeting, names: Names) -> str:
    return dotted((names.name(meeting.id), plain(meeting.status), _day(meeting.held)))


def _position(position: Position, names: Names) -> str:
    return f"{names.name(position.party)} {plain(position.stance)}: {shortened(label(position), ROOM)}"


def _ceasefire(ceasefire: Ceasefire, names: Names) -> str:
    return dotted((truce(ceasefire, names), plain(ceasefire.status), _day(ceasefire.in_force)))


def _statement(statement: Statement, names: Names) -> str:
    return f"{names.teller(statement.id)}: {shortened(parts(statement.content), ROOM)}"


def _time(time: Time, names: Names) -> str:
    return quoted(time.evidence, ROOM)


def _day(interval: Interval | None) -> str:
    return written(interval) if has_day(interval) else ""


BRIEFLY: dict[type, Callable[[Any, Names], str]] = {
    Event: _event,
    Figure: _figure,
    Meeting: _meeting,
    Position: _position,
    Ceasefire: _ceasefire,
    Statement: _statement,
    Time: _time,
}
