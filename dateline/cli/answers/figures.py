"""Figures: a heading a day, the bounds of all sources, each source's own count below."""

from rich.console import RenderableType
from rich.text import Text

from dateline.cli.answers.parts import add_clashes, by_day, names, published, quoted, short, source, teller
from dateline.cli.view.amounts import amount_of
from dateline.cli.view.rows import Row, line
from dateline.cli.view.styles import QUIET
from dateline.cli.view.words import dotted, on_one_line, plain
from dateline.query import Count, FigureRow, Table

IN_ALL = "Σ in all"  # a count over more than one event
MOST = 8  # counts that a row names
COPY = ", a copy"
WORDS_ROOM = 60


def draw(table: Table[FigureRow]) -> RenderableType | None:
    """None where there are no rows."""
    return by_day(table, _row)


def _row(row: FigureRow) -> Row:
    by = f"by {names(row.by)}" if row.by else ""
    details = (IN_ALL if row.cumulative else "", on_one_line(row.place or ""), by)
    several = len(row.counts) > 1
    one = () if several else (quoted(row.quote, WORDS_ROOM), teller(row), source(row))
    words = line(amount_of(row.low, row.point, row.high), dotted((*details, *one)))
    for place, count in enumerate(row.counts[:MOST] if several else ()):
        copied = any(count.origin == earlier.origin for earlier in row.counts[:place])
        words.append(f"\n{_count(count)}{COPY if copied else ''}", style=QUIET)
    if len(row.counts) > MOST:
        words.append(f"\n{len(row.counts) - MOST} more counts", style=QUIET)
    return Row(Text(plain(row.measure or "")), add_clashes(words, row), short(row.id))


def _count(count: Count) -> str:
    says = f"says {on_one_line(count.claimed_by)}" if count.claimed_by else ""
    number = amount_of(count.low, count.point, count.high)
    return dotted(
        (number, quoted(count.words, WORDS_ROOM), says, published(count.publisher, count.published))
    )
