"""`python -m evaluation [GOLD] [TASK ...]`: measures, writes docs/scores.md, fails under floors."""

import sys
from pathlib import Path

from evaluation.scoreboard import TASKS, as_markdown, below_floors, measure, read_table

HERE = Path(__file__).parent
SCORES = HERE.parent / "docs" / "scores.md"
GOLD = Path("../shared/gold")


def main(arguments: list[str]) -> int:
    """The exit status: 0 if all is well or there is no gold data, 1 under a floor, 2 for a wrong task."""
    gold = Path(arguments[0]) if arguments else GOLD
    tasks = tuple(arguments[1:]) or TASKS
    if unknown := [task for task in tasks if task not in TASKS]:
        print(f"no such task: {', '.join(unknown)}; there are {', '.join(TASKS)}", file=sys.stderr)
        return 2
    if not gold.is_dir():
        print(f"nothing measured: there is no gold data at {gold}")
        return 0
    scores = measure(gold, tasks)
    floors, others = read_table(HERE / "floors.toml"), read_table(HERE / "published.toml")
    table = as_markdown(scores, floors, others)
    print(table)
    if tasks == TASKS:
        SCORES.write_text(table, encoding="utf-8")
    missed = below_floors(scores, floors, tasks)
    for line in missed:
        print(f"under the floor: {line}", file=sys.stderr)
    return 1 if missed else 0


sys.exit(main(sys.argv[1:]))
