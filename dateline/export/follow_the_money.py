"""FollowTheMoney entities, a JSON object a line: reports, those who take part, events that involve them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.export.lines import write_json_lines
from dateline.export.options import Options
from dateline.export.quoting import Quoting
from dateline.export.timelinejs import headline
from dateline.export.told import days_of, own_id
from dateline.query.gathering import Story, each
from dateline.store import Store
from dateline.store.questions import Side, Telling, snapshot

KINDS = ("event", "meeting", "ceasefire")
SCHEMATA = {
    "person": "Person",
    "state": "PublicBody",
    "body": "PublicBody",
    "intergovernmental": "PublicBody",
    "company": "Company",
    "military": "Organization",
    "armed-group": "Organization",
    "party": "Organization",
    "media": "Organization",
    "ngo": "Organization",
}


def write(store: Store, out: Path, options: Options) -> None:
    """Each event with the report and the actors that it names for the first time before it."""
    with snapshot(store):
        write_json_lines(out, _entities(store, options))


def _entities(store: Store, options: Options) -> Iterator[dict[str, Any]]:
    known: set[str] = set()
    for stories in each(store, options.asked, KINDS):
        for story in stories:
            told = story.head
            for entity in (_report(told), *map(_actor, told.sides), _event(story, Quoting(options.quote))):
                if entity["id"] not in known:
                    known.add(entity["id"])
                    yield entity


def _entity(key: str, schema: str, **properties: str | list[str] | None) -> dict[str, Any]:
    """An entity; properties are lists of text, and those without a value are left out."""
    lists = {
        name: value if isinstance(value, list) else [value] for name, value in properties.items() if value
    }
    return {"id": key, "schema": schema, "properties": lists}


def _report(told: Telling) -> dict[str, Any]:
    properties = {
        "title": told.title,
        "publisher": told.publisher,
        "date": told.published,
        "sourceUrl": told.url,
    }
    return _entity(own_id(told.document), "Article", **properties, language=told.language)


def _actor(side: Side) -> dict[str, Any]:
    country = side.country.lower() if side.country else None
    return _entity(
        own_id(side.story), SCHEMATA.get(side.kind or "", "LegalEntity"), name=side.name, country=country
    )


def _event(story: Story, quoting: Quoting) -> dict[str, Any]:
    told = story.head
    first, last = days_of(told)
    single = first.isoformat() if first and first == last else None
    return _entity(
        own_id(told.story),
        "Event",
        name=headline(told, quoting),
        date=single,
        startDate=first.isoformat() if first and not single else None,
        endDate=last.isoformat() if last and not single else None,
        location=[spot.name for spot in told.places],
        involved=list(dict.fromkeys(own_id(side.story) for side in told.sides)),
        summary=quoting.cut(told.evidence[0].quote) if told.evidence else None,
        keywords=[word for word in (told.kind, told.type, told.mode, told.status) if word],
        sourceUrl=told.url,
        publisher=told.publisher,
        proof=own_id(told.document),
    )
