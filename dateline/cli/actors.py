"""`dateline actors`: a user's own list of actors, whose ids go before what reports alone tell of who is who."""

import sys
from pathlib import Path

import click

FAULT = 2


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path), metavar="[LIST.csv]")
@click.option("--store", envvar="DATELINE_STORE", default="dateline.db", show_default=True, help="The store.")
@click.option("--forget", is_flag=True, help="Take the list away.")
def actors(path: Path | None, store: str, forget: bool) -> None:
    """Use your own list of actors: a CSV file with the columns id, name, aliases, kind, country.

    Aliases are parted by ";". All reports of the store are linked again, which takes some 15 ms each.
    """
    if (path is None) != forget:
        raise click.UsageError("name a CSV file, or give --forget to take the list away.")
    from dateline.errors import DatelineError

    try:
        click.echo(_use(path, store))
    except DatelineError as error:
        click.echo(f"dateline: error: {error}", err=True)
        sys.exit(FAULT)


def _use(path: Path | None, place: str) -> str:
    from dateline.adding.linking import link_new, link_waiting
    from dateline.errors import StoreError
    from dateline.store import open_store

    rows = [] if path is None else _rows(path)
    if not Path(place).exists():
        raise StoreError.about(place, "is not there", "Check its name, or make it with dateline add.")
    with open_store(place) as store:
        changed = store.put_actor_list(rows)
        link_waiting(store, link_new)
    known = len({row[0] for row in rows})
    return f"{place}: {known:,} actors listed, {'linked again' if changed else 'as before'}"


def _rows(path: Path) -> list[tuple[str, str, str, str]]:
    from dateline.linking.across.lists import read_actor_list
    from dateline.reading.encoding import decode
    from dateline.reading.files import bytes_of, opened
    from dateline.settings import DEFAULTS

    with opened(str(path), DEFAULTS) as stream:
        text, _ = decode(bytes_of(stream, str(path), DEFAULTS), str(path))
    return [(one.id, one.name, one.kind, one.country) for one in read_actor_list(text, str(path))]
