"""SQL over a snapshot: the Parquet files of the native export as tables of DuckDB, in memory.

DuckDB is shut off from files and the network before it sees the question, and its settings are locked, so that a
statement copied from anywhere can neither read nor change anything but its own tables
(https://duckdb.org/docs/stable/operations_manual/securing_duckdb/overview).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.errors import QuestionError
from dateline.store.questions import TABLES


@dataclass(frozen=True, slots=True)
class Answer:
    """The names of the columns and the rows, in the order that the statement gives."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def ask(snapshot: Path, statement: str) -> Answer:
    """What DuckDB answers. `QuestionError` for no snapshot, a damaged one, wrong SQL, or without DuckDB."""
    duckdb = _load()
    files = _files(snapshot)
    with duckdb.connect(":memory:") as base:
        try:
            for table, path in files.items():
                base.read_parquet(str(path)).to_table(table)
        except duckdb.Error as error:
            raise _wrong(str(snapshot), "cannot be read", error, "Export it again.") from error
        base.execute("set enable_external_access = false")
        base.execute("set lock_configuration = true")
        try:
            found = base.execute(statement)
            if found is None or found.description is None:
                raise QuestionError.about("the statement", "asks for nothing", "Such as: select * from events")
            return Answer(tuple(column[0] for column in found.description), tuple(found.fetchall()))
        except duckdb.Error as error:
            way_out = f"Tables: {', '.join(files)}; docs/exports.md tells of them."
            raise _wrong("the statement", "cannot be answered", error, way_out) from error


def _files(snapshot: Path) -> dict[str, Path]:
    files = {table: snapshot / f"{table}.parquet" for table in TABLES}
    if not all(path.is_file() for path in files.values()):
        way_out = "Make one: dateline export STORE native --out FOLDER."
        raise QuestionError.about(str(snapshot), "is no snapshot: tables are missing", way_out)
    return files


def _load() -> Any:
    try:
        import duckdb
    except ImportError as error:
        way_out = "Install it: pip install 'dateline[sql]'."
        raise QuestionError.about("SQL", "needs DuckDB, which is not installed", way_out) from error
    return duckdb


def _wrong(what: str, why: str, error: Exception, way_out: str) -> QuestionError:
    return QuestionError.about(what, f"{why} ({str(error).splitlines()[0]})", way_out)
