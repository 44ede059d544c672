"""Files, folders and streams to documents; bad ones are named and the rest goes on."""

import dataclasses
import datetime
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.errors import (
    DateError,
    DatelineError,
    EmptyError,
    EncodingError,
    FormatError,
    LanguageError,
    SourceError,
    TooLongError,
)
from dateline.reading import read_sources, read_text
from dateline.record import Document
from dateline.settings import DEFAULTS

REPORT = "The rebels said that they would leave the port by the end of the week, and the army agreed to it."
DAY = datetime.date(1994, 7, 2)


def found(path: Path, content: bytes | str) -> list[Document | DatelineError]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_sources([path]))


def one(path: Path, content: bytes | str) -> Document:
    (document,) = found(path, content)
    assert isinstance(document, Document), document
    return document


BAD = [
    ("empty.txt", b"", EmptyError),
    ("blank.txt", b" \n\t\n", EmptyError),
    ("dots.txt", b"... --- ...", EmptyError),
    ("empty.jsonl", b"\n\n", EmptyError),
    ("data.txt", bytes(range(256)) * 8, EncodingError),
    ("report.pdf", b"%PDF-1.7 and so on", FormatError),
    ("half.txt", b"\xff\xfea\x00b", EncodingError),
    ("long.txt", b"word " * 2_000_000, TooLongError),
    ("bare.html", b"<html><body></body></html>", FormatError),
    ("broken.json", b"{", FormatError),
    (
        "german.txt",
        b"Der Minister sagte, dass die Truppen nicht aus der Stadt abziehen werden.",
        LanguageError,
    ),
    (
        "chinese.txt",
        "停火协议于星期三在首都签署，双方代表表示将于下周继续谈判，并从前线撤军。".encode(),
        LanguageError,
    ),
]


@pytest.mark.parametrize(("name", "content", "kind"), BAD, ids=[row[0] for row in BAD])
def test_bad_input_is_named_and_the_rest_goes_on(
    tmp_path: Path, name: str, content: bytes, kind: type[DatelineError]
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(REPORT)
    bad, good = read_sources([tmp_path / name, tmp_path / "good.txt"])
    assert type(bad) is kind and name in str(bad) and str(bad).endswith(".")
    assert isinstance(good, Document)


def test_a_refusal_names_the_language(tmp_path: Path) -> None:
    (error,) = found(
        tmp_path / "a.txt", "Le ministre a dit que les soldats se retireront du front et de la ville."
    )
    assert "French" in str(error)


def test_a_missing_file_is_named() -> None:
    (error,) = read_sources(["nowhere.txt"])
    assert isinstance(error, SourceError) and "nowhere.txt" in str(error)


def test_a_folder_is_read_in_order_and_below(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a.txt", ".hidden.txt", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(REPORT)
    origins = [item.origin for item in read_sources([tmp_path]) if isinstance(item, Document)]
    assert [Path(origin or "").name for origin in origins] == ["a.txt", "b.txt", "z.md"]


def test_a_folder_without_reports_is_named(tmp_path: Path) -> None:
    (error,) = read_sources([tmp_path])
    assert isinstance(error, SourceError)


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(REPORT.encode())))
    (document,) = read_sources(["-"])
    assert isinstance(document, Document) and document.text == REPORT


def test_100_000_words_are_one_document() -> None:
    assert len(read_text("the men left " * 33_334).text.split()) > 100_000


def test_the_limit_can_be_raised() -> None:
    with pytest.raises(TooLongError):
        read_text(REPORT, settings=dataclasses.replace(DEFAULTS, max_characters=10))


def test_text_is_nfc_with_one_newline_rule_and_nothing_invisible(tmp_path: Path) -> None:
    document = one(tmp_path / "a.txt", "The Cafe\u0301\r\nof\u200b the\x07 \u202eport\u202c 🕊️")
    assert document.text == "The Café\nof the port 🕊️"
    assert any("4 invisible" in warning for warning in document.warnings)


def test_another_encoding_is_read_and_reported(tmp_path: Path) -> None:
    text = REPORT + " The café in the capital of the province was déjà closed, said the señor." * 3
    document = one(tmp_path / "a.txt", text.encode("cp1252"))
    assert document.text == text
    assert any("not UTF-8" in warning for warning in document.warnings)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_obeyed(tmp_path: Path, encoding: str) -> None:
    assert one(tmp_path / "a.txt", REPORT.encode(encoding)).text == REPORT


def test_the_id_follows_from_the_text_alone(tmp_path: Path) -> None:
    assert one(tmp_path / "a.txt", REPORT).id == one(tmp_path / "b.txt", REPORT).id == read_text(REPORT).id


def test_an_undated_report_is_read_with_a_warning() -> None:
    document = read_text(REPORT)
    assert document.published is None and "unresolved" in document.warnings[0]


def test_the_given_date_goes_before_the_masthead() -> None:
    document = read_text(f"date 1990-01-01\n\n{REPORT}", published=DAY)
    assert (document.published, document.published_by) == (DAY, "option")


@pytest.mark.parametrize("words", ["2025-02-30", "yesterday", "", "23 April"])
def test_a_given_date_that_is_none_is_refused(words: str) -> None:
    with pytest.raises(DateError, match="YYYY-MM-DD"):
        read_sources([], published=words)


def test_markdown_loses_its_marks_and_gives_its_heading(tmp_path: Path) -> None:
    document = one(tmp_path / "a.md", f"# Peace *at last*\n\n**{REPORT}** See [here](http://x.example).")
    assert document.text == f"Peace at last\n\n{REPORT} See here."
    assert document.title == "Peace at last"


def test_html_gives_paragraphs_title_date_and_how_it_was_found(tmp_path: Path) -> None:
    page = (
        '<html><head><title>Port handed over</title><meta property="article:published_time" '
        f'content="1994-07-02T10:00:00Z"></head><body><article><h1>Port handed over</h1><p>{REPORT}</p>'
        f"<p>{REPORT.replace('rebels', 'generals')}</p></article></body></html>"
    )
    document = one(tmp_path / "a.html", page)
    assert f"{REPORT}\n\nThe generals" in document.text
    assert (document.title, document.published, document.published_by) == (
        "Port handed over",
        DAY,
        "htmldate:meta",
    )


def test_jsonl_keeps_id_and_text_exactly(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "text": " Cafe\u0301\r\n\u200bThe men left.\n",
        "date": "1994-07-02",
        "title": "T",
        "url": "u",
    }
    document = one(tmp_path / "a.jsonl", json.dumps(row))
    assert (document.id, document.text, document.published) == ("7", row["text"], DAY)
    assert (document.title, document.url, document.published_by) == ("T", "u", "date-field")


LINES = [
    ('{"text": ', "no JSON"),
    ("[1]", "a list"),
    ('{"id": "x"}', "no text"),
    ('{"text": 5}', "a number"),
    ('{"text": "The men left.", "title": []}', "title"),
    ('{"text": " "}', "no words"),
    ("\udcff", "not UTF-8"),
]


@pytest.mark.parametrize(("line", "wrong"), LINES)
def test_a_broken_line_is_reported_with_its_number(tmp_path: Path, line: str, wrong: str) -> None:
    good = json.dumps({"text": "The men left."})
    content = f"{good}\n\n{line}\n{good}".encode("utf-8", "surrogateescape")
    first, error, last = found(tmp_path / "a.jsonl", content)
    assert isinstance(first, Document) and isinstance(last, Document)
    assert isinstance(error, DatelineError) and "a.jsonl:3" in str(error) and wrong in str(error)


def test_unpaired_surrogates_are_replaced_one_for_one_and_reported(tmp_path: Path) -> None:
    document = one(tmp_path / "a.jsonl", r'{"text": "The \ud800 men left.", "id": "a\udfff"}')
    assert document.text == "The \ufffd men left."
    assert (document.text + document.id).encode() and "surrogate" in document.warnings[0]


@pytest.mark.parametrize("date", ["2025-02-30", "yesterday", "04/05/2025"])
def test_a_date_field_that_is_none_is_told_and_left_aside(tmp_path: Path, date: str) -> None:
    document = one(tmp_path / "a.jsonl", json.dumps({"text": "The men left.", "date": date}))
    assert document.published is None and date in document.warnings[0]


def test_importing_reading_loads_no_parser_and_no_detector() -> None:
    heavy = (
        "trafilatura",
        "htmldate",
        "py3langid",
        "lxml",
        "numpy",
        "charset_normalizer",
        "feedparser",
        "pypdf",
    )
    code = f"import sys, dateline.reading; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"
