"""The command itself, with the model left out: what goes in, what comes out, and how it leaves."""

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import dateline.reader
import dateline.reading
from dateline import __version__
from dateline.cli.main import main as command
from dateline.errors import DatelineError
from dateline.record import Document, Record


@pytest.fixture
def inputs(monkeypatch: pytest.MonkeyPatch, record: Record) -> list[Document | DatelineError]:
    """What the sources give; the reader finds the hand-made facts in each."""
    given: list[Document | DatelineError] = [record.document]

    def sources(*_: object, **__: object) -> Iterator[Document | DatelineError]:
        return iter(given)

    def load(*_: object) -> object:
        return lambda document: dataclasses.replace(record, document=document)

    monkeypatch.setattr(dateline.reading, "read_sources", sources)
    monkeypatch.setattr(dateline.reader, "load_reader", load)
    return given


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, ["read", "report.txt", *arguments])


def named(document: Document, key: str) -> Document:
    return dataclasses.replace(document, id=key)


def test_the_version_is_told() -> None:
    assert __version__ in CliRunner().invoke(command, ["--version"]).output


@pytest.mark.usefixtures("inputs")
def test_a_report_is_shown_as_a_page() -> None:
    result = run()
    assert result.exit_code == 0
    assert result.stdout.startswith("Truce at the Darrow bridge")


def test_json_is_one_record_a_line_in_the_order_of_the_inputs(
    inputs: list[Document | DatelineError], document: Document
) -> None:
    inputs[:] = [named(document, "z"), named(document, "a"), named(document, "m")]
    lines = run("--json").stdout.splitlines()
    assert [json.loads(line)["document"]["id"] for line in lines] == ["z", "a", "m"]


def test_a_bad_document_is_named_the_rest_is_read_and_the_status_is_2(
    inputs: list[Document | DatelineError], document: Document
) -> None:
    inputs[:] = [
        named(document, "a"),
        DatelineError("b.txt: empty. Give a file with text."),
        named(document, "c"),
    ]
    result = run("--json")
    assert len(result.stdout.splitlines()) == 2
    assert "dateline: error: b.txt: empty" in result.stderr
    assert result.exit_code == 2


def test_warnings_go_to_standard_error(inputs: list[Document | DatelineError], document: Document) -> None:
    inputs[:] = [dataclasses.replace(document, warnings=("no date of publication",))]
    result = run("--json")
    assert "dateline: warning: darrow.txt: no date of publication" in result.stderr
    assert "warning" not in result.stdout
    assert result.exit_code == 0


def test_out_writes_one_file_each(
    inputs: list[Document | DatelineError], document: Document, tmp_path: Path
) -> None:
    inputs[:] = [named(document, "a"), named(document, "b")]
    assert run("--out", str(tmp_path)).exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "b.json"]


def test_the_same_input_twice_is_an_error_with_out(
    inputs: list[Document | DatelineError], document: Document, tmp_path: Path
) -> None:
    inputs[:] = [document, document, document]
    result = run("--out", str(tmp_path))
    assert result.exit_code == 2
    assert "darrow" in result.stderr


@pytest.mark.usefixtures("inputs")
def test_one_fact_can_be_explained() -> None:
    assert "attribution-head" in run("--explain", "s1").stdout


@pytest.mark.usefixtures("inputs")
def test_an_unknown_fact_is_an_error_that_names_it() -> None:
    result = run("--explain", "s99")
    assert result.exit_code == 2
    assert "s99" in result.stderr


@pytest.mark.usefixtures("inputs")
def test_explaining_and_writing_json_at_once_is_refused() -> None:
    assert run("--explain", "s1", "--json").exit_code == 2
