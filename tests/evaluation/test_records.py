"""The counting around the gold folder's scorer, on records written by hand."""

from collections import Counter
from typing import Any

from evaluation.records import FACTS, link_counts, with_facts

TEXT = "The Republic of Arland shelled Voss. Voss said that Arland had broken the truce. Arland denied it."


def locate(text: str, quote: str) -> tuple[int, int]:
    return text.index(quote), text.index(quote) + len(quote)


def span(quote: str) -> dict[str, Any]:
    start, end = locate(TEXT, quote)
    return {"start": start, "end": end, "quote": quote}


def gold() -> dict[str, Any]:
    return {
        "document": {"text": TEXT},
        "events": [{"trigger": "shelled"}],
        "statements": [
            {"content": ["Arland had broken the truce"]},
            {"content": [], "evidence": ["denied it"]},
        ],
        "links": [{"kind": "contradicts", "a": "statements.0", "b": "statements.1"}],
    }


def answer(kind: str, a: str, b: str) -> dict[str, Any]:
    empty: dict[str, Any] = {name: [] for name in FACTS}
    statements = [
        {"id": "s1", "content": [span("Arland had broken the truce")], "evidence": []},
        {"id": "s2", "content": [], "evidence": [span("Arland denied it")]},
    ]
    events = [{"id": "e1", "trigger": span("shelled")}]
    return {**empty, "statements": statements, "events": events, "links": [{"kind": kind, "a": a, "b": b}]}


def test_a_link_is_found_either_way_round() -> None:
    for a, b in (("s1", "s2"), ("s2", "s1")):
        assert link_counts(gold(), answer("contradicts", a, b), locate) == {"gold": 1, "pred": 1, "found": 1}


def test_a_link_of_another_kind_or_between_other_words_is_not_found() -> None:
    assert link_counts(gold(), answer("same", "s1", "s2"), locate)["found"] == 0
    assert link_counts(gold(), answer("contradicts", "s1", "e1"), locate)["found"] == 0


def test_all_facts_are_the_sum_over_their_kinds_without_times_and_actors() -> None:
    one = {"gold": 2, "pred": 3, "found": 1, "complete": 1, "*type": 1}
    total = with_facts({kind: Counter(one) for kind in (*FACTS, "times", "actors")})
    assert total["facts"] == {"gold": 12, "pred": 18, "found": 6, "complete": 6}
