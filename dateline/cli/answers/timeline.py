"""The timeline: a heading a day, a row a story."""

from rich.console import RenderableType
from rich.text import Text

from dateline.cli.answers.parts import add_clashes, by_day, names, quoted, short, source, teller
from dateline.cli.view.marks import ceasefire_mark, event_mark, meeting_mark
from dateline.cli.view.rows import Row, line
from dateline.cli.view.words import dotted, on_one_line, plain
from dateline.query import Entry, Table

MARKS = {"event": event_mark, "meeting": meeting_mark, "ceasefire": ceasefire_mark}
SAID = "“"
WORDS_ROOM = 100


def draw(table: Table[Entry]) -> RenderableType | None:
    """None where there are no rows."""
    return by_day(table, _row)


def _row(entry: Entry) -> Row:
    what = (_what(entry), names(entry.places), teller(entry), source(entry))
    words = line(_who(entry), dotted(what), _act(entry))
    return Row(_mark(entry), add_clashes(words, entry), short(entry.id))


def _mark(entry: Entry) -> Text:
    mark = MARKS.get(entry.kind)
    return Text(mark(entry.status or "") if mark else f"{SAID} {entry.type or ''}")


def _who(entry: Entry) -> str:
    if entry.kind == "meeting":
        return on_one_line(entry.label)
    whom = f"→ {names(entry.whom)}" if entry.whom else ""
    return " ".join(filter(None, (names(entry.who), whom)))


def _act(entry: Entry) -> str:
    return "" if entry.kind == "meeting" else quoted(entry.label, WORDS_ROOM)


def _what(entry: Entry) -> str:
    if entry.kind == "meeting":
        return dotted(("meeting", names(entry.who)))
    if entry.kind == "statement":
        return ""
    kind = entry.type or entry.kind
    return dotted((plain(kind).lower(), plain(entry.mode or "")))
