"""Reads dated reports of wars and peace talks and keeps who said and did what, when, where, and who says so.

    import dateline
    record = dateline.read("report.html")
    for event in record.events: ...

    from dateline.query import Filter, timeline
    with dateline.open_store("dateline.db", write=False) as store:
        for entry in timeline(store, Filter(actor="Zelensky")): ...

Nothing heavy is imported until it is asked for, so that `import dateline` costs milliseconds.
"""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.record import Record
    from dateline.store import Store, open_store

__version__ = "0.1.0"
__all__ = ["Record", "Store", "__version__", "open_store", "read"]


def read(
    text_or_path: str | Path,
    published: datetime.date | str | None = None,
    *,
    tagger: str | None = None,
    threads: int | None = None,
) -> "Record":
    """The record of one report.

    `text_or_path` is the report itself or the file it is in: a `Path` is always a file; a string is one
    if it is a single line that names a file. `published` is the day of publication (a date or ISO
    "2025-04-23") and goes before what the report says of itself. `tagger` names an installed
    spaCy model whose tags, parse and entities replace ours; `threads` is how many the encoder may use.

    Raises `dateline.errors.DatelineError` where the input cannot be read; a file of several reports is
    refused: use `dateline.reader.read_documents` for those.
    """
    from dateline.reader import load_reader
    from dateline.single import one_document

    return load_reader(threads, tagger)(one_document(text_or_path, published))


def __getattr__(name: str) -> Any:
    if name == "Record":
        from dateline.record import Record

        return Record
    if name in ("Store", "open_store"):
        from dateline import store

        return getattr(store, name)
    raise AttributeError(f"module 'dateline' has no attribute {name!r}")
