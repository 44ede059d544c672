"""JSON Lines: one report a line, its text kept exactly so that offsets fit what the sender has."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from dateline.errors import DatelineError, FormatError
from dateline.reading.canonical import without_surrogates
from dateline.reading.masthead import Dating, metadata_date
from dateline.reading.source import Raw, refuse_long
from dateline.settings import Settings

NEEDED = 'Each line is an object such as {"text": "...", "date": "2025-04-23"}.'
BOM = b"\xef\xbb\xbf"


def read_jsonl(lines: Iterable[bytes], origin: str, settings: Settings) -> Iterator[Raw | DatelineError]:
    """A report, or what is wrong with it, for every line that is not blank; `origin:3` is the third line."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _one(line.removeprefix(BOM), f"{origin}:{number}", settings)
        except DatelineError as error:
            yield error


def _one(line: bytes, origin: str, settings: Settings) -> Raw:
    # JSON may escape each character with six bytes.
    refuse_long(len(line) // 6, origin, settings)
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise FormatError.about(
            origin, f"is not UTF-8 (byte {error.start} of the line)", "Save it as UTF-8."
        ) from error
    except (ValueError, RecursionError) as error:
        raise FormatError.about(origin, f"is no JSON: {error}", NEEDED) from error
    return raw_from(row, origin)


def raw_from(row: Any, origin: str) -> Raw:
    """The report in one JSON value; `FormatError` where it has no text or a field of the wrong type."""
    if not isinstance(row, dict):
        raise FormatError.about(origin, f"is {_kind(row)}, not an object", NEEDED)
    if not isinstance(row.get("text"), str):
        wrong = f"has {_kind(row['text'])} as its text" if "text" in row else "has no text"
        raise FormatError.about(origin, wrong, NEEDED)
    words = _field(row, "date", origin) or _field(row, "published", origin)
    return Raw(
        row["text"],
        origin,
        metadata_date(words, "date-field") if words else Dating(),
        title=_field(row, "title", origin),
        publisher=_field(row, "publisher", origin),
        url=_field(row, "url", origin),
        id=_field(row, "id", origin),
        exact=True,
    )


def _field(row: dict[str, Any], name: str, origin: str) -> str | None:
    """A field that may be missing; numbers are ids too, other types are refused."""
    value = row.get(name)
    if value is None or value == "":
        return None
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise FormatError.about(
            origin, f"has {_kind(value)} as its {name}", "Make it a string, or leave it out."
        )
    return without_surrogates(value)[0]


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
