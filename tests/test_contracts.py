"""What holds of every record, whatever the report: checked over all example reports."""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dateline.reader import load_reader
from dateline.reading import read_sources
from dateline.record import Document, Record, schema
from dateline.record.schema import from_json, to_json

EXAMPLES = Path(__file__).parent.parent / "examples"
FILES = sorted(str(path) for path in EXAMPLES.iterdir() if path.name != "README.md")
SCHEMA = json.loads((Path(schema.__file__).parent / "record-1.schema.json").read_text("utf-8"))
FACTS = (
    "times",
    "places",
    "actors",
    "statements",
    "events",
    "meetings",
    "positions",
    "ceasefires",
    "figures",
)
REFERENCES = {  # field by kind: the kind of the items whose ids it holds
    "events": {
        "actors": "actors",
        "recipients": "actors",
        "places": "places",
        "figures": "figures",
        "claimed_by": "statements",
    },
    "meetings": {"place": "places", "claimed_by": "statements"},
    "positions": {"party": "actors", "voiced_by": "actors", "reported_by": "statements"},
    "ceasefires": {
        "declared_by": "actors",
        "parties": "actors",
        "mediators": "actors",
        "place": "places",
        "claimed_by": "statements",
    },
    "figures": {"by": "actors", "place": "places", "claimed_by": "statements"},
}


def documents() -> list[Document]:
    found = list(read_sources(FILES))
    assert all(isinstance(document, Document) for document in found), found
    return [document for document in found if isinstance(document, Document)]


DOCUMENTS = documents()


@pytest.fixture(scope="module")
def records() -> dict[str, Record]:
    reader = load_reader(1)
    return {document.id: reader(document) for document in DOCUMENTS}


@pytest.fixture(params=DOCUMENTS, ids=[document.id for document in DOCUMENTS])
def record(request: pytest.FixtureRequest, records: dict[str, Record]) -> Record:
    return records[request.param.id]


def parsed(record: Record) -> dict[str, Any]:
    answer = json.loads(to_json(record))
    assert isinstance(answer, dict)
    return answer


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with start, end and quote anywhere in a record's JSON."""
    if isinstance(value, dict):
        if {"start", "end", "quote"} <= value.keys():
            yield value
        yield from itertools.chain.from_iterable(spans(part) for part in value.values())
    elif isinstance(value, list):
        yield from itertools.chain.from_iterable(spans(part) for part in value)


def test_every_example_is_dated() -> None:
    assert [document.id for document in DOCUMENTS if document.published is None] == []


def test_every_record_is_valid_by_the_published_schema(record: Record) -> None:
    jsonschema.validate(parsed(record), SCHEMA)


def test_every_piece_of_evidence_quotes_the_text_exactly(record: Record) -> None:
    text = record.document.text
    found = list(spans(parsed(record)))
    assert found
    assert [span for span in found if text[span["start"] : span["end"]] != span["quote"]] == []


def test_no_piece_of_evidence_begins_or_ends_with_a_blank(record: Record) -> None:
    assert [span for span in spans(parsed(record)) if span["quote"] != span["quote"].strip()] == []


def test_every_fact_has_evidence(record: Record) -> None:
    facts = parsed(record)
    bare = [fact["id"] for kind in FACTS for fact in facts[kind] if not next(spans(fact), None)]
    bare += [fact["id"] for kind in REFERENCES for fact in facts[kind] if not fact["evidence"]]
    assert bare == []
    assert [link for link in facts["links"] if not link["evidence"]] == []


def test_ids_are_unique_in_a_record(record: Record) -> None:
    ids = [fact["id"] for kind in FACTS for fact in parsed(record)[kind]]
    assert len(ids) == len(set(ids))


def test_every_id_that_is_referred_to_exists(record: Record) -> None:
    actors = {actor.id for actor in record.actors}
    statements = {statement.id for statement in record.statements}
    for statement in record.statements:
        assert set(statement.speakers) <= actors
        assert statement.to is None or statement.to in actors
        assert statement.inside is None or statement.inside in statements - {statement.id}
        assert statement.channel is None or statement.channel.outlet in actors | {None}


def ids(value: str | list[str] | None) -> list[str]:
    """The ids that a field holds: none, one or several."""
    return [value] if isinstance(value, str) else value or []


@pytest.mark.parametrize("kind", REFERENCES)
def test_every_id_in_a_fact_exists_and_is_of_the_right_kind(record: Record, kind: str) -> None:
    data = parsed(record)
    known = {name: {item["id"] for item in data[name]} for name in FACTS}
    lost = [
        (fact["id"], field, key)
        for fact in data[kind]
        for field, of in REFERENCES[kind].items()
        for key in ids(fact[field])
        if key not in known[of]
    ]
    assert lost == []


def test_every_side_of_a_meeting_and_of_a_violation_exists(record: Record) -> None:
    actors = {actor.id for actor in record.actors}
    assert {side.actor for meeting in record.meetings for side in meeting.participants} <= actors
    breaches = [violation for ceasefire in record.ceasefires for violation in ceasefire.violations]
    assert {key for violation in breaches for key in (violation.by, violation.alleged_by)} <= actors | {None}


def test_no_fact_names_an_id_twice_in_one_field(record: Record) -> None:
    data = parsed(record)
    twice = [
        (fact["id"], field)
        for kind, fields in REFERENCES.items()
        for fact in data[kind]
        for field in fields
        if len(ids(fact[field])) != len(set(ids(fact[field])))
    ]
    assert twice == []


def test_a_claim_goes_from_the_outermost_statement_inwards(record: Record) -> None:
    inside = {statement.id: statement.inside for statement in record.statements}
    data = parsed(record)
    claims = [fact["claimed_by"] for kind in REFERENCES for fact in data[kind] if "claimed_by" in fact]
    wrong = [
        claim for claim in claims for inner, outer in itertools.pairwise(claim) if inside[inner] == outer
    ]
    assert wrong == []


def test_links_join_two_facts_that_exist_and_say_why(record: Record) -> None:
    known = {fact["id"] for kind in FACTS for fact in parsed(record)[kind]}
    for link in record.links:
        assert {link.a, link.b} <= known
        assert link.a != link.b
        assert link.why
    joined = [(link.kind, *sorted((link.a, link.b))) for link in record.links]
    assert len(joined) == len(set(joined))


def test_a_meeting_stands_where_its_newest_turn_left_it(record: Record) -> None:
    for meeting in record.meetings:
        assert meeting.history
        assert meeting.history[-1].status == meeting.status
        assert all(turn.evidence for turn in meeting.history)


def test_bounds_of_figures_are_in_order(record: Record) -> None:
    for figure in record.figures:
        bounds = [bound for bound in (figure.low, figure.point, figure.high) if bound is not None]
        assert bounds
        assert bounds == sorted(bounds)
        assert bounds[0] >= 0


def test_the_words_of_an_event_lie_in_its_text_and_every_event_and_meeting_has_its_own(
    record: Record,
) -> None:
    text = record.document.text
    for event in record.events:
        assert text[event.trigger.start : event.trigger.end] == event.trigger.quote
        assert event.trigger.quote.strip() == event.trigger.quote
    acts = [(event.trigger, event.type, event.mode, event.actors, event.status) for event in record.events]
    assert len(acts) == len(set(acts))
    assert len({meeting.evidence for meeting in record.meetings}) == len(record.meetings)


def test_ids_are_numbered_in_the_order_of_the_text(record: Record) -> None:
    data = parsed(record)
    for kind in REFERENCES:
        assert [int(fact["id"][1:]) for fact in data[kind]] == list(range(1, len(data[kind]) + 1))


def test_days_are_in_order(record: Record) -> None:
    intervals = [time.interval for time in record.times]
    intervals += [event.happened for event in record.events if event.happened]
    intervals += [meeting.held for meeting in record.meetings if meeting.held]
    intervals += [ceasefire.in_force for ceasefire in record.ceasefires if ceasefire.in_force]
    intervals += [figure.period for figure in record.figures if figure.period]
    for interval in intervals:
        start, end = interval.start, interval.end
        assert start is None or end is None or start <= end


def test_a_record_survives_the_way_to_json_and_back(record: Record) -> None:
    assert to_json(from_json(to_json(record), record.document.text)) == to_json(record)


def test_every_example_yields_times_places_actors_and_statements(record: Record) -> None:
    assert record.times and record.places and record.actors and record.statements


def test_two_threads_and_any_order_give_the_same_bytes(records: dict[str, Record]) -> None:
    reader = load_reader(2)
    for document in reversed(DOCUMENTS):
        assert to_json(reader(document)) == to_json(records[document.id])
