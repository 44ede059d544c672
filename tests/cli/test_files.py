"""`--out`: one file a record, whole, and none written over another of the same run."""

from pathlib import Path

import pytest

from dateline.cli.files import Folder, OutputError, file_name


def test_a_record_is_written_under_the_id_of_its_document(tmp_path: Path) -> None:
    path = Folder(tmp_path / "new" / "folder").write("darrow", "{}")
    assert path.name == "darrow.json"
    assert path.read_text() == "{}\n"


def test_two_documents_with_one_id_are_never_written_over_each_other(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write("darrow", "1")
    with pytest.raises(OutputError, match="darrow"):
        folder.write("darrow", "2")
    assert (tmp_path / "darrow.json").read_text() == "1\n"


def test_ids_that_differ_only_in_case_do_not_share_a_file(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write("Darrow", "1")
    with pytest.raises(OutputError):
        folder.write("darrow", "2")


def test_a_second_run_replaces_the_first(tmp_path: Path) -> None:
    Folder(tmp_path).write("darrow", "old")
    Folder(tmp_path).write("darrow", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["darrow.json"]
    assert (tmp_path / "darrow.json").read_text() == "new\n"


@pytest.mark.parametrize("key", ["../../etc/passwd", "a/b", "a b", "", ".", "..", "x" * 500, "мир", "con:1"])
def test_no_id_leads_out_of_the_folder(tmp_path: Path, key: str) -> None:
    path = Folder(tmp_path).write(key, "{}")
    assert path.parent == tmp_path
    assert path.is_file()


def test_different_ids_have_different_names() -> None:
    assert file_name("a/b") != file_name("a_b") != file_name("a b")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="file"):
        Folder(tmp_path / "file")
