"""What is new: a heading for each sort of change."""

import re
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from dateline.cli.answers.parts import published, quoted, short
from dateline.cli.view.rows import Row, grouped, line
from dateline.cli.view.words import dotted, shortened
from dateline.query import Change, Table

HEADINGS = {
    "stance": "Changed stances",
    "meeting": "Meetings that moved or changed",
    "clash": "New clashes",
    "ceasefire": "New ceasefires",
    "figure": "Largest figures",
}
MARKS = {"stance": "»", "meeting": "▸", "clash": "≠", "ceasefire": "+", "figure": "#"}
ROOM = 120
WORDS_TOLD = frozenset({"clash", "figure"})  # whose row has the report's words already
HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")  # of a status, not of a day


def draw(table: Table[Change]) -> RenderableType | None:
    """None where there are no rows."""
    sorts = groupby(table, key=lambda change: change.what)
    return grouped([(HEADINGS[what], [_row(change) for change in several]) for what, several in sorts])


def _row(change: Change) -> Row:
    details = (_turn(change), change.why, published(change.publisher, change.published))
    words = line(shortened(change.subject, ROOM), dotted(details))
    if change.what not in WORDS_TOLD:
        words.append(f"\n{quoted(change.quote, ROOM)}")
    return Row(Text(MARKS[change.what]), words, short(change.id))


def _turn(change: Change) -> str:
    if change.before is None:
        return _words(change.after)
    between = " v " if change.what == "clash" else " → "
    return f"{_words(change.before)}{between}{_words(change.after)}"


def _words(state: str) -> str:
    return HYPHEN.sub(" ", shortened(state, ROOM))
