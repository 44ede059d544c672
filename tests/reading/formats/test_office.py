"""Word and RTF files."""

import dataclasses
import datetime
import io
import zipfile

import pytest

from dateline.errors import DatelineError, EmptyError, EncodingError, FormatError, TooLongError
from dateline.settings import DEFAULTS

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LINES = (
    "The Vardar Post, 2 July 1994",
    "The rebels said that they would leave the port.",
    "The army agreed.",
)


def packed(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def body(inner: str) -> str:
    return f'<w:document xmlns:w="{W}"><w:body>{inner}</w:body></w:document>'


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def word() -> bytes:
    """As python-docx writes it, with a table and a title."""
    from docx import Document

    document, out = Document(), io.BytesIO()
    document.core_properties.title = "Port handed over"
    for line in LINES:
        document.add_paragraph(line)
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "Killed", "Nine"
    document.add_paragraph("Ships came in at noon.")
    document.save(out)
    return out.getvalue()


def test_a_word_file_gives_paragraphs_and_cells_in_their_order_and_its_title(one) -> None:
    document = one("a.docx", word())
    assert document.text == "\n\n".join((*LINES, "Killed", "Nine", "Ships came in at noon."))
    assert (document.title, document.published_by) == ("Port handed over", "date-line")


def test_a_day_in_the_properties_of_a_word_file_is_not_taken(one) -> None:
    from docx import Document

    document, out = Document(), io.BytesIO()
    document.core_properties.created = datetime.datetime(1994, 7, 2)
    document.add_paragraph(LINES[1])
    document.save(out)
    assert one("a.docx", out.getvalue()).published is None


def test_links_insertions_and_boxes_are_read_and_deletions_are_not(one) -> None:
    inner = (
        "<w:p><w:r><w:t>The </w:t></w:r><w:hyperlink><w:r><w:t>rebels</w:t></w:r></w:hyperlink>"
        "<w:ins><w:r><w:t> left</w:t></w:r></w:ins><w:del><w:r><w:delText> stayed</w:delText></w:r></w:del>"
        "<w:r><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:r>"
        "<w:r><w:tab/><w:t>today.</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent>" + paragraph("The army came.") + "</w:sdtContent></w:sdt>"
    )
    document = one("a.docx", packed(word__document_xml=body(inner)))
    assert document.text == "The rebels left\ttoday.\n\nIn a box.\n\nThe army came."
    assert any("tracked" in warning for warning in document.warnings)


PLAIN = packed(word__document_xml=body("".join(map(paragraph, LINES))))
BAD_ZIPS = {
    "cut": (word()[:-400], FormatError),
    "flipped bytes": (PLAIN[:80] + b"\xff" * 20 + PLAIN[100:], FormatError),
    "no Word file": (packed(readme_xml="<a/>"), FormatError),
    "a spreadsheet": (packed(xl__workbook_xml="<a/>"), FormatError),
    "no XML": (packed(word__document_xml="no XML"), FormatError),
    "no words": (packed(word__document_xml=body("")), EmptyError),
    "entities": (
        packed(word__document_xml='<!DOCTYPE d [<!ENTITY a "b">]>' + body(paragraph("&a;"))),
        FormatError,
    ),
    "of 1997": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, FormatError),
    "no archive": (b"\x00\x01\x02" * 300, FormatError),
}


@pytest.mark.parametrize(("content", "kind"), BAD_ZIPS.values(), ids=BAD_ZIPS)
def test_what_is_no_word_file_is_refused(refused, content: bytes, kind: type[DatelineError]) -> None:
    assert type(refused("a.docx", content)) is kind


def test_an_archive_bomb_is_refused_before_it_is_unpacked(refused) -> None:
    bomb = packed(word__document_xml=body(paragraph("word " * 20_000_000)))
    assert len(bomb) < 500_000
    assert isinstance(refused("a.docx", bomb), TooLongError)


def test_an_archive_that_lies_about_its_size_is_refused(refused) -> None:
    content = body(paragraph("word " * 10_000)).encode()
    bomb = packed(word__document_xml=content.decode())
    lying = bomb.replace(len(content).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lying != bomb
    settings = dataclasses.replace(DEFAULTS, max_bytes=5_000)
    assert isinstance(refused("a.docx", lying, settings), FormatError)


RTF = (
    r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fswiss\fcharset0 Arial;}}{\info{\title Draft}}\f0 "
    r"The Vardar Post, 2 July 1994\par\par The \'93rebels\'94 said that "
    r'{\field{\*\fldinst{HYPERLINK "http://a.example/"}}{\fldrslt{they}}} would leave the caf\'e9 \u-10179?\u-8704?.'
    r"\par The army agreed.\par}"
)


def test_an_rtf_file_gives_its_paragraphs_without_its_machinery(one) -> None:
    document = one("a.rtf", RTF)
    assert document.text == (
        "The Vardar Post, 2 July 1994\n\nThe “rebels” said that they would leave the café 😀.\n\nThe army agreed."
    )
    assert document.published == datetime.date(1994, 7, 2)


@pytest.mark.parametrize("name", ["a.doc", "a.txt", "a", "a.docx"])
def test_an_rtf_file_is_known_by_its_first_bytes(one, name: str) -> None:
    assert "The army agreed." in one(name, RTF).text


def test_bytes_that_do_not_fit_the_code_page_are_told(one) -> None:
    document = one("a.rtf", r"{\rtf1\ansi\ansicpg1252 The men left the caf\'81 and the port in the night.}")
    assert "\ufffd" in document.text and any("U+FFFD" in warning for warning in document.warnings)


BAD_RTF = {
    "empty": r"{\rtf1}",
    "braces": r"{\rtf1" + "{" * 100_000,
    "a number too large": r"{\rtf1 \u99999999999?}",
    "fonts without end": r"{\rtf1{\fonttbl" + r"\f1 " * 50_000 + "}}",
    "links without end": r"{\rtf1" + r"{\field{\*\fldinst{" * 20_000,
}


@pytest.mark.parametrize("content", BAD_RTF.values(), ids=BAD_RTF)
def test_a_damaged_or_hostile_rtf_file_is_refused(refused, content: str) -> None:
    refused("a.rtf", content)


def test_text_under_the_name_of_an_rtf_file_is_refused(refused) -> None:
    assert isinstance(refused("a.rtf", "The men left."), FormatError)


def test_a_page_under_the_name_of_a_word_file_is_read_as_a_page(one) -> None:
    page = f"<html><body><article><p>{LINES[1]}</p><p>{LINES[2]}</p></article></body></html>"
    assert LINES[1] in one("a.docx", page).text


def test_a_picture_is_still_refused_as_binary(refused) -> None:
    assert isinstance(refused("a.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 100), EncodingError)
