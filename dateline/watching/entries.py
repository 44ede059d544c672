"""What a feed's answer holds: its entries as reports, read by dateline.reading."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.errors import DatelineError, FormatError
from dateline.reading.encoding import decode
from dateline.reading.formats.feed import CUT, PARTIAL, read_feed
from dateline.reading.html import read_html
from dateline.reading.source import Raw, document_from
from dateline.record import Document
from dateline.settings import DEFAULTS
from dateline.store.digest import ROW_LENGTH, digest
from dateline.watching.address import read_address
from dateline.watching.transport import Reply
from dateline.watching.trouble import RefusedError

PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: what is said of it, the address of its page, and a key that changes when it does."""

    raw: Raw
    page: str | None
    key: str

    @property
    def partial(self) -> bool:
        """Whether the feed holds a summary only."""
        return PARTIAL in self.raw.warnings

    @property
    def cut(self) -> bool:
        """Whether the feed broke off here, so that words may be missing."""
        return CUT in self.raw.warnings


def entries_of(reply: Reply) -> Iterator[Entry | DatelineError]:
    """The entries of a feed, and an error where it breaks off; raises what `read_feed` raises."""
    for raw in read_feed(reply.body, reply.url, DEFAULTS):
        yield raw if isinstance(raw, DatelineError) else _entry(raw, reply.url)


def _entry(raw: Raw, feed: str) -> Entry:
    """Known by its page, not by its number in the feed, which is another one tomorrow."""
    try:
        page = read_address(raw.url, read_address(feed)).url if raw.url else None
    except RefusedError:
        page = None
    raw = replace(raw, origin=page or feed, url=page or raw.url)
    return Entry(raw, page, digest([page, raw.title, raw.text], ROW_LENGTH))


def summary_of(entry: Entry) -> Document:
    """The entry as the feed has it; `DatelineError` where it cannot be read."""
    return document_from(entry.raw, None, DEFAULTS)


def article_of(entry: Entry, reply: Reply) -> Document:
    """The report on the entry's page; what the page does not tell of itself is taken from the feed.

    `DatelineError` where the page holds no article in English.
    """
    kind, charset = _content_type(reply)
    if kind and kind not in PAGES:
        raise FormatError.about(reply.url, f"is no web page but {kind[:60]}", "Save it and add the file.")
    text, warnings = _decoded(reply, charset)
    page = read_html(text, entry.raw.origin)
    dating = page.dating if page.dating.published else entry.raw.dating
    whole = replace(
        page,
        dating=dating,
        title=page.title or entry.raw.title,
        publisher=page.publisher or entry.raw.publisher,
        url=page.url or entry.raw.url,
        warnings=warnings + page.warnings,
    )
    return document_from(whole, None, DEFAULTS)


def _content_type(reply: Reply) -> tuple[str, str]:
    """The kind of a page and the name of its encoding, as its server calls them."""
    kind, _, rest = reply.headers.get("content-type", "").lower().partition(";")
    _, _, charset = rest.partition("charset=")
    return kind.strip(), charset.partition(";")[0].strip().strip("\"'")


def _decoded(reply: Reply, charset: str) -> tuple[str, tuple[str, ...]]:
    """The server's word on the encoding goes before the page's own, as in browsers, where it holds."""
    try:
        if charset and codecs.lookup(charset).name != "utf-8":
            return reply.body.decode(charset), ()
    except (LookupError, ValueError):
        pass
    return decode(reply.body, reply.url)
