"""What was read: the canonical text that every span refers to, and what is known about it."""

import datetime
from dataclasses import dataclass

from dateline.record.span import Span


@dataclass(frozen=True, slots=True)
class Document:
    """One report. `text` is canonical (NFC, `\\n` newlines) unless it came as data, then as given.

    `published_by` says how the date was found ("option", "first-line", "htmldate:meta", ...); None
    where there is none. `masthead` are the words of the text that gave it: a time there is no fact of the
    report. `title` is None where the source gives none; `sha256` is of the UTF-8 text.
    """

    id: str
    text: str
    sha256: str
    published: datetime.date | None = None
    published_by: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    origin: str | None = None
    warnings: tuple[str, ...] = ()
    masthead: tuple[Span, ...] = ()
