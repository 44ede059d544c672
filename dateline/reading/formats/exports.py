"""Which archive a text was exported from, if any: Nexis and Factiva give text files, RTF, Word files and pages."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.errors import DatelineError
from dateline.reading.canonical import NEWLINES
from dateline.reading.formats.factiva import is_factiva, read_factiva, table_lines
from dateline.reading.formats.fragments import paragraphs_in
from dateline.reading.formats.nexis import is_nexis, read_nexis
from dateline.reading.source import Raw

# One of them is in every export; most texts have none, and are not split into lines.
MARKS = ("End of Document", " DOCUMENT", "Document ")
PAGE_MARK = re.compile(r"enArticle|>\s*HD\s*<|>\s*\d+ of \d+ DOCUMENTS?\s*<|>\s*End of Document\s*<")


def articles_of(raw: Raw, wrapped: bool = True) -> Iterator[Raw | DatelineError] | None:
    """The articles of an export whose lines are `raw.text`; None where it is no export.

    `wrapped`: a paragraph may go over several lines, as in text files.
    """
    if not any(mark in raw.text for mark in MARKS):
        return None
    raw = replace(raw, text=NEWLINES.sub("\n", raw.text))
    lines = raw.text.split("\n")
    if is_nexis(lines):
        return read_nexis(raw, wrapped)
    return read_factiva(raw, wrapped) if is_factiva(lines) else None


def articles_of_page(html: str, origin: str) -> Iterator[Raw | DatelineError] | None:
    """The articles of a page that an archive exported; None where it is another page."""
    if not PAGE_MARK.search(html):
        return None
    from lxml.html import document_fromstring

    page = document_fromstring(html.encode("utf-8", "replace"))
    factiva = table_lines(page)
    if is_factiva(factiva.split("\n")):
        return read_factiva(Raw(factiva, origin), wrapped=False)
    lines = paragraphs_in(page)
    return read_nexis(Raw("\n".join(lines), origin), wrapped=False) if is_nexis(lines) else None


def report_or_articles(raw: Raw) -> Iterator[Raw | DatelineError]:
    """The articles of an export, or the one report that a Word or RTF file is, a blank line between paragraphs."""
    articles = articles_of(raw, wrapped=False)
    if articles is not None:
        yield from articles
        return
    paragraphs = (line.strip() for line in raw.text.split("\n"))
    yield replace(raw, text="\n\n".join(filter(None, paragraphs)))
