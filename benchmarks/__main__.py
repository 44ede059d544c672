"""`python -m benchmarks [FOLDER | FILE.jsonl] [N]`: measures and writes docs/benchmarks.md."""

import os
import platform
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command line has it; read when numpy is loaded

from benchmarks.footprint import one_report, site_size
from benchmarks.speed import Speed, measure_speed, sample

RESULT = Path(__file__).parent.parent / "docs" / "benchmarks.md"
EXAMPLE = Path(__file__).parent.parent / "examples" / "london-talks-2025.txt"
DOCUMENTS = Path("../shared/corpora")
NUMBER = 500  # documents of the speed run
MEGABYTE = 1_000_000


def main(arguments: list[str]) -> int:
    """Measures on N documents of what is named, spread evenly over it."""
    source = Path(arguments[0]) if arguments else DOCUMENTS
    number = int(arguments[1]) if len(arguments) > 1 else NUMBER
    if not source.exists():
        print(f"no documents to measure with at {source}: name a folder or a JSONL file", file=sys.stderr)
        return 0
    speed = measure_speed(sample(source, number))
    shell = one_report(EXAMPLE)
    table = _table(speed, shell, site_size(Path(sys.prefix)))
    print(table)
    RESULT.write_text(table, encoding="utf-8")
    return 0


def _table(speed: Speed, shell: tuple[float, float], size: int) -> str:
    seconds, memory = shell
    rows = [
        ("documents, words", f"{speed.documents}, {speed.words}"),
        (
            "the bare encoder on their windows",
            f"{speed.encoder:.1f} s, {speed.words / speed.encoder:.0f} words/s",
        ),
        ("the whole reading", f"{speed.whole:.1f} s, {speed.words / speed.whole:.0f} words/s"),
        ("share of the encoder's throughput", f"{speed.encoder / speed.whole:.0%}"),
        ("one report from the shell, median of 5", f"{seconds:.2f} s"),
        ("its peak memory", f"{memory / MEGABYTE:.0f} MB"),
        ("the environment, all files", f"{size / MEGABYTE:.0f} MB"),
    ]
    head = (
        f"# Benchmarks\n\nWritten by `make bench`: {platform.machine()}, Python {platform.python_version()}, "
    )
    head += "one thread, encoder and whole reading in the same run, "
    head += "document by document in turn.\n\n| what | measured |\n|---|---|\n"
    return head + "\n".join(f"| {name} | {value} |" for name, value in rows) + "\n"


sys.exit(main(sys.argv[1:]))
