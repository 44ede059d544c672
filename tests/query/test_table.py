"""Answers as files and data frames."""

import csv
import datetime
import json
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from dateline.errors import ExportError, QuestionError
from dateline.query import Entry, Table, ceasefires, figures, positions, timeline
from dateline.query.cells import harmless

from .conftest import War
from .drafts import Draft


def test_arrow_has_days_lists_and_structs(war: War) -> None:
    table = positions(war.store).to_arrow()
    assert table.schema.field("published").type == pa.date32()
    assert table.schema.field("voiced_by").type == pa.list_(pa.string())
    assert table["history"].to_pylist()[0][1]["stance"] == "offers"
    assert table.num_rows == 1


def test_an_empty_answer_has_the_same_columns(war: War) -> None:
    assert Table(Entry, []).to_arrow().schema == timeline(war.store).to_arrow().schema


def test_parquet_is_read_back(war: War, tmp_path: Path) -> None:
    figures(war.store).to_parquet(tmp_path / "figures.parquet")
    read = pyarrow.parquet.read_table(tmp_path / "figures.parquet").to_pylist()
    assert (read[0]["low"], read[0]["day_from"]) == (9, datetime.date(2031, 3, 3))


def test_json_is_an_object_a_line(war: War, tmp_path: Path) -> None:
    timeline(war.store).to_json(tmp_path / "a.jsonl")
    lines = (tmp_path / "a.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 4
    assert json.loads(lines[1])["who"] == ["Zoë Tarnovík", "the Front"]
    assert "Zoë" in lines[1]


def test_csv_keeps_numbers_and_joins_several(war: War, tmp_path: Path) -> None:
    figures(war.store).to_csv(tmp_path / "a.csv")
    with open(tmp_path / "a.csv", encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["low"], row["high"], row["cumulative"]) == ("9", "", "false")
    assert row["counts"].startswith("nine people (The Ansel Post, says the Front); nine people")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1"])
def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(cell: str) -> None:
    assert harmless(cell) == "'" + cell


@pytest.mark.parametrize("cell", [-1, 1.5, None, "a=1", "", "1-2"])
def test_numbers_and_harmless_text_stay(cell: object) -> None:
    assert harmless(cell) == cell


def test_hostile_words_reach_the_file_harmless(war: War, tmp_path: Path) -> None:
    draft = Draft('=HYPERLINK("http://evil.example";"x") holds, said the mayor.', "2031-03-09", "@evil")
    draft.ceasefire('=HYPERLINK("http://evil.example";"x")', "declared")
    draft.into(war.store)
    ceasefires(war.store).to_csv(tmp_path / "a.csv")
    with open(tmp_path / "a.csv", encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert '\'=HYPERLINK("http://evil.example";"x")' in cells
    assert not [cell for cell in cells if cell.startswith(("=", "@", "+"))]


def test_without_pyarrow_the_way_out_is_told(war: War, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(QuestionError, match=r"pip install 'dateline\[analysis\]'"):
        timeline(war.store).to_arrow()


def test_without_polars_the_way_out_is_told(war: War, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(QuestionError, match="pip install polars"):
        timeline(war.store).to_polars()


def test_a_file_that_cannot_be_written_leaves_nothing(war: War, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "folder", tmp_path / "none" / "a.csv"):
        with pytest.raises(ExportError, match="cannot be written"):
            timeline(war.store).to_csv(path)
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.startswith(".")] == []


def test_a_table_is_a_sequence(war: War) -> None:
    table = timeline(war.store)
    assert (len(table), table[0] in table, len(table[1:3])) == (4, True, 2)
    assert repr(table) == "<4 of 4 rows of Entry>"
