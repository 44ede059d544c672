"""One report on the terminal: header, times, people and bodies, statements, places."""

from typing import IO, Literal

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from dateline.cli.view import actors, places, statements, times
from dateline.cli.view.header import header
from dateline.cli.view.styles import HEADING, QUIET
from dateline.cli.view.words import counted
from dateline.record import Record

WIDEST = 120  # lines longer than this tire the eye
NARROWEST = 40


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
    console.file.write("".join(line.rstrip() + "\n" for line in capture.get().splitlines()))
    console.file.flush()


def page(record: Record) -> RenderableType:
    """The whole view of one record."""
    sections = [
        _section("Times", times.table(record.times), counted(len(record.times), "expression")),
        _section("People and bodies", actors.table(record), str(len(record.actors))),
        _section("Statements", statements.table(record), str(len(record.statements))),
        _section("Places", places.table(record.places), str(len(record.places))),
    ]
    return Group(header(record), *sections, Text())


def divider() -> RenderableType:
    """What stands between two reports."""
    return Padding(Rule(style=QUIET, characters="─"), (0, 0, 1, 0))


def _section(name: str, body: RenderableType | None, count: str) -> RenderableType:
    title = Text.assemble((name, HEADING), ("  " + count if body else "  none found", QUIET))
    return Group(Text(), title, *([Padding(body, (0, 0, 0, 2))] if body else []))
