"""`dateline add`: reports into a store, to be asked questions of ever after."""

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from dateline.adding import Outcome

FAULT = 2  # exit status where an input or option was at fault
STOPPED = 130  # exit status after Ctrl-C, as of a shell
STORE = click.option(
    "--store",
    envvar="DATELINE_STORE",
    default="dateline.db",
    show_default=True,
    metavar="FILE",
    help="The store; DATELINE_STORE names another default.",
)


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for."""

    paths: tuple[str, ...]
    store: str
    workers: int
    date: str | None
    tagger: str | None


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH|-]...")
@STORE
@click.option(
    "--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read."
)
@click.option("--date", metavar="YYYY-MM-DD", help="Day of publication; goes before what the report says.")
@click.option("--tagger", metavar="NAME", help="A spaCy model that you have, for tags, parse and entities.")
def add(**options: object) -> None:
    """Read reports into a store. What the store has is skipped, so a run that was stopped can be run again.

    PATH is a file of reports or a folder of them; "-" or nothing is standard input. Reports that cannot be read
    are listed at the end, and the exit status is 2.
    """
    asked = Options(**options)  # type: ignore[arg-type]  # click gives exactly the fields of Options
    if not asked.paths and sys.stdin.isatty():
        raise click.UsageError("no report given. Name a file or folder: dateline add reports/")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy is loaded, here and in the workers
    from dateline.adding import Outcome
    from dateline.errors import DatelineError

    outcome = Outcome()
    try:
        _run(asked, outcome)
    except DatelineError as error:
        _close(asked, outcome)
        _say("error", str(error))
        sys.exit(FAULT)
    except KeyboardInterrupt:
        _close(asked, outcome)
        _say("stopped", "what was added is kept; the same command goes on from there")
        sys.exit(STOPPED)
    _close(asked, outcome)
    if outcome.failed:
        sys.exit(FAULT)


def _run(asked: Options, outcome: "Outcome") -> None:
    """Adds everything; `outcome` counts, so that it is known however this ends."""
    from functools import partial

    from dateline.adding import Job, add_reports, expected_reports, present_run
    from dateline.cli.pace import pace
    from dateline.reader import load_reader
    from dateline.reading import read_sources
    from dateline.store import open_store

    paths = asked.paths or ("-",)
    job = Job(asked.workers, present_run(asked.tagger), partial(load_reader, 1, asked.tagger))
    sources = read_sources(paths, asked.date)
    with open_store(asked.store) as store, pace(expected_reports(paths)) as shown:
        add_reports(store, sources, job, shown, outcome)


def _close(asked: Options, outcome: "Outcome") -> None:
    """What was wrong, and one line of what was done."""
    for notice in outcome.notices:
        _say("warning", notice)
    for origin, message in outcome.problems:
        _say("error", message if message.startswith(origin) else f"{origin}: {message}")
    counts = f"{outcome.added:,} added, {outcome.known:,} known already, {outcome.failed:,} not read"
    click.echo(f"{asked.store}: {counts}")


def _say(kind: str, message: str) -> None:
    click.echo(f"dateline: {kind}: {message}", err=True)
