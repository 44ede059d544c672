"""Reports made by hand, so that the store can be tested without the model."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from dateline.reading.canonical import sha256_of
from dateline.record import (
    Actor,
    Ceasefire,
    Document,
    Event,
    Figure,
    Interval,
    Issue,
    Link,
    Meeting,
    Participant,
    Place,
    Position,
    Record,
    Span,
    Statement,
    Turn,
    Violation,
)
from dateline.store import Run, Store, open_store

TEXT = """The Valmoran army shelled Upper Senn on Monday and killed {dead} people, the Front said.
Minister Ilse Tarnovik said the truce of Sunday would hold. Talks in Port Ansel are planned for Friday.
The Front wants the bridge. Number {number}.
"""
MONDAY = datetime.date(2031, 3, 3)


@dataclass(frozen=True, slots=True)
class Report:
    """A document and what was read from it."""

    document: Document
    record: Record


def make_report(
    number: int = 1, dead: str = "nine", origin: str | None = None, given: str | None = None
) -> Report:
    text = TEXT.format(number=number, dead=dead)
    sha256 = sha256_of(text)
    document = Document(
        id=given or sha256[:16], text=text, sha256=sha256, published=MONDAY + datetime.timedelta(days=number),
        published_by="option", title=f"Truce “holds”, Bünde {number}", publisher="The Ansel Post", language="en",
        origin=origin,
    )  # fmt: skip
    return Report(document, make_record(document, dead))


def make_record(document: Document, dead: str = "nine") -> Record:
    def span(words: str) -> Span:
        start = document.text.index(words)
        return Span.of(document.text, start, start + len(words))

    day = Interval(MONDAY, MONDAY, "DATE", "2031-03-03", rule="weekday", evidence=(span("on Monday"),))
    army = Actor("a1", "the Valmoran army", "military", None, "MIL", (), (span("The Valmoran army"),))
    front = Actor("a2", "the Front", "armed-group", None, "REB", (), (span("the Front"), span("The Front")))
    minister = Actor("a3", "Ilse Tarnovik", "person", None, "GOV", (), (span("Ilse Tarnovik"),))
    said = Statement(
        "s1", ("a2",), (span("the Front"),), (span("said"),), (span("The Valmoran army shelled Upper Senn"),),
        "indirect", "accuse", None, None, None, None, (span("the Front said"),), "head", 0.5,
    )  # fmt: skip
    shelled = Event(
        "e1", "ASSAULT", "heavy-weapons", span("shelled"), ("a1",), (), ("p1",), day, "happened", ("s1",), ("f1",),
        (span("shelled"),), "frame",
    )  # fmt: skip
    killed = Figure(
        "f1",
        "killed",
        9,
        9,
        9,
        span("people"),
        "a1",
        "p1",
        day,
        False,
        ("s1",),
        (span(f"{dead} people"),),
        "count",
    )
    talks = Meeting(
        "m1", "Port Ansel talks", (Participant("a2", "party", "expected"), Participant("a3", "host", None)), None,
        "p2", None, None, "announced", (Turn("announced", None, (span("are planned"),)),), (), (span("Talks"),),
    )  # fmt: skip
    wants = Position(
        "o1",
        "a2",
        None,
        Issue("the bridge", (span("the bridge"),)),
        "demands",
        None,
        None,
        None,
        (span("wants"),),
    )
    truce = Ceasefire(
        "c1", "bilateral", (), ("a1", "a2"), (), None, None, "in-force",
        (Violation("a1", "a2", (span("shelled"),)),), (), (span("the truce"),),
    )  # fmt: skip
    return Record(
        document,
        places=(
            Place("p1", "Upper Senn", "VLM", 1.5, 2.0, 7, "place", (span("Upper Senn"),)),
            Place("p2", "Port Ansel", "VLM", None, None, None, "place", (span("Port Ansel"),)),
        ),
        actors=(army, front, minister),
        statements=(said,),
        events=(shelled,),
        meetings=(talks,),
        positions=(wants,),
        ceasefires=(truce,),
        figures=(killed,),
        links=(Link("supports", "f1", "e1", "same day", (span("killed"),)),),
    )


@pytest.fixture
def report() -> Callable[..., Report]:
    """Makes the report of a number; two numbers differ in their text and day."""
    return make_report


@pytest.fixture
def run() -> Run:
    return Run("1.0", "model", "rules")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dateline.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_store(path) as opened:
        yield opened
