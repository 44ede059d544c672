"""Bytes to Documents: files, folders, standard input, strings.

`read_sources` is for many inputs and never stops at a bad one; `read_text` is for one report at hand.
"""

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from os import PathLike, fspath
from pathlib import Path

from dateline.errors import DatelineError, EmptyError, FormatError
from dateline.reading.encoding import decode
from dateline.reading.files import FORMATS, STDIN, bytes_of, files_of, lines_of
from dateline.reading.jsonl import raw_from, read_jsonl
from dateline.reading.masthead import given_date
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

    A folder stands for the files below it, sorted; "-" for standard input; a JSONL file gives many.
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
        if FORMATS.get(Path(path).suffix.lower()) == "jsonl":
            yield from _some(read_jsonl(lines_of(path, settings), path, settings), path)
        else:
            yield from _parsed(bytes_of(path, settings), path, settings)
    except DatelineError as error:
        yield error


def _some(found: Iterator[Raw | DatelineError], path: str) -> Iterator[Raw | DatelineError]:
    first = next(found, None)
    yield first if first is not None else _empty(path)
    yield from found


def _parsed(data: bytes, path: str, settings: Settings) -> Iterator[Raw | DatelineError]:
    origin = "standard input" if path == STDIN else path
    if not data.strip():
        raise _empty(origin)
    text, warnings = decode(data, origin)
    kind = FORMATS.get(Path(path).suffix.lower()) or _kind_of(text)
    if kind == "jsonl":
        yield from read_jsonl(data.split(b"\n"), origin, settings)
    elif kind == "json":
        yield from _from_json(text, origin)
    else:
        yield _with(_format(kind, text, origin), warnings)


def _kind_of(text: str) -> str:
    """The format of what has no telling name: JSONL and HTML show themselves, all else is text."""
    if LOOKS_HTML.match(text):
        return "html"
    first = text.lstrip("\ufeff \t\r\n").partition("\n")[0]
    return "jsonl" if first.startswith("{") and '"text"' in first else "text"


def _format(kind: str, text: str, origin: str) -> Raw:
    if kind == "html":
        from dateline.reading.html import read_html

        return read_html(text, origin)
    return read_markdown(text, origin) if kind == "markdown" else read_plain(text, origin)


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
