"""Events in the 31 columns that readers of ACLED files expect, with ids of our own. It is no ACLED data."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from dateline.export.lines import write_delimited
from dateline.export.options import Options
from dateline.export.quoting import Quoting
from dateline.export.told import (
    DONE,
    WEEK,
    best,
    days_of,
    figure_ids,
    figures_of,
    joined,
    length,
    narrowest,
    own_id,
    sides,
)
from dateline.query.filter import listed
from dateline.query.gathering import Story, each
from dateline.store import Store
from dateline.store.questions import Side, Telling, snapshot

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
    "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
    "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
    "mapping_confidence",
)  # fmt: skip
VIOLENT, DEMONSTRATIONS, STRATEGIC = "Political violence", "Demonstrations", "Strategic developments"
REMOTE, CIVILIANS = "Explosions/Remote violence", "Violence against civilians"
# (PLOVER type, mode) -> disorder type, event type, sub-event type, how sure
KINDS = {
    ("ASSAULT", "aerial"): (VIOLENT, REMOTE, "Air/drone strike", "high"),
    ("ASSAULT", "drone"): (VIOLENT, REMOTE, "Air/drone strike", "high"),
    ("ASSAULT", "heavy-weapons"): (VIOLENT, REMOTE, "Shelling/artillery/missile attack", "high"),
    ("ASSAULT", "explosives"): (VIOLENT, REMOTE, "Remote explosive/landmine/IED", "medium"),
    ("ASSAULT", "suicide-attack"): (VIOLENT, REMOTE, "Suicide bomb", "high"),
    ("ASSAULT", "abduct"): (VIOLENT, CIVILIANS, "Abduction/forced disappearance", "medium"),
    ("ASSAULT", "sexual"): (VIOLENT, CIVILIANS, "Sexual violence", "high"),
    ("PROTEST", "demo"): (DEMONSTRATIONS, "Protests", "Peaceful protest", "medium"),
    ("PROTEST", "riot"): (DEMONSTRATIONS, "Riots", "Violent demonstration", "medium"),
    ("COERCE", "arrest"): (STRATEGIC, STRATEGIC, "Arrests", "low"),
    ("COERCE", "seize"): (STRATEGIC, STRATEGIC, "Non-violent transfer of territory", "low"),
    ("RETREAT", "ceasefire"): (STRATEGIC, STRATEGIC, "Agreement", "low"),
    ("RETREAT", "withdraw"): (STRATEGIC, STRATEGIC, "Non-violent transfer of territory", "low"),
}
TYPES = ("ASSAULT", "PROTEST", "COERCE", "RETREAT")
FIGHTERS = {"military": "State forces", "state": "State forces", "armed-group": "Rebel group"}
LABELS = {**FIGHTERS, "population": "Civilians", "person": "Civilians"}
PRECISION = {"place": 1, "region": 2, "country": 3}


def write(store: Store, out: Path, options: Options) -> None:
    """What happened of assaults, protests, seizures, arrests, withdrawals and ceasefires, by day and id."""
    with snapshot(store):
        write_delimited(out, COLUMNS, _rows(store, options))


def _rows(store: Store, options: Options) -> Iterator[dict[str, Any]]:
    statuses = sorted(DONE & set(listed(options.asked.status) or DONE))
    types = sorted({one.lower() for one in TYPES} & set(listed(options.asked.type) or map(str.lower, TYPES)))
    asked = replace(options.asked, type=",".join(types), status=",".join(statuses))
    for stories in each(store, asked, ("event",)):
        figures = figures_of(store, stories)
        yield from filter(None, (event(story, figures, Quoting(options.quote)) for story in stories))


def event(story: Story, figures: dict[str, Telling], quoting: Quoting) -> dict[str, Any] | None:
    """One event; None for what has no like among ACLED's types. What is not told stays empty, fatalities too."""
    told = story.head
    kind = kind_of(told)
    if kind is None:
        return None
    first, _ = days_of(told)
    doers, others = sides(told, "actor"), sides(told, "recipient")
    spot = narrowest(told)
    return {
        "event_id_cnty": own_id(told.story),
        "event_date": first.isoformat() if first else None,
        "year": first.year if first else None,
        "time_precision": _time_precision(length(told)),
        "disorder_type": kind[0],
        "event_type": kind[1],
        "sub_event_type": kind[2],
        **_sides("1", doers),
        **_sides("2", others),
        "civilian_targeting": "Civilian targeting" if _civil(others) and kind[0] == VIOLENT else None,
        "country": spot.country if spot else None,
        "location": spot.name if spot else None,
        "latitude": spot.latitude if spot else None,
        "longitude": spot.longitude if spot else None,
        "geo_precision": PRECISION.get(spot.precision or "") if spot else None,
        "source": told.publisher,
        "notes": quoting.cut(" … ".join(span.quote for span in told.evidence)),
        "fatalities": _dead(told, figures),
        "mapping_confidence": kind[3],
    }


def kind_of(told: Telling) -> tuple[str, str, str, str] | None:
    """Disorder type, event type, sub-event type, and how sure the likeness is."""
    known = KINDS.get((told.type or "", told.mode or ""))
    if known:
        return known
    if told.type == "PROTEST":
        return DEMONSTRATIONS, "Protests", "Peaceful protest", "low"
    if told.type != "ASSAULT":
        return None
    doers, others = sides(told, "actor"), sides(told, "recipient")
    if _civil(others):
        return VIOLENT, CIVILIANS, "Attack", "medium"
    armed = all(any(side.kind in FIGHTERS for side in several) for several in (doers, others))
    return VIOLENT, "Battles", "Armed clash", "medium" if armed else "low"


def _civil(several: list[Side]) -> bool:
    return bool(several) and all(LABELS.get(side.kind or "") == "Civilians" for side in several)


def _sides(number: str, several: list[Side]) -> dict[str, Any]:
    return {
        f"actor{number}": several[0].name if several else None,
        f"assoc_actor_{number}": joined(side.name for side in several[1:]),
        f"inter{number}": LABELS.get(several[0].kind or "") if several else None,
    }


def _time_precision(days: int | None) -> int | None:
    return None if days is None else 1 if days == 1 else 2 if days <= WEEK else 3


def _dead(told: Telling, figures: dict[str, Telling]) -> int | None:
    counts = [figures[key] for key in figure_ids(told) if key in figures and figures[key].type == "killed"]
    return next((number for one in counts if (number := best(one.payload)) is not None), None)
