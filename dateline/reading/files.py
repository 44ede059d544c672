"""Paths to files: folders in order, standard input, and what cannot be opened."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from dateline.errors import DatelineError, SourceError, TooLongError
from dateline.settings import Settings

STDIN = "-"
FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
}


def files_of(path: str) -> Iterator[str | DatelineError]:
    """The files that `path` stands for: itself, or all readable kinds below a folder, sorted by name."""
    if path == STDIN or not Path(path).is_dir():
        yield path
        return
    troubles: list[DatelineError] = []
    found = 0
    for folder, below, names in os.walk(path, onerror=lambda error: troubles.append(_refusal(path, error))):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            if Path(name).suffix.lower() in FORMATS and not name.startswith("."):
                found += 1
                yield os.path.join(folder, name)
    yield from troubles
    if not found and not troubles:
        kinds = " ".join(FORMATS)
        yield SourceError.about(path, "is a folder without a report in it", f"Reports end in {kinds}.")


def bytes_of(path: str, settings: Settings) -> bytes:
    """What is in the file, or on standard input; `DatelineError` where it cannot be had or is too much."""
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read(settings.max_bytes + 1)
        else:
            with open(path, "rb") as file:
                data = file.read(settings.max_bytes + 1)
    except (OSError, ValueError) as error:
        raise _refusal(path, error) from error
    if len(data) > settings.max_bytes:
        way_out = "Split it, or raise max_bytes (dateline.settings)."
        raise TooLongError.about(path, f"is larger than {settings.max_bytes:,} bytes", way_out)
    return data


def lines_of(path: str, settings: Settings) -> Iterator[bytes]:
    """The lines of a JSONL file one at a time, so that a long one needs no memory."""
    try:
        with open(path, "rb") as file:
            while line := file.readline(settings.max_bytes):
                yield line
    except (OSError, ValueError) as error:
        raise _refusal(path, error) from error


def _refusal(path: str, error: OSError | ValueError) -> SourceError:
    name = getattr(error, "filename", None) or path
    if isinstance(error, FileNotFoundError):
        return SourceError.about(str(name), "is not there", "Check its name and the folder you are in.")
    reason = getattr(error, "strerror", None) or str(error)
    return SourceError.about(str(name), f"cannot be opened ({reason})", "Give a file that you may read.")
