"""The answer to a question: a sequence of rows that knows how to become a file or a data frame."""

import json
from collections.abc import Iterator, Sequence
from os import PathLike
from typing import IO, Any, Generic, TypeVar, overload

from dateline.errors import QuestionError
from dateline.query.arrow import arrow_table, load_arrow
from dateline.query.cells import write_rows
from dateline.query.columns import columns_of, on_one_line, plain
from dateline.query.files import whole_file

Row = TypeVar("Row")
Path = str | PathLike[str]


class Table(Sequence[Row], Generic[Row]):
    """Rows of one kind, in a stable order.

    `total` counts those that a limit left out too; `hint` says why there may be nothing.
    """

    def __init__(self, kind: type, rows: Sequence[Row], total: int | None = None, hint: str = "") -> None:
        self.kind = kind
        self.rows = tuple(rows)
        self.total = len(self.rows) if total is None else total
        self.hint = hint

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, place: int | slice) -> Row | tuple[Row, ...]:
        return self.rows[place]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __repr__(self) -> str:
        return f"<{len(self):,} of {self.total:,} rows of {self.kind.__name__}>"

    def to_arrow(self) -> Any:
        """A `pyarrow.Table`; `QuestionError` where pyarrow is not installed."""
        return arrow_table(self.kind, self.rows)

    def to_pandas(self) -> Any:
        """A `pandas.DataFrame`; pandas and pyarrow must be installed."""
        return self.to_arrow().to_pandas()

    def to_polars(self) -> Any:
        """A `polars.DataFrame`; `QuestionError` where polars or pyarrow is not installed."""
        try:
            import polars
        except ImportError as error:
            way_out = "Install it: pip install polars."
            raise QuestionError.about("to_polars", "needs polars, which is not installed", way_out) from error
        return polars.from_arrow(self.to_arrow())

    def write_csv(self, file: IO[str]) -> None:
        """CSV into an open file: a head, a line a row, several in one cell joined by "; "."""
        names = columns_of(self.kind)
        write_rows(file, names, ([on_one_line(getattr(row, name)) for name in names] for row in self.rows))

    def write_json(self, file: IO[str]) -> None:
        """JSON Lines into an open file: an object a row."""
        for row in self.rows:
            file.write(json.dumps(plain(row), ensure_ascii=False) + "\n")

    def to_csv(self, path: Path) -> None:
        """Writes CSV in UTF-8; no cell is a formula. `ExportError` where it cannot be written."""
        with whole_file(path) as name, open(name, "w", encoding="utf-8", newline="") as file:
            self.write_csv(file)

    def to_json(self, path: Path) -> None:
        """Writes JSON Lines in UTF-8. `ExportError` where it cannot be written."""
        with whole_file(path) as name, open(name, "w", encoding="utf-8", newline="\n") as file:
            self.write_json(file)

    def to_parquet(self, path: Path) -> None:
        """Writes Parquet with zstd. `QuestionError` without pyarrow, `ExportError` where it cannot be written."""
        load_arrow()
        import pyarrow.parquet

        with whole_file(path) as name:
            pyarrow.parquet.write_table(self.to_arrow(), name, compression="zstd")
