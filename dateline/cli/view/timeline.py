"""The timeline: events, meetings with their turns, and ceasefires in the order of days."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from dateline.cli.view.days import brief, has_day, in_order, told, written
from dateline.cli.view.marks import ceasefire_mark, event_mark, meeting_mark, turn_mark
from dateline.cli.view.names import Names
from dateline.cli.view.rows import Row, grouped, line
from dateline.cli.view.words import dotted, plain, quoted
from dateline.record import Ceasefire, Event, Interval, Meeting, Record, Span, Turn

NO_DAY = "no day told"
TRIGGER_ROOM = 60
ITSELF = frozenset({"held", "ongoing"})  # turns that are the meeting, not what became of it


@dataclass(frozen=True, slots=True)
class Entry:
    """A row and when it stands; `where` is its place in the text."""

    when: Interval | None
    where: int
    row: Row

    @property
    def day(self) -> str:
        """The days as written; those of no known day stand together."""
        return written(self.when) if has_day(self.when) else NO_DAY


def table(record: Record) -> RenderableType | None:
    """A heading a day, its entries in the order of the text; what has no day stands last."""
    entries = sorted(_entries(record), key=lambda entry: (in_order(entry.when), entry.day, entry.where))
    days = groupby(entries, key=lambda entry: entry.day)
    return grouped([(day, [entry.row for entry in found]) for day, found in days])


def _entries(record: Record) -> Iterator[Entry]:
    names = Names.of(record)
    year = record.document.published.year if record.document.published else None
    yield from (_event(event, names) for event in record.events)
    for meeting in record.meetings:
        yield _meeting(meeting, names)
        yield from (_turn(meeting, turn, year) for turn in meeting.history if _stands_apart(turn, meeting))
    yield from (_ceasefire(ceasefire, names) for ceasefire in record.ceasefires)


def _event(event: Event, names: Names) -> Entry:
    details = (
        event.type.lower(),
        plain(event.mode or ""),
        names.names(event.places),
        ", ".join(map(names.tally, event.figures)),
        _time_of_day(event.happened),
        names.claim(event.claimed_by),
    )
    words = line(doers(event, names), dotted(details), quoted((event.trigger,), TRIGGER_ROOM))
    row = Row(Text(event_mark(event.status)), words, event.id)
    return Entry(event.happened, event.trigger.start, row)


def doers(event: Event, names: Names) -> str:
    """ "Chad → Libya": those who do it and those who have it done to them; empty where nobody is told."""
    recipients = f"→ {names.names(event.recipients)}" if event.recipients else ""
    return " ".join(part for part in (names.names(event.actors), recipients) if part)


def _meeting(meeting: Meeting, names: Names) -> Entry:
    sides = ", ".join(names.name(side.actor) for side in meeting.participants)
    place = names.name(meeting.place) if meeting.place else ""
    details = ("meeting", sides, place, _time_of_day(meeting.held), names.claim(meeting.claimed_by))
    words = line(names.name(meeting.id), dotted(details))
    row = Row(Text(meeting_mark(meeting.status)), words, meeting.id)
    return Entry(meeting.held, _where(meeting.evidence), row)


def _stands_apart(turn: Turn, meeting: Meeting) -> bool:
    """Whether the turn has a day of its own, on which something became of the meeting."""
    if not has_day(turn.date) or turn.status in ITSELF:
        return False
    held = meeting.held
    return held is None or (turn.date.start, turn.date.end) != (held.start, held.end)


def _turn(meeting: Meeting, turn: Turn, year: int | None) -> Entry:
    meant = f"of {brief(meeting.held, year)}" if has_day(meeting.held) else ""
    words = line(meeting.name, dotted((f"meeting {meant}".rstrip(), quoted(turn.evidence, TRIGGER_ROOM))))
    return Entry(turn.date, _where(turn.evidence), Row(Text(turn_mark(turn.status)), words, meeting.id))


def _ceasefire(ceasefire: Ceasefire, names: Names) -> Entry:
    details = (
        between(ceasefire, names),
        names.name(ceasefire.place) if ceasefire.place else "",
        names.claim(ceasefire.claimed_by),
    )
    words = line(truce(ceasefire, names), dotted(details))
    row = Row(Text(ceasefire_mark(ceasefire.status)), words, ceasefire.id)
    return Entry(ceasefire.in_force, _where(ceasefire.evidence), row)


def truce(ceasefire: Ceasefire, names: Names) -> str:
    """ "unilateral ceasefire declared by Chad"."""
    by = f"declared by {names.names(ceasefire.declared_by)}" if ceasefire.declared_by else ""
    return " ".join(part for part in (ceasefire.kind or "", "ceasefire", by) if part)


def between(ceasefire: Ceasefire, names: Names) -> str:
    """ "between Chad, Libya"; empty where the parties are those that declared it."""
    if {*ceasefire.parties} <= {*ceasefire.declared_by}:
        return ""
    return f"{'between' if len(ceasefire.parties) > 1 else 'for'} {names.names(ceasefire.parties)}"


def _time_of_day(interval: Interval | None) -> str:
    """The part of the day; the words for the time where no day is known."""
    return (interval.part or "") if has_day(interval) else told(interval)


def _where(evidence: tuple[Span, ...]) -> int:
    return evidence[0].start if evidence else 0
