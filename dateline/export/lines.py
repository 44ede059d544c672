"""Files written a row at a time: delimited text, JSON, JSON Lines."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from dateline.query.cells import write_rows
from dateline.query.files import whole_file

Row = Mapping[str, Any]


def write_delimited(out: Path, head: Sequence[str], rows: Iterable[Row], delimiter: str = ",") -> None:
    """The rows under `head`; a column that a row has not stays empty, no cell is a formula."""
    with whole_file(out) as path, open(path, "w", encoding="utf-8", newline="") as file:
        write_rows(file, head, ([row.get(name) for name in head] for row in rows), delimiter)


def write_json_lines(out: Path, rows: Iterable[Row]) -> None:
    """An object a line."""
    with whole_file(out) as path, open(path, "w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(compact(row) + "\n")


def write_json_list(out: Path, rows: Iterable[Row], frame: tuple[str, str] = ("[", "]")) -> None:
    """The rows as a JSON list, an object a line, between the two ends of `frame`."""
    with whole_file(out) as path, open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(frame[0])
        for number, row in enumerate(rows):
            file.write(("," if number else "") + "\n" + compact(row))
        file.write("\n" + frame[1] + "\n")


def compact(value: Any) -> str:
    """JSON on one line, letters as they are."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
