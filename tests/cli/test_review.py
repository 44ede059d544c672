"""`dateline review` from the outside: lines through a pipe."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli.main import main
from dateline.store import Run, open_store
from tests.store.conftest import make_report


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.chdir(tmp_path)
    for name in ("DATELINE_STORE", "DATELINE_WHO"):
        monkeypatch.delenv(name, raising=False)
    with open_store("dateline.db") as store:
        for number in (1, 2):
            given = make_report(number)
            store.add(given.document, given.record, Run("1.0"))
    return lambda *arguments, **options: CliRunner().invoke(main, ["review", *arguments], **options)


def decisions() -> list[tuple[str, str]]:
    with open_store("dateline.db", write=False) as store:
        return [(one.who, one.verdict) for one in store.decisions()]


def test_a_fact_is_shown_with_its_report_its_doubts_its_fields_and_its_words(
    run: Callable[..., Result],
) -> None:
    result = run("--who", "ada", input="a\n")
    assert result.exit_code == 0
    for words in (
        "figure The Ansel Post · 2031-03-04 · Truce “holds”, Bünde 1", "undecided, a figure", "the Front: “said”",
        "Upper Senn on Monday and killed nine people, the Front said", "supports", "dateline.db: 1 decision by ada",
    ):  # fmt: skip
        assert words in " ".join(result.stdout.split()), words
    assert decisions() == [("ada", "accept")]


def test_an_earlier_decision_is_shown(run: Callable[..., Result]) -> None:
    run("--who", "ada", input="c low 8\n")
    assert "by ada: correct low is 8" in run("--kind", "figure", input="k\nk\n").stdout


@pytest.mark.parametrize(
    ("filters", "shown"),
    [
        (("--kind", "event", "--kind", "figure"), 4),
        (("--kind", "actor"), 6),
        (("--type", "killed"), 2),
        (("--status", "demands", "--publisher", "ansel"), 2),
        (("--since", "2031-03-05"), 4),
        (("--until", "2031-03-03"), 4),
    ],
)
def test_filters_narrow_what_is_shown(
    run: Callable[..., Result], filters: tuple[str, ...], shown: int
) -> None:
    result = run(*filters, "--who", "ada", input="a\n" * 20)
    assert f"{shown} decisions" in result.stdout


def test_nothing_to_review_is_said(run: Callable[..., Result]) -> None:
    assert (
        "0 decisions by ada; there is nothing to review"
        in run("--type", "x", "--who", "ada", input="").stdout
    )


@pytest.mark.parametrize(
    ("arguments", "typed", "words"),
    [
        ((), "x\n", "x: is no key"),
        ((), "c status done\n", "status: is no field of figures"),
        ((), "m none\n", "none: is neither"),
        (("--kind", "war"), "a\n", "war: is no kind of fact"),
        (("--since", "March"), "a\n", "March: is no day"),
        (("--who", " "), "a\n", "Say who decides"),
        (("--store", "none.db"), "a\n", "none.db: is not there"),
    ],
)
def test_what_cannot_be_meant_ends_with_2(
    run: Callable[..., Result], arguments: tuple[str, ...], typed: str, words: str
) -> None:
    result = run(*arguments, input=typed)
    assert result.exit_code == 2 and words in result.stderr
    assert decisions() == [] and not Path("none.db").exists()


def test_what_was_decided_before_a_mistake_is_kept(run: Callable[..., Result]) -> None:
    result = run("--who", "ada", input="a\nx\n")
    assert result.exit_code == 2 and "1 decision by ada" in result.stdout
    assert decisions() == [("ada", "accept")]


def test_the_name_is_the_environments_or_the_login(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(input="a\n", env={"DATELINE_WHO": "cy"})
    monkeypatch.setattr("getpass.getuser", lambda: "dan")
    run(input="a\n")
    assert decisions() == [("cy", "accept"), ("dan", "accept")]


def test_reviewed_documents_become_gold(run: Callable[..., Result]) -> None:
    with open_store("dateline.db") as store:
        first, second = store.document_ids()
    run("--document", first, input="a\n" * 6)
    run("--document", second, input="a\n")
    result = run("--export-gold", "gold")
    assert result.stdout.splitlines() == [
        f"gold/{first}.json", "gold: 1 gold record, 1 report partly reviewed and left out",
    ]  # fmt: skip
    assert result.stderr == f"dateline: left out: {second}, 5 facts undecided\n"
    assert json.loads(Path(f"gold/{first}.json").read_text())["events"][0]["type"] == "ASSAULT"


def test_on_a_terminal_keys_are_prompted_for_and_mistakes_forgiven(run: Callable[..., Result]) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", "from dateline.cli.main import main; main()", "review", "--who", "ada"]
    with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        os.write(ours, b"x\na\nq\n")
        out, _ = process.communicate(timeout=30)
    os.close(ours)
    os.close(theirs)
    assert process.returncode == 0
    assert b"> x: is no key" in out
    assert decisions() == [("ada", "accept")]
