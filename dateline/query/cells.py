"""CSV that no spreadsheet takes for formulas (OWASP, "CSV Injection")."""

import csv
from collections.abc import Iterable, Sequence
from typing import IO, Any

# A spreadsheet reads a cell that begins so as a formula, a command or a second cell.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
HARMLESS = "'"


def harmless(cell: Any) -> Any:
    """Text that begins dangerously with an apostrophe before it; numbers, and all other text, as they are."""
    return HARMLESS + cell if isinstance(cell, str) and cell.startswith(DANGEROUS) else cell


def write_rows(
    file: IO[str], head: Sequence[str], rows: Iterable[Sequence[Any]], delimiter: str = ","
) -> None:
    """The rows under their head: UTF-8, one line feed a row, quotation marks where needed."""
    writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
