"""The public face: one call from a text or a file to a record."""

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

import dateline
from dateline.errors import DatelineError
from dateline.reader import read_document, read_documents
from dateline.reading import read_text

HEAVY = ("spacy", "numpy", "onnxruntime", "rich")
LONDON = Path(__file__).parent.parent / "examples" / "london-talks-2025.txt"
REPORT = """The rebels' spokesman, Tomas Arrel, said on Tuesday that his men would leave the port of Ansel.

The government welcomed the offer. "We shall count the boats," the interior minister, Vera Lond, told
reporters.
"""


def test_a_text_is_read_with_the_day_it_is_given() -> None:
    record = dateline.read(REPORT, published="2031-03-06")
    assert record.document.published == datetime.date(2031, 3, 6)
    assert datetime.date(2031, 3, 4) in {time.interval.start for time in record.times}


def test_a_date_may_be_a_date() -> None:
    record = dateline.read(REPORT, published=datetime.date(2031, 3, 6))
    assert record.document.published == datetime.date(2031, 3, 6)


def test_speakers_are_tied_to_their_words() -> None:
    record = dateline.read(REPORT, published="2031-03-06")
    names = {actor.id: actor.name for actor in record.actors}
    said = [
        ({names[key] for key in s.speakers}, " ".join(part.quote for part in s.content))
        for s in record.statements
    ]
    assert any("Tomas Arrel" in who and "leave the port" in words for who, words in said)
    assert any("Vera Lond" in who and "count the boats" in words for who, words in said)


def test_a_file_is_read_by_path_or_by_name() -> None:
    assert dateline.read(LONDON) == dateline.read(str(LONDON))


def test_a_file_that_is_not_there_is_an_error_that_names_it() -> None:
    with pytest.raises(DatelineError, match=r"nowhere\.txt"):
        dateline.read(Path("nowhere.txt"))


def test_a_file_of_several_reports_is_refused_with_the_way_out() -> None:
    with pytest.raises(DatelineError, match="read_documents"):
        dateline.read(LONDON.with_name("three-peaces.jsonl"))


def test_a_report_without_a_date_is_read_all_the_same() -> None:
    record = dateline.read(REPORT)
    assert record.document.published is None
    assert record.document.warnings
    assert all(time.interval.start is None for time in record.times)
    assert record.statements


def test_records_come_in_the_order_of_the_documents() -> None:
    texts = (REPORT, "Nobody spoke on Monday.", "The mayor said on Monday that nobody had spoken.")
    documents = [read_text(text, published="2031-03-06") for text in texts]
    assert [record.document for record in read_documents(documents)] == documents


def test_what_was_read_before_changes_nothing() -> None:
    document = read_text(REPORT, published="2031-03-06")
    before = read_document(document)
    read_document(
        read_text("Vera Lond denied on Monday that she had met Tomas Arrel.", published="1999-01-02")
    )
    assert read_document(document) == before


def test_the_date_in_the_masthead_is_no_time_of_the_report() -> None:
    record = dateline.read("Published: 6 March 2031\n\n" + REPORT)
    assert record.document.published == datetime.date(2031, 3, 6)
    assert [time.evidence[0].quote for time in record.times if time.evidence[0].start < 25] == []


def loaded_by(code: str) -> str:
    """Which of the heavy modules a fresh Python has loaded after `code`."""
    code += f"\nimport sys; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_importing_dateline_loads_nothing_heavy() -> None:
    assert loaded_by("import dateline") == "[]"


def test_the_help_of_the_command_loads_nothing_heavy() -> None:
    assert loaded_by("from dateline.cli.main import main") == "[]"
