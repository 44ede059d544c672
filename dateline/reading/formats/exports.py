"""Which archive a text was exported from, if any: Nexis and Factiva give text files, RTF, Word files and pages."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.errors import DatelineError
from dateline.reading.canonical import NEWLINES
from dateline.reading.formats.factiva import is_factiva, read_factiva, table_lines
from dateline.reading.formats.nexis import is_nexis, read_nexis
from dateline.reading.source import Raw

# One of them is in every export; most texts have none, and are not split into lines.
MARKS = ("End of Document", " DOCUMENT", "Document ")
PAGE_CODE = re.compile(r">\s*HD\s*<")


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
    """The articles of a page that Factiva exported; None where it is another page."""
    if "enArticle" not in html and not PAGE_CODE.search(html):
        return None
    from lxml.html import document_fromstring

    lines = table_lines(document_fromstring(html.encode("utf-8", "replace")))
    return read_factiva(Raw(lines, origin), wrapped=False) if is_factiva(lines.split("\n")) else None


def report_or_articles(raw: Raw) -> Iterator[Raw | DatelineError]:
    """The articles of an export, or the one report that a Word or RTF file is, a blank line between paragraphs."""
    articles = articles_of(raw, wrapped=False)
    if articles is not None:
        yield from articles
        return
    paragraphs = (line.strip() for line in raw.text.split("\n"))
    yield replace(raw, text="\n\n".join(filter(None, paragraphs)))
