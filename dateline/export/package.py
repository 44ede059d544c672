"""datapackage.json: what is in each file, in the terms of Data Package v2."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dateline import __version__
from dateline.export.dictionary import FOREIGN, described, primary_key
from dateline.export.options import Options
from dateline.store import Store

if TYPE_CHECKING:
    from dateline.export.native import Written

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
MEDIA = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}


def package(store: Store, written: "Sequence[Written]", options: Options) -> str:
    """The whole file. It is the same whenever and wherever it is made, unless `options.created` says otherwise."""
    runs = [{"id": run.id, "purpose": run.purpose, "version": run.version, "model": run.model, "rules": run.rules,
             "tagger": run.tagger} for run in store.runs()]  # fmt: skip
    whole: dict[str, Any] = {
        "$schema": PROFILE,
        "name": "dateline-export",
        "title": "Facts of dated reports, with the words they were read from",
        "version": __version__,
        "dateline": {
            "quote_limit": options.quote,
            "runs": sorted(runs, key=lambda run: str(run["id"])),
            "escaped": "text cells of the CSV files that begin with = + - @ tab or CR have an apostrophe before them",
        },
        "resources": [_resource(one) for one in written],
    }
    if options.created:
        whole["created"] = f"{options.created.isoformat()}T00:00:00Z"
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _resource(one: "Written") -> dict[str, Any]:
    form = one.path.rpartition(".")[2]
    return {
        "name": one.table if form == "csv" else f"{one.table}-{form}",
        "path": one.path,
        "format": form,
        "mediatype": MEDIA[form],
        **({"encoding": "utf-8"} if form == "csv" else {}),
        "hash": f"sha256:{one.sha256}",
        "bytes": one.bytes,
        "rows": one.rows,
        "schema": {
            "fields": [
                {"name": name, "type": described(name).type, "description": described(name).description}
                for name in one.columns
            ],
            "primaryKey": list(primary_key(one.table)),
            "foreignKeys": [
                {"fields": name, "reference": {"resource": FOREIGN[name][0], "fields": FOREIGN[name][1]}}
                for name in one.columns
                if name in FOREIGN and FOREIGN[name][0] != one.table
            ],
            "missingValues": [""],
        },
    }
