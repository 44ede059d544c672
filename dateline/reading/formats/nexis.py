"""Exports of LexisNexis and Nexis Uni: many articles in one file, each with its head, its body and its index.

Two forms, both of plain lines (of a text file, or a paragraph each of RTF and DOCX):
the older begins each article with "3 of 25 DOCUMENTS" and labels its fields HEADLINE:, LOAD-DATE:;
Nexis Uni ends each with "End of Document" and has the lines "Body" and "Classification" between.
The forms change without notice, so what is not understood is told, article by article.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from dateline.errors import DatelineError, EmptyError, FormatError
from dateline.reading.formats.nexis_head import COPYRIGHT, PAGE, Head, date_line, head_of
from dateline.reading.formats.wrapped import text_of
from dateline.reading.masthead import Dating
from dateline.reading.notations import parse_date
from dateline.reading.source import Raw

BEGIN = re.compile(r"\s*(?P<number>\d{1,4}) of (?P<all>\d{1,4}) DOCUMENTS?\s*")
END = re.compile(r"\s*End of Document\s*", re.IGNORECASE)
BODY = re.compile(r"\s*BODY:?\s*", re.IGNORECASE)
# What follows the body, and is no part of it: index terms, then what a reader may miss. In capitals, because a
# line of the text may begin with "country: peace or war".
INDEX = re.compile(
    r"\s*(?:Classification\s*$|(?:LOAD-DATE|Load-Date|LANGUAGE|SUBJECT|PUBLICATION-TYPE|JOURNAL[- ]CODE|ORGANIZATION"
    r"|COMPANY|TICKER|INDUSTRY|GEOGRAPHIC|PERSON|COUNTRY|STATE|CITY|DOCUMENT-TYPE|ACC-NO|DISTRIBUTION|TYPE|URL):\s)"
)
ASIDE = re.compile(r"\s*(?:(?:Graphic|Notes?|Correction)\s*$|(?:GRAPHIC|NOTES?|CORRECTION(?:-DATE)?):)")
LABELLED = re.compile(r"\s*[A-Z][A-Za-z -]{1,30}:(?:\s|$)")
SURE = re.compile(r"\s*(?:load-date:|length:\s*\d|body:?\s*$)", re.IGNORECASE)
LOADED = re.compile(r"\s*load-date:(.+)", re.IGNORECASE)
LOADED_DOUBT = "is the day on which Nexis loaded it, not that of its publication"
WAY_OUT = "Check the export, or save this article as plain text."
SHOWN = 60  # characters of what was left out that a warning shows

Marks = list[tuple[int, re.Match[str]]]


def is_nexis(lines: list[str]) -> bool:
    """Whether the lines are an export: a mark of an article's edge, and a field or a Body line."""
    return any(BEGIN.fullmatch(line) or END.fullmatch(line) for line in lines) and any(
        SURE.match(line) for line in lines
    )


def read_nexis(raw: Raw, wrapped: bool) -> Iterator[Raw | DatelineError]:
    """Every article of an export whose lines are `raw.text`, or what is wrong with it; `origin[3]` is the third.

    `wrapped`: a paragraph may go over several lines.
    """
    lines = raw.text.split("\n")
    marks = [(at, mark) for at, line in enumerate(lines) if (mark := BEGIN.fullmatch(line))]
    yield from _numbered(lines, marks, raw, wrapped) if marks else _ended(lines, raw, wrapped)


def _numbered(lines: list[str], marks: Marks, raw: Raw, wrapped: bool) -> Iterator[Raw | DatelineError]:
    """The articles of the older form. Articles 101 to 200 of 500 are a hundred."""
    edges = [at for at, _ in marks] + [len(lines)]
    numbers = [int(mark["number"]) for _, mark in marks]
    total = marks[-1][1]["all"]
    open_end = (f"the export ends with article {numbers[-1]} of {total}; the others may be elsewhere.",)
    for number, (start, end) in enumerate(pairwise(edges), 1):
        article = _article(
            lines[start + 1 : end],
            f"{raw.origin}[{number}]",
            wrapped,
            lines[: edges[0]] if number == 1 else [],
        )
        last = number == len(numbers) and numbers[-1] < int(total)
        yield _told(article, raw.warnings + (open_end if last else ()))
    declared = max(numbers) - min(numbers) + 1
    if len(numbers) < declared:
        wrong = f"says that it has {declared} articles, but has {len(numbers)}"
        yield FormatError.about(raw.origin, wrong, "Export it again.")


def _ended(lines: list[str], raw: Raw, wrapped: bool) -> Iterator[Raw | DatelineError]:
    """The articles of Nexis Uni's form, and what follows the last."""
    edges = [-1] + [at for at, line in enumerate(lines) if END.fullmatch(line)]
    for number, (start, end) in enumerate(pairwise(edges), 1):
        yield _told(_article(lines[start + 1 : end], f"{raw.origin}[{number}]", wrapped, []), raw.warnings)
    rest = lines[edges[-1] + 1 :]
    if any(line.strip() and not PAGE.fullmatch(line) for line in rest):
        yield _told(_unended(rest, f"{raw.origin}[{len(edges)}]", wrapped), raw.warnings)


def _told(found: Raw | DatelineError, warnings: tuple[str, ...]) -> Raw | DatelineError:
    return found if isinstance(found, DatelineError) else replace(found, warnings=warnings + found.warnings)


def _unended(lines: list[str], origin: str, wrapped: bool) -> Raw | DatelineError:
    """What follows the last "End of Document": an article that was cut off, or words that are none."""
    found = _article(lines, origin, wrapped, [])
    if isinstance(found, DatelineError):
        return found
    return replace(found, warnings=(*found.warnings, "partial: the export ends within this article."))


def _article(lines: list[str], origin: str, wrapped: bool, above: list[str]) -> Raw | DatelineError:
    """One article; `EmptyError` without a body, `FormatError` where the lines are no article that is known."""
    body = next((at for at, line in enumerate(lines) if BODY.fullmatch(line)), None)
    head = head_of(lines[:body], body is not None, wrapped)
    if head is None:
        return FormatError.about(origin, f"is no article of a form that is known ({_shown(lines)})", WAY_OUT)
    start = head.length if body is None else body + 1
    end = _end(lines, start, wrapped)
    text = _text(lines[start:end], head.title, wrapped)
    if not text:
        return EmptyError.about(
            origin, f"is an article without a body ({head.title!r})", "Export the full text."
        )
    warnings = _warnings(head, above, lines[end:])
    if body is None:
        warnings += ("no line says where its text begins; taken from below the last field of its head.",)
    return Raw(text, origin, _dating(head, lines[end:]), head.title, head.publisher, warnings=warnings)


def _end(lines: list[str], start: int, wrapped: bool) -> int:
    """Where the body ends: at the first index term or aside. An aside stands below a blank line if there are any."""
    for at in range(start, len(lines)):
        apart = not wrapped or at == start or not lines[at - 1].strip()
        if INDEX.match(lines[at]) or (apart and ASIDE.match(lines[at])):
            return at
    return len(lines)


def _text(lines: list[str], title: str | None, wrapped: bool) -> str:
    """The paragraphs of the body, without the lines of its copyright, page numbers and the title below them."""
    kept: list[str] = []
    owned = paged = False
    for line in lines:
        owned = bool(line.strip()) and (owned or bool(COPYRIGHT.match(line)))
        running = bool(PAGE.fullmatch(line)) or (paged and line.strip() == title)
        if not owned and not running:
            kept.append(line)
        paged = running
    return text_of(kept, wrapped)


def _dating(head: Head, tail: list[str]) -> Dating:
    if head.date is not None:
        day = date_line(head.date)
        if not isinstance(day, str):
            return Dating(day, "nexis")
    loaded = next((parse_date(found[1]) for line in tail if (found := LOADED.fullmatch(line))), None)
    told = (f"the date {head.date.strip()!r} in its head is no day, and is left aside.",) if head.date else ()
    if loaded is None or isinstance(loaded, str):
        return Dating(warnings=told)
    return Dating(loaded, "nexis:load-date", warnings=told, doubt=LOADED_DOUBT)


def _warnings(head: Head, above: list[str], tail: list[str]) -> tuple[str, ...]:
    """What was left out that is neither a known field nor an index term."""
    parts = (
        ("above the first article", above),
        ("in its head, not understood", list(head.unknown)),
        ("below its text", _asides(tail)),
    )
    return tuple(
        f"left out {where}: {_shown(lines)}." for where, lines in parts if any(map(str.strip, lines))
    )


def _asides(tail: list[str]) -> list[str]:
    """Captions, notes, corrections, and whatever else stands there without being an index term."""
    asides: list[str] = []
    within, apart = False, False
    for line in filter(lambda line: not PAGE.fullmatch(line), tail):
        if ASIDE.match(line):
            within = True
        elif INDEX.match(line) or LABELLED.match(line) or COPYRIGHT.match(line):
            within = False
        elif apart and line.strip():
            within = True
        apart = not line.strip()
        if within:
            asides.append(line)
    return asides


def _shown(lines: list[str]) -> str:
    words = " ".join(" ".join(lines).split())
    return repr(words if len(words) <= SHOWN else words[:SHOWN] + "…")
