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
FACTS = ("times", "places", "actors", "statements")


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


def test_every_fact_has_evidence(record: Record) -> None:
    facts = parsed(record)
    bare = [fact["id"] for kind in FACTS for fact in facts[kind] if not next(spans(fact), None)]
    assert bare == []


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


def test_days_are_in_order(record: Record) -> None:
    for time in record.times:
        start, end = time.interval.start, time.interval.end
        assert start is None or end is None or start <= end


def test_a_record_survives_the_way_to_json_and_back(record: Record) -> None:
    assert to_json(from_json(to_json(record), record.document.text)) == to_json(record)


def test_every_example_yields_times_places_actors_and_statements(record: Record) -> None:
    assert record.times and record.places and record.actors and record.statements


def test_two_threads_and_any_order_give_the_same_bytes(records: dict[str, Record]) -> None:
    reader = load_reader(2)
    for document in reversed(DOCUMENTS):
        assert to_json(reader(document)) == to_json(records[document.id])
