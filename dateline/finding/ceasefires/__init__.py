"""Ceasefires, truces and pauses: every one of a report, with what became of it."""

from dataclasses import replace

from dateline.finding.ceasefires.assemble import ceasefire_of
from dateline.finding.ceasefires.mentions import mentions_of
from dateline.finding.ceasefires.merge import clusters_of
from dateline.finding.meetings.scene import scene_of
from dateline.finding.story import Story
from dateline.record import Ceasefire
from dateline.record.ids import numbered


def find_ceasefires(story: Story) -> tuple[Ceasefire, ...]:
    """Every ceasefire of the story, ids c1.. in text order."""
    if not len(story.parse):
        return ()
    scene = scene_of(story)
    found = [
        c
        for cluster in clusters_of(scene, mentions_of(scene))
        if (c := ceasefire_of(scene, cluster)) is not None
    ]
    in_order = numbered("c", found, lambda c: (c.evidence[0].start, c.evidence[0].end))
    return tuple(replace(ceasefire, id=key) for key, ceasefire in in_order)
