"""The head of an article in a Nexis export: title, publication, day, and what else stands above the body."""

import datetime
import re
from dataclasses import dataclass

from dateline.reading.masthead import WEEKDAY
from dateline.reading.notations import DATE, date_of

FIELD = re.compile(
    r"\s*(?P<name>headline|byline|section|length|dateline|highlight|source|series|credit|language|load-date"
    r"|publication-type|journal[- ]code|cite|issn|column|edition|day|correction|guests?|anchor|show|type"
    r"|body|title|author|publication|date)\s*:\s*(?P<value>.*)",
    re.IGNORECASE,
)
DATE_LINE = re.compile(
    rf"\s*(?i:{WEEKDAY}{DATE})(?:[,\s]+(?:(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|[AaPp]\.?[Mm]\.?|[A-Z]{2,5}))*[\s.]*"
)
COPYRIGHT = re.compile(r"\s*(?:Copyright\b|©|\(c\) ?\d{4}|All Rights Reserved)", re.IGNORECASE)
PAGE = re.compile(r"\s*(?:Page\s+\d+(?:\s+of\s+\d+)?|\f)\s*", re.IGNORECASE)
EDITION = re.compile(r"\s*.{0,60}\bedition\b.{0,40}", re.IGNORECASE)
LINK = re.compile(r"\s*Link to (?:Image|PDF|Original).*", re.IGNORECASE)
TITLE_LINES = 4  # a title may be wrapped; more lines above a publication are something else


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says; `length` is the number of lines up to its last field, `unknown` what is none of it."""

    title: str | None
    publisher: str | None
    date: str | None
    length: int
    unknown: tuple[str, ...]


def date_line(line: str) -> datetime.date | str:
    """The day of a line such as "March 15, 2022 Tuesday 6:00 PM GMT", or in words why it is none."""
    found = DATE_LINE.fullmatch(line)
    return date_of(found) if found else "no date"


def head_of(lines: list[str], whole: bool, wrapped: bool) -> Head | None:
    """The head at the top of `lines`, or all of them if `whole`; None where nothing in it is known.

    `wrapped`: a title may go over several lines.
    """
    fields, taken = _fields(lines, whole)
    free = [at for at, line in enumerate(lines) if at not in taken and _is_free(line)]
    dated = next((at for at in free if DATE_LINE.fullmatch(lines[at])), None)
    if dated is None and not fields:
        return None
    length = len(lines) if whole else max((*taken, dated or 0)) + 1
    free = [at for at in free if at < length]
    above = [at for at in free if dated is None or at < dated]
    publication = above[-1:] if dated is not None else above[1:2]
    title = (
        []
        if "headline" in fields
        else _title_above(lines, above, publication, TITLE_LINES if wrapped else 1)
        or _title_below(lines, free, dated)
    )
    known = {*publication, *title, dated}
    return Head(
        title=fields.get("headline") or _joined(lines, title) or fields.get("title"),
        publisher=_joined(lines, publication) or fields.get("publication") or fields.get("source"),
        date=lines[dated] if dated is not None else fields.get("date"),
        length=length,
        unknown=tuple(lines[at] for at in free if at not in known and not EDITION.fullmatch(lines[at])),
    )


def _fields(lines: list[str], whole: bool) -> tuple[dict[str, str], set[int]]:
    """The labelled fields, and the lines that they and the copyright take.

    A value goes on to a blank line or a label. If not `whole`, the first line of another kind below a
    blank one, once there was a field, is where the text begins.
    """
    fields: dict[str, str] = {}
    taken: set[int] = set()
    name: str | None = None
    for at, line in enumerate(lines):
        found = FIELD.fullmatch(line)
        if found:
            name = found["name"].lower()
            fields.setdefault(name, found["value"].strip())
        elif COPYRIGHT.match(line):
            name = ""
        elif not line.strip():
            name = None
        elif name:
            fields[name] = f"{fields[name]} {line.strip()}".strip()
        elif name is None and fields and not whole:
            break
        if name is not None:
            taken.add(at)
    return fields, taken


def _is_free(line: str) -> bool:
    return bool(line.strip()) and not PAGE.fullmatch(line) and not LINK.fullmatch(line)


def _title_above(lines: list[str], above: list[int], publication: list[int], most: int) -> list[int]:
    """Nexis Uni sets the title above the publication, as one block of at most `most` lines."""
    title: list[int] = []
    for at in reversed([at for at in above if publication and at < publication[0]]):
        gap = title and any(not lines[between].strip() for between in range(at + 1, title[0]))
        if gap or len(title) == most:
            break
        title.insert(0, at)
    return title


def _title_below(lines: list[str], free: list[int], dated: int | None) -> list[int]:
    """Older exports without HEADLINE: set it below the day, not centred as all else there is."""
    below = [at for at in free if dated is not None and at > dated and not lines[at].startswith("     ")]
    return [at for at in below if not EDITION.fullmatch(lines[at])]


def _joined(lines: list[str], chosen: list[int]) -> str | None:
    return " ".join(" ".join(lines[at].split()) for at in chosen) or None
