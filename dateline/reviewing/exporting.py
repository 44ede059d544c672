"""Decisions as gold: one file for each document that was reviewed to its end."""

import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.reviewing.review import Review
from dateline.reviewing.trouble import ReviewError
from dateline.store import Store
from dateline.store.judged import judged, judged_documents

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Gold:
    """A document that somebody reviewed: its gold record, or, where facts are undecided, how many."""

    document: str
    undecided: int
    record: Row | None = None


def golds(store: Store) -> Iterator[Gold]:
    """Every document with a decision, by id; a gold record for those whose facts all have one.

    A fact is decided by any decision but a comment. Rejected facts are left out, corrections are applied, and what
    was merged into another fact of the document gives it its words.
    """
    for document in judged_documents(store):
        yield gold(store, document)


def gold(store: Store, document: str) -> Gold:
    """One document's. `ReviewError` where the store has no record of it."""
    record = store.record(document)
    if record is None:
        raise ReviewError.about(document, "is no document of the store that was read", "Give its id.")
    review = Review(record, store.facts(document), judged(store, document))
    undecided = review.undecided()
    return Gold(document, undecided, None if undecided else review.gold())


def write_golds(store: Store, folder: str) -> Iterator[tuple[Gold, Path | None]]:
    """Each of `golds` with the file that was written into the folder, None where facts are undecided.

    `ReviewError` where a file cannot be written.
    """
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        for found in golds(store):
            yield found, _write(Path(folder), found) if found.record else None
    except OSError as error:
        wrong = f"cannot be written to ({error.strerror})"
        raise ReviewError.about(folder, wrong, "Name a folder that you may write to.") from error


def _write(folder: Path, found: Gold) -> Path:
    """Written beside and renamed, so that there is never half a file."""
    path = folder / f"{found.document}.json"
    handle, temporary = tempfile.mkstemp(prefix=f".{found.document}.", dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(json.dumps(found.record, ensure_ascii=False, indent=1) + "\n")
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return path
