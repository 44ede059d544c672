"""WARC by FastWARC: the HTML pages of an archive of the web, one record in memory at a time."""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from os import SEEK_CUR
from typing import Any, BinaryIO

from dateline.errors import DatelineError, EmptyError, FormatError, TooLongError
from dateline.reading.encoding import decode
from dateline.reading.formats.libraries import damage_told, library
from dateline.reading.html import read_html
from dateline.reading.source import Raw
from dateline.settings import Settings

HTML = frozenset({"text/html", "application/xhtml+xml"})
OK = 200
WAY_OUT = "Fetch the archive again; what stands above this place was read."
CHUNK = 1 << 20
GZIP = b"\x1f\x8b"
PLAIN = b"WA"


def read_warc(stream: BinaryIO, origin: str, settings: Settings) -> Iterator[Raw | DatelineError]:
    """Every HTML page answered with 200, or what is wrong with it; then an error where the archive breaks off.

    Other records are passed over; `EmptyError` where no record is such a page. `url` is the address that was
    asked for. The day of fetching is told in `origin`, behind the record's id; it is no day of publication.
    """
    warc = library("fastwarc.warc", "warc", origin)
    pages = last = 0
    try:
        with damage_told(origin, "WARC", WAY_OUT):
            for record in warc.ArchiveIterator(stream, parse_http=False):
                last = record.stream_pos
                if record.record_type == warc.WarcRecordType.no_type:
                    raise FormatError.about(
                        origin, "is damaged, or cut off within the head of a record", WAY_OUT
                    )
                if record.record_type == warc.WarcRecordType.response:
                    found = _page(record, origin, settings)
                    pages += found is not None
                    if found is not None:
                        yield found
            _refuse_cut(stream, last, origin)
    except DatelineError as error:
        yield error
        return
    if not pages:
        yield EmptyError.about(
            origin, "holds no HTML page that was answered with 200", "Give another archive."
        )


def _page(record: Any, origin: str, settings: Settings) -> Raw | DatelineError | None:
    """The report of one record; None for other answers. A record that is cut ends the archive, so it is raised."""
    where = f"{origin}#{(record.record_id or '').strip('<>')} fetched {record.headers.get('WARC-Date')}"
    block = record.reader.read(settings.max_bytes + 1)
    if len(block) > settings.max_bytes:
        way_out = "Raise max_bytes (dateline.settings)."
        return TooLongError.about(where, f"is a record of more than {settings.max_bytes:,} bytes", way_out)
    if len(block) < record.content_length:
        raise FormatError.about(origin, "is cut off within a record", WAY_OUT)
    try:
        with damage_told(where, "HTTP answer", "Fetch the page again."):
            return _report(record, block, where, settings)
    except DatelineError as error:
        return error


def _report(record: Any, block: bytes, where: str, settings: Settings) -> Raw | None:
    record.set_bytes_content(block)
    record.parse_http(auto_decode="all")
    answer = record.http_headers
    if answer is None or answer.status_code != OK or (record.http_content_type or "").lower() not in HTML:
        return None
    page = record.reader.read(settings.max_bytes + 1)  # unpacked by now
    if len(page) > settings.max_bytes:
        way_out = "If it is no archive bomb, raise max_bytes (dateline.settings)."
        raise TooLongError.about(
            where, f"is a page that unpacks to more than {settings.max_bytes:,} bytes", way_out
        )
    text, warnings = _decoded(page, record.http_charset, where)
    raw = read_html(text, where)
    return replace(
        raw, url=record.headers.get("WARC-Target-URI") or raw.url, warnings=warnings + raw.warnings
    )


def _decoded(page: bytes, charset: str | None, where: str) -> tuple[str, tuple[str, ...]]:
    """The characters by the server's word, if it is true, else as for any page."""
    try:
        return page.decode(charset or "utf-8"), ()
    except (LookupError, UnicodeDecodeError):
        return decode(page, where)


def _refuse_cut(stream: BinaryIO, last: int, origin: str) -> None:
    """FastWARC ends silently where a record's own head is cut; so look at the last record that it gave."""
    stream.seek(last)
    behind = {GZIP: _behind_packed, PLAIN: _behind_plain}.get(stream.read(2), lambda _: b"")(stream)
    if behind is None or behind.strip(b"\0\r\n"):
        raise FormatError.about(origin, "is cut off within the head of a record", WAY_OUT)


def _behind_plain(stream: BinaryIO) -> bytes | None:
    """What stands behind the record that begins two bytes back; None where its head does not end."""
    length = 0
    while (line := stream.readline(CHUNK)).strip():
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    stream.seek(length, SEEK_CUR)
    return stream.read(CHUNK) if line else None


def _behind_packed(stream: BinaryIO) -> bytes | None:
    """What stands behind the packed record that begins two bytes back; None where it does not end."""
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    chunk = GZIP
    while chunk and not unpacker.eof:
        while chunk and not unpacker.eof:
            unpacker.decompress(chunk, CHUNK)
            chunk = unpacker.unconsumed_tail
        if not unpacker.eof:
            chunk = stream.read(CHUNK)
    return unpacker.unused_data + stream.read(CHUNK) if unpacker.eof else None
