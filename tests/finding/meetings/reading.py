"""Stories of short texts, read once with the shipped model."""

import datetime
from functools import cache

from dateline.finding.actors import read_actors
from dateline.finding.places import find_places
from dateline.finding.statements import find_statements
from dateline.finding.story import Story, story_of
from dateline.language.calendar import find_times
from dateline.reader import load_reader


@cache
def story(text: str, published: str) -> Story:
    """The story of `text`, published on an ISO day."""
    day = datetime.date.fromisoformat(published)
    doc = load_reader().pipeline(text, day)
    actors, times = read_actors(doc), tuple(find_times(doc, day))
    return story_of(doc, actors, tuple(find_places(doc)), times, tuple(find_statements(doc, actors, times)))


def names(story: Story) -> dict[str, str]:
    """The names of a story's actors and places by id."""
    return {item.id: item.name for item in (*story.actors.actors, *story.places)}
