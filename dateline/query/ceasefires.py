"""Ceasefires and truces, each with both sides' accounts of who broke it."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.query.filter import Filter
from dateline.query.gathering import Story, day, shared, whole_answer
from dateline.query.rows import Answer
from dateline.query.table import Table
from dateline.store import Store
from dateline.store.questions import Telling


@dataclass(frozen=True, slots=True)
class Violation:
    """A breach as one report tells it: by whom, and who says so; None where nobody is named."""

    by: str | None
    alleged_by: str | None
    publisher: str | None
    published: datetime.date | None
    quote: str
    id: str

    def __str__(self) -> str:
        by = f"by {self.by}" if self.by else "by somebody unnamed"
        return f"{by}, says {self.alleged_by}" if self.alleged_by else by


@dataclass(frozen=True, slots=True, kw_only=True)
class CeasefireRow(Answer):
    """A ceasefire as its newest report tells it, with the sides and the violations of all reports.

    `day_from` and `day_to` are when it is in force. `history` are its statuses in the order of the reports.
    """

    type: str | None
    declared_by: tuple[str, ...]
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    places: tuple[str, ...]
    history: tuple[str, ...]
    violations: tuple[Violation, ...]
    words: str


def ceasefires(store: Store, asked: Filter | None = None) -> Table[CeasefireRow]:
    """Ceasefires by day, then id; undated ones last."""
    return whole_answer(store, asked or Filter(), CeasefireRow, _row, "ceasefire")


def _row(story: Story) -> CeasefireRow:
    told = [telling for telling in story.tellings if telling.kind == "ceasefire"] or [story.head]
    newest = told[-1]
    dated = next((telling for telling in reversed(told) if telling.day_from or telling.day_to), newest)
    fields = shared(story, newest) | {"day_from": day(dated.day_from), "day_to": day(dated.day_to)}
    return CeasefireRow(
        **fields,
        type=next((telling.type for telling in reversed(told) if telling.type), None),
        declared_by=everybody(told, "declarer"),
        parties=everybody(told, "party"),
        mediators=everybody(told, "mediator"),
        places=tuple(dict.fromkeys(place.name for telling in told for place in telling.places)),
        history=_history(told),
        violations=tuple(violation for telling in told for violation in violations_of(telling)),
        words=story.head.label,
    )


def everybody(told: Sequence[Telling], role: str) -> tuple[str, ...]:
    """All who have the role in a telling, each once under the first name."""
    names: dict[str, str] = {}
    for telling in told:
        for side in telling.sides:
            if side.role == role:
                names.setdefault(side.story, side.name)
    return tuple(names.values())


def _history(told: Sequence[Telling]) -> tuple[str, ...]:
    kept: list[str] = []
    for telling in told:
        if telling.status and kept[-1:] != [telling.status]:
            kept.append(telling.status)
    return tuple(kept)


def violations_of(telling: Telling) -> Iterator[Violation]:
    """The breaches that one report tells of."""
    names = {side.id: side.name for side in telling.sides}
    for breach in telling.payload["violations"]:
        yield Violation(
            names.get(breach["by"]),
            names.get(breach["alleged_by"]),
            telling.publisher,
            day(telling.published),
            breach["evidence"][0]["quote"] if breach["evidence"] else "",
            telling.id,
        )
