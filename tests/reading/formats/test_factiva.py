"""Factiva exports with field codes. The articles are ours."""

import datetime

import pytest

from dateline.errors import DatelineError, EmptyError, FormatError
from dateline.record import Document

FIELDS = [
    ("HD", ["Port handed over, rebels leave"]),
    ("BY", ["By A. Writer"]),
    ("WC", ["640 words"]),
    ("PD", ["2 July 1994"]),
    ("ET", ["18:00"]),
    ("SN", ["Ansel News Agency"]),
    ("SC", ["ANSEL"]),
    ("LA", ["English"]),
    ("CY", ["(c) 1994 Ansel News Agency"]),
    ("LP", ["ANSEL, July 2 - The rebels said that they would leave the port."]),
    ("TD", ["The army agreed to it.", "IN THE NIGHT ships came in, the governor said."]),
    ("ART", ["Ships at the quay."]),
    ("NS", ["gvio : Military Action | gcat : Political/General News"]),
    ("RE", ["ans : Ansel | eurz : Europe"]),
    ("PUB", ["Ansel Holdings"]),
]
NUMBER = "Document ANSEL00020220315ei3f0{}"
TEXT = (
    "ANSEL, July 2 - The rebels said that they would leave the port.\n\nThe army agreed to it.\n\n"
    "IN THE NIGHT ships came in, the governor said."
)


def alone(number: int = 1) -> str:
    """Each code on a line of its own, as in text files."""
    parts = [f"{code}\n" + "\n\n".join(words) for code, words in FIELDS]
    return "\n".join(parts) + f"\nAN\n{NUMBER.format(number)}\n\n"


def apart(number: int = 1) -> str:
    """Each code before its words."""
    parts = [f"{code}  " + "\n\n    ".join(words) for code, words in FIELDS]
    return "\n\n".join(parts) + f"\n\nAN  {NUMBER.format(number)}\n\n"


def rtf(number: int = 1) -> str:
    rows = [rf"{{\trowd {code}\cell " + r"\par\par ".join(words) + r"\cell\row}" for code, words in FIELDS]
    return r"{\rtf1\ansi " + "".join(rows) + rf"{{\trowd AN\cell {NUMBER.format(number)}\cell\row}}}}"


def html(number: int = 1) -> str:
    rows = [
        f"<tr><td><b>{code}</b>&nbsp;</td><td>"
        + "".join(f'<p class="articleParagraph enarticleParagraph">{word}</p>' for word in words)
        + "</td></tr>"
        for code, words in [*FIELDS, ("AN", [NUMBER.format(number)])]
    ]
    return f'<div class="article enArticle"><table>{"".join(rows)}</table></div>'


FORMS = {
    "a.txt": alone() + alone(2),
    "b.txt": apart() + apart(2),
    "a.rtf": rtf()[:-1] + rtf(2)[len(r"{\rtf1\ansi ") :],
    "a.html": f"<html><body>{html()}{html(2)}</body></html>",
}


@pytest.mark.parametrize("name", FORMS)
def test_every_form_gives_each_article_with_its_text_only(read, name: str) -> None:
    first, second = read(name, FORMS[name])
    assert first.text == second.text == TEXT
    assert (first.title, first.publisher) == ("Port handed over, rebels leave", "Ansel News Agency")
    assert (first.published, first.published_by) == (datetime.date(1994, 7, 2), "factiva")
    assert second.origin.endswith(f"{name}[2]")
    assert first.warnings == ("left out, its captions (ART): 'Ships at the quay.'.",)


@pytest.mark.parametrize("date", ["31 June 1994", "Summer 1994", "04/05/1994"])
def test_a_day_that_is_none_is_told(one, date: str) -> None:
    document = one("a.txt", alone().replace("2 July 1994", date))
    assert document.published is None and any(date in warning for warning in document.warnings)


def test_an_article_without_a_text_is_named_and_the_next_is_read(read) -> None:
    error, document = read("a.txt", alone().split("LP\n")[0] + f"AN\n{NUMBER.format(1)}\n" + alone(2))
    assert isinstance(error, EmptyError) and "a.txt[1]" in str(error) and document.text == TEXT


def test_an_article_that_is_cut_off_is_told(read) -> None:
    whole, cut = read("a.txt", alone() + alone(2)[: alone(2).index("ART\n")])
    assert whole.text == cut.text and any("ends within" in warning for warning in cut.warnings)


def test_words_above_the_first_code_are_told(one) -> None:
    document = one("a.txt", "Found by a search.\n\n" + alone())
    assert document.text == TEXT and any("Found by a search" in warning for warning in document.warnings)


def test_an_export_without_codes_names_the_way_out(refused) -> None:
    words = "Port handed over\n640 words\n2 July 1994\nAnsel News Agency\nEnglish\n\nThe rebels left.\n\n"
    error = refused("a.txt", words + NUMBER.format(1) + "\n")
    assert isinstance(error, FormatError) and "Indexing" in str(error)


def test_an_article_in_another_language_is_named_and_the_next_is_read(read) -> None:
    words = "Le ministre a dit que les soldats se retireront du front et de la ville. "
    french = alone().replace(FIELDS[9][1][0], words).replace("The army agreed to it.", words * 2)
    error, document = read("a.txt", french + alone(2))
    assert isinstance(error, DatelineError) and "French" in str(error) and isinstance(document, Document)
