"""What watching remembers of each feed, in a small file beside the store.

It is no part of the record: it tells how this machine polls, and losing it costs one more request a feed. So it does
not lie in the store, and what it says about a document counts only while the store has that document.
"""

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from dateline.errors import StoreError

SUFFIX = ".watch.json"
FORM = 1  # of the file


@dataclass(frozen=True, slots=True)
class Memory:
    """One feed: what makes the next request conditional, how often it failed in a row, until when it rests.

    `witness` is a document that the last answer gave. `pages` are the entries whose page is dealt with (0) or
    failed so many times; `article` is whether pages were fetched at all.
    """

    etag: str | None = None
    modified: str | None = None
    witness: str | None = None
    errors: int = 0
    rests_until: float = 0.0
    pages: Mapping[str, int] = field(default_factory=dict)
    article: bool = False


class Memories:
    """The memories of all feeds of one store, each written as it changes."""

    def __init__(self, store: str) -> None:
        """Of the store at the path `store`. What cannot be read is as good as nothing."""
        self._path = Path(store + SUFFIX)
        self._feeds = _read(self._path)

    def of(self, feed: str) -> Memory:
        """What is known of a feed."""
        return self._feeds.get(feed, Memory())

    def keep(self, feed: str, memory: Memory) -> None:
        """Remembers, on the disk too; `StoreError` where that cannot be written."""
        self._feeds[feed] = memory
        data = {"form": FORM, "feeds": {name: asdict(self._feeds[name]) for name in sorted(self._feeds)}}
        try:
            _replace(self._path, json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        except OSError as error:
            wrong = f"cannot be written ({error.strerror})"
            raise StoreError.about(str(self._path), wrong, "Make room, or the folder writable.") from error


def _read(path: Path) -> dict[str, Memory]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["form"] != FORM:
            return {}
        return {feed: _memory(row) for feed, row in data["feeds"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _memory(row: Any) -> Memory:
    pages = {str(key): int(tries) for key, tries in row["pages"].items()}
    texts = {name: _text(row[name]) for name in ("etag", "modified", "witness")}
    return Memory(
        **texts,
        errors=int(row["errors"]),
        rests_until=float(row["rests_until"]),
        pages=pages,
        article=row["article"] is True,
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _replace(path: Path, text: str) -> None:
    """Writes beside `path` and renames, so that there is never half a file."""
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
