"""To be written: every position of a report."""

from dateline.finding.story import Story
from dateline.record import Event, Position


def find_positions(story: Story, events: tuple[Event, ...]) -> tuple[Position, ...]:
    """Every position of the story, in text order."""
    return ()
