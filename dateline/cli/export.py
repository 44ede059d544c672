"""`dateline export`: a store in the forms that other programs read."""

from pathlib import Path
from typing import Any

import click

from dateline.cli.asking import failing, filters, opened

QUOTE = 100  # characters of a report's words that --no-text leaves
NAMES = (
    "native", "annotations", "plover", "polecat", "ucdp-shaped", "acled-like", "ceasefires", "geojson", "timelinejs",
    "ftm", "labelstudio", "gold",
)  # fmt: skip


@click.command()
@click.argument("store", metavar="STORE")
@click.argument("name", metavar="FORMAT", type=click.Choice(NAMES))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="PATH",
    help="File; a folder for native and gold.",
)
@click.option("--no-text", is_flag=True, help=f"At most {QUOTE} characters of a report's words in one place.")
@click.option("--quote-limit", type=click.IntRange(0), metavar="N", help="Another number of characters.")
@click.option("--created", metavar="YYYY-MM-DD", help="A day to write into datapackage.json.")
@filters
def export(store: str, name: str, out: Path, **options: Any) -> None:
    """Write what a store holds in another form.

    \b
    native       all tables as CSV and Parquet with datapackage.json
    annotations  W3C Web Annotation JSON-LD with PROV
    plover       events as PLOVER 0.8 JSON
    polecat      events in POLECAT's 40 columns
    ucdp-shaped  deadly events in UCDP GED's columns (no UCDP data)
    acled-like   events in ACLED's columns (no ACLED data)
    ceasefires   ceasefires in ETH/PRIO's names
    geojson      what has coordinates
    timelinejs   what has a day, as slides
    ftm          FollowTheMoney entities
    labelstudio  Label Studio tasks
    gold         reports as gold records
    """
    with failing():
        import datetime

        from dateline.export import Options
        from dateline.export import export as write
        from dateline.query import Filter
        from dateline.query.filter import day_of

        no_text, limit = options.pop("no_text"), options.pop("quote_limit")
        quote = limit if limit is not None else QUOTE if no_text else None
        created = day_of(options.pop("created"), "created")
        day = datetime.date.fromisoformat(created) if created else None
        options["limit"] = options["limit"] or None
        with opened(store) as found:
            path = write(found, name, out, Options(Filter(**options), quote, day))
    click.echo(path)
