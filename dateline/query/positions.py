"""Where each party stands on each issue, and how that changed."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.query.filter import Filter
from dateline.query.gathering import Story, day, shared, whole_answer
from dateline.query.rows import Answer
from dateline.query.table import Table
from dateline.store import Store
from dateline.store.questions import Telling

NOBODY = "somebody unnamed"


@dataclass(frozen=True, slots=True)
class Stance:
    """A stance at a time: `day` is the position's own, None where the report tells none."""

    stance: str
    day: datetime.date | None
    published: datetime.date | None
    publisher: str | None
    quote: str
    id: str

    def __str__(self) -> str:
        when = self.day or (f"told {self.published}" if self.published else "")
        return f"{self.stance} ({when})" if when else self.stance


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionRow(Answer):
    """A party on an issue. `status` is the newest stance, `history` begins with the oldest and has each change.

    `party_story` is one for all names of a party. What a report recalls of earlier days counts by those days.
    """

    party: str
    party_story: str
    party_country: str | None
    issue: str
    condition: str | None
    voiced_by: tuple[str, ...]
    changes: int
    history: tuple[Stance, ...]


def positions(store: Store, asked: Filter | None = None) -> Table[PositionRow]:
    """A row a party and issue, by the day of the newest stance, then id; undated ones last."""
    return whole_answer(store, asked or Filter(), PositionRow, _row, "position")


def _row(story: Story) -> PositionRow:
    told = sorted((one for one in story.tellings if one.kind == "position"), key=when) or [story.head]
    newest = told[-1]
    condition = newest.payload["condition"]
    party = next((side for side in newest.sides if side.role == "party"), None)
    changes = history(told)
    return PositionRow(
        **shared(story, newest),
        party=party.name if party else NOBODY,
        party_story=party.story if party else "",
        party_country=party.country if party else None,
        issue=story.head.label,
        condition=condition["quote"] if condition else None,
        voiced_by=newest.named("voice"),
        changes=len(changes) - 1,
        history=changes,
    )


def when(telling: Telling) -> tuple[str, str, str]:
    """When a stance was held: by the position's last day where that lies before the report, else by the report."""
    published = telling.published or telling.day_to or telling.day_from or ""
    return min(telling.day_to or published, published), published, telling.id


def history(told: Sequence[Telling]) -> tuple[Stance, ...]:
    """The stances in their order, each only where it is another than before."""
    kept: list[Stance] = []
    for telling in told:
        stance = telling.status or ""
        if not kept or kept[-1].stance != stance:
            own = day(telling.day_from or telling.day_to)
            quote = telling.evidence[0].quote if telling.evidence else telling.label
            kept.append(Stance(stance, own, day(telling.published), telling.publisher, quote, telling.id))
    return tuple(kept)
