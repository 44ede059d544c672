"""RSS and Atom, as saved: each entry a report. feedparser reads what is not quite XML, too. Nothing is fetched."""

import io
import re
from collections.abc import Iterator
from typing import Any

from dateline.errors import DatelineError, EmptyError, FormatError, TooLongError
from dateline.reading.formats.fragments import paragraphs_of
from dateline.reading.formats.libraries import damage_told
from dateline.reading.masthead import Dating
from dateline.reading.source import Raw
from dateline.reading.stamps import stamped
from dateline.settings import Settings

ITEM = re.compile(rb"<(?:\w+:)?(?:item|entry)[\s>/]")
ROOT = re.compile(rb"<[a-z]", re.IGNORECASE)
END = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf|channel)>\s*\Z", re.IGNORECASE)
END_WITHIN = 200  # bytes
PARTIAL = "partial: the feed holds only a summary of this report. Fetch the page at its url for the rest."
CUT = "partial: the feed is damaged from here on, and this entry may be cut off."
UPDATED = "is the day of its last change, not of its publication"


def read_feed(data: bytes, origin: str, settings: Settings) -> Iterator[Raw | DatelineError]:
    """The entries of a feed in its order, then an error where the feed breaks off.

    `FormatError` for what is no feed and for one that declares entities, which can swell a small file
    without bound; `TooLongError` for more entries than `max_items`; `EmptyError` for none.
    """
    import feedparser

    _refuse_bombs(data, origin, settings)
    # Wrapped, because feedparser would take a bare string for an address.
    with damage_told(origin, "feed", "Save the feed again."):
        feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    damage, cut = _damage(feed), not END.search(data[-END_WITHIN:].replace(b"\0", b""))
    if not feed.version and not feed.entries:
        raise FormatError.about(origin, "is XML or text, but no RSS or Atom feed", "Save the feed itself.")
    if not feed.entries and not (damage and cut):
        raise EmptyError.about(origin, "is a feed without an entry", "Save it when it has some.")
    lenient = (f"its feed is not well-formed ({damage}) and was read leniently.",) if damage else ()
    for number, entry in enumerate(feed.entries, 1):
        last = (CUT,) if damage and cut and number == len(feed.entries) else ()
        yield _entry(entry, feed.feed, f"{origin}[{number}]", lenient + last)
    if damage and cut:
        yield FormatError.about(origin, f"is a feed that breaks off ({damage})", "Save the feed again.")


def _refuse_bombs(data: bytes, origin: str, settings: Settings) -> None:
    plain = data.replace(b"\0", b"")  # UTF-16 writes a zero beside each letter
    root = ROOT.search(plain)
    if b"<!ENTITY" in plain[: root.start() if root else None].upper():
        raise FormatError.about(
            origin,
            "declares entities of its own, which is how XML bombs are built",
            "Save it without its DOCTYPE.",
        )
    count = sum(1 for _ in ITEM.finditer(plain))
    if count > settings.max_items:
        way_out = "Split it, or raise max_items (dateline.settings)."
        raise TooLongError.about(origin, f"has {count:,} entries, more than {settings.max_items:,}", way_out)


def _damage(feed: Any) -> str | None:
    """What the XML parser ran into; feeds that only misstate their encoding are whole."""
    from xml.sax import SAXException

    error = feed.get("bozo_exception")
    return (
        " ".join(str(error).split()).removeprefix("<unknown>:") if isinstance(error, SAXException) else None
    )


def _entry(entry: Any, feed: Any, origin: str, warnings: tuple[str, ...]) -> Raw | DatelineError:
    """One report; `EmptyError` for an entry that is a bare link."""
    body, partial = _body(entry)
    if not body:
        return EmptyError.about(origin, "is an entry without a text", "Give the page that it links to.")
    return Raw(
        body,
        origin,
        _dating(entry),
        title=_line(entry.get("title")),
        publisher=_publisher(entry, feed),
        url=entry.get("link") or None,
        warnings=(PARTIAL, *warnings) if partial else warnings,
    )


def _body(entry: Any) -> tuple[str, bool]:
    """The text, and whether it is a summary only."""
    for content in entry.get("content", ()):
        if paragraphs := paragraphs_of(content.get("value") or ""):
            return "\n\n".join(paragraphs), False
    return "\n\n".join(paragraphs_of(entry.get("summary") or "")), True


def _dating(entry: Any) -> Dating:
    if entry.get("published"):
        return stamped(entry.published, "feed:published")
    if not entry.get("updated"):
        return Dating()
    found = stamped(entry.updated, "feed:updated")
    return Dating(found.published, found.by, None, found.warnings, UPDATED) if found.published else found


def _publisher(entry: Any, feed: Any) -> str | None:
    """A planet of feeds names the source of each entry; other feeds have one title for all."""
    source = entry.get("source") or {}
    names = (
        source.get("title"),
        entry.get("publisher"),
        feed.get("title"),
        feed.get("author"),
        entry.get("author"),
    )
    return next((line for name in names if (line := _line(name))), None)


def _line(words: str | None) -> str | None:
    return " ".join(paragraphs_of(words or "")) or None
