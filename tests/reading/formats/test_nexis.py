"""Exports of LexisNexis and Nexis Uni. The articles are ours."""

import datetime

import pytest

from dateline.errors import DatelineError, EmptyError, FormatError
from dateline.record import Document
from tests.reading.formats.test_office import body, packed, paragraph

COVER = """Download Request: All Documents: 1-2
Terms: (rebels AND port)


"""
OLD = """                               1 of 2 DOCUMENTS


              Copyright 1994 The Vardar Post Company
                            All Rights Reserved

                              The Vardar Post

                             July 2, 1994 Saturday
                                 Late Edition

SECTION: A-SECTION; Pg. A01

LENGTH: 3362 words

HEADLINE: PORT handed over after a
siege of nine weeks

BYLINE: A. Writer

DATELINE: ANSEL, July 1

BODY:

The rebels said on Friday that they would leave the port by the end of the week,
and the army agreed to it.

"Nobody will be harmed," the governor said. The cease-
fire held.

LOAD-DATE: July 3, 1994

LANGUAGE: ENGLISH

GRAPHIC: PHOTO: Ships at the quay. By B. Painter

PUBLICATION-TYPE: Newspaper


"""
SECOND = """                               2 of 2 DOCUMENTS

                                  Radio Ansel

                             July 4, 1994 Monday

LENGTH: 90 words

HEADLINE: Ships come in

BODY:

Ships came in at noon, and the governor came with them, the army said on Monday.

LOAD-DATE: July 5, 1994

SUBJECT: ARMIES (90%); PORTS & HARBORS (78%)

                      Copyright 1994 Radio Ansel
"""
NEW = """Page 1 of 2

Port handed over, rebels leave
The Guardian of Ansel (Ansel)
July 2, 1994 Saturday 6:00 PM GMT


Copyright 1994 Ansel Newspapers Limited All Rights Reserved
Section: WORLD NEWS; Version:1
Length: 640 words
Byline: A. Writer in Ansel
Highlight: The siege of nine weeks ends with a handshake


Body


The rebels said that they would leave the port by the end of the week, and the army agreed to it.

"Nobody will be harmed," the governor said.


Classification


Language: ENGLISH
Publication-Type: Newspaper; Web Publication
Subject: ARMIES (90%); PEACE TALKS (78%)
Load-Date: July 3, 1994


End of Document
"""


def test_the_older_form_gives_each_article_with_its_head_read(read) -> None:
    first, second = read("a.txt", COVER + OLD + SECOND)
    assert first.text == (
        "The rebels said on Friday that they would leave the port by the end of the week, and the army agreed to"
        ' it.\n\n"Nobody will be harmed," the governor said. The cease-fire held.'
    )
    assert first.title == "PORT handed over after a siege of nine weeks"
    assert (first.publisher, first.published_by) == ("The Vardar Post", "nexis")
    assert (first.published, second.published) == (datetime.date(1994, 7, 2), datetime.date(1994, 7, 4))
    assert (second.publisher, second.title) == ("Radio Ansel", "Ships come in")
    assert first.origin.endswith("a.txt[1]") and second.origin.endswith("a.txt[2]")


def test_index_terms_and_copyright_never_reach_the_text(read) -> None:
    for document in read("a.txt", COVER + OLD + SECOND) + read("b.txt", NEW):
        for words in ("Copyright", "Rights", "ARMIES", "LENGTH", "Newspaper", "PHOTO", "Page 1", "Writer"):
            assert words not in document.text


def test_what_was_left_out_is_told(read) -> None:
    first, _ = read("a.txt", COVER + OLD + SECOND)
    assert any("above the first article" in word and "Download" in word for word in first.warnings)
    assert any("below its text" in word and "Ships at the quay" in word for word in first.warnings)


def test_the_new_form_gives_each_article_with_its_head_read(read) -> None:
    first, second = read("a.txt", NEW + NEW.replace("July 2", "July 9").replace("GMT", "EST"))
    assert first.text.startswith("The rebels said") and first.text.endswith("the governor said.")
    assert (first.title, first.publisher) == (
        "Port handed over, rebels leave",
        "The Guardian of Ansel (Ansel)",
    )
    assert (first.published, first.published_by) == (datetime.date(1994, 7, 2), "nexis")
    assert second.published == datetime.date(1994, 7, 9) and first.warnings == ()


def rtf(text: str) -> str:
    return r"{\rtf1\ansi " + "\\par ".join(text.split("\n")) + "}"


def docx(text: str) -> bytes:
    return packed(
        word__document_xml=body("".join(paragraph(line.replace("&", "&amp;")) for line in text.split("\n")))
    )


@pytest.mark.parametrize(
    "form", [("a.rtf", rtf), ("a.DOC", rtf), ("a.docx", docx)], ids=["rtf", "doc", "docx"]
)
@pytest.mark.parametrize("blank", ["with blank lines", "without"])
def test_rtf_and_word_give_the_same_articles(read, form, blank: str) -> None:
    text = NEW + NEW.replace("July 2", "July 9")
    if blank == "without":
        text = "\n".join(line for line in text.split("\n") if line.strip())
    name, written = form
    first, second = read(name, written(text))
    assert (first.title, first.publisher) == (
        "Port handed over, rebels leave",
        "The Guardian of Ansel (Ansel)",
    )
    assert [part.split()[0] for part in first.text.split("\n\n")] == ["The", '"Nobody']
    assert (first.published, second.published) == (datetime.date(1994, 7, 2), datetime.date(1994, 7, 9))


COVER_OF_WORD = """User Name: A. Writer
Date and Time: Tuesday, March 15, 2022 5:14:00 PM CET
Job Number: 12345
Documents (1)
1. Port handed over, rebels leave
Client/Matter: -None-
Search Terms: rebels AND port
Narrowed by: News; Jul 01, 1994 to Jul 31, 1994
"""


@pytest.mark.parametrize("blank", ["\n", ""])
def test_a_cover_page_is_told_and_does_not_become_the_title(read, blank: str) -> None:
    (document,) = read("a.docx", docx(COVER_OF_WORD + blank + NEW))
    assert (document.title, document.published) == (
        "Port handed over, rebels leave",
        datetime.date(1994, 7, 2),
    )
    assert any("not understood" in word and "User Name" in word for word in document.warnings)


def test_a_pdf_of_articles_gives_each_of_them(read) -> None:
    from tests.reading.formats.test_pdf import pdf

    pages = [text.replace("(", "").replace(")", "") for text in (NEW, NEW.replace("July 2", "July 9"))]
    pages[0] = pages[0].replace(
        " the army agreed", " the army\nPage 2 of 2\nPort handed over, rebels leave\nagreed"
    )
    first, second = read("a.pdf", pdf([page.split("\n") for page in pages]))
    assert (first.title, first.publisher) == ("Port handed over, rebels leave", "The Guardian of Ansel Ansel")
    assert first.text.startswith("The rebels said") and first.text.endswith("the governor said.")
    assert "the army agreed" in first.text and "Port handed" not in first.text
    assert (first.published, second.published) == (datetime.date(1994, 7, 2), datetime.date(1994, 7, 9))


def test_a_page_of_articles_gives_each_of_them(read) -> None:
    lines = "".join(f"<p>{line}</p>" for line in (NEW + NEW.replace("July 2", "July 9")).split("\n"))
    first, second = read("a.html", f"<html><body>{lines}</body></html>")
    assert first.text.endswith("the governor said.") and second.published == datetime.date(1994, 7, 9)


def test_an_export_that_ends_before_its_last_number_says_so_at_its_last_article(read) -> None:
    first, second = read("a.txt", (OLD + SECOND).replace("of 2", "of 25"))
    assert not any("of 25" in word for word in first.warnings) and any(
        "2 of 25" in word for word in second.warnings
    )


def test_windows_newlines_change_nothing(read) -> None:
    (document,) = read("a.txt", NEW.replace("\n", "\r\n"))
    assert document.title == "Port handed over, rebels leave" and "\r" not in document.text


def test_a_date_that_cannot_be_read_gives_way_to_the_day_of_loading_with_a_doubt(read) -> None:
    (document,) = read("a.txt", NEW.replace("July 2, 1994 Saturday 6:00 PM GMT", "Summer 1994"))
    assert (document.published, document.published_by) == (datetime.date(1994, 7, 3), "nexis:load-date")
    assert any("Nexis loaded it" in warning for warning in document.warnings)


def test_a_day_that_is_none_is_told(read) -> None:
    (document,) = read(
        "a.txt", NEW.replace("July 2, 1994 Saturday", "July 32, 1994").replace("Load-Date", "Type")
    )
    assert document.published is None and any("July 32" in warning for warning in document.warnings)


def test_an_article_that_is_cut_off_is_told_and_the_one_before_is_read(read) -> None:
    first, second = read("a.txt", NEW + NEW[: NEW.index('"Nobody')])
    assert not any("ends within" in warning for warning in first.warnings)
    assert second.text.startswith("The rebels said") and any(
        "ends within" in word for word in second.warnings
    )


def test_articles_that_are_missing_are_told(read) -> None:
    found = read("a.txt", OLD + SECOND.replace("2 of 2", "4 of 4"))
    assert [type(item) for item in found] == [Document, Document, FormatError]
    assert "4 articles" in str(found[-1])


BAD = {
    "no body": (NEW.replace("Body", "Text"), Document, "no line says"),
    "an empty body": (
        NEW[: NEW.index("The rebels said")] + NEW[NEW.index("Classification") :],
        EmptyError,
        "a body",
    ),
    "another kind of article": (
        "Something else altogether,\nwithout a head.\n\nEnd of Document\n",
        FormatError,
        "form",
    ),
    "words below the last": ("And some more words.\n", FormatError, "more words"),
}


@pytest.mark.parametrize(("text", "kind", "told"), BAD.values(), ids=BAD)
def test_an_article_that_is_not_understood_is_told_and_the_next_is_read(
    read, text: str, kind: type, told: str
) -> None:
    found = read("a.txt", NEW + text if kind is FormatError else text + NEW)
    bad, good = (found[1], found[0]) if kind is FormatError else found
    assert isinstance(good, Document) and good.warnings == () and type(bad) is kind
    assert told in (str(bad) if isinstance(bad, DatelineError) else " ".join(bad.warnings))


def test_a_line_of_the_text_that_looks_like_an_index_term_stays(read) -> None:
    text = OLD.replace("1 of 2", "1 of 1").replace("week,\n", "week, for one\ncountry: Ansel,\n")
    (document,) = read("a.txt", text)
    assert "for one country: Ansel, and the army" in document.text and "fire held." in document.text


def test_prose_among_the_index_terms_is_told(read) -> None:
    (document,) = read(
        "a.txt",
        NEW.replace("Load-Date", "\nOne more paragraph of the story.\n\nLoad-Date").replace(
            "Subject", "\nSubject"
        ),
    )
    assert any("Load" not in word and "One more paragraph" in word for word in document.warnings)


def test_without_a_body_line_the_text_begins_below_the_head(read) -> None:
    (document,) = read("a.txt", OLD.replace("1 of 2", "1 of 1").replace("BODY:\n\n", ""))
    assert document.text.startswith("The rebels said on Friday") and document.title.startswith("PORT")


def test_a_title_without_its_label_is_found_below_the_day(read) -> None:
    text = OLD.replace("1 of 2", "1 of 1").replace("HEADLINE: ", "").replace("BODY:\n\n", "")
    head, rest = text.split("SECTION", 1)
    title = "PORT handed over after a\nsiege of nine weeks\n\n"
    (document,) = read("a.txt", head + title + "SECTION" + rest.replace(title, ""))
    assert document.title == "PORT handed over after a siege of nine weeks"
    assert document.text.startswith("The rebels said on Friday")


@pytest.mark.parametrize(
    "text",
    [
        "The court opened 1 of 25 DOCUMENTS on the case, and the men left the port in the night.",
        "The minister spoke.\n\nEnd of Document\n\nThe men left the port.",
        "The body of the king was found in the river, and Document 12 says nothing of it.",
    ],
)
def test_an_ordinary_text_is_no_export(one, text: str) -> None:
    assert one("a.txt", text).text == text
