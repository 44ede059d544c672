"""To be written: every ceasefire of a report."""

from dateline.finding.story import Story
from dateline.record import Ceasefire, Event


def find_ceasefires(story: Story, events: tuple[Event, ...]) -> tuple[Ceasefire, ...]:
    """Every ceasefire of the story, in text order."""
    return ()
