"""Which facts a person should look at first: those that are in doubt, and those that weigh."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dateline.store.faults import faults
from dateline.store.store import Store

SIX = ("statement", "event", "meeting", "position", "ceasefire", "figure")  # kinds that tell something


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to look, how much it weighs, and when it holds (SQL; f: standing, x: fact)."""

    name: str
    weight: int
    holds: str


UNDECIDED = """NOT EXISTS (SELECT 1 FROM standing_decision AS j WHERE j.document = f.document AND j.kind = f.kind
    AND j.anchor = x.anchor AND j.verdict <> 'comment')"""
CLASH = """SELECT 1 FROM link AS l WHERE l.{} = f.fact AND l.kind = 'contradicts'
    AND l.run = CASE WHEN l.document IS NULL THEN (SELECT id FROM linking_run) ELSE f.run END"""
CONTRADICTED = f"(EXISTS ({CLASH.format('a')}) OR EXISTS ({CLASH.format('b')}))"
NOBODY = """EXISTS (SELECT 1 FROM claimed AS c WHERE c.fact = f.fact AND NOT EXISTS (
    SELECT 1 FROM participant AS p WHERE p.fact = c.statement AND p.role = 'speaker'))"""
NOT_DONE = "f.status IN ({})".format(
    ", ".join(
        f"'{status}'"
        for status in (
            "possible", "planned", "denied", "demanded", "postponed", "called-off", "proposed", "announced",
            "cancelled", "collapsed", "rejected", "conditional",
        )
    )
)  # fmt: skip
UNSURE = "coalesce(json_extract(x.payload, '$.score'), 1) < 0.6"
DAYLESS = "f.kind IN ('event', 'meeting', 'ceasefire', 'figure') AND f.day_from IS NULL AND f.day_to IS NULL"

# Each weighs more than all below it together: of two facts the one comes first that has the first of the doubts
# which they do not share.
DOUBTS = (
    Doubt("undecided", 64, UNDECIDED),
    Doubt("contradicted", 32, CONTRADICTED),
    Doubt("claimed by nobody named", 16, NOBODY),
    Doubt("a figure", 8, "f.kind = 'figure'"),
    Doubt("not told as done", 4, NOT_DONE),
    Doubt("low score", 2, UNSURE),
    Doubt("without a day", 1, DAYLESS),
)
WEIGHT = " + ".join(f"{doubt.weight} * coalesce(({doubt.holds}), 0)" for doubt in DOUBTS)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which facts to look at: all fields that are given must hold.

    `since` and `until` are ISO days; a fact without a day goes by its report's. `type`, `status` and `kinds` are the
    store's words (docs/store.md), `publisher` a part of the name.
    """

    kinds: tuple[str, ...] = SIX
    type: str | None = None
    status: str | None = None
    since: str | None = None
    until: str | None = None
    publisher: str | None = None
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A fact (its id) with the reasons to look at it and the newest verdict on it, None where there is none."""

    id: str
    document: str
    kind: str
    doubts: tuple[str, ...]
    verdict: str | None


def doubtful(store: Store, wanted: Wanted, most: int = -1) -> Iterator[Doubtful]:
    """The current facts that are `wanted`, the weightiest first, then by report and place; at most `most`."""
    where, values = _conditions(wanted)
    sql = f"""SELECT f.fact, f.document, f.kind, f.verdict, {WEIGHT} AS weight
        FROM standing AS f JOIN fact AS x ON x.id = f.fact JOIN document AS d ON d.id = f.document
        WHERE {where} ORDER BY weight DESC, d.published, f.document, f.kind, length(f.local), f.local LIMIT ?"""
    with faults(store.path):
        rows = store.connection.execute(sql, [*values, most]).fetchall()
    for fact, document, kind, verdict, weight in rows:
        yield Doubtful(fact, document, kind, _names(weight), verdict)


def _names(weight: int) -> tuple[str, ...]:
    return tuple(doubt.name for doubt in DOUBTS if weight & doubt.weight)


def _conditions(wanted: Wanted) -> tuple[str, list[Any]]:
    day = "coalesce(f.{0}, f.{1}, d.published)"
    given = (
        ("f.kind IN (SELECT value FROM json_each(?))", json.dumps(wanted.kinds)),
        ("f.type = ? COLLATE NOCASE", wanted.type),
        ("f.status = ? COLLATE NOCASE", wanted.status),
        (f"{day.format('day_to', 'day_from')} >= ?", wanted.since),
        (f"{day.format('day_from', 'day_to')} <= ?", wanted.until),
        ("instr(lower(d.publisher), lower(?)) > 0", wanted.publisher),
        ("f.document = ?", wanted.document),
    )
    used = [(condition, value) for condition, value in given if value is not None]
    return " AND ".join(condition for condition, _ in used), [value for _, value in used]
