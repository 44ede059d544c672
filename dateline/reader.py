"""The one pass over a report: a Document in, its Record out. The spaCy Doc lives here and no further."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dateline.record import Document, Record, Span, Time

if TYPE_CHECKING:
    from dateline.finding.story import Story
    from dateline.language.pipeline import Pipeline


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads documents, one after the other; holds the loaded model and no memory of what it has read."""

    pipeline: "Pipeline"

    def __call__(self, document: Document) -> Record:
        """Everything found in `document`: the same record whatever was read before."""
        from dateline.finding.actors import read_actors
        from dateline.finding.places import find_places
        from dateline.finding.statements import find_statements
        from dateline.finding.story import story_of
        from dateline.finding.voice import with_voice
        from dateline.language.calendar import find_times

        doc = self.pipeline(document.text, document.published)
        times = outside(document.masthead, find_times(doc, document.published))
        actors = with_voice(doc, read_actors(doc))
        places = tuple(find_places(doc))
        statements = tuple(find_statements(doc, actors, times))
        return with_facts(document, story_of(doc, actors, places, times, statements))


def with_facts(document: Document, story: "Story") -> Record:
    """The whole record: what the story has already, then what rests on it, each kind on those before it."""
    from dateline.finding.ceasefires import find_ceasefires
    from dateline.finding.events import find_events
    from dateline.finding.figures import find_figures
    from dateline.finding.meetings import find_meetings
    from dateline.finding.positions import find_positions
    from dateline.linking import link_facts

    figures, meetings = find_figures(story), find_meetings(story)
    events = find_events(story, figures, meetings)
    record = Record(
        document=document,
        times=story.times,
        places=story.places,
        actors=story.actors.actors,
        statements=story.statements,
        events=events,
        meetings=meetings,
        positions=find_positions(story),
        ceasefires=find_ceasefires(story),
        figures=figures,
    )
    return replace(record, links=link_facts(record))


def outside(masthead: tuple[Span, ...], times: Iterable[Time]) -> tuple[Time, ...]:
    """The times outside the masthead, numbered anew: the day told there is no time of the report."""

    def stands_there(time: Time) -> bool:
        return any(
            head.start < span.end and span.start < head.end for head in masthead for span in time.evidence
        )

    kept = (time for time in times if not stands_there(time))
    return tuple(replace(time, id=f"t{number}") for number, time in enumerate(kept, 1))


@lru_cache(maxsize=2)
def load_reader(threads: int | None = None, tagger: str | None = None) -> Reader:
    """A reader with the shipped model, loaded once a process and setting.

    `threads` is how many threads the encoder may use (None: one), `tagger` the name of an installed spaCy
    model whose tags, parse and entities replace ours; `DatelineError` where there is no such model.
    """
    from dateline.language.pipeline import load_pipeline

    if tagger is None:
        return Reader(load_pipeline(threads=threads or 1))
    return Reader(load_pipeline(threads=threads or 1, tagger=tagger))


def read_document(document: Document, threads: int | None = None, tagger: str | None = None) -> Record:
    """The record of one document that has been read in already."""
    return load_reader(threads, tagger)(document)


def read_documents(
    documents: Iterable[Document], threads: int | None = None, tagger: str | None = None
) -> Iterator[Record]:
    """The records of `documents` in their order, one at a time, so that a long list needs no more memory."""
    reader = load_reader(threads, tagger)
    return (reader(document) for document in documents)
