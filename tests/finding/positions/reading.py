"""Positions of a text, read with the shipped model."""

import datetime
from dataclasses import dataclass
from functools import lru_cache

from dateline.finding.actors import read_actors
from dateline.finding.places import find_places
from dateline.finding.positions import find_positions
from dateline.finding.statements import find_statements
from dateline.finding.story import Story, story_of
from dateline.language.calendar import find_times
from dateline.language.pipeline import load_pipeline
from dateline.record import Position

PUBLISHED = datetime.date(2016, 3, 16)  # a Wednesday


@dataclass(frozen=True, slots=True)
class Found:
    """The story of a text with its positions."""

    story: Story
    positions: tuple[Position, ...]

    def name(self, actor: str | None) -> str | None:
        """The name of an actor of the story."""
        return next((one.name for one in self.story.actors.actors if one.id == actor), None)

    def stands(self) -> set[tuple[str | None, str]]:
        """Each party with its stance."""
        return {(self.name(one.party), one.stance) for one in self.positions}


@lru_cache(maxsize=4)
def positions_of(text: str) -> Found:
    """The positions of a report published on `PUBLISHED`."""
    doc = load_pipeline()(text, PUBLISHED)
    times, actors = tuple(find_times(doc, PUBLISHED)), read_actors(doc)
    statements = tuple(find_statements(doc, actors, times))
    story = story_of(doc, actors, tuple(find_places(doc)), times, statements)
    return Found(story, find_positions(story))
