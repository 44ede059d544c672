"""`python -m benchmarks.growth [FOLDER | FILE.jsonl] [N]`: how a store grows, to N reports.

Some real reports are read once; altered copies of them are then added one by one, as new reports would be, and
linked with the rest. Prints, at each power of ten and its half, what one more report costs.
"""

import dataclasses
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.speed import sample
from dateline.adding.linking import link_new, link_waiting
from dateline.reader import load_reader
from dateline.reading import read_sources
from dateline.reading.canonical import sha256_of
from dateline.record import Document, Record
from dateline.store import Run, Store, check_store, open_store, prepare

DOCUMENTS = Path("../shared/corpora")
READ = 100  # real reports
NUMBER = 5_000
STOPS = (100, 500, 1_000, 5_000, 10_000, 50_000, 100_000)
LAST = 100  # reports at each stop over which the mean is taken
RUN = Run("benchmark")


def main(arguments: list[str]) -> int:
    source = Path(arguments[0]) if arguments else DOCUMENTS
    number = int(arguments[1]) if len(arguments) > 1 else NUMBER
    records = real_records(source)
    print("| reports | preparing | writing | linking | file |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "growth.db"
        with open_store(path) as store:
            grow(store, path, records, number)
        began = time.perf_counter()
        faults = list(check_store(str(path)))
    print(f"\ncheck: {len(faults)} faults, {(time.perf_counter() - began) / number * 1000:.1f} ms a report")
    return 0


def real_records(source: Path) -> list[Record]:
    """What READ reports spread over the source yield."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as lines:
        lines.write("\n".join(line for line in sample(source, READ) if isinstance(line, str)))
        lines.flush()
        return [
            load_reader()(document)
            for document in read_sources([lines.name])
            if isinstance(document, Document)
        ]


def altered(record: Record, number: int) -> Record:
    """The record of a report that ends in other words."""
    text = f"{record.document.text}\nReport {number} of the series."
    document = dataclasses.replace(record.document, text=text, sha256=sha256_of(text))
    return dataclasses.replace(record, document=document)


def grow(store: Store, path: Path, records: list[Record], number: int) -> None:
    """Adds reports one by one and prints a row at every stop."""
    spent: list[tuple[float, float, float]] = []
    for done in range(1, number + 1):
        record = altered(records[done % len(records)], done)
        marks = [time.perf_counter()]
        rows = prepare(record.document, record)
        marks.append(time.perf_counter())
        store.write(rows, RUN)
        marks.append(time.perf_counter())
        link_waiting(store, link_new)
        marks.append(time.perf_counter())
        spent.append((marks[1] - marks[0], marks[2] - marks[1], marks[3] - marks[2]))
        if done in STOPS:
            means = (sum(column) / LAST * 1000 for column in zip(*spent[-LAST:], strict=True))
            size = path.stat().st_size + Path(f"{path}-wal").stat().st_size
            cells = " | ".join(f"{mean:.1f} ms" for mean in means)
            print(f"| {done:,} | {cells} | {size / done / 1000:.1f} kB a report |", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
