"""To be written: every meeting of a report."""

from dateline.finding.story import Story
from dateline.record import Event, Meeting


def find_meetings(story: Story, events: tuple[Event, ...]) -> tuple[Meeting, ...]:
    """Every meeting of the story, in text order."""
    return ()
