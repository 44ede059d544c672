"""`dateline review`: facts one by one, and a key for each decision."""

import getpass
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from dateline.cli.add import FAULT, STOPPED, STORE

if TYPE_CHECKING:
    from dateline.cli.reviewed_fact import Terminal
    from dateline.store import Store
    from dateline.store.doubts import Wanted


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asks for."""

    store: str
    kind: tuple[str, ...]
    type: str | None
    status: str | None
    since: str | None
    until: str | None
    publisher: str | None
    document: str | None
    who: str | None
    export_gold: str | None
    colour: bool


@click.command()
@STORE
@click.option("--kind", multiple=True, metavar="KIND", help="event, figure, ...; may be given several times.")
@click.option("--type", metavar="TYPE", help="Such as ASSAULT, killed, announce.")
@click.option("--status", metavar="STATUS", help="Such as planned, demands, in-force.")
@click.option("--since", metavar="YYYY-MM-DD", help="The fact's day; the report's where it has none.")
@click.option("--until", metavar="YYYY-MM-DD", help="Likewise, that day included.")
@click.option("--publisher", metavar="NAME", help="Part of the publisher's name.")
@click.option("--document", metavar="ID", help="One report.")
@click.option(
    "--who", envvar="DATELINE_WHO", metavar="NAME", help="Whose decisions; your login where not given."
)
@click.option("--export-gold", metavar="DIR", help="Write gold records of what is reviewed, and ask nothing.")
@click.option(
    "--no-color", "colour", is_flag=True, flag_value=False, default=True, help="Plain text on a terminal."
)
def review(**options: object) -> None:
    """Look at facts one by one and decide: what is in doubt and what weighs comes first.

    One line is one key with what belongs to it; ? lists the keys. Where lines come through a pipe, the first mistake
    ends it with exit status 2; what was decided before is kept.
    """
    asked = Options(**options)  # type: ignore[arg-type]  # click gives exactly the fields of Options
    from dateline.errors import DatelineError

    try:
        _run(asked)
    except DatelineError as error:
        click.echo(f"dateline: error: {error}", err=True)
        sys.exit(FAULT)
    except KeyboardInterrupt:
        click.echo("dateline: stopped: what was decided is kept", err=True)
        sys.exit(STOPPED)


def _run(asked: Options) -> None:
    from pathlib import Path

    from dateline.errors import StoreError
    from dateline.store import open_store

    if not Path(asked.store).exists():
        raise StoreError.about(asked.store, "is not there", "Check its name, or make it with dateline add.")
    with open_store(asked.store) as store:
        if asked.export_gold:
            _export(store, asked.export_gold)
        else:
            _decide(store, asked)


def _decide(store: "Store", asked: Options) -> None:
    from dateline.adding.linking import link_new, link_waiting
    from dateline.cli.reviewed_fact import Terminal
    from dateline.cli.view.words import counted
    from dateline.reviewing.session import Session
    from dateline.reviewing.walking import walk

    who = asked.who or getpass.getuser()
    screen = Terminal(store, asked.colour)
    session = Session(store, who, screen)
    try:
        session.go(walk(store, _wanted(asked)))
    finally:
        if session.decided:
            link_waiting(store, link_new)  # what was merged, split or rejected changes stories
        _close(screen, f"{asked.store}: {counted(session.decided, 'decision')} by {who}")


def _close(screen: "Terminal", words: str) -> None:
    screen.say(words if screen.shown else f"{words}; there is nothing to review")


def _wanted(asked: Options) -> "Wanted":
    from dateline.store.doubts import SIX, Wanted

    filters = (asked.type, asked.status, asked.since, asked.until, asked.publisher, asked.document)
    return Wanted(asked.kind or SIX, *filters)


def _export(store: "Store", folder: str) -> None:
    from dateline.cli.view.words import counted
    from dateline.reviewing.exporting import write_golds

    written = left = 0
    for found, path in write_golds(store, folder):
        if path is None:
            left += 1
            click.echo(f"dateline: left out: {found.document}, {found.undecided:,} facts undecided", err=True)
        else:
            written += 1
            click.echo(path)
    click.echo(
        f"{folder}: {counted(written, 'gold record')}, {counted(left, 'report')} partly reviewed and left out"
    )
