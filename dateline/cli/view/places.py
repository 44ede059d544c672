"""Places with their country and where they lie; what the gazetteer does not know says so."""

from rich.table import Table
from rich.text import Text

from dateline.cli.view.countries import country_name
from dateline.cli.view.styles import QUIET
from dateline.record import Place, Record

UNKNOWN = "not in the gazetteer"


def table(record: Record) -> Table | None:
    """One line a place, in order of first mention. None where there are none."""
    if not record.places:
        return None
    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column()
    grid.add_column()
    grid.add_column(ratio=1)
    grid.add_column(no_wrap=True, style=QUIET, justify="right")
    for place in record.places:
        country = country_name(place.country) if place.country else ""
        grid.add_row(place.name, "" if country == place.name else country, _where(place), place.id)
    return grid


def _where(place: Place) -> Text:
    if place.latitude is None or place.longitude is None:
        return Text(UNKNOWN, style=QUIET)
    precision = "" if place.precision == "place" else f"  {place.precision}"
    return Text(f"{degrees(place.latitude, 'NS')} {degrees(place.longitude, 'EW')}{precision}", style=QUIET)


def degrees(value: float, letters: str) -> str:
    """ "47.66 N"."""
    return f"{abs(value):.2f} {letters[value < 0]}"
