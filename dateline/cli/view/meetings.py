"""Meetings: who comes in which role, where, when, about what, and what became of them."""

from rich.table import Table
from rich.text import Text

from dateline.cli.view.days import brief, has_day, told
from dateline.cli.view.marks import meeting_mark
from dateline.cli.view.names import Names
from dateline.cli.view.rows import Row, grid, line
from dateline.cli.view.styles import QUIET
from dateline.cli.view.words import dotted, plain, quoted
from dateline.record import Meeting, Participant, Record, Turn

TOPIC_ROOM = 80
COMES = "attending"
SIDE = "party"


def table(record: Record) -> Table | None:
    """Each meeting with its status, its participants below, then its history. None where there are none."""
    names = Names.of(record)
    year = record.document.published.year if record.document.published else None
    return grid([_row(meeting, names, year) for meeting in record.meetings])


def _row(meeting: Meeting, names: Names, year: int | None) -> Row:
    details = (
        meeting.level or "",
        names.name(meeting.place) if meeting.place else "",
        told(meeting.held),
        quoted((meeting.topic,), TOPIC_ROOM) if meeting.topic else "",
        names.claim(meeting.claimed_by),
    )
    words = line(names.name(meeting.id), dotted(details))
    sides = ", ".join(_side(side, names) for side in meeting.participants)
    words.append(f"\n{sides}" if sides else "")
    words.append(f"\n{turns}" if (turns := history(meeting, year)) else "", style=QUIET)
    return Row(Text(meeting_mark(meeting.status)), words, meeting.id)


def _side(side: Participant, names: Names) -> str:
    """ "Ilse Tarnovik (host)", "Joram Keth (envoy, absent)"; a party that comes needs no word."""
    words = [side.role] if side.role != SIDE else []
    words += [side.attendance] if side.attendance not in (None, COMES) else []
    return f"{names.name(side.actor)} ({', '.join(words)})" if words else names.name(side.actor)


def history(meeting: Meeting, year: int | None) -> str:
    """ "announced → downgraded (23 Apr)"; empty where it says no more than the status does."""
    if len(meeting.history) == 1 and not has_day(meeting.history[0].date):
        return ""
    return " → ".join(_turn(turn, year) for turn in meeting.history)


def _turn(turn: Turn, year: int | None) -> str:
    status = plain(turn.status)
    return f"{status} ({brief(turn.date, year)})" if has_day(turn.date) else status
