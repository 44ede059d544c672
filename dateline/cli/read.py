"""`dateline read`: reports in, a page for the eye or records for a program out."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from dateline.errors import DatelineError
    from dateline.record import Document, Record

Show = Callable[["Record"], None]
FAULT = 2  # exit status where an input or option was at fault
MANY = 5  # from this many inputs on a terminal shows how far we are


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for."""

    paths: tuple[str, ...]
    date: str | None
    as_json: bool
    out: Path | None
    explain: str | None
    tagger: str | None
    threads: int
    colour: bool


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH|-]...")
@click.option("--date", metavar="YYYY-MM-DD", help="Day of publication; goes before what the report says.")
@click.option("--json", "as_json", is_flag=True, help="One record a line, in the order of the inputs.")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="DIR", help="One JSON file a report in this folder."
)
@click.option(
    "--explain", metavar="ID", help="Why one fact (e1, m2, f3, s4, ...) of one report stands in the record."
)
@click.option("--tagger", metavar="NAME", help="A spaCy model that you have, for tags, parse and entities.")
@click.option(
    "--threads", type=click.IntRange(1, 256), default=1, show_default=True, help="Threads of the encoder."
)
@click.option(
    "--no-color", "colour", is_flag=True, flag_value=False, default=True, help="Plain text on a terminal."
)
def read(**options: object) -> None:
    """Read reports: who did and said what, when and where.

    PATH is a text, Markdown, HTML or JSONL file or a folder of them; "-" or nothing is standard input.
    A report that cannot be read is named on standard error, the rest is read, and the exit status is 2.
    """
    asked = Options(**options)  # type: ignore[arg-type]  # click gives exactly the fields of Options
    _refuse_contradictions(asked)
    # Before numpy is loaded: its matrices here are small, and threads that wait for each other on a busy
    # machine make them five times slower. The encoder has threads of its own.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from dateline.errors import DatelineError

    try:
        failures = _run(asked)
    except DatelineError as error:
        _say("error", str(error))
        failures = 1
    if failures:
        sys.exit(FAULT)


def _refuse_contradictions(asked: Options) -> None:
    if asked.explain and (asked.as_json or asked.out):
        raise click.UsageError("--explain shows one fact on the page; leave out --json and --out.")
    if not asked.paths and sys.stdin.isatty():
        raise click.UsageError(
            "no report given. Name a file or folder, or pipe a text in: dateline read report.txt"
        )


def _run(asked: Options) -> int:
    """Reads everything; the number of inputs that were at fault."""
    from dateline.errors import DatelineError
    from dateline.reader import load_reader

    show = _output(asked)
    failures = 0
    reader = None
    for found in _with_progress(asked, _inputs(asked)):
        if isinstance(found, DatelineError):
            failures += _report(found)
            continue
        reader = reader or load_reader(asked.threads, asked.tagger)
        for warning in found.warnings:
            _say("warning", f"{found.origin or found.id}: {warning}")
        try:
            show(reader(found))
        except DatelineError as error:
            failures += _report(error)
    return failures


def _inputs(asked: Options) -> "Iterator[Document | DatelineError]":
    from dateline.reading import read_sources

    return iter(read_sources(asked.paths or ("-",), asked.date))


def _report(error: "DatelineError") -> int:
    _say("error", str(error))
    return 1


def _say(kind: str, message: str) -> None:
    click.echo(f"dateline: {kind}: {message}", err=True)


def _output(asked: Options) -> Show:
    """What becomes of each record."""
    if asked.out:
        return _into_folder(asked.out)
    if asked.as_json:
        return _as_line
    if asked.explain:
        return _explained(asked.explain, asked.colour)
    return _as_page(asked.colour)


def _as_line(record: "Record") -> None:
    from dateline.record.schema import to_json

    # Bytes, so that the same record is the same output on every system and locale.
    sys.stdout.buffer.write(to_json(record).encode("utf-8") + b"\n")
    sys.stdout.buffer.flush()


def _into_folder(path: Path) -> Show:
    from dateline.cli.files import Folder
    from dateline.record.schema import to_json

    folder = Folder(path)

    def one(record: "Record") -> None:
        path = folder.write(record.document, to_json(record))
        if not sys.stdout.isatty():  # on a terminal the progress stands there
            click.echo(path)

    return one


def _as_page(colour: bool) -> Show:
    from dateline.cli.view.page import divider, page, show, terminal

    console = terminal(colour=colour)
    shown: list[str] = []

    def one(record: "Record") -> None:
        if shown:
            show(console, divider())
        shown.append(record.document.id)
        show(console, page(record))

    return one


def _explained(key: str, colour: bool) -> Show:
    from dateline.cli.explain import explanation, find_fact
    from dateline.cli.view.page import show, terminal
    from dateline.errors import DatelineError

    console = terminal(colour=colour)

    def one(record: "Record") -> None:
        fact = find_fact(record, key)
        if fact is None:
            raise DatelineError(
                f"{record.document.id}: no fact {key}. The page and --json show the ids there are."
            )
        show(console, explanation(record, fact))

    return one


def _with_progress(
    asked: Options, inputs: "Iterable[Document | DatelineError]"
) -> "Iterator[Document | DatelineError]":
    """The inputs as they come, counted on standard error where that is a terminal and free of pages."""
    if not sys.stderr.isatty() or (sys.stdout.isatty() and not asked.out):
        yield from inputs
        return
    from dateline.cli.progress import counted

    yield from counted(inputs, MANY)
