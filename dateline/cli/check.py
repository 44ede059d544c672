"""`dateline check`: the proof that a store is whole."""

import sys

import click

from dateline.cli.add import FAULT

FEW = 500  # documents between looks at the clock


@click.command()
@click.argument("store", envvar="DATELINE_STORE", default="dateline.db", metavar="[STORE]")
def check(store: str) -> None:
    """Prove that a store is whole: hashes, quotations, references, the full-text index.

    Every row is worked out again from the texts and records and compared. Leaves with 0 where all is well, or with
    2 and a list of what is wrong.
    """
    from dateline.errors import DatelineError
    from dateline.store import check_store

    faults = 0
    documents = 0

    def progress(done: int, of: int) -> None:
        nonlocal documents
        documents = done
        if sys.stderr.isatty() and (done % FEW == 0 or done == of):
            click.echo(f"\r\x1b[K{done:,} of {of:,} documents", err=True, nl=done == of)

    try:
        for fault in check_store(store, progress):
            faults += 1
            click.echo(fault)
    except DatelineError as error:
        click.echo(f"dateline: error: {error}", err=True)
        sys.exit(FAULT)
    if faults:
        click.echo(f"{store}: {faults:,} faults", err=True)
        sys.exit(FAULT)
    click.echo(f"{store}: whole, {documents:,} documents")
