"""Which documents are measured, and what is weighed; nothing is timed here."""

from pathlib import Path

from benchmarks.footprint import site_size
from benchmarks.speed import sample


def test_a_sample_is_spread_evenly_over_lines_and_files(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text("\n".join(f'{{"text": "{i}"}}' for i in range(8)) + "\n\n")
    (tmp_path / "one.txt").write_text("text")
    (tmp_path / "left-out.tsv").write_text("no report")
    assert len(sample(tmp_path, 100)) == 9
    assert len(sample(tmp_path, 3)) == 3
    assert sample(tmp_path, 3) == sample(tmp_path, 3)


def test_one_file_may_be_named(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"text": "a"}\n{"text": "b"}\n')
    assert sample(path, 5) == ['{"text": "a"}', '{"text": "b"}']


def test_all_files_are_weighed_and_no_folder(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "file").write_bytes(b"12345")
    assert site_size(tmp_path) == 5
