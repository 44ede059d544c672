"""`--out DIR`: one file a record, whole or not at all, and never two records under one name."""

import hashlib
import os
import re
import tempfile
from pathlib import Path

from dateline.errors import DatelineError

SUFFIX = ".json"
LONGEST_NAME = 120  # characters; longer ids are cut and told apart by a hash
HASH_LENGTH = 8
READABLE = 0o644  # mkstemp makes files that only their owner may read


class OutputError(DatelineError):
    """A record cannot be written where it was asked to be."""


class Folder:
    """A folder of records, one file for each document id."""

    def __init__(self, path: Path) -> None:
        """Makes the folder if need be; `OutputError` where that cannot be done."""
        self._path = path
        self._written: set[str] = set()
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                f"--out {path}: {error.strerror}. Name a folder that you may write to."
            ) from error

    def write(self, key: str, line: str) -> Path:
        """Writes the record `line` of document `key`; a file of an earlier run is replaced whole.

        `OutputError` where a document of this run has that name already, or the file cannot be written.
        """
        name = file_name(key)
        if name.casefold() in self._written:
            raise OutputError(f"{key}: {name} holds another document of this run. Give each its own id.")
        try:
            _replace(self._path / name, line)
        except OSError as error:
            raise OutputError(f"{key}: cannot write {self._path / name}: {error.strerror}.") from error
        self._written.add(name.casefold())
        return self._path / name


def _replace(path: Path, line: str) -> None:
    """Writes beside `path` and renames, so that nobody ever sees half a record."""
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:20]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(line + "\n")
        os.chmod(temporary, READABLE)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def file_name(key: str) -> str:
    """A file name for the document id `key`: safe on every system, and different for different ids."""
    safe = re.sub(r"[^\w.-]+", "_", key).strip("._") or "document"
    if safe != key or len(safe) > LONGEST_NAME:
        digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]
        safe = f"{safe[:LONGEST_NAME]}-{digest}"
    return safe + SUFFIX
