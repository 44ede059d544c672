"""Times as a small calendar: one line a day or period, in order, with the words that name it."""

import datetime

from rich.table import Table

from dateline.cli.view.days import in_order, written
from dateline.cli.view.styles import QUIET
from dateline.cli.view.words import on_one_line
from dateline.record import Record, Time

Row = tuple[str, str]


def table(record: Record) -> Table | None:
    """The calendar; what has no day stands last. None where there are no times."""
    if not record.times:
        return None
    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1)
    grid.add_column(style=QUIET, justify="right")
    for (days, part), found in _rows(record.times):
        words = dict.fromkeys(on_one_line(span.quote) for time in found for span in time.evidence)
        grid.add_row(days, part, " · ".join(words), " ".join(time.id for time in found))
    return grid


def _rows(times: tuple[Time, ...]) -> list[tuple[Row, list[Time]]]:
    rows: dict[Row, list[Time]] = {}
    for time in sorted(times, key=_order):
        rows.setdefault((written(time.interval), time.interval.part or ""), []).append(time)
    return list(rows.items())


def _order(time: Time) -> tuple[tuple[bool, datetime.date, datetime.date], int]:
    """In day order, ties by place in the text."""
    return in_order(time.interval), time.evidence[0].start if time.evidence else 0
