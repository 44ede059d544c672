"""Talks, summits, visits and calls, each with what became of it by all reports."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.query.filter import Filter
from dateline.query.gathering import Story, day, shared, whole_answer
from dateline.query.rows import Answer
from dateline.query.table import Table
from dateline.store import Store
from dateline.store.questions import Side, Telling

PLAIN_SIDE = "party"


@dataclass(frozen=True, slots=True)
class Turn:
    """What became of a meeting: `day` where the report tells when, else only when it was published."""

    status: str
    day: datetime.date | None
    published: datetime.date | None
    publisher: str | None
    quote: str
    id: str

    def __str__(self) -> str:
        when = self.day or (f"told {self.published}" if self.published else "")
        return f"{self.status} ({when})" if when else self.status


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow(Answer):
    """A meeting as its newest report tells it. `history` has the turns of all reports, a status told twice once."""

    name: str
    level: str | None
    participants: tuple[str, ...]
    places: tuple[str, ...]
    topic: str | None
    history: tuple[Turn, ...]


def meetings(store: Store, asked: Filter | None = None) -> Table[MeetingRow]:
    """Meetings by day, then id; undated ones last."""
    return whole_answer(store, asked or Filter(), MeetingRow, _row, "meeting")


def _row(story: Story) -> MeetingRow:
    told = [telling for telling in story.tellings if telling.kind == "meeting"] or [story.head]
    newest = told[-1]
    dated = next((telling for telling in reversed(told) if telling.day_from or telling.day_to), newest)
    topics = [telling.payload["topic"] for telling in reversed(told)]
    fields = shared(story, newest) | {"day_from": day(dated.day_from), "day_to": day(dated.day_to)}
    return MeetingRow(
        **fields,
        name=story.head.label,
        level=next((telling.type for telling in reversed(told) if telling.type), None),
        participants=_participants(told),
        places=tuple(dict.fromkeys(place.name for telling in told for place in telling.places)),
        topic=next((topic["quote"] for topic in topics if topic), None),
        history=history(told),
    )


def _participants(told: Sequence[Telling]) -> tuple[str, ...]:
    """ "Ilse Tarnovik (host)": everybody whom a report names, each once."""
    first: dict[str, Side] = {}
    for telling in told:
        for side in telling.sides:
            first.setdefault(side.story, side)
    return tuple(
        side.name if side.role == PLAIN_SIDE else f"{side.name} ({side.role})" for side in first.values()
    )


def history(told: Sequence[Telling]) -> tuple[Turn, ...]:
    """The turns of all tellings in the order of their days, or of the reports; repeated ones left out."""
    turns = sorted((turn for telling in told for turn in _turns(telling)), key=_when)
    kept: list[Turn] = []
    for turn in turns:
        if not kept or kept[-1].status != turn.status:
            kept.append(turn)
    return tuple(kept)


def _when(turn: Turn) -> tuple[str, str, str]:
    return str(turn.day or turn.published or ""), str(turn.published or ""), turn.id


def _turns(telling: Telling) -> Iterator[Turn]:
    for turn in telling.payload["history"]:
        yield Turn(
            turn["status"],
            _day_of(turn["date"]),
            day(telling.published),
            telling.publisher,
            turn["evidence"][0]["quote"] if turn["evidence"] else "",
            telling.id,
        )


def _day_of(interval: dict[str, Any] | None) -> datetime.date | None:
    return day(interval["start"] or interval["end"]) if interval else None
