"""How many reports to expect, where that can be told without reading them."""

from collections.abc import Iterable
from pathlib import Path

from dateline.errors import DatelineError
from dateline.reading.files import FORMATS, STDIN, files_of

ONE_REPORT = frozenset({"text", "markdown", "html", "pdf", "docx"})
CHUNK = 1 << 20  # bytes


def expected_reports(paths: Iterable[str]) -> int | None:
    """About how many reports `paths` give; None where a file or a pipe among them does not tell."""
    total = 0
    for path in paths:
        if path == STDIN:
            return None
        for file in files_of(path):
            found = 1 if isinstance(file, DatelineError) else _within(file)
            if found is None:
                return None
            total += found
    return total


def _within(file: str) -> int | None:
    kind = FORMATS.get(Path(file).suffix.lower())
    if kind == "jsonl":
        return _lines(file)
    return 1 if kind in ONE_REPORT or not Path(file).is_file() else None


def _lines(file: str) -> int:
    try:
        with open(file, "rb") as stream:
            count, last = 0, b"\n"
            while chunk := stream.read(CHUNK):
                count, last = count + chunk.count(b"\n"), chunk[-1:]
            return count + (last != b"\n")
    except OSError:
        return 1  # reading it will give one error
