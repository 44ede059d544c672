"""People and bodies, side by side with their offices, grouped by the country they belong to."""

from rich.table import Table
from rich.text import Text

from dateline.cli.view.countries import country_name
from dateline.cli.view.styles import NAME, QUIET
from dateline.cli.view.words import counted, on_one_line
from dateline.record import Actor, Office, Record

SILENT = frozenset({"person", "other"})  # kinds that tell a reader nothing new
NO_COUNTRY = "no country"
NAME_ROOM = 34  # columns; longer names wrap


def table(record: Record) -> Table | None:
    """Countries in order of first mention, their actors below. None where there are no actors."""
    if not record.actors:
        return None
    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column(max_width=NAME_ROOM)
    grid.add_column(ratio=1)
    grid.add_column(justify="right", style=QUIET, no_wrap=True)
    grid.add_column(justify="right", style=QUIET, no_wrap=True)
    for country, members in _by_country(record.actors):
        grid.add_row(Text(country, style=QUIET))
        for actor in members:
            mentions = counted(len(actor.mentions), "mention")
            grid.add_row(Text("  ") + Text(actor.name, style=NAME), described(actor), mentions, actor.id)
    return grid


def described(actor: Actor) -> str:
    """Its offices, or else what kind of actor it is."""
    if actor.offices:
        return "; ".join(_office(office) for office in actor.offices)
    return "" if actor.kind in SILENT else actor.kind.replace("-", " ")


def _office(office: Office) -> str:
    title = on_one_line(office.title)
    return f"{title} ({on_one_line(office.of)})" if office.of and office.of not in title else title


def _by_country(actors: tuple[Actor, ...]) -> list[tuple[str, list[Actor]]]:
    groups: dict[str, list[Actor]] = {}
    for actor in actors:
        groups.setdefault(actor.country or "", []).append(actor)
    named = [(country_name(code), members) for code, members in groups.items() if code]
    return [*named, *((NO_COUNTRY, members) for code, members in groups.items() if not code)]
