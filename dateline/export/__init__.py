"""Exports: what a store holds, in the forms that other programs read (docs/exports.md).

from dateline.export import Options, export
export(store, "geojson", "war.geojson", Options(Filter(country="UKR")))
"""

from dateline.export.formats import FORMATS, Format, export
from dateline.export.options import Options

__all__ = ["FORMATS", "Format", "Options", "export"]
