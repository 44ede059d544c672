"""PDF. The files are written here by hand: a page is a list of lines."""

import datetime
import io

import pytest

from dateline.errors import FormatError
from dateline.reading.formats.page_furniture import without_furniture
from dateline.reading.formats.wrapped import rejoined


def pdf(pages: list[list[str]], info: str = "") -> bytes:
    """A PDF of Helvetica lines, with its table of offsets."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for lines in pages:
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        stream = f"BT /F1 11 Tf 50 780 Td 14 TL {shown} ET".encode("latin-1")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects) + 2} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    objects[1] = f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(kids)}] >>".encode()
    objects.append(f"<< {info} >>".encode())
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        len(objects),
        len(out),
    )
    return out + head + table + trailer


FIRST = [
    "The Vardar Post, 2 July 1994",
    "",
    "Port handed over",
    "",
    "The rebels said on Friday that they would leave the har-",
    "bour by the end of the week, and that the cease-",
    "fire of the two armies would hold.",
    "The army agreed to it.",
    "Ships came in at noon. The governor, who had left the town",
    "in the spring, said that he would",
    "1",
]
SECOND = [
    "The Vardar Post, 2 July 1994",
    "come back to the harbour with his officers in a few days,",
    "and that the cease-fire was the work of the Anglo-",
    "Irish envoys.",
    "2",
]
INFO = "/Title (Port handed over) /CreationDate (D:19940705120000+02'00')"


def test_lines_are_put_together_to_paragraphs_over_pages(one) -> None:
    assert one("a.pdf", pdf([FIRST, SECOND])).text.split("\n\n") == [
        "The Vardar Post, 2 July 1994",
        "Port handed over",
        "The rebels said on Friday that they would leave the harbour by the end of the week, and that the"
        " cease-fire of the two armies would hold.",
        "The army agreed to it.",
        "Ships came in at noon. The governor, who had left the town in the spring, said that he would come"
        " back to the harbour with his officers in a few days, and that the cease-fire was the work of the"
        " Anglo-Irish envoys.",
    ]


def test_a_masthead_goes_before_the_day_on_which_the_file_was_made(one) -> None:
    document = one("a.pdf", pdf([FIRST, SECOND], INFO))
    assert (document.published, document.published_by) == (datetime.date(1994, 7, 2), "date-line")
    assert document.title == "Port handed over"
    assert any("1994-07-05" in warning and "left aside" in warning for warning in document.warnings)


def test_the_day_on_which_the_file_was_made_is_taken_with_a_doubt(one) -> None:
    document = one("a.pdf", pdf([FIRST[1:]], INFO))
    assert (document.published, document.published_by) == (datetime.date(1994, 7, 5), "pdf:creation-date")
    assert any("PDF was made" in warning for warning in document.warnings)


def test_running_heads_that_were_left_out_are_told(one) -> None:
    document = one("a.pdf", pdf([FIRST, SECOND]))
    assert any("The Vardar Post, 2 July 1994" in warning for warning in document.warnings)


@pytest.mark.parametrize("title", ["untitled", "Microsoft Word - draft3.doc", "page1.indd", ""])
def test_a_title_that_a_program_left_is_none(one, title: str) -> None:
    assert one("a.pdf", pdf([FIRST], f"/Title ({title})")).title is None


def test_a_date_of_creation_that_is_none_is_told(one) -> None:
    document = one("a.pdf", pdf([FIRST[1:]], "/CreationDate (D:19941399)"))
    assert document.published is None and any("19941399" in warning for warning in document.warnings)


def test_a_pdf_of_pictures_names_the_way_out(refused) -> None:
    error = refused("scan.pdf", pdf([[], []]))
    assert isinstance(error, FormatError) and "OCR" in str(error)


def locked(user: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([FIRST]))))
    writer.encrypt(user, "owner", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_with_a_password_is_refused(refused) -> None:
    assert "encrypted" in str(refused("a.pdf", locked("secret")))


def test_a_pdf_that_is_only_locked_against_printing_is_read(one) -> None:
    assert "leave the harbour" in one("a.pdf", locked("")).text


WHOLE = pdf([FIRST, SECOND])
DAMAGED = {
    "head only": b"%PDF-1.7 and so on",
    "no pages": WHOLE[:60],
    "zeros": b"%PDF-1.4\n" + b"\0" * 5000,
    "no PDF": b"\x00\x01\x02\x03" * 200,
    "a loop of pages": WHOLE.replace(b"/Type /Page ", b"/Type /Pages /Kids [2 0 R] "),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_pdf_is_refused(refused, content: bytes) -> None:
    assert isinstance(refused("a.pdf", content), FormatError)


def test_a_page_without_text_is_told_and_the_others_are_read(one) -> None:
    document = one("a.pdf", WHOLE.replace(b"/Length", b"/Filter /FlateDecode /Length", 1))
    assert "Irish envoys" in document.text
    assert any(warning.startswith("partial: page 1 ") for warning in document.warnings)


def test_a_pdf_is_known_by_its_first_bytes(one) -> None:
    assert "harbour" in one("report.txt", WHOLE).text


def test_letters_that_print_joins_are_parted(one) -> None:
    from dateline.reading.formats.pdf import LIGATURES

    assert "ofﬁcers of the ﬂeet".translate(LIGATURES) == "officers of the fleet"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["The nego-", "tiators met."], "The negotiators met."),
        (["Thirty-", "five men left."], "Thirty-five men left."),
        (["The cease-", "fire held."], "The cease-fire held."),
        (["The air-", "field and the airfield road."], "The airfield and the airfield road."),
        (["The air-", "field and the air-field road."], "The air-field and the air-field road."),
        (["The men:", "• one", "• two"], "The men:"),
        (["The Franco-", "British force."], "The Franco-British force."),
        (["the soft\u00ad", "ware"], "the software"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_is_kept_where_it_belongs_to_the_word(
    lines: list[str], text: str
) -> None:
    assert rejoined(lines, broken_words=True)[0] == text


def test_page_numbers_go_and_lines_of_the_text_that_recur_inside_stay() -> None:
    inner = ["a", "b", "c", "No comment.", "d", "e", "f"]
    pages, _ = without_furniture([[*inner, "Page 1 of 2"], ["g", *inner[1:], "Page 2 of 2"]])
    assert not any("Page" in line for page in pages for line in page)
    assert all("No comment." in page for page in pages)


@pytest.mark.parametrize("line", ["1994.", "I", "12 men", "2031", "Port"])
def test_the_end_of_a_paragraph_is_no_page_number(line: str) -> None:
    pages, _ = without_furniture([["The men left", "in", line], ["The army", "came", "too."]])
    assert pages[0][-1] == line


@pytest.mark.parametrize("line", ["1", "- 12 -", "Page 3 of 9", "[ 4 ]", "iv", "3/9"])
def test_a_page_number_goes(line: str) -> None:
    pages, _ = without_furniture([["The men left", "in", line], ["The army", "came", "too."]])
    assert pages[0] == ["The men left", "in"]
