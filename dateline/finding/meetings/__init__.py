"""Talks, summits, visits and calls: every meeting of a report, with what became of it."""

from dataclasses import replace

from dateline.finding.meetings.assemble import meeting_of
from dateline.finding.meetings.mentions import mentions_of
from dateline.finding.meetings.merge import clusters_of
from dateline.finding.meetings.scene import scene_of
from dateline.finding.story import Story
from dateline.record import Meeting
from dateline.record.ids import numbered


def find_meetings(story: Story) -> tuple[Meeting, ...]:
    """Every meeting of the story, ids m1.. in text order."""
    if not len(story.parse):
        return ()
    scene = scene_of(story)
    clusters = clusters_of(scene, mentions_of(scene))
    found = [meeting for cluster in clusters if (meeting := meeting_of(scene, cluster)) is not None]
    in_order = numbered("m", found, lambda meeting: (meeting.evidence[0].start, meeting.evidence[0].end))
    return tuple(replace(meeting, id=key) for key, meeting in in_order)
