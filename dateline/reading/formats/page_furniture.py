"""What print repeats on each page and no report says: running heads and feet, page numbers."""

import re
from collections import Counter

EDGE = 3  # lines from the top and the bottom of a page that may be furniture
REPEATED = (
    3  # pages from which on a line at their edges is a running head; in short files more than half of them
)
# No sentence's sign behind it: "1994." on a line of its own is the end of a paragraph.
AROUND = r"[-–—\s\[\]|()]*"
NUMBER = re.compile(rf"{AROUND}(?i:page\s+)?(?:\d{{1,3}}|[ivxl]{{1,6}})(?:\s*(?:/|of)\s*\d{{1,3}})?{AROUND}")
DIGITS = re.compile(r"\d+")


def without_furniture(pages: list[list[str]]) -> tuple[list[list[str]], list[str]]:
    """The pages (lines, none blank at an edge) without it, and the running heads that were left out.

    The first page keeps its head: it may be the masthead, with the date.
    """
    edges = Counter(key for page in pages for key in {_key(page[at]) for at in _edges(page)})
    repeated = {
        key for key, count in edges.items() if count >= 2 and count > min(REPEATED - 1, len(pages) / 2)
    }
    kept: list[list[str]] = []
    heads: dict[str, str] = {}
    for number, page in enumerate(pages):
        at_edge = _edges(page) if len(pages) > 1 else frozenset()
        numbers = {at for at in at_edge if NUMBER.fullmatch(page[at])}
        running = {at for at in at_edge if _key(page[at]) in repeated} - numbers
        if number == 0:
            running = {at for at in running if at >= EDGE}
        heads.update(
            {_key(page[at]): page[at].strip() for at in sorted(running) if _key(page[at]) not in heads}
        )
        kept.append([line for at, line in enumerate(page) if at not in numbers | running])
    return kept, list(heads.values())


def _edges(page: list[str]) -> frozenset[int]:
    return frozenset(
        at for at in range(len(page)) if (at < EDGE or at >= len(page) - EDGE) and page[at].strip()
    )


def _key(line: str) -> str:
    """The same for "The Vardar Post 3" and "The Vardar Post 4"."""
    return DIGITS.sub("#", " ".join(line.split()).lower())
