"""A fact as the store has it: with an id that means the same in every store."""

from dataclasses import dataclass
from typing import Any

from dateline.record import Span

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement, event, meeting, position, ceasefire, figure, actor or place of a document.

    `id` is global; `local` is the id within the record ("e3"). `payload` is the record's dict without `id` and
    without `evidence` (of actors and places: `mentions`), which are in `evidence`; references in it are global
    ids. What `type`, `mode`, `status` and `label` hold for each kind: docs/store.md. Days are ISO dates or None.
    """

    id: str
    document: str
    kind: str
    local: str
    type: str | None
    mode: str | None
    status: str | None
    day_from: str | None
    day_to: str | None
    label: str
    country: str | None
    anchor: str
    payload: Row
    evidence: tuple[Span, ...]
