"""The days on which a ceasefire is in force: from, until, for, and how long."""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.finding.ceasefires.position import SUBJECT, Position, subject_phrases
from dateline.finding.meetings.days import Dated, nearer
from dateline.finding.meetings.phrases import relative_behind
from dateline.finding.meetings.scene import Scene
from dateline.language.ceasefire_words import load_ceasefire_words
from dateline.record import Interval

LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?$")
RULE = "ceasefire-term"
SET, DURATION = "SET", "DURATION"
FIRST, LAST, SPAN, HOW_LONG = "first", "last", "span", "how-long"
NOUN, VERB = "noun", "verb"
SPANNING = frozenset({"for", "during", "over", "throughout", "between"})
MONTHS_A_YEAR = 12
UNSTARTED = frozenset({"declared", "agreed", "proposed"})
Day = datetime.date | None


@dataclass(frozen=True, slots=True)
class Length:
    """How long a ceasefire lasts, by its TIMEX3 value."""

    months: int
    weeks: int
    days: int
    hours: int

    def after(self, first: datetime.date) -> datetime.date:
        """The last day: of three days from Friday Sunday, of 48 hours and of a week the day of its end."""
        whole = datetime.timedelta(weeks=self.weeks, days=max(self.days - 1, 0) + self.hours // 24)
        return _months_later(first, self.months) + whole


def term_of(scene: Scene, position: Position, status: str | None) -> Interval | None:
    """The days told; None where there are none. A length without a first day keeps its words and no day.

    A bare weekday that begins or ends what is only declared or agreed is one to come ("a truce from Friday").
    """
    shift = _weeks_ahead(scene, position, status)
    first: Day = None
    last: Day = None
    length: Length | None = None
    used: list[Interval] = []
    for role, told in _pieces(scene, position):
        days = nearer(told, scene.story.published) if shift else told
        if role == HOW_LONG:
            length = length or _length(days.value)
        first = first or (days.start if role in (FIRST, SPAN) else None)
        last = last or (days.end or days.start if role == LAST else days.end if role == SPAN else None)
        used.append(days)
    if first is not None and length is not None and last is None:
        last = length.after(first)
    return _interval(used, first, last if first is None or last is None or last >= first else None)


def _weeks_ahead(scene: Scene, position: Position, status: str | None) -> bool:
    """Whether weekdays are to come: nothing has begun, and no day of the declaration is told."""
    if status not in UNSTARTED or scene.story.published is None:
        return False
    above = scene.days.hanging([position.governor]) if position.governor is not None else []
    return not any(time.case == "on" or not time.case for time in above if time.interval.type != DURATION)


def _pieces(scene: Scene, position: Position) -> Iterator[tuple[str, Interval]]:
    """Each time that tells of the term, with what it tells of it."""
    seen: list[Dated] = []
    for anchor, kind, phrase in _anchors(scene, position):
        for time in scene.days.hanging([anchor]):
            role = _role(time, kind, phrase) if time not in seen else None
            seen.append(time)
            if role is not None:
                yield role, time.interval


def _anchors(scene: Scene, position: Position) -> Iterator[tuple[int, str, str]]:
    """The words on which times of the term hang: the noun, its clauses, the verb that governs it."""
    parse, subject = scene.parse, load_ceasefire_words().subject
    yield position.trigger, NOUN, ""
    for token in dict.fromkeys((position.trigger, position.top)):
        for verb in (*parse.kids(token, "acl", "acl:relcl"), *relative_behind(parse, token)):
            yield verb, VERB, next((p for p in subject_phrases(parse, verb) if p in subject), "")
    if position.governor is not None:
        yield position.governor, VERB, position.phrase if position.link == SUBJECT else ""


def _role(time: Dated, kind: str, phrase: str) -> str | None:
    """What a time is to the term; None for the day of something else, such as the declaration."""
    lists = load_ceasefire_words().lists
    if time.interval.type == SET:
        return None
    if time.interval.type == DURATION and time.interval.start is None:
        return HOW_LONG if kind == NOUN or time.case == "for" else None
    if time.interval.type == DURATION:
        return SPAN  # "from Friday until Sunday"
    if time.case in lists["time.closes"] or phrase in lists["time.last_day"]:
        return LAST
    if time.case in lists["time.opens"] or phrase in lists["time.first_day"]:
        return FIRST
    if time.case in SPANNING:
        return SPAN
    named = kind == NOUN and not time.case and not any(c.isdigit() for c in _words(time))
    return SPAN if named else None  # "an Easter truce"; "the 23 October truce" is the day it was made


def _words(time: Dated) -> str:
    return "".join(span.quote for span in time.interval.evidence)


def _interval(used: list[Interval], first: Day, last: Day) -> Interval | None:
    if not used:
        return None
    if len(used) == 1 and used[0].value and (used[0].start, used[0].end) == (first, last):
        return used[0]
    evidence = sorted((span for interval in used for span in interval.evidence), key=lambda span: span.start)
    told = "/".join(day.isoformat() if day else "" for day in (first, last))
    value = told if first or last else used[0].value
    return replace(
        used[0], start=first, end=last, value=value, part=None, rule=RULE, evidence=tuple(evidence)
    )


def lengthened(interval: Interval, value: str) -> Interval:
    """`interval`, if it has a first day and no last, with the last day by the length `value` ("P3D")."""
    length = _length(value)
    if interval.start is None or interval.end is not None or length is None:
        return interval
    last = length.after(interval.start)
    return replace(interval, end=last, value=f"{interval.start.isoformat()}/{last.isoformat()}", rule=RULE)


def _length(value: str) -> Length | None:
    match = LENGTH.match(value)
    if match is None:
        return None
    years, months, weeks, days, hours = (int(number) if number else 0 for number in match.groups())
    return Length(years * MONTHS_A_YEAR + months, weeks, days, hours)


def _months_later(day: datetime.date, months: int) -> datetime.date:
    year, month = divmod(day.month - 1 + months, MONTHS_A_YEAR)
    last = calendar.monthrange(day.year + year, month + 1)[1]
    return day.replace(year=day.year + year, month=month + 1, day=min(day.day, last))
