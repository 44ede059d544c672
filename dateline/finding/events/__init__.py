"""To be written: every event of a report."""

from dateline.finding.story import Story
from dateline.record import Event, Figure


def find_events(story: Story, figures: tuple[Figure, ...]) -> tuple[Event, ...]:
    """Every event of the story, in text order."""
    return ()
