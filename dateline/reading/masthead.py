"""When a report was published, from the lines at its top. Never from the file's date, never from today's."""

import datetime
import re
from dataclasses import dataclass

from dateline.errors import DateError
from dateline.reading.notations import DATE, date_of, parse_date
from dateline.record import Span
from dateline.settings import Settings

UNDATED = "no date of publication; times that need one stay unresolved. Give it with --date YYYY-MM-DD."
LABEL = (
    r"(?:date(?:d)?|published|publication date|date of publication|first published|posted|broadcast"
    r"|issued|released|release date|issue date|date of issue)(?:\s+on|\s+at)?\s*[:=]?\s+"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]*\s+)?"
ZONE = r"(?:[ap]\.?m\.?|gmt|utc|bst|cet|est|edt|[+-]\d{4})"
CLOCK = rf"(?:[\s,|]+(?:at\s+)?\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?:\s*{ZONE})*)?"
# "Published: 23 April 2025" also with text after it on the line, as in "date 2025-04-23 LONDON - ...".
LABELLED = re.compile(rf"[#>*_\s]*(?P<label>{LABEL}){WEEKDAY}{DATE}", re.IGNORECASE)
# "Sunday, 26 July 1987" and "The Ansel Post, 6 March 2031": nothing but a short name before the date.
ALONE = re.compile(
    rf"[#>*_\s]*(?P<name>[^\d.!?;]{{1,60}}[,|(–—-]\s*)?{WEEKDAY}{DATE}{CLOCK}[\s)*_.]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dating:
    """The day of publication, how it was found, the words that gave it, and what to warn of.

    `doubt` says why the day may not be that of publication (a file's own date): a masthead goes before it.
    """

    published: datetime.date | None = None
    by: str | None = None
    words: Span | None = None
    warnings: tuple[str, ...] = ()
    doubt: str | None = None


def given_date(published: datetime.date | str | None, source: str = "--date") -> datetime.date | None:
    """The date that a caller gives: a date, or ISO "2025-04-23"; `DateError` where it is none."""
    if isinstance(published, datetime.datetime):
        return published.date()
    if published is None or isinstance(published, datetime.date):
        return published
    try:
        return datetime.date.fromisoformat(published.strip())
    except ValueError:
        raise DateError.about(
            source, f"{published!r} is no day of the calendar", "Write it as YYYY-MM-DD, as in 2025-04-23."
        ) from None


def metadata_date(words: str, by: str) -> Dating:
    """The date that data about the report gives (a JSONL field, front matter); a warning where it is none."""
    # A time of day behind a day is let go: the day is as its writer's clock had it.
    found = parse_date(words)
    if isinstance(found, datetime.date):
        return Dating(found, by)
    return Dating(warnings=(f"its date {words!r} is {found}, and is left aside.",))


def dating_of(text: str, settings: Settings) -> Dating:
    """The date in the masthead of `text`, its first short lines."""
    warnings: tuple[str, ...] = ()
    for start, line in _masthead(text, settings):
        found = LABELLED.match(line) or ALONE.fullmatch(line)
        if not found:
            continue
        day = date_of(found)
        words = Span.of(text, start, start + len(found[0].rstrip()))
        if isinstance(day, datetime.date):
            return Dating(day, "published-line" if _labelled(found) else "date-line", words, warnings)
        warnings += (f"{found[0].strip()!r} in its masthead is {day}, and is left aside.",)
    return Dating(warnings=warnings)


def _labelled(found: re.Match[str]) -> bool:
    return "label" in found.re.groupindex


def _masthead(text: str, settings: Settings) -> list[tuple[int, str]]:
    """The lines that may hold the date, with their offsets; ends above the first line of prose.

    The very first line is looked at however long it is: its label tells enough.
    """
    lines: list[tuple[int, str]] = []
    for found in re.finditer(r"[^\n]*\S[^\n]*", text):
        if len(found[0]) > settings.masthead_width and lines:
            break
        lines.append((found.start(), found[0]))
        if len(lines) == settings.masthead_lines or len(found[0]) > settings.masthead_width:
            break
    return lines
