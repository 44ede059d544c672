"""Paths to files: folders in order, standard input, and what cannot be opened."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO

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
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".xml": "feed",
    ".pdf": "pdf",
    ".docx": "docx",
    ".rtf": "rtf",
    ".doc": "rtf",  # LexisNexis names its RTF so; true Word 97 files are refused by their first bytes
    ".warc": "warc",
    ".warc.gz": "warc",
    ".mbox": "mbox",
    ".eml": "mail",
}


def format_of(path: str) -> str | None:
    """The format that the ending of the name tells; None where it tells none."""
    endings = Path(path.lower()).suffixes[-2:]
    return FORMATS.get("".join(endings)) or FORMATS.get(endings[-1] if endings else "")


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
            if format_of(name) and not name.startswith("."):
                found += 1
                yield os.path.join(folder, name)
    yield from troubles
    if not found and not troubles:
        kinds = " ".join(FORMATS)
        yield SourceError.about(path, "is a folder without a report in it", f"Reports end in {kinds}.")


@contextmanager
def opened(path: str, settings: Settings) -> Iterator[BinaryIO]:
    """The file, or standard input, to be read and sought in; `DatelineError` where it cannot be had.

    What cannot be sought in (a pipe) is taken into memory, up to `max_bytes`.
    """
    with _stdin() if path == STDIN else _file(path) as stream:
        try:
            whole = path != STDIN and stream.seekable()
            yield stream if whole else io.BytesIO(bytes_of(stream, path, settings))
        except OSError as error:  # a disk or a network folder that fails half-way
            raise _refusal(path, error) from error


def _stdin() -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer)


def _file(path: str) -> BinaryIO:
    try:
        return open(path, "rb")
    except (OSError, ValueError) as error:
        raise _refusal(path, error) from error


def bytes_of(stream: BinaryIO, path: str, settings: Settings) -> bytes:
    """All of the stream; `TooLongError` where that is more than `max_bytes`."""
    data = stream.read(settings.max_bytes + 1)
    if len(data) > settings.max_bytes:
        way_out = "Split it, or raise max_bytes (dateline.settings)."
        raise TooLongError.about(path, f"is larger than {settings.max_bytes:,} bytes", way_out)
    return data


def lines_of(stream: BinaryIO, settings: Settings) -> Iterator[bytes]:
    """The lines of a stream one at a time, so that a long one needs no memory."""
    while line := stream.readline(settings.max_bytes):
        yield line


def _refusal(path: str, error: OSError | ValueError) -> SourceError:
    name = getattr(error, "filename", None) or path
    if isinstance(error, FileNotFoundError):
        return SourceError.about(str(name), "is not there", "Check its name and the folder you are in.")
    reason = getattr(error, "strerror", None) or str(error)
    return SourceError.about(str(name), f"cannot be opened ({reason})", "Give a file that you may read.")
