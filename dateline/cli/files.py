"""`--out DIR`: one file a record, whole or not at all, and never two records under one name."""

import hashlib
import os
import re
import tempfile
from pathlib import Path

from dateline.errors import DatelineError
from dateline.reading.canonical import ID_LENGTH
from dateline.record import Document

SUFFIX = ".json"
LONGEST_NAME = 120  # characters; longer ids are cut and told apart by a hash
HASH_LENGTH = 8
READABLE = 0o644  # mkstemp makes files that only their owner may read


class OutputError(DatelineError):
    """A record cannot be written where it was asked to be."""


class Folder:
    """A folder of records, one file a document."""

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

    def write(self, document: Document, line: str) -> Path:
        """Writes the record `line` of `document` and answers where; a file of an earlier run is replaced.

        Two inputs of one name get two files, the second with the text's hash in its name. `OutputError`
        where the same document comes again and again, or the file cannot be written.
        """
        name = self._free_name(document)
        try:
            _replace(self._path / name, line)
        except OSError as error:
            where = self._path / name
            raise OutputError(
                f"{where}: cannot be written ({error.strerror}). Name another folder."
            ) from error
        self._written.add(name.casefold())
        return self._path / name

    def _free_name(self, document: Document) -> str:
        plain = name_of(document)
        for name in (plain, f"{plain}-{document.sha256[:HASH_LENGTH]}"):
            if file_name(name).casefold() not in self._written:
                return file_name(name)
        said = f"{document.origin or document.id}: was written to {self._path} already in this run"
        raise OutputError(f"{said}. Name each report once.")


def name_of(document: Document) -> str:
    """The id that the report came with; where it came without, the name of its file."""
    if document.origin and document.id == document.sha256[:ID_LENGTH]:
        return Path(document.origin).stem or document.id
    return document.id


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
