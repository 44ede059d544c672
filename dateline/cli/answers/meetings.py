"""Meetings: who, where, when, and what became of each by all reports."""

from rich.console import RenderableType
from rich.text import Text

from dateline.cli.answers.parts import add_clashes, by_day, lines, names, quoted, short, source, teller
from dateline.cli.view.days import short_day
from dateline.cli.view.marks import meeting_mark
from dateline.cli.view.rows import Row, line
from dateline.cli.view.words import dotted, on_one_line, plain
from dateline.query import MeetingRow, Table, Turn

TOPIC_ROOM = 80


def draw(table: Table[MeetingRow]) -> RenderableType | None:
    """None where there are no rows."""
    return by_day(table, _row)


def _row(row: MeetingRow) -> Row:
    topic = quoted(row.topic, TOPIC_ROOM) if row.topic else ""
    details = dotted((row.level or "", names(row.places), topic, teller(row), source(row)))
    words = lines(line(on_one_line(row.name), details), names(row.participants), history(row.history))
    return Row(Text(meeting_mark(row.status or "")), add_clashes(words, row), short(row.id))


def history(turns: tuple[Turn, ...]) -> str:
    """ "announced (told Tue 22 Mar 2022) → held (Tue 29 Mar 2022)"; empty where there was one turn alone."""
    return " → ".join(map(_turn, turns)) if len(turns) > 1 else ""


def _turn(turn: Turn) -> str:
    when = short_day(turn.day) if turn.day else f"told {short_day(turn.published)}" if turn.published else ""
    return f"{plain(turn.status)} ({when})" if when else plain(turn.status)
