"""Bytes to characters: byte order mark, strict UTF-8, what a page declares, a guess that is reported."""

import codecs
import re

from dateline.errors import EncodingError

# Longest first: the UTF-32 mark begins with the UTF-16 one.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP or office file",
    b"\x1f\x8b": "a gzip file",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"{\\rtf": "an RTF file",
}
DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE)
DECLARED_WITHIN = 4096  # bytes; browsers look at the first 1024, real pages are sloppier
GUESSED_FROM = 500_000  # bytes shown to the guesser, which is slow on long texts
# Of the Latin code pages, which a guesser hardly tells apart, English comes in this one.
WESTERN = "cp1252"
LATIN = re.compile(r"cp125[02478]|latin|iso8859_(?:[1-4]|9|1\d)$|cp(?:437|850|858)$")
BINARY_SHARE = 0.02  # control bytes; text in any one-byte encoding has next to none
CONTROLS_ALLOWED = 8  # however short the text
CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1a\x1b"))


def decode(data: bytes, source: str) -> tuple[str, tuple[str, ...]]:
    """The characters of `data`, and a warning where their encoding had to be guessed.

    `EncodingError` for binary data and for text whose encoding cannot be told.
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            return _strictly(data, name, source), ()
    _refuse_binary(data, source)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _declared(data) or _guessed(data, source, error.start)


def _strictly(data: bytes, name: str, source: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise EncodingError.about(
            source, f"begins with the mark of {name} but breaks it at byte {error.start}", "Save it as UTF-8."
        ) from error


def _refuse_binary(data: bytes, source: str) -> None:
    kind = next((kind for magic, kind in MAGIC.items() if data.startswith(magic)), None)
    head = data[:DECLARED_WITHIN]
    controls = len(head) - len(head.translate(None, CONTROL_BYTES))
    if kind or controls > max(CONTROLS_ALLOWED, BINARY_SHARE * len(head)):
        raise EncodingError.about(
            source, f"is {kind or 'binary data'}, not text", "Give plain text, Markdown, HTML or JSONL."
        )


def _declared(data: bytes) -> tuple[str, tuple[str, ...]] | None:
    """Read as the HTML page itself says, if it does and it is true."""
    found = DECLARED.search(data[:DECLARED_WITHIN])
    try:
        return (data.decode(found[1].decode("ascii")), ()) if found else None
    except (LookupError, UnicodeDecodeError):
        return None


def _guessed(data: bytes, source: str, broken_at: int) -> tuple[str, tuple[str, ...]]:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:GUESSED_FROM]).best()
    name = WESTERN if best and LATIN.match(best.encoding) and _is_western(data) else best and best.encoding
    try:
        text = data.decode(name) if name else None
    except (LookupError, UnicodeDecodeError):
        text = None
    if text is None:
        raise EncodingError.about(
            source, f"is not UTF-8 (byte {broken_at}) and its encoding cannot be told", "Save it as UTF-8."
        )
    return text, (f"not UTF-8 (byte {broken_at}); read as {name}, a guess. Save it as UTF-8 to be sure.",)


def _is_western(data: bytes) -> bool:
    try:
        return bool(data.decode(WESTERN))
    except UnicodeDecodeError:
        return False
