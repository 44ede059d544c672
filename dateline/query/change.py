"""One thing that is new."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.query.gathering import day
from dateline.store.questions import Telling

WHAT = ("stance", "meeting", "clash", "ceasefire", "figure")
States = tuple[str | None, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something new. `what` is stance, meeting, clash, ceasefire or figure; `before` is what was known of it.

    `after` and the fields from `id` on are of the newest telling; for a clash `before` is the other side's.
    """

    what: str
    subject: str
    before: str | None
    after: str
    why: str
    id: str
    story: str
    document: str
    published: datetime.date | None
    title: str | None
    publisher: str | None
    quote: str


def state(told: Telling) -> str:
    days = sorted({one for one in (told.day_from, told.day_to) if one})
    return " ".join(filter(None, (told.status, "–".join(days))))


def as_told(told: Telling) -> str:
    tellers = " says ".join(filter(None, (told.publisher, ", citing ".join(told.claimed_by))))
    words = told.evidence[0].quote if told.evidence else told.label
    return f"{told.status or ''} “{words}” ({tellers})".strip()


def size(told: Telling) -> int:
    payload = told.payload
    return max((payload[name] or 0 for name in ("low", "point", "high")), default=0)


def places(told: Telling) -> list[str]:
    return [place.name for place in told.places]


def change(told: Telling, what: str, subject: str, states: States, why: str = "") -> Change:
    return Change(
        what=what,
        subject=subject,
        before=states[0],
        after=states[1],
        why=why,
        id=told.id,
        story=told.story,
        document=told.document,
        published=day(told.published),
        title=told.title,
        publisher=told.publisher,
        quote=told.evidence[0].quote if told.evidence else told.label,
    )


def in_order(found: Sequence[Change]) -> list[Change]:
    return sorted(found, key=lambda one: (str(one.published or ""), one.id, one.before or ""))
