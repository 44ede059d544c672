"""The formats by name."""

from collections.abc import Callable
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from dateline.errors import ExportError
from dateline.export import (
    acled_like,
    annotations,
    ceasefires,
    follow_the_money,
    geojson,
    gold,
    label_studio,
    native,
    plover,
    polecat,
    timelinejs,
    ucdp,
)
from dateline.export.options import Options
from dateline.store import Store

Write = Callable[[Store, Path, Options], None]


@dataclass(frozen=True, slots=True)
class Format:
    """What a format is, the ending of its file ("" for a folder), and what writes it."""

    what: str
    ending: str
    write: Write


FORMATS = {
    "native": Format("all tables as CSV and Parquet with datapackage.json", "", native.write),
    "annotations": Format("W3C Web Annotation JSON-LD with PROV", ".jsonld", annotations.write),
    "plover": Format("events as PLOVER 0.8 JSON", ".json", plover.write),
    "polecat": Format("events in POLECAT's 40 columns", ".tsv", polecat.write),
    "ucdp-shaped": Format("deadly events in UCDP GED's columns, no UCDP data", ".csv", ucdp.write),
    "acled-like": Format("events in ACLED's columns, no ACLED data", ".csv", acled_like.write),
    "ceasefires": Format("ceasefires in ETH/PRIO's names, a row a declaring actor", ".csv", ceasefires.write),
    "geojson": Format("what has coordinates", ".geojson", geojson.write),
    "timelinejs": Format("what has a day, as slides", ".json", timelinejs.write),
    "ftm": Format("FollowTheMoney entities, JSON Lines", ".jsonl", follow_the_money.write),
    "labelstudio": Format("Label Studio tasks with predictions, JSON Lines", ".jsonl", label_studio.write),
    "gold": Format("reports as gold records, a file each", "", gold.write),
}


def export(store: Store, name: str, out: str | PathLike[str], options: Options | None = None) -> Path:
    """Writes the format of that name to a file, or for native and gold into a folder; where it was written.

    Where `out` is a folder that is there, a file gets a name of its own in it. `ExportError` where there is no such
    format, or it cannot be written.
    """
    form = FORMATS.get(name)
    if form is None:
        raise ExportError.about(name, "is no format", f"Give one of {', '.join(FORMATS)}.")
    path = Path(out)
    if form.ending and path.is_dir():
        path = path / f"dateline-{name}{form.ending}"
    form.write(store, path, options or Options())
    return path
