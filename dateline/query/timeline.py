"""What happened, day by day: one row a story."""

from dataclasses import dataclass

from dateline.query.filter import Filter, listed
from dateline.query.gathering import Story, answer, shared
from dateline.query.rows import Answer
from dateline.query.table import Table
from dateline.store import Store
from dateline.store.questions import Telling

KINDS = ("event", "meeting")  # unless the filter names others
POSSIBLE = ("event", "meeting", "ceasefire", "statement")
BETWEEN = " … "
SIDES = ("actor", "speaker", "party", "host", "mediator", "envoy", "observer", "declarer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Answer):
    """An event, meeting, ceasefire or statement.

    `type` and `mode` are PLOVER's of an event, the level of a meeting, act and form of a statement, the kind of a
    ceasefire. `who` did, said or met, `whom` it was done to or said to. `label` are the words for it.
    """

    type: str | None
    mode: str | None
    who: tuple[str, ...]
    whom: tuple[str, ...]
    places: tuple[str, ...]
    countries: tuple[str, ...]
    label: str


def timeline(store: Store, asked: Filter | None = None) -> Table[Entry]:
    """Events and meetings, or the kinds that the filter names, by day, then kind, then id; undated ones last."""
    wanted = asked or Filter()
    kinds = KINDS if listed(wanted.kind) is None else POSSIBLE
    return answer(store, wanted, Entry, _entry, *kinds)


def _entry(story: Story) -> Entry:
    told = story.head
    return Entry(
        **shared(story),
        type=told.type,
        mode=told.mode,
        who=told.named(*SIDES),
        whom=told.named("recipient", "addressee"),
        places=tuple(place.name for place in told.places),
        countries=tuple(sorted({place.country for place in told.places if place.country})),
        label=content(told) if told.kind == "statement" else told.label,
    )


def content(statement: Telling) -> str:
    """What is said, in the report's words."""
    return BETWEEN.join(span["quote"] for span in statement.payload["content"]) or statement.label
