"""Statements: who said what, a heading a day."""

from rich.console import RenderableType
from rich.text import Text

from dateline.cli.answers.parts import add_clashes, by_day, names, quoted, short, source, teller
from dateline.cli.view.rows import Row, line
from dateline.cli.view.words import dotted, shortened
from dateline.query import StatementRow, Table

CONTENT_ROOM = 240
SOURCE_ROOM = 60


def draw(table: Table[StatementRow]) -> RenderableType | None:
    """None where there are no rows."""
    return by_day(table, _row)


def _row(row: StatementRow) -> Row:
    who = names(row.speakers) or shortened(row.source, SOURCE_ROOM) or "somebody unnamed"
    to = f"to {names(row.addressee)}" if row.addressee else ""
    words = line(
        who, dotted((to, row.channel or "", teller(row), source(row))), quoted(row.content, CONTENT_ROOM)
    )
    return Row(Text(row.act or ""), add_clashes(words, row), short(row.id))
