"""`dateline add` and `dateline check` from the outside. The model is not the subject: a stand-in reads."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import dateline.reader
from dateline.adding import Outcome
from dateline.cli.main import main
from dateline.cli.pace import Pace, duration, pace
from dateline.errors import LanguageError
from dateline.record import Document, Record


def stand_in(document: Document) -> Record:
    if "Refused" in document.text:
        raise LanguageError.about(str(document.origin), "is refused", "Leave it out.")
    if "Stop" in document.text:
        raise KeyboardInterrupt
    return Record(document)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATELINE_STORE", raising=False)
    monkeypatch.setattr(dateline.reader, "load_reader", lambda *options: stand_in)
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"Ansel, 3 March 2031\n\nReport {name} of the truce.\n")
    return lambda *arguments, **options: CliRunner().invoke(main, arguments, **options)


def test_reports_are_added_and_told_in_one_line(run: Callable[..., Result]) -> None:
    result = run("add", "a.txt", "b.txt")
    assert (result.exit_code, result.stdout) == (0, "dateline.db: 2 added, 0 known already, 0 not read\n")
    assert run("add", ".").stdout == "dateline.db: 0 added, 2 known already, 0 not read\n"


def test_the_store_is_named_by_option_or_environment(run: Callable[..., Result]) -> None:
    assert run("add", "a.txt", "--store", "x.db").stdout.startswith("x.db: 1 added")
    assert run("add", "a.txt", env={"DATELINE_STORE": "x.db"}).stdout.startswith("x.db: 0 added, 1 known")
    assert run("check", env={"DATELINE_STORE": "x.db"}).stdout == "x.db: whole, 1 documents\n"


def test_what_cannot_be_read_is_listed_at_the_end(run: Callable[..., Result]) -> None:
    Path("c.txt").write_text("Refused.")
    result = run("add", "none.txt", "c.txt", "a.txt")
    assert result.exit_code == 2
    assert result.stdout == "dateline.db: 1 added, 0 known already, 2 not read\n"
    assert result.stderr.splitlines() == [
        "dateline: error: none.txt: is not there. Check its name and the folder you are in.",
        "dateline: error: c.txt: is refused. Leave it out.",
    ]


def test_standard_input_is_a_report(run: Callable[..., Result]) -> None:
    assert run("add", input="A report that came through a pipe.").stdout.startswith("dateline.db: 1 added")


def test_the_day_given_goes_before_what_the_report_says(run: Callable[..., Result]) -> None:
    run("add", "a.txt", "--date", "2031-03-09")
    with sqlite3.connect("dateline.db") as connection:
        sql = "SELECT published, published_by FROM current_documents"
        assert connection.execute(sql).fetchall() == [("2031-03-09", "option")]


def test_a_day_that_is_none_is_refused(run: Callable[..., Result]) -> None:
    assert run("add", "a.txt", "--date", "yesterday").exit_code == 2


def test_ctrl_c_keeps_what_was_added_and_says_so(run: Callable[..., Result]) -> None:
    Path("c.txt").write_text("Stop here.")
    result = run("add", "a.txt", "c.txt", "b.txt")
    assert result.exit_code == 130
    assert "the same command goes on from there" in result.stderr
    assert result.stdout.startswith("dateline.db: 1 added")
    assert run("check").exit_code == 0


@pytest.mark.parametrize("command", ["add", "check"])
def test_a_file_that_is_no_store_is_refused_and_left_alone(run: Callable[..., Result], command: str) -> None:
    Path("x.db").write_text("notes")
    result = run("add", "a.txt", "--store", "x.db") if command == "add" else run("check", "x.db")
    assert result.exit_code == 2
    assert "x.db: is no SQLite file" in result.stderr
    assert Path("x.db").read_text() == "notes"


def test_check_lists_what_is_wrong(run: Callable[..., Result]) -> None:
    run("add", "a.txt", "b.txt")
    with sqlite3.connect("dateline.db") as connection:
        connection.execute("DROP TRIGGER document_no_update")
    result = run("check")
    assert result.exit_code == 2
    assert result.stdout == "trigger document_no_update is missing.\n"
    assert result.stderr == "dateline.db: 1 faults\n"


def test_check_needs_a_store(run: Callable[..., Result]) -> None:
    result = run("check")
    assert result.exit_code == 2 and "dateline.db: is not there" in result.stderr


@pytest.mark.parametrize(
    ("outcome", "expected", "words"),
    [
        (Outcome(added=3), None, "3 reports"),
        (Outcome(added=3), 1200, "3 of 1,200 reports"),
        (Outcome(added=100), None, "100 reports, 10.0 a second"),
        (
            Outcome(added=90, known=500, problems=[("x", "y")] * 10),
            2600,
            "600 of 2,600 reports, 10.0 a second, 3 min 20 s left",
        ),
        (Outcome(added=100), 50, "100 of 50 reports, 10.0 a second, 0 s left"),
    ],
)  # fmt: skip
def test_the_pace_tells_what_can_be_known(outcome: Outcome, expected: int | None, words: str) -> None:
    assert Pace(expected, 0.0).line(outcome, 10.0) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (59.4, "59 s"), (60, "1 min"), (200, "3 min 20 s"), (7500, "2 h 5 min"), (90000, "1 d 1 h")],
)
def test_durations_are_in_the_two_largest_units(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def test_nothing_is_shown_of_a_short_run(capsys: pytest.CaptureFixture[str]) -> None:
    with pace(3) as look:
        look(Outcome(added=1))
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("terminal", "shown"), [(False, "1 of 3 reports\n"), (True, "\r\x1b[K1 of 3 reports\r\x1b[K")]
)
def test_a_long_run_shows_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], terminal: bool, shown: str
) -> None:
    clock = iter([0.0, 0.1, 60.0])
    monkeypatch.setattr("dateline.cli.pace.time.monotonic", lambda: next(clock))
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    with pace(3) as look:
        look(Outcome(added=0))
        look(Outcome(added=1))
    assert capsys.readouterr().err == shown
