"""The pages name every column, option and format that there is, and no other."""

import re
from pathlib import Path

import pytest

from dateline.cli.asking import FILTERS
from dateline.export import FORMATS
from dateline.export.dictionary import COLUMNS
from dateline.query import (
    Answer,
    CeasefireRow,
    Change,
    Entry,
    FigureRow,
    MeetingRow,
    PositionRow,
    SearchHit,
    StatementRow,
)
from dateline.query.columns import columns_of
from dateline.store import open_store
from dateline.store.questions import TABLES, columns

DOCS = Path(__file__).parent.parent.parent / "docs"
QUESTIONS = {
    "timeline": Entry, "positions": PositionRow, "meetings": MeetingRow, "ceasefires": CeasefireRow,
    "statements": StatementRow, "figures": FigureRow, "search": SearchHit, "diff": Change,
}  # fmt: skip


def row_of(name: str) -> set[str]:
    """The columns that the page names in the row of a question."""
    page = (DOCS / "questions.md").read_text("utf-8")
    (line,) = re.findall(rf"^\| `{name}` \| (.*) \|$", page, re.MULTILINE)
    return set(re.findall(r"`(\w+)`", re.sub(r"\(.*?\)", "", line)))


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_columns_of_each_question_are_on_the_page(name: str) -> None:
    kind = QUESTIONS[name]
    shared = set(columns_of(Answer)) if issubclass(kind, Answer) else set()
    assert row_of(name) == set(columns_of(kind)) - shared


def test_the_columns_that_all_rows_have_are_on_the_page() -> None:
    page = (DOCS / "questions.md").read_text("utf-8")
    assert set(columns_of(Answer)) <= set(re.findall(r"`(\w+)`", page))


def test_every_filter_is_on_the_page() -> None:
    page = (DOCS / "questions.md").read_text("utf-8")
    assert [name for name, *_ in FILTERS if f"`{name}" not in page] == []


def test_every_format_is_on_the_page() -> None:
    page = (DOCS / "exports.md").read_text("utf-8")
    assert re.findall(r"^\| `([\w-]+)` \|", page, re.MULTILINE) == list(FORMATS)


def test_the_dictionary_has_every_column_and_no_other(tmp_path: Path) -> None:
    with open_store(tmp_path / "empty.db") as store:
        there = {name for table in TABLES for name in columns(store, table)}
    assert set(COLUMNS) == there | {"sha256_of_quote"}
