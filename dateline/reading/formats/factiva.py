"""Factiva exports with field codes: HD the headline, PD the day, SN the source, LP and TD the text, AN the end.

The same lines come from plain text ("HD" alone, or "HD  The words"), from RTF ("HD|The words|") and from
the tables of HTML. Without codes ("Full Article/Report") the parts cannot be told apart, and that is said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from dateline.errors import DatelineError, EmptyError, FormatError
from dateline.reading.formats.fragments import paragraphs_in
from dateline.reading.formats.wrapped import text_of
from dateline.reading.masthead import Dating
from dateline.reading.notations import parse_date
from dateline.reading.source import Raw

CODES = frozenset(
    """
    SE HD CR BY WC PD ET SN SC ED PG VOL LA CY LP TD CT
    RF CO IN NS RE IPD IPC PUB AN ART CLM CX DE GC MA NM OP RN
    """.split()  # noqa: SIM905
)
# A body may hold a line such as "IN THE CAPITAL"; a code stands alone or apart.
CODE = re.compile(
    rf"\s*(?P<code>{'|'.join(sorted(CODES, key=len, reverse=True))})(?:\s*$|\s*\|\s*|\t\s*| {{2,}})(?P<words>.*)"
)
NUMBER = re.compile(r"\s*(?:AN[\s|]+)?Document [A-Za-z]{2,10}\d{6,}\w*[\s|]*")
SURE = re.compile(r"\s*(?:(?:HD|PD|LP)(?:\s*$|[\t|]| {2,})|(?:WC\s+)?[\d,]+ words\s*$)")
TEXT = ("LP", "TD")
CAPTION = "ART"
CUT = "partial: the export ends within this article."
WAY_OUT = "Export it as Full Article/Report plus Indexing, as text, RTF or HTML."
SHOWN = 60  # characters of what was left out that a warning shows


@dataclass(frozen=True, slots=True)
class Article:
    """The lines of one article by their code; `stray` are those above its first code."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    stray: list[str] = field(default_factory=list)


def is_factiva(lines: list[str]) -> bool:
    """Whether the lines are an export: an article's number, and a code or a count of words."""
    return any(NUMBER.fullmatch(line) for line in lines) and any(SURE.match(line) for line in lines)


def read_factiva(raw: Raw, wrapped: bool) -> Iterator[Raw | DatelineError]:
    """Every article of an export whose lines are `raw.text`, or what is wrong with it; `origin[3]` is the third.

    `wrapped`: a paragraph may go over several lines.
    """
    articles, rest = _articles(raw.text.split("\n"))
    for number, article in enumerate(articles, 1):
        found = _report(article, f"{raw.origin}[{number}]", wrapped)
        yield (
            found
            if isinstance(found, DatelineError)
            else replace(found, warnings=raw.warnings + found.warnings)
        )
    if rest.fields:
        found = _report(rest, f"{raw.origin}[{len(articles) + 1}]", wrapped)
        yield found if isinstance(found, DatelineError) else replace(found, warnings=(*found.warnings, CUT))


def table_lines(page: Any) -> str:
    """The rows "code, words" of an HTML export, and its numbers, as lines of plain text."""
    lines: list[str] = []
    for element in page.iter("tr", "p", "div"):
        if element.tag == "tr":
            lines += _row_lines([cell for cell in element if isinstance(cell.tag, str)])
        elif NUMBER.fullmatch(element.text_content()) and next(element.iterancestors("tr"), None) is None:
            lines.append(element.text_content())
    return "\n".join(lines)


def _row_lines(cells: list[Any]) -> Iterator[str]:
    """The code, then a line and a blank one for each paragraph; nothing of a row that begins with no code."""
    if len(cells) < 2 or (code := cells[0].text_content().strip()) not in CODES:
        return
    yield code
    for paragraph in (paragraph for cell in cells[1:] for paragraph in paragraphs_in(cell)):
        yield from (paragraph, "")


def _articles(lines: list[str]) -> tuple[list[Article], Article]:
    """The whole articles, and what follows the last number."""
    articles: list[Article] = []
    current, code = Article(), None
    for line in lines:
        found = CODE.fullmatch(line)
        if found and found["code"] != "AN":
            code = found["code"]
            line = found["words"]
        if NUMBER.fullmatch(line):
            articles.append(current)
            current, code = Article(), None
        elif code is None:
            current.stray.append(line)
        elif not (found and found["code"] == "AN"):
            current.fields.setdefault(code, []).append(line.strip().strip("|").strip())
    return articles, current


def _report(article: Article, origin: str, wrapped: bool) -> Raw | DatelineError:
    """One article; `EmptyError` without a text, `FormatError` without codes."""
    if not article.fields:
        return FormatError.about(origin, "is a Factiva article without field codes", WAY_OUT)
    lines = [line for code in TEXT for line in (*article.fields.get(code, ()), "")]
    text = text_of(lines, wrapped)
    if not text:
        return EmptyError.about(origin, "is an article without a text (LP, TD)", "Export the full text.")
    return Raw(
        text,
        origin,
        _dating(article),
        _line(article, "HD"),
        _line(article, "SN"),
        warnings=tuple(_warnings(article)),
    )


def _dating(article: Article) -> Dating:
    words = _line(article, "PD")
    day = parse_date(words) if words else "missing"
    if not isinstance(day, str):
        return Dating(day, "factiva")
    return Dating(warnings=(f"its day of publication (PD {words!r}) is {day}.",)) if words else Dating()


def _warnings(article: Article) -> Iterator[str]:
    if captions := _line(article, CAPTION):
        yield f"left out, its captions (ART): {_shown(captions)}."
    if stray := " ".join(" ".join(article.stray).split()):
        yield f"left out above its first code: {_shown(stray)}."


def _line(article: Article, code: str) -> str | None:
    return " ".join(" ".join(article.fields.get(code, ())).split()) or None


def _shown(words: str) -> str:
    return repr(words if len(words) <= SHOWN else words[:SHOWN] + "…")
