"""The dictionary of the native tables: what each column is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dateline.query.gathering import day

# How a value of SQLite becomes one of the type.
KINDS: dict[str, Callable[[Any], Any]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": bool,
    "date": day,
}
# Columns with a report's own words.
QUOTED = frozenset({"quote", "content", "words", "condition", "topic", "who", "trigger"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column's type, in the words of Data Package, and what it holds."""

    type: str
    description: str


COLUMNS = {
    "a": Column("string", "one fact of the link"),
    "across_documents": Column("boolean", "whether the two facts are of two reports"),
    "act": Column("string", "what the statement does (docs/record.md)"),
    "actor": Column("string", "id of the actor"),
    "actor_kind": Column("string", "person, state, body, military, armed-group, ..."),
    "actors": Column("string", "those who do it"),
    "addressee": Column("string", "whom it is said to"),
    "alleged_by": Column("string", "who says that it was broken"),
    "b": Column("string", "the other fact of the link"),
    "ceasefire_kind": Column("string", "unilateral, bilateral, multilateral, imposed"),
    "characters": Column("integer", "length of the text in code points"),
    "claimed_by": Column("string", "through whom it came, outermost first; empty: the report's own voice"),
    "condition": Column("string", "what is asked in return, in the report's words"),
    "content": Column("string", "what is said, in the report's words"),
    "copied_from": Column("string", "id of the document whose text it shares; its own id where of none"),
    "country": Column("string", "ISO 3166-1 alpha-3"),
    "cumulative": Column("boolean", "whether the count is over more than one event"),
    "day_from": Column("date", "first day, as the report tells it; empty where it tells none"),
    "day_to": Column("date", "last day"),
    "declared_by": Column("string", "who declared the ceasefire"),
    "document": Column("string", "id of the report"),
    "doer": Column("string", "who did it to them"),
    "end": Column("integer", "end of the words in the text, in code points, exclusive"),
    "fact": Column("string", "id of the fact"),
    "fact_kind": Column("string", "kind of the facts that are linked"),
    "form": Column("string", "direct, indirect, mixed"),
    "geonames_id": Column("integer", "id in GeoNames"),
    "high": Column("integer", "upper bound; empty: open"),
    "id": Column("string", "hash of the content, the same in every store"),
    "issue": Column("string", "what the position is about"),
    "kind": Column("string", "same, supports, contradicts, updates, copies"),
    "language": Column("string", "ISO 639-1"),
    "latitude": Column("number", "degrees, WGS 84"),
    "level": Column("string", "leaders, ministers, envoys, officials, experts"),
    "local": Column("string", "id within the record of the report"),
    "longitude": Column("number", "degrees, WGS 84"),
    "low": Column("integer", "lower bound; empty: open"),
    "measure": Column("string", "killed, injured, displaced, ..."),
    "mediators": Column("string", "who mediated"),
    "mode": Column("string", "PLOVER's mode of the type"),
    "name": Column("string", "name, as the report has it"),
    "offices": Column("string", "titles that the report gives"),
    "outlet": Column("string", "through whose outlet it was said"),
    "participants": Column("string", "who takes part, with the role"),
    "parties": Column("string", "whom the ceasefire binds"),
    "party": Column("string", "whose position it is"),
    "place": Column("string", "id of the place"),
    "places": Column("string", "where"),
    "point": Column("integer", "the report's own number; empty where it gives bounds alone"),
    "precision": Column("string", "place, region, country"),
    "published": Column("date", "day of publication"),
    "publisher": Column("string", "who published it"),
    "quote": Column("string", "the report's words: its text from start to end"),
    "recipients": Column("string", "those to whom it is done"),
    "reported_by": Column("string", "who reports the position of another"),
    "role": Column("string", "as what (docs/store.md)"),
    "run": Column("string", "id of the run that read it"),
    "sector": Column("string", "PLOVER's sector"),
    "sha256": Column("string", "of the text in UTF-8"),
    "sha256_of_quote": Column("string", "of the whole words in UTF-8, also where they are cut"),
    "speakers": Column("string", "who says it"),
    "stance": Column("string", "accepts, supports, offers, demands, rejects, ..."),
    "start": Column("integer", "start of the words in the text, in code points"),
    "statement": Column("string", "id of the statement that it came through"),
    "status": Column("string", "happened, planned, denied, held, in-force, ... (docs/record.md)"),
    "step": Column("integer", "order, from 1"),
    "story": Column("string", "shared by all tellings of one thing"),
    "title": Column("string", "title of the report"),
    "topic": Column("string", "what the meeting is about, in the report's words"),
    "trigger": Column("string", "the words that carry the act"),
    "type": Column("string", "PLOVER 0.8 type"),
    "url": Column("string", "address of the report"),
    "verdict": Column("string", "what a reviewer decided: accept, correct; empty: nobody looked"),
    "violated_by": Column("string", "who is said to have broken it"),
    "voiced_by": Column("string", "who voiced the position"),
    "who": Column("string", "those counted, in the report's words"),
    "why": Column("string", "which fields agree or clash"),
    "words": Column("string", "the report's words"),
}
PRIMARY = {
    "participants": ("fact", "role", "step"),
    "located": ("fact", "step"),
    "claimed": ("fact", "step"),
    "evidence": ("fact", "start", "end"),
}
FOREIGN = {
    "document": ("documents", "id"),
    "actor": ("actors", "id"),
    "place": ("places", "id"),
    "statement": ("statements", "id"),
}


def described(name: str) -> Column:
    """What the column of that name is."""
    return COLUMNS[name]


def primary_key(table: str) -> tuple[str, ...]:
    """The columns that tell the rows of a table apart."""
    return PRIMARY.get(table, ("id",))
