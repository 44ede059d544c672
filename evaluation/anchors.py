"""On which day events happened: the anchors of SemEval-2015 task 4 (TimeLine), 45 news articles.

An anchor is a word that tells of an event (any event, company news too) with its day, month or year. Measured are the
days of the record, which knows only what it keeps; the dating of any word, as finding/events does it; and the day of
publication, which is what everybody has.
"""

import datetime
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from dateline.finding.actors import read_actors
from dateline.finding.events.dating import Dating
from dateline.finding.places import find_places
from dateline.finding.statements import find_statements
from dateline.finding.story import Story, story_of
from dateline.language.calendar import find_times
from dateline.reader import with_facts
from dateline.record import Document, Interval, Record, Span
from evaluation.records import document_of
from evaluation.shares import share

Pipeline = Callable[[str, datetime.date | None], Doc]
Days = tuple[datetime.date, datetime.date]
UNKNOWN = "XX"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word of an article, the days when what it tells happened (None: the text does not say), and the answers: of
    the record (`kept` where it has the event or statement at all), of the dating of any word, of the date line."""

    gold: Days | None
    kept: bool
    record: Days | None
    dating: Days | None
    publication: Days


def evaluate(gold_dir: Path, pipeline: Pipeline) -> dict[str, Any]:
    """See `scores`; `gold_dir` holds time/event_anchors.dev.jsonl."""
    with (gold_dir / "time" / "event_anchors.dev.jsonl").open(encoding="utf-8") as lines:
        return scores(anchor for line in lines for anchor in _anchors(json.loads(line), pipeline))


def scores(anchors: Iterable[Anchor]) -> dict[str, Any]:
    """Per cent of the dated anchors by way of answering: `right`, no answer counts as wrong; `precision`: right
    among answers; `invented`: answers for anchors without a date. `record.kept`: those that are in the record."""
    anchors = list(anchors)
    dated = [anchor for anchor in anchors if anchor.gold is not None]
    undated = [anchor for anchor in anchors if anchor.gold is None]
    return {
        "anchors": len(dated),
        "publication": {"right": share(anchor.publication == anchor.gold for anchor in dated)},
        "record": {
            "kept": share(anchor.kept for anchor in dated),
            **_answered([(a.gold, a.record) for a in dated], [a.record for a in undated]),
        },
        "dating": _answered([(a.gold, a.dating) for a in dated], [a.dating for a in undated]),
        "dating_or_publication": {
            "right": share((anchor.dating or anchor.publication) == anchor.gold for anchor in dated)
        },
    }


def _answered(pairs: Sequence[tuple[Days | None, Days | None]], undated: Sequence[Any]) -> dict[str, float]:
    return {
        "right": share(gold == answer for gold, answer in pairs),
        "precision": share(gold == answer for gold, answer in pairs if answer is not None),
        "invented": share(answer is not None for answer in undated),
    }


def _anchors(article: dict[str, Any], pipeline: Pipeline) -> Iterator[Anchor]:
    published = _iso(article["dct"])
    given = {"id": article["id"], "text": article["text"], "published": published.isoformat()}
    document = document_of({"document": given})
    story = read_story(document, pipeline)
    record, dating = with_facts(document, story), Dating(story)
    for anchor in article["anchors"]:
        if anchor["start"] is None:
            continue
        kept, interval = day_in(record, anchor["start"], anchor["end"])
        token = story.tokens_of(Span.of(document.text, anchor["start"], anchor["end"]))[0]
        yield Anchor(
            gold=days_of(anchor["date"]),
            kept=kept,
            record=_days(interval),
            dating=_days(dating.of(token)),
            publication=(published, published),
        )


def _iso(day: str) -> datetime.date:
    """A date line; one of the 45 stands the wrong way round (day, month, year)."""
    form = "%Y-%m-%d" if re.match(r"\d{4}-", day) else "%d-%m-%Y"
    return datetime.datetime.strptime(day, form).date()


def read_story(document: Document, pipeline: Pipeline) -> Story:
    """What the finders of facts see of a document."""
    doc = pipeline(document.text, document.published)
    actors, times = read_actors(doc), tuple(find_times(doc, document.published))
    places = tuple(find_places(doc))
    return story_of(doc, actors, places, times, tuple(find_statements(doc, actors, times)))


def day_in(record: Record, start: int, end: int) -> tuple[bool, Interval | None]:
    """Whether the record has an event whose trigger, or a statement whose cue, touches the characters
    `start`..`end`; and when it was."""
    kept = False
    events = (((event.trigger,), event.happened) for event in record.events)
    statements = ((statement.cue, statement.said) for statement in record.statements)
    for spans, interval in chain[tuple[tuple[Span, ...], Interval | None]](events, statements):
        if any(span.start < end and start < span.end for span in spans):
            kept = True
            if interval is not None:
                return True, interval
    return kept, None


def days_of(date: str) -> Days | None:
    """The first and last day of "2008-02-28", "2008-02-XX", "2008-02" or "2008-XX-XX"; None where all is unknown."""
    year, month, day = (*date.split("-"), UNKNOWN)[:3]
    if UNKNOWN in year:
        return None
    if month == UNKNOWN:
        return datetime.date(int(year), 1, 1), datetime.date(int(year), 12, 31)
    if day != UNKNOWN:
        one = datetime.date(int(year), int(month), int(day))
        return one, one
    first = datetime.date(int(year), int(month), 1)
    after = (first + datetime.timedelta(31)).replace(day=1)
    return first, after - datetime.timedelta(1)


def _days(interval: Interval | None) -> Days | None:
    """Its days; None where an end is open."""
    if interval is None or interval.start is None or interval.end is None:
        return None
    return interval.start, interval.end
