"""Ceasefires: who declared what for whom, when it holds, and who is said to have broken it."""

from rich.table import Table
from rich.text import Text

from dateline.cli.view.days import told
from dateline.cli.view.marks import ceasefire_mark
from dateline.cli.view.names import Names
from dateline.cli.view.rows import Row, grid, line
from dateline.cli.view.styles import QUIET
from dateline.cli.view.timeline import between, truce
from dateline.cli.view.words import dotted, quoted
from dateline.record import Ceasefire, Record, Violation

WORDS_ROOM = 100


def table(record: Record) -> Table | None:
    """A row a ceasefire, its violations below it. None where there are none."""
    names = Names.of(record)
    return grid([_row(ceasefire, names) for ceasefire in record.ceasefires])


def _row(ceasefire: Ceasefire, names: Names) -> Row:
    details = (
        between(ceasefire, names),
        f"mediated by {names.names(ceasefire.mediators)}" if ceasefire.mediators else "",
        names.name(ceasefire.place) if ceasefire.place else "",
        f"in force: {days}" if (days := told(ceasefire.in_force)) else "",
        names.claim(ceasefire.claimed_by),
    )
    words = line(truce(ceasefire, names), dotted(details))
    for violation in ceasefire.violations:
        words.append(f"\n{breach(violation, names)}")
        quote = quoted(violation.evidence, WORDS_ROOM)
        words.append(f": {quote}" if quote else "", style=QUIET)
    return Row(Text(ceasefire_mark(ceasefire.status)), words, ceasefire.id)


def breach(violation: Violation, names: Names) -> str:
    """ "violation by Chad, says Libya"; what is not told is left out."""
    by = f" by {names.name(violation.by)}" if violation.by else ""
    says = f", says {names.name(violation.alleged_by)}" if violation.alleged_by else ""
    return f"violation{by}{says}"
