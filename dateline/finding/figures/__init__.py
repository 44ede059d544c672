"""To be written: every figure of a report."""

from dateline.finding.story import Story
from dateline.record import Figure


def find_figures(story: Story) -> tuple[Figure, ...]:
    """Every figure of the story, in text order."""
    return ()
