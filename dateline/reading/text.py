"""Plain text as it is; Markdown without its marks, with its front matter read."""

import re

from dateline.reading.masthead import Dating, metadata_date
from dateline.reading.source import Raw

FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
FIELD = re.compile(r"^([A-Za-z_-]+)[ \t]*:[ \t]*(.+?)[ \t\r]*$", re.MULTILINE)
HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t\r]*$", re.MULTILINE)
# In this order: images before links, strong before emphasis.
MARKS = (
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)"), ""),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"^[ \t]*(?:`{3,}|~{3,}|={3,}|-{3,}|\*{3,}|_{3,})[^\n]*$", re.MULTILINE), ""),
    (HEADING, r"\1"),
    (re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*[*+-][ \t]+", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
)


def read_plain(text: str, origin: str) -> Raw:
    """Plain text: kept, masthead and all, so that offsets fit the file. It has no title of its own."""
    return Raw(text, origin)


def read_markdown(text: str, origin: str) -> Raw:
    """Markdown: the words without the marks; title, date, publisher and url from front matter or heading."""
    front = FRONT_MATTER.match(text)
    fields = _fields(front[1]) if front else {}
    body = text[front.end() :] if front else text
    heading = HEADING.search(body)
    words = fields.get("date") or fields.get("published")
    return Raw(
        _unmarked(body),
        origin,
        metadata_date(words, "front-matter") if words else Dating(),
        title=fields.get("title") or (_unmarked(heading[1]).strip() if heading else None),
        publisher=fields.get("publisher"),
        url=fields.get("url"),
    )


def _fields(front: str) -> dict[str, str]:
    return {name.lower(): value.strip("\"'") for name, value in FIELD.findall(front)}


def _unmarked(text: str) -> str:
    for mark, instead in MARKS:
        text = mark.sub(instead, text)
    return text.lstrip("\r\n")
