"""Which facts a person should see first, and what was decided about them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dateline.record import Link, Span
from dateline.store import Decision, Run, Store
from dateline.store.doubts import DOUBTS, Doubtful, Wanted, doubtful
from dateline.store.judged import judged, judged_documents, judged_fact


@pytest.fixture
def document(store: Store, report: Callable[..., object], run: Run) -> str:
    given = report()
    store.add(given.document, given.record, run)
    return store.document_ids()[0]


def of_kind(store: Store, kind: str) -> Doubtful:
    return next(found for found in doubtful(store, Wanted((kind,))))


def test_a_doubt_weighs_more_than_all_below_it() -> None:
    weights = [doubt.weight for doubt in DOUBTS]
    assert all(weight > sum(weights[place + 1 :]) for place, weight in enumerate(weights))


def test_the_weightiest_comes_first(store: Store, document: str) -> None:
    found = [(one.kind, one.doubts) for one in doubtful(store, Wanted())]
    assert found == [
        ("figure", ("undecided", "a figure")),
        ("meeting", ("undecided", "not told as done", "without a day")),
        ("statement", ("undecided", "low score")),
        ("ceasefire", ("undecided", "without a day")),
        ("event", ("undecided",)),
        ("position", ("undecided",)),
    ]
    assert [one.kind for one in doubtful(store, Wanted(), 2)] == ["figure", "meeting"]


def test_what_is_contradicted_or_claimed_by_nobody_comes_before(
    store: Store, report: Callable[..., object], run: Run
) -> None:
    given = report()
    clash = Link("contradicts", "e1", "o1", "why", (Span.of(given.document.text, 0, 3),))
    unnamed = replace(given.record.statements[0], speakers=())
    store.add(given.document, replace(given.record, statements=(unnamed,), links=(clash,)), run)
    found = {one.kind: one.doubts for one in doubtful(store, Wanted())}
    assert found["event"] == ("undecided", "contradicted", "claimed by nobody named")
    assert found["position"] == ("undecided", "contradicted")
    assert found["figure"] == ("undecided", "claimed by nobody named", "a figure")
    assert list(found)[:3] == ["event", "position", "figure"]


def test_a_clash_of_an_older_reading_is_none(store: Store, report: Callable[..., object], run: Run) -> None:
    given = report()
    clash = Link("contradicts", "e1", "o1", "why", (Span.of(given.document.text, 0, 3),))
    store.add(given.document, replace(given.record, links=(clash,)), run)
    store.add(given.document, given.record, Run("2.0"))
    assert "contradicted" not in of_kind(store, "event").doubts


@pytest.mark.parametrize(("verdict", "still"), [("accept", False), ("merge", False), ("comment", True)])
def test_what_is_decided_comes_last(store: Store, document: str, verdict: str, still: bool) -> None:
    fact = of_kind(store, "figure").id
    store.decide(
        Decision(fact, verdict, "ada", "1", other=of_kind(store, "event").id if verdict == "merge" else None)
    )
    assert ("undecided" in of_kind(store, "figure").doubts) is still
    assert ([one.kind for one in doubtful(store, Wanted())][-1] == "figure") is not still


@pytest.mark.parametrize(
    ("wanted", "kinds"),
    [
        (Wanted(("event", "actor")), ["actor", "actor", "actor", "event"]),
        (Wanted(type="assault"), ["event"]),
        (Wanted(status="in-force"), ["ceasefire"]),
        (Wanted(since="2031-03-04"), ["ceasefire", "meeting", "position", "statement"]),
        (Wanted(until="2031-03-03"), ["event", "figure"]),
        (Wanted(publisher="ansel"), ["ceasefire", "event", "figure", "meeting", "position", "statement"]),
        (Wanted(publisher="%"), []),
        (Wanted(document="none"), []),
    ],
)
def test_only_what_is_wanted_comes(store: Store, document: str, wanted: Wanted, kinds: list[str]) -> None:
    assert sorted(one.kind for one in doubtful(store, wanted)) == kinds


def test_decisions_are_found_from_a_newer_reading_of_the_fact(
    store: Store, report: Callable[..., object], document: str
) -> None:
    given = report()
    old = of_kind(store, "event").id
    store.decide(Decision(old, "accept", "ada", "1"))
    changed = replace(given.record.events[0], mode="aerial")
    store.add(given.document, replace(given.record, events=(changed,)), Run("2.0"))
    new = of_kind(store, "event").id
    assert new != old
    assert [one.decision.verdict for one in judged_fact(store, new)] == ["accept"]
    assert "undecided" not in of_kind(store, "event").doubts


def test_decisions_of_a_document_tell_what_they_are_about(store: Store, document: str) -> None:
    event, figure = of_kind(store, "event").id, of_kind(store, "figure").id
    store.decide(Decision(event, "merge", "ada", "2", other=figure))
    store.decide(Decision(event, "accept", "ada", "1"))
    first, second = judged(store, document)
    assert (first.decision.verdict, first.kind, first.other_anchor) == ("accept", "event", None)
    assert (second.other_document, second.other_anchor) == (document, store.fact(figure).anchor)
    assert judged_documents(store) == [document] and judged(store, "none") == []
    store.decide(Decision(event, "comment", "ada", "3", supersedes=first.decision.id))
    assert [one.decision.verdict for one in judged_fact(store, event)] == ["merge", "comment"]
