"""A fact as one report tells it, with all that belongs to it spelled out."""

import json
from dataclasses import dataclass
from typing import Any

from dateline.record import Span


@dataclass(frozen=True, slots=True)
class Side:
    """Somebody in a fact: the role, the actor's id, name, country, kind and sector, and the actor's story."""

    role: str
    id: str
    name: str
    country: str | None
    kind: str | None
    sector: str | None
    story: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a fact."""

    id: str
    name: str
    country: str | None
    precision: str | None
    latitude: float | None
    longitude: float | None
    geonames_id: int | None


@dataclass(frozen=True, slots=True)
class Telling:
    """One fact of one report.

    `story` is shared by all tellings of one thing; `origin` by all copies of one text. What `type`, `mode`,
    `status` and `label` hold for each kind: docs/store.md. Days and `published` are ISO dates or None. `claimed_by`
    are the tellers in words, outermost first; empty where the report tells it in its own voice. `evidence` are the
    words it was read from, in the order of the text.
    """

    id: str
    story: str
    kind: str
    local: str
    type: str | None
    mode: str | None
    status: str | None
    day_from: str | None
    day_to: str | None
    label: str
    country: str | None
    verdict: str | None
    run: str
    document: str
    origin: str
    published: str | None
    title: str | None
    publisher: str | None
    url: str | None
    language: str | None
    stored: str
    evidence: tuple[Span, ...] = ()
    sides: tuple[Side, ...] = ()
    places: tuple[Spot, ...] = ()
    claimed_by: tuple[str, ...] = ()

    @property
    def payload(self) -> dict[str, Any]:
        """The record's dict (docs/store.md)."""
        found: dict[str, Any] = json.loads(self.stored)
        return found

    def named(self, *roles: str) -> tuple[str, ...]:
        """The names of those in one of the roles, in the record's order."""
        return tuple(side.name for side in self.sides if side.role in roles)
