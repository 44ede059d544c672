"""Events of short texts, read once with the shipped model, as words that a table of cases can name.

Sides and places are given by words of their names, joined by commas ("Mali, rebels"); days as "2009-03-02" or
"2009-02-23/2009-03-01", an open end left out; "" is none.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dateline.finding.actors import read_actors
from dateline.finding.events import find_events
from dateline.finding.places import find_places
from dateline.finding.statements import find_statements
from dateline.finding.story import story_of
from dateline.finding.voice import with_voice
from dateline.language.calendar import find_times
from dateline.reader import load_reader
from dateline.record import Interval

PUBLISHED = datetime.date(2009, 3, 4)  # a Wednesday


@dataclass(frozen=True, slots=True)
class Told:
    """One event in words: `doers` and `sufferers` are names of actors, `claims` how many statements it came through."""

    type: str
    mode: str
    trigger: str
    doers: tuple[str, ...]
    sufferers: tuple[str, ...]
    places: tuple[str, ...]
    days: str
    status: str
    claims: int
    quotes: tuple[str, ...]


@cache
def events(text: str, published: datetime.date = PUBLISHED) -> tuple[Told, ...]:
    """The events of `text`, in text order."""
    doc = load_reader(1).pipeline(text, published)
    actors, times = with_voice(doc, read_actors(doc)), tuple(find_times(doc, published))
    story = story_of(doc, actors, tuple(find_places(doc)), times, tuple(find_statements(doc, actors, times)))
    name = {item.id: item.name for item in (*actors.actors, *story.places)}
    return tuple(
        Told(
            type=event.type,
            mode=event.mode or "",
            trigger=event.trigger.quote,
            doers=tuple(name[key] for key in event.actors),
            sufferers=tuple(name[key] for key in event.recipients),
            places=tuple(name[key] for key in event.places),
            days=_days(event.happened),
            status=event.status,
            claims=len(event.claimed_by),
            quotes=tuple(span.quote for span in event.evidence),
        )
        for event in find_events(story, ())
    )


def _days(interval: Interval | None) -> str:
    if interval is None:
        return ""
    start, end = (day.isoformat() if day else "" for day in (interval.start, interval.end))
    return start if start == end else f"{start}/{end}"


def the(text: str, word: str) -> Told:
    """The one event of `text` whose trigger holds `word`."""
    found = [told for told in events(text) if word.lower() in told.trigger.lower()]
    assert len(found) == 1, f"{word}: {[told.trigger for told in events(text)]}"
    return found[0]


def are(found: Sequence[str], expected: str) -> bool:
    """Whether the names `found` are those that `expected` gives by their words, none more and none less."""
    words = [word.strip().lower() for word in expected.split(",") if word.strip()]
    return len(found) == len(words) and all(any(word in name.lower() for name in found) for word in words)
