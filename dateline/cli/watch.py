"""`dateline watch`: feeds polled politely, and what is new added to a store."""

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from dateline.cli.add import FAULT, STOPPED, STORE
from dateline.cli.pace import duration

if TYPE_CHECKING:
    from dateline.store import Store
    from dateline.watching import Poll, Watch

EVERY = 30  # minutes
OFTEN = 5  # minutes; what is polled more often than that is not polled politely


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for."""

    feeds: tuple[str, ...]
    store: str
    every: int
    once: bool
    article: bool


@click.command()
@click.argument("feeds", nargs=-1, required=True, metavar="FEEDS.opml|URL...")
@STORE
@click.option(
    "--every",
    type=click.IntRange(OFTEN, 7 * 24 * 60),
    default=EVERY,
    show_default=True,
    metavar="MINUTES",
    help=f"From one round to the next; {OFTEN} at least.",
)
@click.option("--once", is_flag=True, help="One round, and that is all.")
@click.option(
    "--article/--no-article",
    default=False,
    show_default=True,
    help="Fetch the page of an entry whose feed holds a summary only.",
)
def watch(**options: object) -> None:
    """Poll feeds and add what is new to a store, until Ctrl-C. The only command that fetches anything.

    FEEDS.opml is a list as feed readers export it, URL a feed (RSS or Atom). A feed that is broken is named on
    standard error, the others go on, and it is asked again after a while. With --once the exit status is 2 where
    a feed or an entry was at fault.
    """
    asked = Options(**options)  # type: ignore[arg-type]  # click gives exactly the fields of Options
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy is loaded
    from dateline.errors import DatelineError

    try:
        faults = _run(asked)
    except DatelineError as error:
        _say("error", str(error))
        sys.exit(FAULT)
    except KeyboardInterrupt:
        _say("stopped", f"what was added is kept in {asked.store}; the same command goes on from there")
        sys.exit(STOPPED)
    if faults:
        sys.exit(FAULT)


def _run(asked: Options) -> int:
    """Polls, and tells of each poll; how many feeds and entries were at fault."""
    from dateline.store import open_store
    from dateline.watching import feeds_of, rounds

    feeds = feeds_of(asked.feeds)
    faults = 0
    told: set[str] = set()
    with open_store(asked.store) as store:
        for found in rounds(feeds, _watch(store, asked), None if asked.once else asked.every * 60.0):
            faults += _tell(found, told)
    return faults


def _watch(store: "Store", asked: Options) -> "Watch":
    from functools import lru_cache

    import dateline.reader
    from dateline.adding import Job
    from dateline.watching import Clock, Fetcher, Memories, Watch

    clock = Clock()
    job = Job(
        load=lru_cache(maxsize=1)(dateline.reader.load_reader)
    )  # the model is loaded once, not each poll
    return Watch(store, Fetcher(clock), Memories(store.path), job, clock, asked.article)


def _tell(found: "Poll", told: set[str]) -> int:
    """One line for the poll; what is wrong on standard error, each thing once. The number of faults."""
    if found.trouble:
        _say("error", found.trouble)
    problems = [message for _, message in found.outcome.problems]
    for kind, words in (
        *(("error", words) for words in problems),
        *(("warning", words) for words in found.notices),
    ):
        if words not in told:
            told.add(words)
            _say(kind, words)
    click.echo(line(found))
    return len(problems) + bool(found.trouble)


def line(found: "Poll") -> str:
    """ "https://…: 12 entries, 3 added, 9 known already"."""
    if found.state == "unchanged":
        return f"{found.feed}: unchanged"
    if found.rest:
        return f"{found.feed}: {found.state}, asked again in {duration(found.rest)} at the earliest"
    counts = [
        (found.entries, "entries"),
        (found.outcome.added, "added"),
        (found.outcome.known, "known already"),
    ]
    more = [
        (found.outcome.failed, "not read"),
        (found.textless, "without a text"),
        (found.waiting, "waiting for their page"),
    ]
    return f"{found.feed}: " + ", ".join(
        f"{n:,} {words}" for n, words in (*counts, *(m for m in more if m[0]))
    )


def _say(kind: str, message: str) -> None:
    click.echo(f"dateline: {kind}: {message}", err=True)
