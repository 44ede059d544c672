"""One report on the terminal: header, timeline, then the facts kind by kind."""

from collections.abc import Callable
from typing import IO, Literal

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from dateline.cli.view import (
    actors,
    ceasefires,
    figures,
    links,
    meetings,
    places,
    positions,
    statements,
    timeline,
    times,
)
from dateline.cli.view.header import header
from dateline.cli.view.letters import writable
from dateline.cli.view.styles import HEADING, QUIET
from dateline.record import Record

WIDEST = 120  # lines longer than this tire the eye
NARROWEST = 40
Table = Callable[[Record], RenderableType | None]
# In the order of the page: heading, the record's field that is counted behind it, what draws the rows.
SECTIONS: tuple[tuple[str, str, Table], ...] = (
    ("Timeline", "", timeline.table),
    ("Meetings", "meetings", meetings.table),
    ("Positions", "positions", positions.table),
    ("Ceasefires", "ceasefires", ceasefires.table),
    ("Figures", "figures", figures.table),
    ("Agreement and disagreement", "links", links.table),
    ("Statements", "statements", statements.table),
    ("People and bodies", "actors", actors.table),
    ("Places", "places", places.table),
    ("Times", "times", times.table),
)


def terminal(file: IO[str] | None = None, colour: bool = True) -> Console:
    """Where a page is shown. Plain text where `file` is no terminal or `colour` is off."""
    system: Literal["auto"] | None = "auto" if colour else None
    console = Console(file=file, highlight=False, markup=False, emoji=False, color_system=system)
    console.width = max(NARROWEST, min(console.width, WIDEST))
    return console


def show(console: Console, what: RenderableType) -> None:
    """Writes `what` to the console's file, without the blanks that fill up lines."""
    with console.capture() as capture:
        console.print(what)
    text = "".join(line.rstrip() + "\n" for line in capture.get().splitlines())
    console.file.write(writable(text, getattr(console.file, "encoding", None)))
    console.file.flush()


def page(record: Record) -> RenderableType:
    """The whole view of one record."""
    found = [(name, field, body) for name, field, table in SECTIONS if (body := table(record))]
    sections = [
        _section(name, len(getattr(record, field)) if field else 0, body) for name, field, body in found
    ]
    return Group(header(record), *(sections or [Text("\nNothing found.", style=QUIET)]), Text())


def divider() -> RenderableType:
    """What stands between two reports."""
    return Padding(Rule(style=QUIET, characters="─"), (0, 0, 1, 0))


def _section(name: str, count: int, body: RenderableType) -> RenderableType:
    title = Text.assemble((name, HEADING), (f"  {count}" if count else "", QUIET))
    return Group(Text(), title, Padding(body, (0, 0, 0, 2)))
