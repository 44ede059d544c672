"""PLOVER 0.8 as JSON: an object an event, whatever the number of its reports."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline import __version__
from dateline.export.lines import write_json_list
from dateline.export.options import Options
from dateline.export.quoting import Quoting
from dateline.export.told import best, days_of, figure_ids, figures_of, narrowest, own_id, sides
from dateline.query.gathering import Story, each
from dateline.store import Store
from dateline.store.questions import Side, Telling, snapshot

# PLOVER's auxiliaries for what did not happen, or has not yet.
AUXILIARY = {
    "planned": "future",
    "postponed": "future",
    "possible": "hypothetical",
    "demanded": "hypothetical",
    "denied": "negation",
    "called-off": "negation",
}


def write(store: Store, out: Path, options: Options) -> None:
    """All events as a JSON list, by day and id."""
    with snapshot(store):
        write_json_list(out, _events(store, options))


def _events(store: Store, options: Options) -> Iterator[dict[str, Any]]:
    for stories in each(store, options.asked, ("event",)):
        figures = figures_of(store, stories)
        for story in stories:
            yield event(story, figures, Quoting(options.quote))


def event(story: Story, figures: dict[str, Telling], quoting: Quoting) -> dict[str, Any]:
    """One event; `auxiliary` says what is future, hypothetical or denied, which PLOVER would code otherwise."""
    told = story.head
    first, last = days_of(told)
    return {
        "id": own_id(told.id),
        "date": first.isoformat() if first else None,
        "dateEnd": last.isoformat() if last else None,
        "actor": [_entity(side) for side in sides(told, "actor")],
        "recipient": [_entity(side) for side in sides(told, "recipient")],
        "event": told.type,
        "eventText": quoting.cut(told.label),
        "mode": told.mode,
        "context": [],
        "auxiliary": [AUXILIARY[told.status]] if told.status in AUXILIARY else [],
        "status": told.status,
        "text": quoting.cut(" … ".join(span.quote for span in told.evidence)),
        "textInfo": {"document": told.document, "markup": [[span.start, span.end] for span in told.evidence]},
        "eventLoc": _place(told),
        "dead": _count(told, figures, "killed"),
        "injured": _count(told, figures, "injured"),
        "language": told.language,
        "publication": told.publisher,
        "publicationDate": told.published,
        "claimedBy": list(told.claimed_by),
        "reports": len({member.document for member in story.members}),
        "origins": len({member.origin for member in story.members}),
        "coder": "Dateline",
        "version": __version__,
    }


def _entity(side: Side) -> dict[str, Any]:
    return {"actorText": side.name, "code": (side.country or "") + (side.sector or ""), "sector": side.sector}


def _place(told: Telling) -> dict[str, Any] | None:
    spot = narrowest(told)
    if spot is None:
        return None
    return {
        "name": spot.name, "country": spot.country, "latitude": spot.latitude, "longitude": spot.longitude,
        "geonames": spot.geonames_id,
    }  # fmt: skip


def _count(told: Telling, figures: dict[str, Telling], measure: str) -> int | None:
    counts = [figures[key] for key in figure_ids(told) if key in figures and figures[key].type == measure]
    return next((number for one in counts if (number := best(one.payload)) is not None), None)
