"""`dateline export` from the outside."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli.export import NAMES
from dateline.cli.main import main
from dateline.export import FORMATS
from tests.query.conftest import War, path, war

__all__ = ["path", "war"]


def test_the_command_knows_every_format() -> None:
    assert list(NAMES) == list(FORMATS)
    words = CliRunner().invoke(main, ["export", "--help"]).stdout
    assert all(name in words for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_format_is_written_and_named(war: War, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    result = CliRunner().invoke(main, ["export", war.store.path, name, "--out", str(out)])
    assert (result.exit_code, result.stdout) == (0, f"{out}\n")
    assert out.exists()


def test_quotes_and_filters_are_options(war: War, tmp_path: Path) -> None:
    out = tmp_path / "a.json"
    arguments = ["export", war.store.path, "plover", "--out", str(out), "--quote-limit", "3", "--type", "ASSAULT"]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    assert [event["text"] for event in json.loads(out.read_text("utf-8"))] == ["she…"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["none.db", "plover"], "none.db: is not there"),
        (["STORE", "labelstudio", "--no-text"], "has to hold whole texts"),
        (["STORE", "native", "--type", "ASSAULT"], "takes no filter"),
        (["STORE", "plover", "--since", "soon"], "is no day"),
        (["STORE", "native", "--created", "soon"], "created 'soon': is no day"),
    ],
)
def test_what_cannot_be_done_ends_with_2(war: War, tmp_path: Path, arguments: list[str], words: str) -> None:
    given = [war.store.path if one == "STORE" else one for one in arguments]
    result = CliRunner().invoke(main, ["export", *given, "--out", str(tmp_path / "out")])
    assert (result.exit_code, words in result.stderr) == (2, True)
    assert not (tmp_path / "out").exists()
