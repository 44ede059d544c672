"""What `--explain` says of each kind of fact: every field with its reason."""

from collections.abc import Callable, Iterator
from typing import Any

from dateline.cli.view.amounts import amount
from dateline.cli.view.days import written, written_with_part
from dateline.cli.view.figures import IN_ALL
from dateline.cli.view.names import Names
from dateline.cli.view.statements import who
from dateline.cli.view.words import on_one_line, plain
from dateline.record import (
    Actor,
    Ceasefire,
    Event,
    Figure,
    Interval,
    Meeting,
    Place,
    Position,
    Span,
    Statement,
    Time,
)

Pairs = Iterator[tuple[str, str]]
NONE, NOT_TOLD = "none", "not told"
OWN_VOICE = "nobody: the report tells it in its own voice"
STATUS_MEANS = {
    "happened": "told as done",
    "ongoing": "told as still going on",
    "planned": "told as coming, not as done",
    "postponed": "put off, not done",
    "called-off": "called off, not done",
    "possible": "not told as done: it may be, might have been or was expected",
    "denied": "somebody denies that it was done",
    "demanded": "asked for, not done",
}


def reasons(fact: Any, names: Names) -> Pairs:
    """Name and value of every field of `fact`, with what decided it."""
    return REASONS[type(fact)](fact, names)


def _time(time: Time, _: Names) -> Pairs:
    interval = time.interval
    yield "days", written_with_part(interval) or written(interval)
    yield "TIMEX3", f"{interval.type} {interval.value}"
    yield "rule", interval.rule


def _place(place: Place, _: Names) -> Pairs:
    yield "name", place.name
    yield "country", place.country or "unknown"
    known = place.latitude is not None and place.longitude is not None
    yield "where", f"{place.latitude}, {place.longitude}" if known else "not in the gazetteer"
    yield "GeoNames", str(place.geonames_id or NONE)
    yield "precision", place.precision
    yield "rule", place.rule


def _actor(actor: Actor, _: Names) -> Pairs:
    yield "name", actor.name
    yield "kind", actor.kind
    yield "country", actor.country or "unknown"
    yield "sector", actor.sector or "unknown"
    for office in actor.offices:
        yield "office", f"{office.title} of {office.of}" if office.of else office.title


def _statement(statement: Statement, names: Names) -> Pairs:
    yield "who", who(statement, names.actors)
    yield "source", quotes(statement.source)
    yield "cue", quotes(statement.cue)
    yield "act, form", f"{statement.act}, {statement.form}"
    if statement.to:
        yield "to", _named((statement.to,), names)
    if statement.said:
        yield from _days("said", statement.said)
    if statement.channel:
        yield "channel", f"{statement.channel.kind}: “{statement.channel.text.quote}”"
    if statement.inside:
        yield "inside", statement.inside
    yield "found by", statement.rule
    yield "score", "none: a rule, not a head" if statement.score is None else f"{statement.score:.2f} of 1"


def _event(event: Event, names: Names) -> Pairs:
    yield "type", event.type
    yield "mode", event.mode or NONE
    yield "trigger", quotes((event.trigger,))
    yield "actors", _named(event.actors, names)
    yield "recipients", _named(event.recipients, names)
    yield "places", _named(event.places, names)
    yield from _days("happened", event.happened)
    yield "status", _status(event.status)
    yield "figures", ", ".join(f"{names.tally(key)} ({key})" for key in event.figures) or NONE
    yield from _claims(event.claimed_by, names)
    yield "found by", event.rule or NOT_TOLD


def _meeting(meeting: Meeting, names: Names) -> Pairs:
    yield "name", on_one_line(meeting.name)
    for side in meeting.participants:
        attendance = f", {side.attendance}" if side.attendance else ""
        yield "participant", f"{_named((side.actor,), names)}: {side.role}{attendance}"
    yield "level", meeting.level or NOT_TOLD
    yield "place", _named((meeting.place,) if meeting.place else (), names)
    yield from _days("held", meeting.held)
    yield "topic", quotes((meeting.topic,) if meeting.topic else ())
    yield "status", f"{plain(meeting.status)}: that of its newest turn"
    for turn in meeting.history:
        yield "turn", f"{plain(turn.status)}: {quotes(turn.evidence)}"
        if turn.date:
            yield from _days("its day", turn.date)
    yield from _claims(meeting.claimed_by, names)
    yield "found by", meeting.rule or NOT_TOLD


def _position(position: Position, names: Names) -> Pairs:
    yield "party", _named((position.party,), names)
    yield "voiced by", _named((position.voiced_by,) if position.voiced_by else (), names)
    yield "issue", f"{on_one_line(position.issue.label)}: {quotes(position.issue.evidence)}"
    yield "stance", plain(position.stance)
    yield "condition", quotes((position.condition,) if position.condition else ())
    yield from _days("held", position.held)
    if position.reported_by:
        yield "reported by", _claim(position.reported_by, names)
    yield "found by", position.rule or NOT_TOLD


def _ceasefire(ceasefire: Ceasefire, names: Names) -> Pairs:
    yield "kind", ceasefire.kind or NOT_TOLD
    yield "declared by", _named(ceasefire.declared_by, names)
    yield "parties", _named(ceasefire.parties, names)
    yield "mediators", _named(ceasefire.mediators, names)
    yield "place", _named((ceasefire.place,) if ceasefire.place else (), names)
    yield from _days("in force", ceasefire.in_force)
    yield "status", plain(ceasefire.status)
    for violation in ceasefire.violations:
        by = _named((violation.by,) if violation.by else (), names)
        alleged = _named((violation.alleged_by,) if violation.alleged_by else (), names)
        yield "violation", f"by {by}, alleged by {alleged}: {quotes(violation.evidence)}"
    yield from _claims(ceasefire.claimed_by, names)
    yield "found by", ceasefire.rule or NOT_TOLD


def _figure(figure: Figure, names: Names) -> Pairs:
    yield "measure", plain(figure.measure)
    yield "number", amount(figure)
    bounds = (figure.low, figure.point, figure.high)
    yield "bounds", " / ".join("open" if bound is None else f"{bound:,}" for bound in bounds)
    yield "who", quotes((figure.who,) if figure.who else ())
    yield "by", _named((figure.by,) if figure.by else (), names)
    yield "place", _named((figure.place,) if figure.place else (), names)
    yield from _days("period", figure.period)
    yield "counts", f"{IN_ALL}: more than one event" if figure.cumulative else "one event"
    yield from _claims(figure.claimed_by, names)
    yield "found by", figure.rule or NOT_TOLD


def quotes(spans: tuple[Span, ...]) -> str:
    """The words of each span in quotation marks."""
    return ", ".join(f"“{on_one_line(span.quote)}”" for span in spans) or NONE


def _named(keys: tuple[str, ...], names: Names) -> str:
    """ "Chad (a1), Libya (a2)"."""
    return ", ".join(f"{names.name(key)} ({key})" for key in keys) or NONE


def _days(name: str, interval: Interval | None) -> Pairs:
    """The days, the words that give them and the rule that read those."""
    if interval is None:
        yield name, "no day told"
        return
    words = f": {quotes(interval.evidence)}" if interval.evidence else ""
    yield name, f"{written_with_part(interval) or written(interval)}{words}"
    yield "its rule", interval.rule or NOT_TOLD


def _status(status: str) -> str:
    meaning = STATUS_MEANS.get(status)
    return f"{plain(status)}: {meaning}" if meaning else plain(status)


def _claims(claimed_by: tuple[str, ...], names: Names) -> Pairs:
    """Each statement that the fact came through, outermost first."""
    if not claimed_by:
        yield "claimed by", OWN_VOICE
    for key in claimed_by:
        yield "claimed by", _claim(key, names)


def _claim(key: str, names: Names) -> str:
    """ "s3, Ilse Tarnovik: “told”": the statement, who makes it, its cue."""
    fact = names.facts.get(key)
    cue = f": {quotes(fact.cue)}" if isinstance(fact, Statement) and fact.cue else ""
    return f"{key}, {names.teller(key)}{cue}"


REASONS: dict[type, Callable[[Any, Names], Pairs]] = {
    Time: _time,
    Place: _place,
    Actor: _actor,
    Statement: _statement,
    Event: _event,
    Meeting: _meeting,
    Position: _position,
    Ceasefire: _ceasefire,
    Figure: _figure,
}
