"""Positions: a heading an issue, a row a party, its stance and how that changed."""

from rich.console import RenderableType
from rich.text import Text

from dateline.cli.answers.parts import add_clashes, days, lines, names, quoted, short, source, teller
from dateline.cli.view.days import short_day
from dateline.cli.view.rows import Row, grouped, line
from dateline.cli.view.styles import NAME
from dateline.cli.view.words import dotted, on_one_line, plain
from dateline.query import PositionRow, Stance, Table

CONDITION_ROOM = 120
NO_ISSUE = "no issue named"


def draw(table: Table[PositionRow]) -> RenderableType | None:
    """None where there are no rows."""
    issues: dict[str, list[PositionRow]] = {}
    for row in table:
        issues.setdefault(on_one_line(row.issue).casefold(), []).append(row)
    return grouped(
        [
            (on_one_line(several[0].issue) or NO_ISSUE, [_row(row) for row in several])
            for several in issues.values()
        ]
    )


def _row(row: PositionRow) -> Row:
    condition = f"if {quoted(row.condition, CONDITION_ROOM)}" if row.condition else ""
    voices = tuple(name for name in row.voiced_by if name != row.party)
    voiced = f"voiced by {names(voices)}" if voices else ""
    held = days(row.day_from, row.day_to) if row.day else ""
    details = dotted((condition, voiced, held, teller(row), source(row)))
    words = lines(line("", details, plain(row.status or "")), history(row.history))
    return Row(Text(on_one_line(row.party), style=NAME), add_clashes(words, row), short(row.id))


def history(stances: tuple[Stance, ...]) -> str:
    """ "rejects (told Mon 7 Mar 2022, “…”) → offers (Tue 29 Mar 2022, “…”)"; empty without a change."""
    return " → ".join(map(_stance, stances)) if len(stances) > 1 else ""


def _stance(stance: Stance) -> str:
    told = f"told {short_day(stance.published)}" if stance.published else ""
    when = short_day(stance.day) if stance.day else told
    return f"{plain(stance.stance)} ({', '.join(filter(None, (when, quoted(stance.quote, 50))))})"
