"""What all questions share on the command line: filters, forms of the answer, errors."""

import errno
import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dateline.cli.add import FAULT, STORE

if TYPE_CHECKING:
    from rich.console import RenderableType

    from dateline.query import Filter, Table
    from dateline.store import Store

FORMS = ("table", "json", "csv", "parquet")
SUFFIXES = {".csv": "csv", ".json": "json", ".jsonl": "json", ".parquet": "parquet"}
FEW = 100  # rows on a page unless --limit says otherwise
Command = TypeVar("Command", bound=Callable[..., Any])
Ask = Callable[["Store", "Filter"], "Table[Any]"]
Draw = Callable[["Table[Any]"], "RenderableType | None"]
FILTERS = (
    ("--actor", "NAME", "Who takes part, in whatever role; under other names, too."),
    ("--side", "NAME", "Who does, says, holds or tells it: a name or a country."),
    ("--country", "NAME", "Country of a place or of anyone in it: a name or UKR."),
    ("--place", "NAME", "Where: a place or a country."),
    ("--type", "TYPE", "Such as ASSAULT, leaders, killed; several with commas."),
    ("--status", "STATUS", "Such as denied, held, in-force, rejects; several with commas."),
    ("--kind", "KIND", "event, meeting, statement, position, ceasefire, figure."),
    ("--since", "YYYY-MM-DD", "The fact's own day, this one or later."),
    ("--until", "YYYY-MM-DD", "The fact's own day, this one or earlier."),
    ("--publisher", "NAME", "Part of the publisher's name."),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for, beside the question itself."""

    store: str
    form: str
    out: Path | None
    colour: bool
    limit: int | None
    filters: dict[str, Any]


def filters(command: Command) -> Command:
    """The options that say which facts."""
    return filters_but()(command)


def filters_but(*without: str) -> Callable[[Command], Command]:
    """The options that say which facts, less some of them."""
    return lambda command: _filtered(command, without)


def _filtered(command: Command, without: tuple[str, ...]) -> Command:
    undated = "With --since or --until: facts without a day, too."
    limit = f"At most so many rows; 0: all. A page has {FEW} unless told otherwise."
    command = click.option("--limit", type=click.IntRange(0), metavar="N", help=limit)(command)
    if "--undated" not in without:
        command = click.option("--undated", is_flag=True, help=undated)(command)
    for name, value, words in reversed(FILTERS):
        if name not in without:
            command = click.option(name, metavar=value, help=words)(command)
    return command


def output(command: Command) -> Command:
    """The options that say from which store, in which form, and where to."""
    form, path = click.Choice(FORMS), click.Path(path_type=Path)
    for option in (
        click.option(
            "--no-color", "colour", is_flag=True, flag_value=False, default=True, help="Plain text."
        ),
        click.option("--out", type=path, metavar="FILE", help="Into a file; its ending tells the format."),
        click.option("--format", "form", type=form, help="A table unless --out says otherwise."),
        STORE,
    ):
        command = option(command)
    return command


def asked_of(options: dict[str, Any], few: int = FEW) -> Asked:
    """The options in order; a page has at most `few` rows, everything else all."""
    rest = dict(options)
    out, limit = rest.pop("out"), rest.pop("limit", None)
    form = rest.pop("form") or (SUFFIXES.get(out.suffix.lower(), "table") if out else "table")
    if form == "parquet" and out is None:
        raise click.UsageError("Parquet is no text: give --out FILE.")
    most = few if limit is None and form == "table" else limit
    return Asked(rest.pop("store"), form, out, rest.pop("colour"), most or None, rest)


@contextmanager
def failing() -> Iterator[None]:
    """Errors of ours become a line on standard error and exit status 2."""
    from dateline.errors import DatelineError

    try:
        yield
    except DatelineError as error:
        click.echo(f"dateline: error: {error}", err=True)
        sys.exit(FAULT)
    except OSError as error:
        if error.errno == errno.EPIPE:  # the reader had enough: click ends quietly
            raise
        click.echo(f"dateline: error: the answer cannot be written: {error.strerror}.", err=True)
        sys.exit(FAULT)


def opened(path: str) -> "Store":
    """The store, only to be read from; it is never made by a question."""
    from dateline.store import open_store

    return open_store(path, write=False)


def answer(asked: Asked, ask: Ask, draw: Draw) -> None:
    """Asks and writes the answer in the form that was asked for; a hint goes to standard error."""
    with failing():
        from dateline.query import Filter

        wanted = Filter(**asked.filters, limit=asked.limit)
        with opened(asked.store) as store:
            table = ask(store, wanted)
        if asked.form == "table":
            show_page(asked, draw(table) or _nothing())
        else:
            _write(asked, table)
        if table.hint:
            click.echo(f"dateline: hint: {table.hint}", err=True)
        if len(table) < table.total:
            click.echo(
                f"{len(table):,} of {table.total:,} rows. --limit 0 gives all; filters give fewer.", err=True
            )


def show_page(asked: Asked, what: "RenderableType") -> None:
    """Writes the page to the terminal, or as plain text into the file."""
    from dateline.cli.view.page import show, terminal

    if asked.out is None:
        show(terminal(colour=asked.colour), what)
        return
    from dateline.query.files import whole_file

    page = io.StringIO()
    show(terminal(page, colour=False), what)
    with whole_file(asked.out) as path:
        path.write_text(page.getvalue(), encoding="utf-8")


def _nothing() -> "RenderableType":
    from rich.text import Text

    from dateline.cli.view.styles import QUIET

    return Text("Nothing found.", style=QUIET)


def _write(asked: Asked, table: "Table[Any]") -> None:
    if asked.out is not None:
        {"json": table.to_json, "csv": table.to_csv, "parquet": table.to_parquet}[asked.form](asked.out)
        return
    # UTF-8 and line feeds, so that the same answer is the same output on every system and locale.
    text = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="", write_through=True)
    try:
        (table.write_csv if asked.form == "csv" else table.write_json)(text)
    finally:
        text.detach()
