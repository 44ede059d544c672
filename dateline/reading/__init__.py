"""Bytes to Documents: files, folders, standard input, strings.

`read_sources` is for many inputs and never stops at a bad one; `read_text` is for one report at hand.
"""

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from os import PathLike, fspath
from typing import BinaryIO

from dateline.errors import DatelineError, EmptyError, FormatError
from dateline.reading.encoding import decode
from dateline.reading.files import STDIN, bytes_of, files_of, lines_of, opened
from dateline.reading.formats.docx import docx_lines
from dateline.reading.formats.exports import articles_of, articles_of_page, report_or_articles
from dateline.reading.formats.feed import read_feed
from dateline.reading.formats.mail import read_mail, read_mbox
from dateline.reading.formats.pdf import read_pdf
from dateline.reading.formats.rtf import rtf_lines
from dateline.reading.formats.warc import read_warc
from dateline.reading.jsonl import raw_from, read_jsonl
from dateline.reading.masthead import given_date
from dateline.reading.sniffing import HEAD, kind_of
from dateline.reading.source import Raw, document_from
from dateline.reading.text import read_markdown, read_plain
from dateline.record import Document
from dateline.settings import DEFAULTS, Settings

__all__ = ["read_sources", "read_text"]

LOOKS_HTML = re.compile(r"\s*(?:<\?xml|<!doctype\s+html|<html\b|<head\b|<body\b|<article\b)", re.IGNORECASE)
Day = datetime.date | str | None


def read_sources(
    paths: Iterable[str | PathLike[str]], published: Day = None, settings: Settings = DEFAULTS
) -> Iterator[Document | DatelineError]:
    """Every report of `paths` in their order; in place of one that cannot be read, its error.

    A folder stands for the files below it, sorted; "-" for standard input. JSONL, feeds, mailboxes, WARCs and
    exports of Nexis and Factiva give many. Parsers of packages are loaded when the first such file comes.
    `published` (a date, or ISO "2025-04-23") goes before what the reports say; `DateError` where it is none.
    """
    day = given_date(published)
    return (
        _finished(raw, day, settings)
        for path in paths
        for file in files_of(fspath(path))
        for raw in ([file] if isinstance(file, DatelineError) else _raws(file, settings))
    )


def read_text(text: str, published: Day = None, settings: Settings = DEFAULTS) -> Document:
    """The Document of a report that is at hand as plain text; `DatelineError` where it cannot be read."""
    return document_from(read_plain(text, "the given text"), given_date(published, "published"), settings)


def _finished(
    raw: Raw | DatelineError, day: datetime.date | None, settings: Settings
) -> Document | DatelineError:
    try:
        return raw if isinstance(raw, DatelineError) else document_from(raw, day, settings)
    except DatelineError as error:
        return error


def _raws(path: str, settings: Settings) -> Iterator[Raw | DatelineError]:
    """What one file holds. Its errors come as values, so that the next file is read."""
    try:
        with opened(path, settings) as stream:
            yield from _read(stream, path, settings)
    except DatelineError as error:
        yield error


def _read(stream: BinaryIO, path: str, settings: Settings) -> Iterator[Raw | DatelineError]:
    """What a stream holds: formats of many reports are read as it flows, the others as a whole."""
    origin = "standard input" if path == STDIN else path
    head = stream.read(HEAD)
    stream.seek(0)
    kind = kind_of(head, path)
    if kind == "jsonl":
        yield from _some(read_jsonl(lines_of(stream, settings), origin, settings), origin)
    elif kind == "warc":
        yield from read_warc(stream, origin, settings)
    elif kind == "mbox":
        yield from read_mbox(stream, origin, settings)
    else:
        yield from _whole(bytes_of(stream, path, settings), kind, origin, settings)


def _some(found: Iterator[Raw | DatelineError], path: str) -> Iterator[Raw | DatelineError]:
    first = next(found, None)
    yield first if first is not None else _empty(path)
    yield from found


def _whole(data: bytes, kind: str | None, origin: str, settings: Settings) -> Iterator[Raw | DatelineError]:
    """What the bytes of a file are, in one of the formats that are read as a whole."""
    if not data.strip():
        raise _empty(origin)
    if kind == "feed":
        return read_feed(data, origin, settings)
    if kind == "mail":
        return read_mail(data, origin, settings)
    if kind == "pdf":
        return read_pdf(data, origin, settings)
    if kind == "docx":
        return report_or_articles(docx_lines(data, origin, settings))
    if kind == "rtf":
        return report_or_articles(rtf_lines(data, origin))
    return _decoded(data, kind, origin, settings)


def _decoded(data: bytes, kind: str | None, origin: str, settings: Settings) -> Iterator[Raw | DatelineError]:
    """What is in a file of characters."""
    text, warnings = decode(data, origin)
    kind = kind or _kind_of(text)
    if kind == "jsonl":
        return read_jsonl(data.split(b"\n"), origin, settings)
    if kind == "json":
        return _from_json(text, origin)
    if kind == "html":
        return articles_of_page(text, origin) or iter((_with(_page(text, origin), warnings),))
    raw = read_markdown(text, origin) if kind == "markdown" else read_plain(text, origin)
    raw = _with(raw, warnings)
    return articles_of(raw) or iter((raw,))


def _kind_of(text: str) -> str:
    """The format of what has no telling name: JSONL and HTML show themselves, all else is text."""
    if LOOKS_HTML.match(text):
        return "html"
    first = text.lstrip("\ufeff \t\r\n").partition("\n")[0]
    return "jsonl" if first.startswith("{") and '"text"' in first else "text"


def _page(text: str, origin: str) -> Raw:
    from dateline.reading.html import read_html

    return read_html(text, origin)


def _from_json(text: str, origin: str) -> Iterator[Raw | DatelineError]:
    """One object, or a list of them, of the fields of JSONL."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FormatError.about(
            origin, f"is no JSON: {error}", "If each line is an object, name it .jsonl."
        ) from error
    if not isinstance(value, list):
        yield raw_from(value, origin)
        return
    for number, row in enumerate(value, 1):
        try:
            yield raw_from(row, f"{origin}[{number}]")
        except DatelineError as error:
            yield error


def _with(raw: Raw, warnings: tuple[str, ...]) -> Raw:
    from dataclasses import replace

    return replace(raw, warnings=warnings + raw.warnings)


def _empty(origin: str) -> EmptyError:
    return EmptyError.about(origin, "is empty", "Give a file with the text of a report.")
