"""`python -m benchmarks.crash [FILE] [KILLS]`: kills `dateline add` at random moments and looks at what is left.

An import of FILE is killed again and again until it gets to its end; after every kill `dateline check` must pass and
no report that was there may be gone; a finished store must have the contents of one that nobody disturbed. Half of
the imports run with two workers.
"""

import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import StoreError
from dateline.store import check_store, fingerprint, open_store

EXAMPLES = Path(__file__).parent.parent / "examples"
KILLS = 200
SEED = 4


@dataclass(slots=True)
class Tally:
    """What was seen."""

    kills: int = 0
    during: int = 0  # kills that came when some, but not all, reports were there
    finished: int = 0
    broken: int = 0
    lost: int = 0
    other: int = 0


def command(source: Path, store: Path, workers: int) -> list[str]:
    program = "from dateline.cli.main import main; main()"
    return [
        sys.executable,
        "-c",
        program,
        "add",
        str(source),
        "--store",
        str(store),
        "--workers",
        str(workers),
    ]


def main(arguments: list[str]) -> int:
    source = Path(arguments[0]) if arguments else EXAMPLES
    kills = int(arguments[1]) if len(arguments) > 1 else KILLS
    tally, chance = Tally(), random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "undisturbed.db"
        began = time.monotonic()
        subprocess.run(command(source, store, 1), check=False, capture_output=True)
        whole = time.monotonic() - began
        wanted = contents(store)
        while tally.kills < kills:
            disturbed(source, Path(folder) / f"{tally.finished}.db", (tally, chance, whole), wanted)
    print(
        f"{tally.kills} kills ({tally.during} with part of the reports there), {tally.finished} imports brought to"
        f" their end: {tally.broken} stores broken, {tally.lost} with reports lost, {tally.other} with other contents"
    )
    return 1 if tally.broken or tally.lost or tally.other else 0


def disturbed(
    source: Path, store: Path, setting: tuple[Tally, random.Random, float], wanted: tuple[int, str]
) -> None:
    """One import, killed until it is done."""
    tally, chance, whole = setting
    there = 0
    while True:
        running = subprocess.Popen(
            command(source, store, 1 + tally.kills % 2), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            running.wait(chance.uniform(0, whole))
            break
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
        tally.kills += 1
        if store.exists() and store.stat().st_size:
            tally.broken += bool(list(check_store(str(store))))
            found = count(store)
            tally.lost += found < there
            tally.during += 0 < found < wanted[0]
            there = found
    tally.finished += 1
    print(tally, file=sys.stderr, flush=True)
    tally.other += contents(store) != wanted


def count(store: Path) -> int:
    try:
        with open_store(store, write=False) as opened:
            return len(opened.document_ids())
    except StoreError:  # killed before it was made; that it is not broken is looked into elsewhere
        return 0


def contents(store: Path) -> tuple[int, str]:
    with open_store(store, write=False) as opened:
        return len(opened.document_ids()), fingerprint(opened)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
