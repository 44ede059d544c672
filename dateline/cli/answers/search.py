"""Documents that have the words: the snippet, then the facts near it."""

from rich.console import RenderableType
from rich.text import Text

from dateline.cli.answers.parts import published, quoted, short
from dateline.cli.view.rows import Row, grid, line
from dateline.cli.view.styles import QUIET
from dateline.cli.view.words import counted, dotted, on_one_line, plain
from dateline.query import Found, SearchHit, Table

MOST = 4  # facts that a row names
NO_TITLE = "no title"


def draw(table: Table[SearchHit]) -> RenderableType | None:
    """None where there are no rows."""
    return grid([_row(hit) for hit in table])


def _row(hit: SearchHit) -> Row:
    facts = counted(hit.facts, "fact") if hit.facts else "no facts"
    words = line(on_one_line(hit.title or NO_TITLE), dotted((published(hit.publisher, hit.published), facts)))
    words.append(f"\n{on_one_line(hit.snippet)}")
    for found in hit.near[:MOST]:
        words.append(f"\n{_fact(found)}", style=QUIET)
    return Row(Text(f"{hit.matches}×" if hit.matches else ""), words, hit.document)


def _fact(found: Found) -> str:
    status = plain(found.status) if found.status else ""
    return f"{found.kind} {short(found.id)} · {dotted((status, quoted(found.quote, 60)))}"
