"""`dateline sql` from the outside."""

import csv
import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli.main import main
from tests.query.conftest import War, path, war

__all__ = ["path", "war"]


@pytest.fixture
def snapshot(war: War, tmp_path: Path) -> Path:
    out = tmp_path / "snapshot"
    assert CliRunner().invoke(main, ["export", war.store.path, "native", "--out", str(out)]).exit_code == 0
    return out


def ask(snapshot: Path, statement: str, *options: str) -> Result:
    return CliRunner().invoke(main, ["sql", str(snapshot), statement, *options])


def test_every_table_can_be_asked(snapshot: Path) -> None:
    for file in snapshot.glob("*.parquet"):
        result = ask(snapshot, f"select count(*) as n from {file.stem}", "--format", "json")
        assert result.exit_code == 0, result.stderr
        assert json.loads(result.stdout)["n"] >= 0


def test_the_answer_is_that_of_the_snapshot(snapshot: Path) -> None:
    told = ask(snapshot, "select id, type from events order by id", "--format", "csv").stdout.splitlines()
    with open(snapshot / "events.csv", encoding="utf-8", newline="") as file:
        written = sorted((row["id"], row["type"]) for row in csv.DictReader(file))
    assert written
    assert told == ["id,type", *(f"{id},{kind}" for id, kind in written)]


def test_a_table_shows_names_and_cells_and_nothing_for_null(snapshot: Path) -> None:
    shown = ask(snapshot, "select 'a[b]c' as left_side, null as empty").stdout
    assert "left_side" in shown and "a[b]c" in shown and "None" not in shown


def test_no_cell_is_a_formula(snapshot: Path) -> None:
    assert ask(snapshot, "select '=1+1' as a", "--format", "csv").stdout == "a\n'=1+1\n"


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("selec", "syntax error"),
        ("select * from nothing", "nothing"),
        ("", "asks for nothing"),
        ("select * from read_csv('/etc/hostname')", "disabled by configuration"),
        ("copy events to 'stolen.csv'", "disabled by configuration"),
        ("set enable_external_access = true", "locked"),
    ],
)
def test_what_cannot_be_answered_ends_with_2(snapshot: Path, statement: str, words: str) -> None:
    result = ask(snapshot, statement)
    assert result.exit_code == 2
    assert words in result.stderr and "Traceback" not in result.stderr


def test_a_folder_that_is_no_snapshot_says_how_to_make_one(tmp_path: Path) -> None:
    result = ask(tmp_path, "select 1")
    assert result.exit_code == 2
    assert "dateline export STORE native" in result.stderr


def test_a_damaged_snapshot_is_named(snapshot: Path) -> None:
    (snapshot / "events.parquet").write_bytes(b"PAR1")
    result = ask(snapshot, "select 1")
    assert result.exit_code == 2
    assert str(snapshot) in result.stderr


def test_without_duckdb_the_way_out_is_told(snapshot: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    result = ask(snapshot, "select 1")
    assert result.exit_code == 2
    assert "pip install 'dateline[sql]'" in result.stderr
