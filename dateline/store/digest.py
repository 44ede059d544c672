"""Ids: hashes of content, the same on every machine."""

import hashlib
import json
from typing import Any

from dateline.record import Document, Span

DOCUMENT_LENGTH = 16  # hexadecimal digits, as of the ids of read documents
ROW_LENGTH = 20  # of runs, links, decisions, sightings, failures
FACT_LENGTH = 10  # within one document and kind
ANCHOR_LENGTH = 12  # within one document and kind
COMPACT = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def plain_json(value: Any) -> str:
    """`value` as compact JSON: the same value, the same characters, whatever the order of a dict's keys."""
    return COMPACT.encode(value)


def digest(value: Any, length: int) -> str:
    """The first `length` hexadecimal digits of the SHA-256 of `value` as JSON."""
    return sha256(plain_json(value))[:length]


def sha256(text: str) -> str:
    """SHA-256 of the UTF-8 bytes of `text`, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def document_id(document: Document) -> str:
    """The id that a document has in every store: of its content, not of where it lay or what it was called."""
    published = document.published.isoformat() if document.published else None
    content = [document.text, published, document.title, document.publisher, document.url]
    return digest(content, DOCUMENT_LENGTH)


def anchor(spans: list[Span]) -> str:
    """What finds a fact again in the reading of another run: a hash of the places of its words."""
    return digest([[span.start, span.end] for span in spans], ANCHOR_LENGTH)
