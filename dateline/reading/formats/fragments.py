"""Pieces of HTML (feed entries, mails, cells) to paragraphs. Whole pages are for `html.py`, which chooses.

Nothing is chosen here: every word that a reader would see is kept.
"""

import re
from collections.abc import Iterator
from typing import Any

BLOCKS = frozenset(
    """
    address article aside blockquote br caption center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5
    h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905
)
UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript", "iframe", "object"})
MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
SPACE = re.compile(r"\s+")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
BREAK = "\x00"  # cannot occur: lxml refuses it


def paragraphs_of(html: str) -> list[str]:
    """The paragraphs of a piece of HTML, or of plain text, in their order, none of them blank."""
    if not MARKUP.search(html):
        return _tidy(re.split(r"\n\s*\n", html))
    from lxml.html import fragment_fromstring

    # A NUL or another control is no character of XML; lxml refuses the whole string for one.
    root = fragment_fromstring(DECLARATION.sub("", CONTROLS.sub("", html)), create_parent="div")
    return paragraphs_in(root)


def paragraphs_in(root: Any) -> list[str]:
    """The same of an element that lxml has parsed."""
    return _tidy("".join(_pieces(root)).split(BREAK))


def _pieces(root: Any) -> Iterator[str]:
    """The text in reading order, with a `BREAK` at each edge of a block.

    Not recursive, because hostile pages nest a hundred thousand deep.
    """
    from lxml.etree import iterwalk

    walk = iterwalk(root, events=("start", "end", "comment", "pi"))
    for step, element in walk:
        seen = step in ("start", "end") and element.tag not in UNSEEN
        if seen and element.tag in BLOCKS:
            yield BREAK
        if step == "start" and seen:
            yield element.text or ""
        elif step == "start":
            walk.skip_subtree()
        elif element is not root:
            yield element.tail or ""


def _tidy(paragraphs: list[str]) -> list[str]:
    tidied = (SPACE.sub(" ", paragraph).strip() for paragraph in paragraphs)
    return [paragraph for paragraph in tidied if paragraph]
