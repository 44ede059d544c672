"""One report at hand, as a text or as a file, made a Document."""

import datetime
from pathlib import Path

from dateline.errors import DatelineError, FormatError
from dateline.reading import read_sources, read_text
from dateline.record import Document

LONGEST_PATH = 1024  # characters; a longer line is no file name


def one_document(text_or_path: str | Path, published: datetime.date | str | None = None) -> Document:
    """The Document of a text or of a file of one report.

    A `Path` is always a file; a string is one if it is a single line that names a file. Raises
    `DatelineError` where it cannot be read or holds several reports.
    """
    if isinstance(text_or_path, str) and not _names_a_file(text_or_path):
        return read_text(text_or_path, published)
    found = read_sources([text_or_path], published)
    first = next(found)
    if isinstance(first, DatelineError):
        raise first
    if next(found, None) is not None:
        raise FormatError.about(
            str(text_or_path),
            "holds more than one report",
            "Use dateline.reader.read_documents with dateline.reading.read_sources.",
        )
    return first


def _names_a_file(text: str) -> bool:
    if "\n" in text or len(text) > LONGEST_PATH or "\0" in text:
        return False
    try:
        return Path(text).exists()
    except (OSError, UnicodeEncodeError):  # too long for the system, or no name at all
        return False
