"""How far a long run has come, on standard error."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

Item = TypeVar("Item")


def counted(items: Iterable[Item], many: int) -> Iterator[Item]:
    """The items as they come; from the one numbered `many` on a line shows how many are done.

    How many there will be is not known: a folder or a JSONL file is read as it goes.
    """
    columns = (SpinnerColumn(), TextColumn("{task.completed} reports read"), TimeElapsedColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    task = progress.add_task("reading", total=None)
    try:
        for number, item in enumerate(items):
            if number == many:
                progress.start()
            progress.update(task, completed=number)
            yield item
    finally:
        progress.stop()
