"""The native tables: CSV, the same as Parquet, and a data package that describes both."""

import csv
import datetime
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from dateline.errors import ExportError
from dateline.export.dictionary import KINDS, QUOTED, described
from dateline.export.options import Options
from dateline.export.package import package
from dateline.export.quoting import Quoting, hash_of
from dateline.query import Filter
from dateline.query.arrow import load_arrow
from dateline.query.cells import harmless
from dateline.query.files import whole_file
from dateline.store import Store
from dateline.store.questions import TABLES, columns, rows, snapshot

BATCH = 20_000  # rows that are held at once
HASHED = "sha256_of_quote"
Values = list[Any]


@dataclass(frozen=True, slots=True)
class Written:
    """One file: its table, name, columns, size, SHA-256 and number of rows."""

    table: str
    path: str
    columns: tuple[str, ...]
    bytes: int
    sha256: str
    rows: int


def write(store: Store, out: Path, options: Options) -> None:
    """All tables into the folder `out`. `ExportError` where a filter is given or the folder cannot be made."""
    if options.asked != Filter():
        wrong = "is the whole store and takes no filter"
        raise ExportError.about("native", wrong, "Filter where you read it, or ask dateline timeline.")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        wrong = f"cannot be made ({error.strerror})"
        raise ExportError.about(str(out), wrong, "Name a folder that you may write to.") from error
    pyarrow = load_arrow()
    written: list[Written] = []
    with snapshot(store):
        for table in TABLES:
            written += _write_table(store, table, out, (pyarrow, Quoting(options.quote)))
        whole = package(store, written, options)
    with whole_file(out / "datapackage.json") as path:
        path.write_text(whole, encoding="utf-8")


def _write_table(store: Store, table: str, out: Path, tools: tuple[Any, Quoting]) -> list[Written]:
    pyarrow, quoting = tools
    import pyarrow.parquet as parquet

    names = _names(store, table)
    schema = pyarrow.schema([(name, _type(pyarrow, described(name).type)) for name in names])
    count = 0
    paths = out / f"{table}.csv", out / f"{table}.parquet"
    with (
        whole_file(paths[0]) as flat,
        whole_file(paths[1]) as packed,
        open(flat, "w", encoding="utf-8", newline="") as file,
        parquet.ParquetWriter(packed, schema, compression="zstd") as writer,
    ):
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(names)
        for batch in _batches(store, table, quoting):
            count += len(batch)
            lines.writerows([_cell(value) for value in row] for row in batch)
            writer.write_table(_arrow(pyarrow, schema, batch))
    return [_written(table, path, names, count) for path in paths]


def _names(store: Store, table: str) -> tuple[str, ...]:
    names = tuple(columns(store, table))
    return (*names, HASHED) if table == "evidence" else names


def _batches(store: Store, table: str, quoting: Quoting) -> Iterator[list[Values]]:
    names = _names(store, table)
    kinds = [KINDS[described(name).type] for name in names]
    quoted = [name in QUOTED for name in names]
    found = rows(store, table)
    while batch := list(islice(found, BATCH)):
        yield [_row(row, kinds, quoted, quoting) for row in batch]


def _row(row: Sequence[Any], kinds: Sequence[Any], quoted: Sequence[bool], quoting: Quoting) -> Values:
    values = list(row)
    if len(kinds) > len(values):
        values.append(hash_of(values[-1]))
    cut = [
        quoting.cut(value) if words and value else value for value, words in zip(values, quoted, strict=True)
    ]
    return [None if value is None else kind(value) for value, kind in zip(cut, kinds, strict=True)]


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, datetime.date) else harmless(value)


def _arrow(pyarrow: Any, schema: Any, batch: list[Values]) -> Any:
    arrays = [
        pyarrow.array(column, type=field.type)
        for column, field in zip(zip(*batch, strict=True), schema, strict=True)
    ]
    return pyarrow.Table.from_arrays(arrays, schema=schema)


def _type(pyarrow: Any, kind: str) -> Any:
    types = {
        "string": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
        "date": pyarrow.date32(),
    }
    return types[kind]


def _written(table: str, path: Path, names: tuple[str, ...], count: int) -> Written:
    content = path.read_bytes()
    return Written(table, path.name, names, len(content), hashlib.sha256(content).hexdigest(), count)
