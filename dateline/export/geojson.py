"""GeoJSON (RFC 7946): events, meetings and ceasefires at their narrowest place with known coordinates."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.export.lines import write_json_list
from dateline.export.options import Options
from dateline.export.quoting import Quoting
from dateline.export.told import narrowest, own_id
from dateline.query.gathering import Story, each
from dateline.store import Store
from dateline.store.questions import snapshot

KINDS = ("event", "meeting", "ceasefire")


def write(store: Store, out: Path, options: Options) -> None:
    """A FeatureCollection, a feature a line, by day, kind and id. What has no coordinates is left out."""
    with snapshot(store):
        write_json_list(out, _features(store, options), ('{"type": "FeatureCollection", "features": [', "]}"))


def _features(store: Store, options: Options) -> Iterator[dict[str, Any]]:
    for stories in each(store, options.asked, KINDS):
        yield from filter(None, (feature(story, Quoting(options.quote)) for story in stories))


def feature(story: Story, quoting: Quoting) -> dict[str, Any] | None:
    """One point; None where no place of it has coordinates."""
    told = story.head
    spot = narrowest(told)
    if spot is None or spot.latitude is None or spot.longitude is None:
        return None
    return {
        "type": "Feature",
        "id": own_id(told.id),
        "geometry": {"type": "Point", "coordinates": [spot.longitude, spot.latitude]},
        "properties": {
            "kind": told.kind,
            "type": told.type,
            "mode": told.mode,
            "status": told.status,
            "start": told.day_from,
            "end": told.day_to,
            "place": spot.name,
            "precision": spot.precision,
            "country": spot.country,
            "who": list(told.named("actor", "party", "host", "declarer")),
            "whom": list(told.named("recipient")),
            "words": quoting.cut(told.evidence[0].quote) if told.evidence else "",
            "claimed_by": list(told.claimed_by),
            "clashes": bool(story.clashing),
            "reports": len({member.document for member in story.members}),
            "origins": len({member.origin for member in story.members}),
            "publisher": told.publisher,
            "published": told.published,
            "url": told.url,
        },
    }
