"""Which of our facts is which of a case's, on a case and an answer written by hand."""

import datetime
from dataclasses import replace
from typing import Any

import pytest

from dateline.record import Actor, Document, Event, Link, Place, Record, Span
from evaluation.case_items import Answer, gold_items, locate
from evaluation.case_verdicts import judge, participants_f1, same_name
from evaluation.cases import Case, Judged, scores

TEXT = "Rebels shelled the port of Assab and plan to besiege it, the governor of the region said."


def span(words: str) -> Span:
    return Span.of(TEXT, *locate(TEXT, words))


def event(trigger: str, type_: str, status: str) -> Event:
    at = span(trigger)
    return Event("e1", type_, None, at, ("a1",), (), ("p1",), None, status, (), (), (at,))


def answer(*events: Event) -> Record:
    return Record(
        Document(id="d", text=TEXT, sha256="", published=None),
        actors=(Actor("a1", "Rebels", "armed-group", None, "REB", (), (span("Rebels"),)),),
        places=(Place("p1", "Assab", "ERI", 13.0, 42.7, None, "place", (span("Assab"),)),),
        events=events,
    )


def case_row(trigger: str, type_: str, status: str = "happened", **more: Any) -> dict[str, Any]:
    plain = {"trigger": trigger, "type": type_, "status": status}
    return {**plain, "actors": ["Rebels"], "places": ["the port of Assab"], **more}


def judged(rows: list[dict[str, Any]], *events: Event) -> Judged:
    verdicts = judge("events", gold_items("events", TEXT, rows), Answer(answer(*events)).items("events"))
    case = Case("x/1", TEXT, None, "wire", ("siege",), ("events",), {"events": tuple(rows)})
    return Judged(case, {"events": tuple(verdicts), **{kind: () for kind in OTHERS}})


OTHERS = ("meetings", "positions", "ceasefires", "figures", "links")


def test_a_right_event_is_found_and_complete() -> None:
    one = judged([case_row("shelled", "ASSAULT")], event("shelled", "ASSAULT", "happened"))
    (verdict,) = one.verdicts["events"]
    assert (verdict.found, verdict.complete, verdict.wrong) == (True, True, ())


def test_the_wrong_fields_are_named_and_only_key_fields_make_a_fact_incomplete() -> None:
    day = datetime.date(1988, 3, 1)
    rows = [case_row("shelled", "ASSAULT", mode="heavy-weapons", happened=[day, day])]
    (verdict,) = judged(rows, event("shelled", "ASSAULT", "happened")).verdicts["events"]
    assert verdict.wrong == ("mode", "day") and verdict.complete
    (verdict,) = judged(rows, event("shelled", "COERCE", "happened")).verdicts["events"]
    assert "type" in verdict.wrong and not verdict.complete


def test_missed_and_invented_events_are_told_apart() -> None:
    one = judged([case_row("besiege", "COERCE", "planned")], event("shelled", "ASSAULT", "happened"))
    missed, invented = one.verdicts["events"]
    assert missed.ours is None and invented.gold is None
    figures = scores([one])
    assert figures["events"]["found"] == 0
    assert figures["not_happened_as_happened"] == 0


def test_a_planned_act_that_we_have_as_happened_is_counted() -> None:
    one = judged([case_row("besiege", "COERCE", "planned")], event("besiege", "COERCE", "happened"))
    assert scores([one])["not_happened_as_happened"] == 100


def test_events_in_a_case_without_events_are_false() -> None:
    cases = [judged([], event("shelled", "ASSAULT", "happened")), judged([])]
    assert scores(cases)["false_per_100"] == 50


def test_the_figures_of_a_test_are_those_of_its_cases() -> None:
    one = judged([case_row("shelled", "ASSAULT")], event("shelled", "ASSAULT", "possible"))
    assert scores([one])["tests"] == {"siege": {"found": 100.0, "complete": 0.0}}


@pytest.mark.parametrize(
    ("gold", "ours", "same"),
    [
        ("the governor", "Governor", True),
        ("governor", "provincial governor", True),
        ("Amara Keita", "President Amara Keita", True),
        ("monitors from Fiji", "the monitors", True),
        ("the monitors", "monitors Fiji", False),
        ("Sudan", "South Sudan", False),
        ("rebels", "government forces", False),
    ],
)
def test_names_that_end_alike_or_go_on_after_a_preposition_are_one(gold: str, ours: str, same: bool) -> None:
    assert same_name((gold,), (ours,)) is same


def test_half_of_the_participants_is_an_f1_of_two_thirds() -> None:
    assert participants_f1([("A",), ("B",)], [("A",)]) == pytest.approx(2 / 3)


def test_the_words_of_a_case_may_be_the_second_of_their_kind() -> None:
    assert locate("talks about talks", ["talks", 2]) == (12, 17)
    with pytest.raises(ValueError, match="substring"):
        locate("talks about talks", ["talks", 3])


def test_a_link_is_found_either_way_round() -> None:
    gold = gold_items("links", TEXT, [{"kind": "contradicts", "a": "besiege", "b": "shelled"}])
    events = (event("shelled", "ASSAULT", "happened"), event("besiege", "COERCE", "planned"))
    record = answer(events[0], replace(events[1], id="e2"))
    ours = Answer(replace(record, links=(Link("contradicts", "e1", "e2", "doers", ()),))).items("links")
    (verdict,) = judge("links", gold, ours)
    assert verdict.complete
    (elsewhere, _) = judge(
        "links", gold_items("links", TEXT, [{"kind": "same", "a": "said", "b": "shelled"}]), ours
    )
    assert not elsewhere.found
