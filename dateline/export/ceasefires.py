"""Ceasefires in the names of the ETH/PRIO Civil Conflict Ceasefire data, which it is not: a row a declaring actor."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.export.lines import write_delimited
from dateline.export.options import Options
from dateline.export.quoting import Quoting
from dateline.export.told import days_of, joined, narrowest, own_id
from dateline.query.ceasefires import everybody, violations_of
from dateline.query.gathering import Story, day, each
from dateline.store import Store
from dateline.store.questions import Telling, snapshot

COLUMNS = (
    "cc", "location", "region", "cf_id", "uniq_id", "id", "link", "actor_name", "side", "cf_dec_yr",
    "cf_dec_month", "cf_dec_day", "cf_effect_yr", "cf_effect_month", "cf_effect_day", "partial", "written",
    "ceasefire_class", "mediator_nego", "ended", "end_yr", "end_month", "end_day", "evidence_onset",
    "evidence_end", "comment", "dateline_kind", "dateline_status", "dateline_reports", "dateline_origins",
    "mapping_confidence",
)  # fmt: skip
MISSING = -1
ENDED = "ended"
REAL = frozenset({"declared", "agreed", "in-force", "extended", "breached", "ended"})


def write(store: Store, out: Path, options: Options) -> None:
    """All ceasefires, by day and id, those only proposed or rejected too: dateline_status says so."""
    with snapshot(store):
        rows = (
            row
            for stories in each(store, options.asked, ("ceasefire",), whole=True)
            for story in stories
            for row in declared(story, Quoting(options.quote))
        )
        write_delimited(out, COLUMNS, rows)


def declared(story: Story, quoting: Quoting) -> Iterator[dict[str, Any]]:
    """A row for each that declared it; where nobody is said to have, for each party; at least one."""
    told = [one for one in story.tellings if one.kind == "ceasefire"] or [story.head]
    actors = everybody(told, "declarer") or everybody(told, "party") or ("",)
    whole = _whole(story, told, quoting)
    for number, actor in enumerate(actors, 1):
        key = own_id(f"{story.head.story}-{number}")
        yield {**whole, "uniq_id": key, "id": key, "actor_name": actor, "side": number}


def _whole(story: Story, told: list[Telling], quoting: Quoting) -> dict[str, Any]:
    newest = told[-1]
    dated = next((one for one in reversed(told) if one.day_from or one.day_to), newest)
    spot = next((spot for one in told if (spot := narrowest(one))), None)
    last = next((one for one in told if one.status == ENDED), None)
    return {
        "cc": spot.country if spot else None,
        "location": spot.name if spot else None,
        "cf_id": own_id(story.head.story),
        **_day("cf_dec", None),
        **_day("cf_effect", dated.day_from),
        "ceasefire_class": None,
        "mediator_nego": joined(everybody(told, "mediator")),
        "ended": int(last is not None),
        **_day("end", days_of(last)[1].isoformat() if last and days_of(last)[1] else None),  # type: ignore[union-attr]
        "evidence_onset": _words(told[0], quoting),
        "evidence_end": _words(last, quoting) if last else None,
        "comment": joined(str(breach) for one in told for breach in violations_of(one)),
        "dateline_kind": newest.type,
        "dateline_status": newest.status,
        "dateline_reports": len({member.document for member in story.members}),
        "dateline_origins": len({member.origin for member in story.members}),
        "mapping_confidence": "medium" if dated.day_from and newest.status in REAL else "low",
    }


def _day(name: str, words: str | None) -> dict[str, Any]:
    """Year, month and day; -1 where they are not known, as that data has it."""
    found = day(words)
    parts = (found.year, found.month, found.day) if found else (MISSING,) * 3
    return dict(zip((f"{name}_yr", f"{name}_month", f"{name}_day"), parts, strict=True))


def _words(told: Telling, quoting: Quoting) -> str:
    return quoting.cut(told.evidence[0].quote) if told.evidence else ""
