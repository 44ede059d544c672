"""PDF by pypdf: the text layer, its lines put together to paragraphs. Pictures of pages are not read."""

import datetime
import io
import logging
import re
from collections.abc import Iterator
from typing import Any

from dateline.errors import DatelineError, FormatError
from dateline.reading.formats.exports import articles_of
from dateline.reading.formats.libraries import damage_told, library
from dateline.reading.formats.page_furniture import without_furniture
from dateline.reading.formats.wrapped import rejoined
from dateline.reading.masthead import Dating
from dateline.reading.source import Raw, refuse_long
from dateline.settings import Settings

WAY_OUT = "Save it again, or save its text."
MADE = "is the day on which its PDF was made, not that of its publication"
MADE_ON = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})")
# Left behind by the program that made the file.
NO_TITLE = re.compile(
    r"untitled.*|document\d*|microsoft word - .*|.*\.(?:docx?|pdf|indd|qxd|tmp|rtf|odt|html?)", re.IGNORECASE
)
# Letters that print joins.
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


def read_pdf(data: bytes, origin: str, settings: Settings) -> Iterator[Raw | DatelineError]:
    """The one report of a PDF, or the articles where it is an export.

    `FormatError` where it is damaged, needs a password or holds pictures of text only; `TooLongError`
    where it has more text than a document may have.
    """
    pypdf = library("pypdf", "pdf", origin)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it warns of is told by our errors
    with damage_told(origin, "PDF", WAY_OUT):  # pypdf's own limits hold: 75 MB a stream, 100,000 pages
        reader = pypdf.PdfReader(io.BytesIO(data))
        _unlock(reader, origin)
        pages, warnings = _pages(reader, origin, settings)
        title, dating = _title(reader), _dating(reader)
    exported = articles_of(Raw("\n".join(line for page in pages for line in page), origin, warnings=warnings))
    if exported is not None:
        yield from exported
        return
    kept, heads = without_furniture(pages)
    lines = [line for page in kept for line in page]
    text = "\n\n".join(rejoined(lines, broken_words=True)).translate(LIGATURES)
    if not any(character.isalnum() for character in text):
        raise FormatError.about(
            origin, "has no text in it: its pages are pictures", "Run OCR over it first, such as ocrmypdf."
        )
    if heads:
        warnings += (f"left out as repeated on its pages: {'; '.join(map(repr, heads))}.",)
    yield Raw(text, origin, dating, title, warnings=warnings)


def _unlock(reader: Any, origin: str) -> None:
    """Many PDFs are locked against printing only, and open with the empty password."""
    from pypdf.errors import DependencyError

    try:
        opened = not reader.is_encrypted or reader.decrypt("")
    except (DependencyError, NotImplementedError):
        opened = False
    if not opened:
        raise FormatError.about(origin, "is encrypted", "Save it without a password.")


def _pages(reader: Any, origin: str, settings: Settings) -> tuple[list[list[str]], tuple[str, ...]]:
    """The lines of each page, and a warning for each page that cannot be read."""
    pages: list[list[str]] = []
    warnings: tuple[str, ...] = ()
    length = 0
    for number, page in enumerate(reader.pages, 1):
        text, trouble = _page(page, origin)
        length += len(text)
        refuse_long(length, origin, settings)
        pages.append(text.strip().splitlines())
        if trouble:
            warnings += (f"partial: page {number} {trouble}.",)
    return pages, warnings


def _page(page: Any, origin: str) -> tuple[str, str]:
    """The text of a page, and in words what is wrong with it."""
    try:
        with damage_told(origin, "page", WAY_OUT):
            text = page.extract_text()
    except FormatError as error:
        return "", f"could not be read ({error.__cause__})"
    return text, "" if text.strip() else "has no text; pictures are not read"


def _title(reader: Any) -> str | None:
    title = " ".join(str((reader.metadata and reader.metadata.title) or "").split())
    return title if title and not NO_TITLE.fullmatch(title) else None


def _dating(reader: Any) -> Dating:
    """The day on which the file was made: doubtful, so that a masthead goes before it."""
    words = str((reader.metadata and reader.metadata.creation_date_raw) or "")
    found = MADE_ON.match(words)
    if not found:
        return Dating()
    try:
        return Dating(datetime.date(*map(int, found.groups())), "pdf:creation-date", doubt=MADE)
    except ValueError:
        return Dating(
            warnings=(f"the day on which its PDF was made, {words!r}, is none, and is left aside.",)
        )
