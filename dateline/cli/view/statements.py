"""Statements in the order of the text; a run by the same speaker stands under one name."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.cli.view.days import written_with_part
from dateline.cli.view.styles import ACT, NAME, QUIET
from dateline.cli.view.words import on_one_line, parts, shortened
from dateline.record import Actor, Channel, Record, Statement

WORDS_ROOM = 280  # characters of a statement on the page; --json and --explain give all of it
NOBODY = "nobody named"
NO_WORDS = "(no words reported)"


def table(record: Record) -> RenderableType | None:
    """Under each speaker, statement by statement: act, addressee, form, channel, day, then the words."""
    if not record.statements:
        return None
    actors = {actor.id: actor for actor in record.actors}
    lines: list[RenderableType] = []
    for speaker, run in _runs(record.statements, actors):
        lines.extend([Text()] if lines else [])
        lines.append(Text(speaker, style=NAME))
        lines.extend(line for statement in run for line in _lines(statement, actors))
    return Group(*lines)


def _lines(statement: Statement, actors: Mapping[str, Actor]) -> Iterator[RenderableType]:
    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column(ratio=1)
    grid.add_column(justify="right", no_wrap=True, style=QUIET)
    grid.add_row(_act(statement, actors), statement.id)
    yield Padding(grid, (0, 0, 0, 2))
    words = shortened(parts(statement.content), WORDS_ROOM) or NO_WORDS
    yield Padding(Text(words), (0, len(statement.id) + 2, 0, 4))


def who(statement: Statement, actors: Mapping[str, Actor]) -> str:
    """The speakers' names; else the source's words in quotation marks; else that nobody is named."""
    if statement.speakers:
        return ", ".join(actors[key].name if key in actors else key for key in statement.speakers)
    return f"“{parts(statement.source)}”" if statement.source else NOBODY


def _runs(
    statements: tuple[Statement, ...], actors: Mapping[str, Actor]
) -> Iterator[tuple[str, list[Statement]]]:
    for speaker, run in groupby(statements, key=lambda statement: who(statement, actors)):
        yield speaker, list(run)


def _act(statement: Statement, actors: Mapping[str, Actor]) -> Text:
    """ "warn → Russia · Tue 22 Apr 2025 · direct · broadcast: BBC Radio 4 · within s3"."""
    line = Text(statement.act, style=ACT)
    if statement.to:
        line.append(f" → {actors[statement.to].name if statement.to in actors else statement.to}")
    said = written_with_part(statement.said)
    channel = statement.channel
    details = (
        said,
        statement.form,
        _channel(channel) if channel else "",
        f"within {statement.inside}" if statement.inside else "",
    )
    return line.append("".join(f" · {detail}" for detail in details if detail), style=QUIET)


def _channel(channel: Channel) -> str:
    """Its kind and the words that tell it, once where they are the same."""
    words = on_one_line(channel.text.quote)
    return channel.kind if words.casefold() == channel.kind else f"{channel.kind}: {words}"
