"""HTML: the body by trafilatura, the date by htmldate, title and publisher from the head.

trafilatura and htmldate are imported on the first page: they cost a quarter of a second.
"""

import datetime
import re
from typing import Any

from dateline.errors import FormatError
from dateline.reading.masthead import Dating
from dateline.reading.source import Raw

# htmldate's own limits are 1995 and today; a fixed end keeps the clock out of the record.
EARLIEST = "1800-01-01"
LATEST = "2199-12-31"
BLOCKS = frozenset({"p", "head", "item", "quote", "code", "cell"})
TITLES = ("//meta[@property='og:title']/@content", "//h1", "//title")
PUBLISHERS = ("//meta[@property='og:site_name']/@content", "//meta[@name='publisher']/@content")
ADDRESSES = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
SPACE = re.compile(r"\s+")


def read_html(text: str, origin: str) -> Raw:
    """The article of a page, its headings and paragraphs separated by blank lines.

    `FormatError` where the page has no article text.
    """
    import trafilatura
    from lxml.html import document_fromstring

    # Bytes, because lxml refuses a string whose XML declaration names an encoding.
    data = _declaration_free(text).encode("utf-8", "replace")
    found = trafilatura.bare_extraction(data, include_comments=False)
    body = "\n\n".join(_paragraphs(found.body)) if found is not None and found.body is not None else ""
    if not body:
        raise FormatError.about(
            origin, "has no article text that could be found in the page", "Save the article as plain text."
        )
    page = document_fromstring(_declaration_free(text))
    return Raw(
        body, origin, _dating(page), _first(page, TITLES), _first(page, PUBLISHERS), _first(page, ADDRESSES)
    )


def _declaration_free(text: str) -> str:
    """Without its XML declaration, and as UTF-8: its own claims no longer hold for decoded text."""
    text = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text)
    return re.sub(r"(<meta[^>]{0,200}?charset\s*=\s*[\"']?)[\w.:-]+", r"\1utf-8", text, flags=re.IGNORECASE)


def _paragraphs(body: Any) -> list[str]:
    """The text of each block that holds no other block, in the order of the page."""
    blocks = [element for element in body.iter() if element.tag in BLOCKS]
    inner = [
        element for element in blocks if not any(child.tag in BLOCKS for child in element.iterdescendants())
    ]
    texts = (SPACE.sub(" ", "".join(element.itertext())).strip() for element in inner)
    return [text for text in texts if text]


def _dating(page: Any) -> Dating:
    """The day of publication and whether the head of the page or its body gave it.

    htmldate's widest search, which takes any date on the page, is left out: no date beats a wrong one.
    """
    from htmldate import find_date
    from lxml.html import document_fromstring, tostring

    head = page.find("head")
    parts = (
        []
        if head is None
        else [("meta", b"<html>" + tostring(head, encoding="utf-8") + b"<body></body></html>")]
    )
    for name, part in (*parts, ("markup", tostring(page, encoding="utf-8"))):
        words = find_date(
            document_fromstring(part),
            extensive_search=False,
            original_date=True,
            min_date=EARLIEST,
            max_date=LATEST,
        )
        if words:
            return Dating(datetime.date.fromisoformat(words), f"htmldate:{name}")
    return Dating()


def _first(page: Any, paths: tuple[str, ...]) -> str | None:
    """The first of `paths` that leads to words."""
    for found in (found for path in paths for found in page.xpath(path)):
        words = SPACE.sub(" ", found if isinstance(found, str) else found.text_content()).strip()
        if words:
            return words
    return None
