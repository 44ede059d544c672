"""`--out`: one file a record, whole, and none written over another of the same run."""

import hashlib
from pathlib import Path

import pytest

from dateline.cli.files import Folder, OutputError, file_name
from dateline.record import Document


def document(key: str, text: str = "x", origin: str | None = None) -> Document:
    return Document(key, text, hashlib.sha256(text.encode()).hexdigest(), origin=origin)


def test_a_record_is_written_under_the_id_that_its_document_came_with(tmp_path: Path) -> None:
    path = Folder(tmp_path / "new" / "folder").write(document("darrow", origin="rows.jsonl:1"), "{}")
    assert path.name == "darrow.json"
    assert path.read_text() == "{}\n"


def test_a_document_without_an_id_of_its_own_is_named_after_its_file(tmp_path: Path) -> None:
    sha256 = hashlib.sha256(b"x").hexdigest()
    path = Folder(tmp_path).write(document(sha256[:16], origin="reports/bridge.txt"), "{}")
    assert path.name == "bridge.json"


def test_two_documents_of_one_name_get_two_files(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    first, second = folder.write(document("darrow", "a"), "1"), folder.write(document("Darrow", "b"), "2")
    assert first.name.casefold() != second.name.casefold()
    assert (first.read_text(), second.read_text()) == ("1\n", "2\n")


def test_the_same_document_twice_is_an_error_that_names_it(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write(document("darrow"), "1")
    folder.write(document("darrow", "another text"), "2")
    with pytest.raises(OutputError, match="darrow"):
        folder.write(document("darrow", "another text"), "3")


def test_a_second_run_replaces_the_first(tmp_path: Path) -> None:
    Folder(tmp_path).write(document("darrow"), "old")
    Folder(tmp_path).write(document("darrow"), "new")
    assert [path.name for path in tmp_path.iterdir()] == ["darrow.json"]
    assert (tmp_path / "darrow.json").read_text() == "new\n"


@pytest.mark.parametrize("key", ["../../etc/passwd", "a/b", "a b", "", ".", "..", "x" * 500, "мир", "con:1"])
def test_no_id_leads_out_of_the_folder(tmp_path: Path, key: str) -> None:
    path = Folder(tmp_path).write(document(key), "{}")
    assert path.parent == tmp_path
    assert path.is_file()


def test_different_ids_have_different_names() -> None:
    assert file_name("a/b") != file_name("a_b") != file_name("a b")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="file"):
        Folder(tmp_path / "file")
