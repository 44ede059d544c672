"""Ceasefires: whose, when in force, and who is said to have broken them."""

from rich.console import RenderableType
from rich.text import Text

from dateline.cli.answers.parts import (
    add_clashes,
    by_day,
    lines,
    names,
    published,
    quoted,
    short,
    source,
    teller,
)
from dateline.cli.view.marks import ceasefire_mark
from dateline.cli.view.rows import Row, line
from dateline.cli.view.words import dotted, on_one_line, plain
from dateline.query import CeasefireRow, Table, Violation

WORDS_ROOM = 80
MOST = 8  # violations that a row names


def draw(table: Table[CeasefireRow]) -> RenderableType | None:
    """None where there are no rows."""
    return by_day(table, _row)


def _row(row: CeasefireRow) -> Row:
    by = f"declared by {names(row.declared_by)}" if row.declared_by else ""
    head = " ".join(filter(None, (plain(row.type or ""), "ceasefire", by)))
    others = not {*row.parties} <= {*row.declared_by}
    between = f"{'between' if len(row.parties) > 1 else 'for'} {names(row.parties)}" if others else ""
    mediated = f"mediated by {names(row.mediators)}" if row.mediators else ""
    details = dotted((between, mediated, names(row.places), teller(row), source(row)))
    turns = " → ".join(map(plain, row.history)) if len(row.history) > 1 else ""
    words = lines(line(head, details, quoted(row.words, WORDS_ROOM)), turns, *_violations(row))
    return Row(Text(ceasefire_mark(row.status or "")), add_clashes(words, row), short(row.id))


def _violations(row: CeasefireRow) -> list[str]:
    told = [_violation(one) for one in row.violations[:MOST]]
    more = len(row.violations) - MOST
    return [*told, f"{more} more violations"] if more > 0 else told


def _violation(one: Violation) -> str:
    by = f" by {on_one_line(one.by)}" if one.by else ""
    says = f", says {on_one_line(one.alleged_by)}" if one.alleged_by else ""
    return f"violation{by}{says}: {quoted(one.quote, WORDS_ROOM)} · {published(one.publisher, one.published)}"
