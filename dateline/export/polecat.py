"""The 40 columns of POLECAT, tab-separated: what happened or goes on, an event a row."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from dateline import __version__
from dateline.export.lines import write_delimited
from dateline.export.options import Options
from dateline.export.told import DONE, days_of, narrowest, own_id, sides
from dateline.query.filter import listed
from dateline.query.gathering import each
from dateline.store import Store
from dateline.store.questions import Side, Telling, snapshot

NONE = "None"  # as POLECAT writes what is not known
COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name",
    "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw",
    "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector",
    "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
    "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language",
    "Version",
)  # fmt: skip
QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), "VERBAL COOPERATION"),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), "MATERIAL COOPERATION"),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "VERBAL CONFLICT"),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), "MATERIAL CONFLICT"),
}


def write(store: Store, out: Path, options: Options) -> None:
    """The table, by day and id. What did not happen is left out: POLECAT has no column for it."""
    with snapshot(store):
        write_delimited(out, COLUMNS, _rows(store, options), "\t")


def _rows(store: Store, options: Options) -> Iterator[dict[str, Any]]:
    statuses = sorted(DONE & set(listed(options.asked.status) or DONE))
    for stories in each(store, replace(options.asked, status=",".join(statuses)), ("event",)):
        for story in stories:
            row = event(story.head)
            yield {name: _flat(row.get(name)) for name in COLUMNS}


def event(told: Telling) -> dict[str, Any]:
    """One event; what is not known is not there."""
    first, _ = days_of(told)
    people = [side.name for side in told.sides if side.kind == "person"]
    others = [side.name for side in told.sides if side.kind != "person"]
    return {
        "Event ID": own_id(told.id),
        "Event Date": first.isoformat() if first else None,
        "Event Type": told.type,
        "Event Mode": told.mode,
        "Quad Code": QUADS.get(told.type or ""),
        **_side("Actor", sides(told, "actor")),
        **_side("Recipient", sides(told, "recipient")),
        **_place(told),
        "Source": told.publisher,
        "Publication Date": told.published,
        "Story People": _several(people),
        "Story Organizations": _several(others),
        "Story Locations": _several([spot.name for spot in told.places]),
        "Language": told.language,
        "Version": f"Dateline {__version__}",
    }


def _side(what: str, several: list[Side]) -> dict[str, Any]:
    sectors = [side.sector for side in several if side.sector]
    return {
        f"{what} Name": _several([side.name for side in several]),
        f"{what} Country": _several([side.country for side in several if side.country]),
        f"Primary {what} Sector": sectors[0] if sectors else None,
        f"{what} Sectors": _several(sectors),
        f"{what} Name Raw": _several([side.name for side in several]),
    }


def _place(told: Telling) -> dict[str, Any]:
    spot = narrowest(told)
    if spot is None:
        return {}
    return {
        "Placename": spot.name,
        "City": spot.name if spot.precision == "place" else None,
        "Country": spot.country,
        "Latitude": spot.latitude,
        "Longitude": spot.longitude,
        "GeoNames ID": spot.geonames_id,
        "Raw Placename": spot.name,
        "Feature Type": spot.precision,
    }


def _several(values: list[str]) -> str | None:
    return "; ".join(dict.fromkeys(values)) or None


def _flat(value: Any) -> Any:
    """A cell without tabs and line ends, which readers of POLECAT do not expect within one."""
    if value is None or value == "":
        return NONE
    return " ".join(value.split()) if isinstance(value, str) else value
