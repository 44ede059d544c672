"""Positions: party by issue; what opposite sides say of one issue stands together."""

from rich.console import RenderableType
from rich.text import Text

from dateline.cli.view.days import told
from dateline.cli.view.names import Names
from dateline.cli.view.rows import Row, grouped, line
from dateline.cli.view.styles import NAME
from dateline.cli.view.words import dotted, on_one_line, plain, quoted
from dateline.record import Position, Record

CONDITION_ROOM = 120
NO_ISSUE = "no issue named"
OPENINGS = frozenset(
    ["if", "unless", "until", "once", "when", "in", "as", "provided", "only", "after", "before"]
)


def table(record: Record) -> RenderableType | None:
    """A heading an issue, in text order, and a row a position under it. None where there are none."""
    names = Names.of(record)
    issues: dict[str, list[Position]] = {}
    for position in record.positions:
        issues.setdefault(label(position).casefold(), []).append(position)
    return grouped([(label(same[0]), [_row(item, names) for item in same]) for same in issues.values()])


def label(position: Position) -> str:
    """What the position is about."""
    return on_one_line(position.issue.label) or NO_ISSUE


def _row(position: Position, names: Names) -> Row:
    details = (
        condition(position),
        _teller(position, names),
        told(position.held),
    )
    words = line("", dotted(details), plain(position.stance))
    return Row(Text(names.name(position.party), style=NAME), words, position.id)


def condition(position: Position) -> str:
    """ "if “the fleet leaves”": in the report's words; "if" only where they do not begin with a word like it."""
    if position.condition is None:
        return ""
    words = quoted((position.condition,), CONDITION_ROOM)
    return words if words.strip("“").partition(" ")[0].casefold() in OPENINGS else f"if {words}"


def _teller(position: Position, names: Names) -> str:
    """Who voiced it, where that is not the party itself; who reports it."""
    by = position.voiced_by
    voiced = f"voiced by {names.name(by)}" if by and by != position.party else ""
    reported = f"reported by {names.teller(position.reported_by)}" if position.reported_by else ""
    return dotted((voiced, reported))
