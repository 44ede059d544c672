"""`dateline sql`: questions of one's own over a snapshot."""

import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.asking import failing

if TYPE_CHECKING:
    from dateline.export.sql import Answer


@click.command()
@click.argument("snapshot", metavar="FOLDER", type=click.Path(path_type=Path))
@click.argument("statement", metavar="STATEMENT")
@click.option("--format", "form", type=click.Choice(("table", "json", "csv")), default="table")
def sql(snapshot: Path, statement: str, form: str) -> None:
    """Ask a snapshot in SQL, by DuckDB.

    \b
    FOLDER is what `dateline export STORE native --out FOLDER` wrote; its tables are documents, events,
    statements, meetings, positions, ceasefires, figures, actors, places, participants, ...
    """
    with failing():
        from dateline.export.sql import ask

        answer = ask(snapshot, statement)
        if form == "table":
            _show(answer)
            return
        text = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="", write_through=True)
        try:
            text.write(_csv(answer) if form == "csv" else _json(answer))
        finally:
            text.detach()


def _show(answer: "Answer") -> None:
    from rich.table import Table
    from rich.text import Text

    from dateline.cli.view.page import show, terminal

    page = Table()
    for name in answer.columns:
        page.add_column(Text(name))
    for row in answer.rows:
        page.add_row(*(Text("" if value is None else str(value)) for value in row))
    show(terminal(), page)


def _csv(answer: "Answer") -> str:
    from dateline.query.cells import write_rows

    text = io.StringIO()
    write_rows(text, answer.columns, answer.rows)
    return text.getvalue()


def _json(answer: "Answer") -> str:
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    return "".join(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in rows)
