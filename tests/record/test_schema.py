"""The record as JSON and back, and the JSON Schema kept in step with the dataclasses."""

import dataclasses
import datetime
import json
from pathlib import Path
from typing import Any

import pytest

import dateline.record
from dateline.errors import FormatError
from dateline.record import Actor, Channel, Document, Interval, Office, Place, Record, Span, Statement, Time
from dateline.record.schema import DOCUMENT_FIELDS, from_dict, from_json, to_dict, to_json

TEXT = "Envoy Sela Brandt told Radio Luma on Monday: “Enough.”"
SCHEMA = json.loads((Path(dateline.record.__file__).parent / "record-1.schema.json").read_text("utf-8"))


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


MONDAY = Interval(
    datetime.date(1999, 5, 3), None, "DATE", "1999-05-03", None, True, "weekday", (span("Monday"),)
)
ENVOY = Office("Envoy", None, (span("Envoy"),))
RECORD = Record(
    Document("d", TEXT, "0" * 64, datetime.date(1999, 5, 4), title="Ends", language="en"),
    (Time("t1", MONDAY),),
    (Place("p1", "Luma", None, 1.5, -2.25, 7, "place", (span("Luma"),), "population"),),
    (Actor("a1", "Sela Brandt", "person", None, "GOV", (ENVOY,), (span("Sela"),)),),
    (
        Statement(
            "s1", ("a1",), (span("Envoy"),), (span("told"),), (span("“Enough.”"),), "direct", "say", None,
            Channel(span("Radio Luma"), "broadcast"), MONDAY, None, (span("told"),), "head", 0.5,
        ),
    ),
)  # fmt: skip


def test_a_record_survives_the_way_to_json_and_back() -> None:
    back = from_json(to_json(RECORD), TEXT)
    assert back.statements == RECORD.statements and back.times == RECORD.times
    assert back.actors == RECORD.actors and back.places == RECORD.places
    assert to_json(back) == to_json(RECORD)


def test_json_is_one_line_and_keeps_letters_as_they_are() -> None:
    assert "\n" not in to_json(RECORD) and "“Enough.”" in to_json(RECORD)


def test_every_key_of_the_schema_is_there_even_when_empty() -> None:
    assert list(to_dict(RECORD)) == SCHEMA["required"]
    assert to_dict(RECORD)["events"] == []


@pytest.mark.parametrize("kind", [Span, Interval, Place, Office, Actor, Channel, Statement])
def test_the_json_schema_names_the_fields_of_each_dataclass(kind: Any) -> None:
    fields = [field.name for field in dataclasses.fields(kind)]
    assert list(SCHEMA["$defs"][kind.__name__.lower()]["properties"]) == fields
    assert SCHEMA["$defs"][kind.__name__.lower()]["required"] == fields


def test_the_json_schema_names_the_fields_of_document_and_time() -> None:
    assert list(SCHEMA["properties"]["document"]["properties"]) == list(DOCUMENT_FIELDS)
    assert list(SCHEMA["$defs"]["time"]["properties"]) == list(to_dict(RECORD)["times"][0])


@pytest.mark.parametrize("line", ["", "[]", "{}", '{"schema": "other/1"}', '{"schema": "dateline/record/1"}'])
def test_what_is_no_record_is_refused(line: str) -> None:
    with pytest.raises(FormatError, match="record"):
        from_json(line)


def test_a_field_too_many_is_refused() -> None:
    data = to_dict(RECORD)
    data["places"][0]["colour"] = "red"
    with pytest.raises(FormatError, match="colour"):
        from_dict(data)
