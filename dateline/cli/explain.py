"""`--explain ID`: why one fact stands in the record: its rule or head, its score, its words in place."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from dateline.cli.view.brief import briefly
from dateline.cli.view.names import Fact, Names, facts_of
from dateline.cli.view.reasons import reasons
from dateline.cli.view.references import users
from dateline.cli.view.styles import NAME, QUIET
from dateline.cli.view.words import on_one_line, visible
from dateline.record import Actor, Place, Record, Span

AROUND = 90  # characters of context on either side of the words


def find_fact(record: Record, key: str) -> Fact | None:
    """The fact of `record` that has the id `key`."""
    return next((fact for fact in facts_of(record) if fact.id == key), None)


def explanation(record: Record, fact: Fact) -> RenderableType:
    """What the fact says, what decided it, which facts rest on it, and its evidence in context."""
    names = Names.of(record)
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style=QUIET, no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    for name, value in (*reasons(fact, names), *_relations(record, fact.id, names)):
        grid.add_row(name, Text(value))
    rows = [_in_context(record.document.text, span) for span in _evidence(fact)]
    return Group(Text(f"{fact.id}  {type(fact).__name__.lower()}", style=NAME), grid, Text(), *rows, Text())


def _relations(record: Record, key: str, names: Names) -> Iterator[tuple[str, str]]:
    """Which facts refer to this one, and which agree with it or clash."""
    if used := users(record, key):
        yield "used by", ", ".join(used)
    for link in record.links:
        if key in (link.a, link.b):
            other = link.b if key == link.a else link.a
            yield link.kind, f"{other}, {briefly(other, names)}: {on_one_line(link.why)}"


def _evidence(fact: Fact) -> tuple[Span, ...]:
    return fact.mentions if isinstance(fact, Place | Actor) else fact.evidence


def _in_context(text: str, span: Span) -> Text:
    """The words in bold in the middle of what stands around them, with their place in the text."""
    before = text[max(0, span.start - AROUND) : span.start].rpartition("\n")[2].lstrip()
    after = text[span.end : span.end + AROUND].partition("\n")[0].rstrip()
    place = f"{span.start}–{span.end}  "
    return Text.assemble((place, QUIET), visible(before), (visible(span.quote), NAME), visible(after))
