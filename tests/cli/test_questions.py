"""The questions from the outside: forms, filters, errors."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet
import pytest
from click.testing import CliRunner, Result

from dateline.cli.main import main
from dateline.store import open_store
from tests.query.conftest import War, first, second, tie

LISTS = ("timeline", "positions", "meetings", "ceasefires", "statements", "figures")
PROGRAM = "from dateline.cli.main import main; main()"
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("DATELINE_STORE", raising=False)
    with open_store("dateline.db") as store:
        courier = first(" From a partner.", "Senn Courier", "2031-03-05")
        tie(War(store, first().into(store), courier.into(store), second().into(store)))
    return lambda *arguments, **options: CliRunner().invoke(main, arguments, **options)


def test_the_timeline_shows_the_clash_and_the_reports(run: Run) -> None:
    result = run("timeline", "--type", "ASSAULT")
    assert result.exit_code == 0
    heading, row = result.stdout.splitlines()[:2]
    assert heading == "Mon 3 Mar 2031"
    assert row.startswith("  ●  The Valmoran army → the Front “shelled” · assault ·")
    assert "told by 3 reports of 2 origins" in " ".join(result.stdout.split())
    assert "≠ denied “shell” · says the ministry of Valmora" in result.stdout


@pytest.mark.parametrize("name", LISTS)
def test_every_list_fits_eighty_columns(run: Run, name: str) -> None:
    result = run(name)
    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) <= 80


@pytest.mark.parametrize("name", LISTS)
def test_every_list_answers_as_json_and_csv(run: Run, name: str) -> None:
    rows = [json.loads(line) for line in run(name, "--format", "json").stdout.splitlines()]
    table = list(csv.reader(io.StringIO(run(name, "--format", "csv").stdout)))
    assert rows
    assert len(table) == len(rows) + 1
    assert table[0] == list(rows[0])


def test_the_ending_of_out_is_its_format(run: Run) -> None:
    assert run("figures", "--out", "a.parquet").exit_code == 0
    assert pyarrow.parquet.read_table("a.parquet").num_rows == 1
    run("figures", "--out", "a.jsonl")
    assert json.loads(Path("a.jsonl").read_text("utf-8"))["low"] == 9
    run("figures", "--out", "a.txt")
    assert Path("a.txt").read_text("utf-8").startswith("Mon 3 Mar 2031\n")


def test_each_source_has_its_count_and_copies_are_named(run: Run) -> None:
    words = " ".join(run("figures").stdout.split())
    assert words.count("9 · “nine people”") == 2
    assert words.count(", a copy") == 1


def test_parquet_needs_a_file(run: Run) -> None:
    result = run("figures", "--format", "parquet")
    assert (result.exit_code, "give --out FILE" in result.stderr) == (2, True)


def test_a_page_ends_with_what_was_left_out(run: Run) -> None:
    assert run("timeline", "--limit", "1").stderr == "1 of 4 rows. --limit 0 gives all; filters give fewer.\n"
    assert run("timeline", "--limit", "0").stderr == ""


def test_an_unknown_actor_is_an_empty_answer_with_a_hint(run: Run) -> None:
    result = run("timeline", "--actor", "Tarnovic")
    assert (result.exit_code, result.stdout) == (0, "Nothing found.\n")
    assert result.stderr.startswith("dateline: hint: No actor of this store is called 'Tarnovic'.")


def test_a_store_that_is_not_there_is_never_made(run: Run) -> None:
    for name in (*LISTS, "search x", "diff --since 2031-01-01", "why x"):
        result = run(*name.split(), "--store", "none.db")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith("dateline: error: none.db: is not there.")
    assert not Path("none.db").exists()


def test_a_foreign_file_is_refused(run: Run) -> None:
    Path("x.db").write_text("no store")
    result = run("timeline", "--store", "x.db")
    assert (result.exit_code, "is no SQLite file" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("timeline --since 2031-02-30", "since '2031-02-30': is no day"),
        ("timeline --kind actors", "kind 'actors': is not known"),
        ("diff --since soon", "since 'soon': is no day"),
        ("search AND", "cannot be read"),
        ("why nothing", "is no fact and no story"),
    ],
)
def test_what_cannot_be_asked_ends_with_2_and_the_way_out(run: Run, arguments: str, words: str) -> None:
    result = run(*arguments.split())
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr


def test_search_shows_snippet_and_facts(run: Run) -> None:
    words = " ".join(run("search", "broken").stdout.split())
    assert "[broken]" in words
    assert "ceasefire c" in words


def test_diff_has_a_heading_for_each_sort_of_change(run: Run) -> None:
    result = run("diff", "--since", "2031-03-06")
    assert [line for line in result.stdout.splitlines() if not line.startswith(" ")] == [
        "Changed stances", "Meetings that moved or changed", "New clashes", "Largest figures",
    ]  # fmt: skip


def test_why_shows_words_links_and_tellings(run: Run) -> None:
    key = json.loads(run("timeline", "--type", "ASSAULT", "--format", "json").stdout)["id"]
    words = " ".join(run("why", key).stdout.split())
    assert "The Valmoran army shelled Upper Senn" in words
    assert "≠ contradicts" in words
    assert "copy of the same text" in words
    assert json.loads(run("why", key, "--format", "json").stdout)["rule"] == "frame"
    assert run("why", key, "--format", "csv").exit_code == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("form", ["table", "csv"])
def test_a_full_disk_ends_with_2(run: Run, form: str) -> None:
    command = [sys.executable, "-c", PROGRAM, "timeline", "--format", form]
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, "the answer cannot be written: No space left" in done.stderr) == (2, True)


def test_a_closed_pipe_ends_quietly(run: Run) -> None:
    command = f"{sys.executable} -c '{PROGRAM}' timeline --format json | head -c 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("{", "")


def test_signs_that_steer_a_terminal_never_reach_it(run: Run) -> None:
    from tests.query.drafts import Draft

    with open_store("dateline.db") as store:
        draft = Draft("The \x1b[31mred\x1b[0m army\x07 left town.", "2031-03-09", "\x1b]0;evil\x07")
        draft.event("left", draft.actor("\x1b[31mred\x1b[0m army\x07"), type="RETREAT")
        draft.into(store)
    for arguments in (["timeline"], ["search", "town"]):
        assert not {"\x1b", "\x07"} & set(run(*arguments).stdout)
