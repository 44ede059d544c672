"""Agreement and disagreement: the links between facts, each with both sides in short and its reason."""

from rich.table import Table
from rich.text import Text

from dateline.cli.view.brief import briefly
from dateline.cli.view.marks import link_mark
from dateline.cli.view.names import Names
from dateline.cli.view.rows import Row, grid
from dateline.cli.view.styles import NAME, QUIET
from dateline.cli.view.words import on_one_line
from dateline.record import Link, Record


def table(record: Record) -> Table | None:
    """A row a link: its kind, one fact, the other below it, why. None where there are none."""
    names = Names.of(record)
    return grid([_row(link, names) for link in record.links])


def _row(link: Link, names: Names) -> Row:
    words = Text.assemble(_side(link.a, names), "\n", _side(link.b, names))
    words.append(f"\n{on_one_line(link.why)}" if link.why else "", style=QUIET)
    return Row(Text(link_mark(link.kind)), words)


def _side(key: str, names: Names) -> Text:
    return Text.assemble((key, NAME), " ", briefly(key, names))
