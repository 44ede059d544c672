"""Prints how a store's links stand up to the labelled pairs: `python -m evaluation.linking STORE [--strata]`."""

import sys

from dateline.store import open_store
from evaluation.linking import measure


def main(path: str, strata: bool) -> None:
    with open_store(path, write=False) as store:
        tables = measure(store)
    print(
        "| table | pairs linked | precision | recall | of what was read | read |\n|---|---|---|---|---|---|"
    )
    for table, tallies in tables.items():
        for stratum, tally in sorted(tallies.items()):
            if stratum and not strata:
                continue
            score = tally.scores()
            name = f"{table}: {stratum}" if stratum else table
            linked = tally.right + tally.wrong
            cells = (f"{score[key]:.1f}" for key in ("precision", "recall", "recall_of_read", "read"))
            print(f"| {name} | {linked} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main(sys.argv[1], "--strata" in sys.argv)
