"""Find the time expressions of a Doc and resolve them."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from dateline.language.calendar.lexicon import CalendarLexicon, Rule, calendar_lexicon
from dateline.language.calendar.reading import Context, Match, Reading
from dateline.language.calendar.resolve import resolve
from dateline.language.calendar.tense import TenseReader
from dateline.language.calendar.vetoes import Persons, is_vetoed
from dateline.language.calendar.words import Item, scan
from dateline.record.interval import Interval, Time
from dateline.record.span import Span

RECORD, TIMEX3 = "record", "timex3"
_LEAD_REACH = 6
_ABBREVIATION = 4
_SHORT_MONTHS = ("may", "june", "july")
_COMPARING = (
    "ago",
    "earlier",
    "year_earlier",
)  # "a year earlier" beside a quarter: no new place in the story
_BRIDGES = (",", "on")
_ORTHODOX = re.compile(r"\bOrthodox\b")


def find_times(doc: Doc, published: datetime.date | None) -> tuple[Time, ...]:
    """The times of a document by docs/record.md, ids t1, t2 ... in text order.

    `published` is the day that relative times count from; without it they keep their words and have
    neither start nor end. Nothing else is looked at: no clock, no locale.
    """
    return find_timexes(doc, published, scheme=RECORD)


def find_timexes(doc: Doc, published: datetime.date | None, scheme: str = RECORD) -> tuple[Time, ...]:
    """As `find_times`; scheme "timex3" gives TimeML's values, and its words without a unit ("now") too."""
    text = doc.text
    items, signs = scan(text)
    context = Context(
        calendar_lexicon(),
        published,
        items,
        timex3=scheme == TIMEX3,
        orthodox=_ORTHODOX.search(text) is not None,
    )
    tenses = TenseReader(doc, items)
    persons = Persons(doc)
    times: list[Time] = []
    last_end = -1
    for match in _joined(list(_matches(items, signs, scheme)), items):
        if match.rule.means == "nothing" or is_vetoed(match, items, text) or persons.name(match, items):
            continue
        reading = _read(match, context, tenses, last_end)
        if reading is None:
            continue
        if reading.first is not None and reading.type in ("DATE", "TIME"):
            if reading.unit != "quarter" or match.rule.means not in _COMPARING:
                context.then = reading
            if reading.unit == "day" and reading.first == reading.last:
                context.then_day = reading
        last_end = match.last
        times.append(_time(len(times) + 1, match, reading, items, text))
    return tuple(times)


def _read(match: Match, context: Context, tenses: TenseReader, last_end: int) -> Reading | None:
    items = context.items
    context.tense = tenses.tense(match.first, match.last)
    before = match.first - 1
    if before >= 0 and items[before].word == "the":
        before -= 1
    context.before = items[before].word if before >= 0 else ""
    if match.rule.trim or items[match.first].word in ("from", "between"):
        context.before = items[match.first].word
    gap = {item.word for item in items[last_end + 1 : match.first]}
    context.touching = last_end >= 0 and gap <= {","}
    try:
        return resolve(match, context)
    except (
        ValueError,
        OverflowError,
    ):  # a day outside the calendar: the words are kept out rather than misread
        return None


def _time(number: int, match: Match, reading: Reading, items: list[Item], text: str) -> Time:
    span = Span.of(text, items[match.first].start, items[match.last].end)
    interval = Interval(
        reading.first,
        reading.last,
        reading.type,
        reading.value,
        reading.part,
        reading.approximate,
        reading.rule,
        (span,),
    )
    return Time(f"t{number}", interval)


@cache
def _candidates() -> "re.Pattern[str]":
    return re.compile("[" + "".join(sorted(calendar_lexicon().starts)) + "]")


def _matches(items: list[Item], signs: str, scheme: str) -> Iterator[Match]:
    """The longest match at each place, left to right, with the words that lead and trail it."""
    lexicon, position, floor = calendar_lexicon(), 0, 0
    search = _candidates().search
    while found := search(signs, position):
        i = found.start()
        core = _longest(lexicon.starts[found.group()], signs, i, scheme)
        if core is None:
            position = i + 1
            continue
        rule, m = core
        if rule.means == "prefix":
            position = m.end()
            continue
        slots = {name: items[m.start(name)] for name in rule.slots if m.group(name) is not None}
        match = Match(rule, i, _last_word(items, m.end() - 1, lexicon), slots)
        _extend(match, items, signs, floor, lexicon)
        yield match
        position = floor = match.last + 1


def _last_word(items: list[Item], last: int, lexicon: CalendarLexicon) -> int:
    """The last item without a comma, or the stop of a sentence behind a month's full name."""
    before = items[last - 1].word
    whole = before in lexicon.months and (len(before) > _ABBREVIATION or before in _SHORT_MONTHS)
    if items[last].word == "," or (items[last].word == "." and whole):
        return last - 1
    return last


def _longest(rules: tuple[Rule, ...], signs: str, i: int, scheme: str) -> "tuple[Rule, re.Match[str]] | None":
    best: tuple[Rule, re.Match[str]] | None = None
    for rule in rules:
        m = rule.pattern.match(signs, i)
        if m is None or rule.scheme not in (None, scheme):
            continue
        if best is None or m.end() > best[1].end():
            best = rule, m
    return best


def _extend(match: Match, items: list[Item], signs: str, floor: int, lexicon: CalendarLexicon) -> None:
    """Take in "early", "the end of", "the night of" before a match and "evening" behind it."""
    for rule in lexicon.trails:
        m = rule.pattern.match(signs, match.last + 1)
        if m is not None:
            match.part = items[m.start("part")]
            match.last = m.end() - 1
            break
    lead = _lead(match, signs, floor, lexicon)
    if lead is None:
        return
    match.first = lead.start()
    named = {name: items[lead.start(name)].word for name in lead.groupdict() if lead.group(name) is not None}
    if "part" in named:
        match.part = items[lead.start("part")]
    if "hours" in named:
        match.hours = named["hours"]
    if "position" in named:
        match.position = lexicon.tables["POSITION"][named["position"]]
    if "edge" in named:
        match.edge = lexicon.tables["EDGE"][named["edge"]]


def _lead(match: Match, signs: str, floor: int, lexicon: CalendarLexicon) -> "re.Match[str] | None":
    best: re.Match[str] | None = None
    low = max(floor, match.first - _LEAD_REACH)
    for rule in lexicon.leads:
        m = rule.pattern.search(signs, low, match.first)
        if m is not None and (best is None or m.start() < best.start()):
            best = m
    return best


def _joined(matches: list[Match], items: list[Item]) -> Iterator[Match]:
    """A clock time straight before a day ("5 p.m. EST, Nov. 9", "noon on Thursday") is one time with it."""
    k = 0
    while k < len(matches):
        match = matches[k]
        following = matches[k + 1] if k + 1 < len(matches) else None
        if (
            match.rule.means == "clock"
            and following is not None
            and _is_day(following)
            and all(item.word in _BRIDGES for item in items[match.last + 1 : following.first])
        ):
            yield replace(following, first=match.first, clock=match)
            k += 2
            continue
        yield match
        k += 1


def _is_day(match: Match) -> bool:
    return match.rule.means in ("weekday", "deictic") or (match.rule.means == "date" and "day" in match.slots)
