"""`dateline actors`: a user's own list of who is who."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli.main import main
from dateline.reading.canonical import sha256_of
from dateline.record import Actor, Document, Record, Span
from dateline.store import Run, open_store

TEXT = "Omar Keita met Papa Ode's envoy in Gao."


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = tmp_path / "x.db"
    document = Document("d", TEXT, sha256_of(TEXT))
    people = tuple(
        Actor(
            f"a{n}",
            name,
            "person",
            None,
            None,
            (),
            (Span.of(TEXT, TEXT.index(name), TEXT.index(name) + len(name)),),
        )
        for n, name in enumerate(("Omar Keita", "Papa Ode"), 1)
    )
    with open_store(path) as store:
        store.add(document, Record(document, actors=people), Run("1"))
    return path


def stories(place: Path) -> list[str]:
    with open_store(place, write=False) as store:
        return sorted(set(store.stories_of(f.id for f in store.facts(store.document_ids()[0])).values()))


def run(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["actors", *map(str, arguments)])
    return result.exit_code, result.output


def test_a_list_makes_two_spellings_one_and_can_be_taken_away(place: Path, tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("id,name,aliases\nQ1,Omar Keita,Papa Ode\n", encoding="utf-8")
    assert run(listed, "--store", place) == (0, f"{place}: 1 actors listed, linked again\n")
    assert stories(place) == ["listed|Q1"]
    assert run(listed, "--store", place)[1].endswith("as before\n")
    assert run("--forget", "--store", place)[0] == 0
    assert len(stories(place)) == 2


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "\x00\x01"])
def test_what_is_no_list_is_an_error_that_names_it(place: Path, tmp_path: Path, text: str) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text(text, encoding="utf-8")
    code, said = run(listed, "--store", place)
    assert code == 2 and str(listed) in said


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("id,name\n1,Omar Keita\n", encoding="utf-8")
    assert run(listed, "--store", tmp_path / "no.db")[0] == 2
    assert not (tmp_path / "no.db").exists()
