"""Deadly events in the columns of UCDP GED 25.1, with ids of our own: no UCDP data, and not coded by its rules."""

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
from dateline.store.questions import Telling, snapshot

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id",
    "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
    "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
    "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
    "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    "mapping_confidence",
)  # fmt: skip
PRECISION = {"place": 2, "region": 4, "country": 6}  # UCDP's where_prec: within 25 km, first order, country
FEW = 6  # days up to which UCDP's date_prec is 2
STATE = frozenset({"state", "body", "military"})
ARMED = frozenset({"armed-group"})
CIVIL = frozenset({"population", "person", "media", "ngo"})
MONTH = 31


def write(store: Store, out: Path, options: Options) -> None:
    """Acts of ASSAULT that happened and for which a report counts the dead, by day and id."""
    with snapshot(store):
        write_delimited(out, COLUMNS, _rows(store, options))


def _rows(store: Store, options: Options) -> Iterator[dict[str, Any]]:
    statuses = sorted(DONE & set(listed(options.asked.status) or DONE))
    asked = replace(options.asked, type="ASSAULT", status=",".join(statuses))
    for stories in each(store, asked, ("event",), whole=True):
        figures = figures_of(store, stories)
        for story in stories:
            dead = _dead(story, figures)
            if dead:
                yield event(story, dead, Quoting(options.quote))


def _dead(story: Story, figures: dict[str, Telling]) -> list[dict[str, Any]]:
    """The counts of the dead in all tellings that say that it happened."""
    told = [one for one in story.tellings if one.status in DONE]
    keys = dict.fromkeys(key for one in told for key in figure_ids(one))
    return [figures[key].payload for key in keys if key in figures and figures[key].type == "killed"]


def event(story: Story, dead: list[dict[str, Any]], quoting: Quoting) -> dict[str, Any]:
    """One event. `best` is the newest report's own number, or its lower bound, and all of it deaths_unknown."""
    told = story.head
    first, last = days_of(told)
    low, best, high = bounds(dead)
    kind, sure = violence(told)
    spread = length(told)
    return {
        "id": own_id(told.story),
        "relid": own_id(told.id),
        "year": first.year if first else None,
        "type_of_violence": kind,
        "side_a": joined(side.name for side in sides(told, "actor")),
        "side_b": joined(side.name for side in sides(told, "recipient")),
        "number_of_sources": len({member.origin for member in story.members}),
        "source_article": joined(quoting.cut(span.quote) for span in told.evidence),
        "source_office": joined(one.publisher for one in story.tellings),
        "source_date": joined(one.published for one in story.tellings),
        "source_headline": joined(one.title for one in story.tellings),
        "source_original": joined(told.claimed_by),
        **_place(told),
        "event_clarity": None if spread is None else 1 if spread == 1 else 2,
        "date_prec": _date_precision(spread),
        "date_start": first.isoformat() if first else None,
        "date_end": last.isoformat() if last else None,
        "deaths_unknown": best,
        "best": best,
        "high": high,
        "low": low,
        "mapping_confidence": "medium" if sure and spread == 1 and told.places else "low",
    }


def bounds(dead: list[dict[str, Any]]) -> tuple[int | None, int | None, int | None]:
    """low, best, high over all counts; UCDP has no open bounds, so an open one is the farthest number told."""
    told = [one[name] for one in dead for name in ("low", "point", "high") if one[name] is not None]
    if not told:
        return None, None, None
    newest = dead[-1]
    best = next(newest[name] for name in ("point", "low", "high") if newest[name] is not None)
    return min(told), best, max(told)


def violence(told: Telling) -> tuple[int | None, bool]:
    """UCDP's type: 1 a state takes part, 2 between other groups, 3 against civilians; and whether that is plain."""
    doers = {side.kind for side in sides(told, "actor")}
    done_to = {side.kind for side in sides(told, "recipient")}
    if doers and done_to and done_to <= CIVIL:
        return 3, True
    if (doers | done_to) & STATE and (doers | done_to) & (ARMED | STATE) and doers and done_to:
        return 1, True
    if doers & ARMED and done_to & ARMED:
        return 2, True
    return None, False


def _place(told: Telling) -> dict[str, Any]:
    spot = narrowest(told)
    if spot is None:
        return {}
    known = spot.latitude is not None and spot.longitude is not None
    return {
        "where_prec": PRECISION.get(spot.precision or ""),
        "where_coordinates": spot.name,
        "where_description": joined(one.name for one in told.places),
        "latitude": spot.latitude,
        "longitude": spot.longitude,
        "geom_wkt": f"POINT ({spot.longitude} {spot.latitude})" if known else None,
        "country": spot.country,
    }


def _date_precision(days: int | None) -> int | None:
    """UCDP's date_prec from 1 (a day) to 5 (more than a month)."""
    if days is None:
        return None
    return 1 if days == 1 else 2 if days <= FEW else 3 if days <= WEEK else 4 if days <= MONTH else 5
