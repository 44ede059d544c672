"""What an input is: its first bytes go before the ending of its name, which is often wrong."""

import re

from dateline.errors import FormatError
from dateline.reading.files import format_of

HEAD = 8192  # bytes that are looked at
PDF_WITHIN = 1024  # bytes; readers of PDF allow that much before its mark
# Formats that name themselves with their first bytes.
MAGIC = (
    (re.compile(rb"\s{0,64}%PDF-"), "pdf"),
    (re.compile(rb"PK\x03\x04"), "docx"),
    (re.compile(rb"\s{0,64}\{\\rtf"), "rtf"),
    (re.compile(rb"WARC/[01]\.\d"), "warc"),
    (re.compile(rb"From \S{1,200}[ \t][^\r\n]{0,100}\d{4}[^\r\n]{0,50}\r?\n(?:>?From |[\w-]+:)"), "mbox"),
)
# Only where no ending speaks against it: a plain text may begin so, too.
PROLOG = re.compile(rb"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL)
FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b")
MAIL = re.compile(
    rb"(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version):[ \t][^\r\n]*\r?\n", re.IGNORECASE
)
GZIP = b"\x1f\x8b"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BINARY = {"pdf": "a PDF", "docx": "a Word file", "rtf": "an RTF file", "warc": "a WARC file"}
TOLD = frozenset({"html", "feed"})  # what the text formats are checked for before the name is believed


def kind_of(head: bytes, path: str) -> str | None:
    """The format, by the first bytes and then by the name; None where only the text can tell.

    `FormatError` for old Word files and for a name that promises a format which is not in the file.
    """
    if head.startswith(OLE):
        raise FormatError.about(
            path,
            "is a Word file of before 2007, or an encrypted one",
            "Save it as .docx, without a password.",
        )
    named = format_of(path)
    shown = (
        _shown(head)
        or _behind_gzip(head)
        or ("pdf" if named == "pdf" and b"%PDF-" in head[:PDF_WITHIN] else None)
    )
    if shown:
        return shown
    if named == "feed" or (named in (None, "html", "text") and _is_feed(_unmarked(head))):
        return "feed"
    if named is None and MAIL.match(head):
        return "mail"
    if named in BINARY and head.strip():
        return _text_in_disguise(head, path, BINARY[named])
    return named


def _shown(head: bytes) -> str | None:
    return next((kind for magic, kind in MAGIC if magic.match(_unmarked(head))), None)


def _unmarked(head: bytes) -> bytes:
    return head.removeprefix(b"\xef\xbb\xbf")


def _is_feed(head: bytes) -> bool:
    at = 0
    while found := PROLOG.match(head, at):
        at = found.end()
    return FEED.match(head, at) is not None


def _behind_gzip(head: bytes) -> str | None:
    """A WARC may be packed, record by record; nothing else is unpacked."""
    import zlib

    if not head.startswith(GZIP):
        return None
    try:
        unpacked = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, 16)
    except zlib.error:
        return None
    return "warc" if unpacked.startswith(b"WARC/") else None


def _text_in_disguise(head: bytes, path: str, promised: str) -> str:
    """ "html" for a page saved under the name of another format, as sites do for their error pages."""
    if re.match(rb"\s*<(?:!doctype\s+html|html\b)", head, re.IGNORECASE):
        return "html"
    raise FormatError.about(path, f"is not {promised}, whatever its name says", "Name it for what it is.")
