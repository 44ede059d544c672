"""The whole reading against the bare encoder, on the same windows, document by document in turn."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.errors import DatelineError
from dateline.language.encoder import Encoder
from dateline.reader import load_reader
from dateline.reading import read_sources
from dateline.record.schema import to_json

WARM_UP = 5  # documents read before the clock starts
TEXT_FILES = frozenset({".txt", ".md", ".html", ".htm"})


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds for the whole reading (bytes in, JSON out) and for the encoder alone."""

    documents: int
    words: int
    whole: float
    encoder: float


def sample(source: Path, number: int) -> list[str | Path]:
    """`number` documents spread evenly over the JSONL lines and text files of `source`."""
    files = [source] if source.is_file() else sorted(path for path in source.rglob("*") if path.is_file())
    found: list[str | Path] = []
    for path in files:
        if path.suffix == ".jsonl":
            found += [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
        elif path.suffix in TEXT_FILES:
            found.append(path)
    step = max(1.0, len(found) / number)
    return [found[int(i * step)] for i in range(min(number, len(found)))]


def measure_speed(documents: list[str | Path], threads: int = 1) -> Speed:
    """Reads each document, then runs the encoder alone on the very same windows."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as rows:
        rows.write("\n".join(item for item in documents if isinstance(item, str)))
        rows.flush()
        paths = [str(item) for item in documents if isinstance(item, Path)]
        inputs = ([rows.name] if len(paths) < len(documents) else []) + paths
        _read_all(inputs, threads, WARM_UP)
        return _read_all(inputs, threads, len(documents))


def _read_all(inputs: list[str], threads: int, number: int) -> Speed:
    reader = load_reader(threads)
    words, whole, bare, count = 0, 0.0, 0.0, 0
    with _recorded() as calls:
        sources = iter(read_sources(inputs))
        while count < number:
            calls.clear()
            start = time.perf_counter()
            document = next(sources, None)
            if document is None:
                break
            if not isinstance(document, DatelineError):
                to_json(reader(document))
            whole += time.perf_counter() - start
            bare += _replayed(list(calls))
            if not isinstance(document, DatelineError):
                words += len(document.text.split())
                count += 1
    return Speed(count, words, whole, bare)


def _replayed(calls: list[tuple[Encoder, Any]]) -> float:
    """Seconds that the encoder alone takes for the recorded windows."""
    start = time.perf_counter()
    for encoder, inputs in calls:
        BARE(encoder, inputs)
    return time.perf_counter() - start


BARE = Encoder.__call__


@contextmanager
def _recorded() -> Iterator[list[tuple[Encoder, Any]]]:
    """Keeps what the encoder is called with; the cost of keeping it counts against us."""
    calls: list[tuple[Encoder, Any]] = []

    def recording(encoder: Encoder, inputs: Any) -> Any:
        calls.append((encoder, inputs))
        return BARE(encoder, inputs)

    Encoder.__call__ = recording  # type: ignore[method-assign]
    try:
        yield calls
    finally:
        Encoder.__call__ = BARE  # type: ignore[method-assign]
