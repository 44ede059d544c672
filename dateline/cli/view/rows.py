"""The rows that every section of facts is made of: a mark, the words, the id at the right edge."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.cli.view.styles import ACT, NAME, QUIET

INDENT = 2
WIDEST_LEAD = 26  # columns; longer leads wrap


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: what leads the row (a status mark, a party, a kind), its words, its id."""

    lead: Text
    words: Text
    id: str = ""


def grid(rows: Sequence[Row], lead_room: int | None = None) -> Table | None:
    """The rows under each other, leads aligned over `lead_room` columns. None where there are none."""
    if not rows:
        return None
    room = lead_width(rows) if lead_room is None else lead_room
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(width=room, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    table.add_column(style=QUIET, justify="right", no_wrap=True)
    for row in rows:
        table.add_row(row.lead, row.words, row.id)
    return table


def lead_width(rows: Iterable[Row]) -> int:
    """How many columns the widest lead needs, within reason."""
    return max(1, min(WIDEST_LEAD, max((cell_len(row.lead.plain) for row in rows), default=1)))


def grouped(groups: Sequence[tuple[str, Sequence[Row]]]) -> RenderableType | None:
    """Each group's rows under its heading, leads aligned over all groups. None where there are none."""
    if not groups:
        return None
    room = lead_width(row for _, rows in groups for row in rows)
    lines: list[RenderableType] = []
    for heading, rows in groups:
        body = grid(rows, room)
        lines.append(Text(heading))
        lines.extend([Padding(body, (0, 0, 0, INDENT))] if body else [])
    return Group(*lines)


def line(head: str, details: str, act: str = "") -> Text:
    """ "the rebels “left” · retreat · Ansel": who in bold, the report's words for the act, the rest behind it."""
    words = Text()
    words.append(head, style=NAME)
    words.append(f" {act}" if head and act else act, style=ACT)
    return words.append(f" · {details}" if words.plain and details else details, style=QUIET)
