"""The root between marked actors, on records written by hand."""

from typing import Any

import pytest

from dateline.record import Actor, Document, Event, Place, Record, Span
from evaluation.events import Answer, answer_of, scores

TEXT = "Arland condemned Voss and pledged to send grain to the port of Illyr."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def mark(words: str) -> dict[str, Any]:
    at = span(words)
    return {"text": words, "start": at.start, "end": at.end}


def event(type_: str, trigger: str, actors: tuple[str, ...], others: tuple[str, ...], status: str) -> Event:
    places = tuple(other for other in others if other.startswith("p"))
    recipients = tuple(other for other in others if not other.startswith("p"))
    return Event("e", type_, None, span(trigger), actors, recipients, places, None, status, (), (), ())


def record(*events: Event) -> Record:
    states = [
        Actor(i, name, "state", None, "GOV", (), (span(name),))
        for i, name in (("a1", "Arland"), ("a2", "Voss"))
    ]
    place = Place("p1", "Illyr", None, None, None, None, "place", (span("Illyr"),))
    return Record(
        Document(id="d", text=TEXT, sha256="", published=None), (), (place,), tuple(states), (), events
    )


CONDEMNED = event("ACCUSE", "condemned", ("a1",), ("a2",), "happened")
SENDING = event("AID", "send", ("a1",), ("p1",), "planned")


@pytest.mark.parametrize(
    ("target", "root"),
    [("Voss", "ACCUSE"), ("the port of Illyr", "AGREE"), ("grain", "none")],
)
def test_the_root_is_that_of_the_event_between_source_and_target(target: str, root: str) -> None:
    row = {"source": mark("Arland"), "target": mark(target), "root": "ACCUSE"}
    answer = answer_of(row, record(CONDEMNED, SENDING))
    assert (answer.root, answer.of_source) == (root, "ACCUSE")
    assert answer.anywhere == {"ACCUSE", "AGREE"}


def test_all_of_a_joint_act_are_its_actors_and_nobody_acts_on_himself() -> None:
    row = {"source": mark("Arland"), "target": mark("Voss"), "root": "CONSULT"}
    assert answer_of(row, record(event("CONSULT", "pledged", ("a1", "a2"), (), "happened"))).root == "CONSULT"
    alone = {"source": mark("Arland"), "target": mark("Arland"), "root": "CONSULT"}
    assert answer_of(alone, record(CONDEMNED)).root == "none"


def test_conceding_and_retreating_are_one_root_of_the_set() -> None:
    row = {"source": mark("Arland"), "target": mark("Voss"), "root": "YIELD"}
    assert answer_of(row, record(event("CONCEDE", "pledged", ("a1",), ("a2",), "happened"))).root == "YIELD"


def test_a_row_without_an_event_is_wrong_and_not_covered() -> None:
    found = Answer("AID", "AID", "AID", frozenset({"AID"}))
    missed = Answer("ASSAULT", "none", "none", frozenset({"ASSAULT"}))
    figures = scores([found, missed])
    assert {
        name: figures[name] for name in ("accuracy", "macro_f1", "coverage", "precision", "anywhere")
    } == {
        "accuracy": 50,
        "macro_f1": 50,
        "coverage": 50,
        "precision": 100,
        "anywhere": 100,
    }
