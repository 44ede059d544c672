"""Consultations by meeting: what is told of one meeting in several places is one event."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.finding.events.draft import Draft
from dateline.finding.story import Story, merged
from dateline.record import Meeting

CONSULT = "CONSULT"
STATUSES = {
    "postponed": "postponed",
    "cancelled": "called-off",
}  # what the meeting's history makes of the event


def one_event_a_meeting(story: Story, drafts: Sequence[Draft], meetings: Sequence[Meeting]) -> list[Draft]:
    """`drafts` with the consultations of each meeting put together: the one with most sides stands for all."""
    kept = list(drafts)
    for meeting in meetings:
        tokens = {token for span in meeting.evidence for token in story.tokens_of(span)}
        mine = [d for d in kept if d.type == CONSULT and d.token in tokens]
        if len(mine) > 1:
            whole = _together(mine, meeting)
            kept = [whole if d is mine[0] else d for d in kept if d is mine[0] or d not in mine]
    return sorted(kept, key=lambda d: (d.start, d.end))


def _together(drafts: Sequence[Draft], meeting: Meeting) -> Draft:
    fullest = max(drafts, key=lambda d: (len(d.actors), -d.start))
    others = [d for d in drafts if d is not fullest]
    return replace(
        fullest,
        mode=fullest.mode or next((d.mode for d in others if d.mode), None),
        actors=merged(fullest.actors, *(d.actors for d in others)),
        places=fullest.places or next((d.places for d in others if d.places), ()),
        happened=fullest.happened or next((d.happened for d in others if d.happened), None),
        status=STATUSES.get(meeting.status, fullest.status),
        claimed_by=() if any(not d.claimed_by for d in drafts) else fullest.claimed_by,
        mentions=(*fullest.mentions, *((d.first, d.last + 1) for d in others)),
    )
