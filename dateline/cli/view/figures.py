"""Figures: what is counted, how many, who, by whom, where, over which days, and who says so."""

from rich.table import Table
from rich.text import Text

from dateline.cli.view.amounts import UNITS, tally
from dateline.cli.view.days import told
from dateline.cli.view.names import Names
from dateline.cli.view.styles import NAME, QUIET
from dateline.cli.view.words import dotted, quoted
from dateline.record import Figure, Record

WHO_ROOM = 60
IN_ALL = "Σ in all"  # a count over more than one event


def table(record: Record) -> Table | None:
    """A row a figure, in text order. None where there are none."""
    if not record.figures:
        return None
    names = Names.of(record)
    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_column(style=QUIET, justify="right", no_wrap=True)
    for figure in record.figures:
        details = _details(figure, names)
        grid.add_row(
            Text.assemble((tally(figure), NAME), (f" · {details}" if details else "", QUIET)), figure.id
        )
    return grid


def _details(figure: Figure, names: Names) -> str:
    return dotted(
        (
            IN_ALL if figure.cumulative else "",
            quoted((figure.who,), WHO_ROOM) if figure.who and figure.measure not in UNITS else "",
            f"by {names.name(figure.by)}" if figure.by else "",
            names.name(figure.place) if figure.place else "",
            told(figure.period),
            names.claim(figure.claimed_by),
        )
    )
