"""Decisions are rows that outlive every reading."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dateline.errors import StoreError
from dateline.reviewing import (
    ReviewError,
    Wanted,
    accept,
    comment,
    correct,
    fields_of,
    merge,
    queue,
    reject,
    split,
    undo,
)
from dateline.reviewing import deciding as deciding_module
from dateline.reviewing.walking import walk
from dateline.store import Decision, Run, Store, check_store, open_store
from tests.store.conftest import Report

The = Callable[[str], str]


def verdicts(store: Store) -> dict[str, str | None]:
    return {found.kind: found.verdict for found in queue(store)}


def test_a_fact_is_accepted_with_name_time_and_note(store: Store, the: The) -> None:
    decision = accept(store, the("e1"), "ada", "as told")
    assert store.decisions() == [decision]
    assert (decision.verdict, decision.who, decision.note) == ("accept", "ada", "as told")
    assert decision.at.endswith("Z") and len(decision.at) == len("2026-11-24T12:00:00.000000Z")
    assert verdicts(store)["event"] == "accept"


def test_a_rejected_fact_is_gone_until_that_is_taken_back(store: Store, the: The) -> None:
    event = the("e1")
    decision = reject(store, event, "ada", "a drill")
    assert "event" not in verdicts(store)
    assert undo(store, "ada") == decision
    assert verdicts(store)["event"] is None
    [row] = store.decisions()
    assert (row.verdict, row.supersedes, row.note) == ("comment", decision.id, "takes back: reject")


def test_undo_goes_back_one_by_one_and_only_over_ones_own(store: Store, the: The) -> None:
    accept(store, the("e1"), "ada")
    reject(store, the("m1"), "ada")
    other = accept(store, the("f1"), "ben")
    assert [undo(store, "ada").verdict, undo(store, "ada").verdict] == ["reject", "accept"]
    with pytest.raises(ReviewError, match="ada: has decided nothing that still stands"):
        undo(store, "ada")
    assert undo(store, "ada", other.id) == other
    with pytest.raises(ReviewError, match="no decision that still stands"):
        undo(store, "ada", other.id)


@pytest.mark.parametrize("change", [accept, reject])
def test_a_decision_outlives_a_reading_that_reads_the_fact_otherwise(
    path: object, store: Store, the: The, report: Callable[..., Report], change: Callable[..., Decision]
) -> None:
    old = the("e1")
    correct(store, old, {"status": "denied"}, "ada")
    change(store, old, "ada")
    given = report()
    changed = replace(given.record.events[0], mode="aerial", status="ongoing", rule="newer")
    store.add(given.document, replace(given.record, events=(changed,)), Run("2.0"))
    if change is reject:
        assert "event" not in verdicts(store)
    else:
        fact = store.fact(the("e1"))
        assert fact is not None and fact.id != old
        assert (fact.mode, fact.status, verdicts(store)["event"]) == ("aerial", "denied", "accept")
    assert list(check_store(store.path)) == []


def test_a_fact_with_other_words_is_another_one(
    store: Store, the: The, report: Callable[..., Report]
) -> None:
    reject(store, the("e1"), "ada")
    given = report()
    moved = replace(given.record.events[0], evidence=(given.record.statements[0].evidence[0],))
    store.add(given.document, replace(given.record, events=(moved,)), Run("2.0"))
    assert verdicts(store)["event"] is None


def test_the_newest_decision_counts_also_where_clocks_disagree(
    store: Store, the: The, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.decide(Decision(the("e1"), "reject", "ben", "2999-01-01T00:00:00.000000Z"))
    event = store.decisions()[0].fact
    assert accept(store, event, "ada").at == "2999-01-01T00:00:00.000001Z"
    assert verdicts(store)["event"] == "accept"
    store.decide(Decision(event, "reject", "ben", "9"))
    accept(store, event, "ada")
    assert verdicts(store)["event"] == "accept"
    assert deciding_module._after("9") == "9+"


def test_corrections_are_applied_in_the_store(store: Store, the: The) -> None:
    made = correct(
        store, the("e1"), {"type": "coerce", "mode": "seize", "day_from": "2031-03-02", "day_to": ""}, "ada"
    )
    assert [(one.field, one.value) for one in made] == [
        ("type", "COERCE"), ("mode", "seize"), ("day_from", "2031-03-02"), ("day_to", ""),
    ]  # fmt: skip
    fact = store.fact(the("e1"))
    assert fact is not None
    assert (fact.type, fact.mode, fact.day_from, fact.day_to) == ("COERCE", "seize", "2031-03-02", None)


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        (("o1", "stance", "open"), ("status", "open")),
        (("o1", "status", "Open"), ("status", "open")),
        (("o1", "party", "ilse tarnovik"), ("party", "Ilse Tarnovik")),
        (("o1", "voiced_by", ""), ("voiced_by", "")),
        (("s1", "act", "deny"), ("type", "deny")),
        (("s1", "speakers", "The Front; a3;the front"), ("speakers", "the Front; Ilse Tarnovik")),
        (("f1", "low", "1,400"), ("low", "1400")),
        (("f1", "high", ""), ("high", "")),
        (("f1", "cumulative", "TRUE"), ("cumulative", "true")),
        (("e1", "places", "Port Ansel; Upper Senn"), ("places", "Port Ansel; Upper Senn")),
        (("m1", "level", ""), ("type", "")),
        (("c1", "kind", "imposed"), ("type", "imposed")),
        (("a1", "sector", "reb"), ("mode", "REB")),
        (("a1", "country", "vlm"), ("country", "VLM")),
        (("p1", "name", "Senn"), ("label", "Senn")),
    ],
)
def test_values_are_kept_in_one_form(
    store: Store, the: The, change: tuple[str, str, str], kept: tuple[str, str]
) -> None:
    local, field, given = change
    [made] = correct(store, the(local), {field: given}, "ada")
    assert (made.field, made.value) == kept


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("e1", "colour", "red"), "colour: is no field of events"),
        (("e1", "type", "WAR"), "'WAR' is none of its values. Give one of AGREE,"),
        (("e1", "type", " "), "type: may not be empty"),
        (("e1", "mode", "visit"), "Give one of abduct, beat,"),
        (("e1", "status", "done"), "happened, ongoing"),
        (("e1", "day_from", "29.3.2022"), "is no day of the calendar"),
        (("e1", "day_to", "2031-02-30"), "is no day of the calendar"),
        (
            ("e1", "actors", "Nobody Known"),
            "is no actor of the report. Its actors: the Valmoran army, the Front",
        ),
        (("e1", "places", "Atlantis"), "does not stand in the report"),
        (("f1", "low", "-3"), "is no whole number"),
        (("f1", "low", "nine"), "is no whole number"),
        (("f1", "point", "9" * 40), "is no whole number"),
        (("a1", "country", "Valmora"), "is no code of a country"),
        (("o1", "party", ""), "party: may not be empty"),
        (("o1", "issue", ""), "issue: may not be empty"),
    ],
)
def test_a_value_that_cannot_be_meant_is_refused_and_nothing_is_kept(
    store: Store, the: The, change: tuple[str, str, str], words: str
) -> None:
    local, field, given = change
    first = "low" if local == "f1" else "name" if local == "a1" else "day_to"
    with pytest.raises(ReviewError) as caught:
        correct(store, the(local), {first: "9" if first == "low" else "2031-03-04", field: given}, "ada")
    assert words in str(caught.value)
    assert store.decisions() == []


def test_modes_are_those_of_the_type_that_is_given_with_them() -> None:
    assert "visit" in fields_of("event", "CONSULT")["mode"].choices
    assert "visit" not in fields_of("event", "ASSAULT")["mode"].choices


def test_two_facts_of_a_kind_are_merged_or_kept_apart(
    store: Store, the: The, report: Callable[..., Report], run: Run
) -> None:
    first = the("e1")
    given = report(2)
    store.add(given.document, given.record, run)
    second = next(found.id for found in queue(store, Wanted(("event",))) if found.id != first)
    assert merge(store, first, second, "ada").other == second
    assert split(store, first, second, "ada", "two shellings").verdict == "split"
    assert verdicts(store)["event"] is None


def test_pairs_that_make_no_sense_are_refused(store: Store, the: The) -> None:
    for other, words in (
        (the("e1"), "is one fact"),
        (the("f1"), "is of another kind"),
        ("x", "is no fact of the store"),
    ):
        with pytest.raises(ReviewError, match=words):
            merge(store, the("e1"), other, "ada")
    assert store.decisions() == []


def test_what_is_missing_is_told(store: Store, the: The) -> None:
    with pytest.raises(StoreError, match="is no fact of this store"):
        accept(store, "x", "ada")
    with pytest.raises(ReviewError, match="Say who decides"):
        accept(store, the("e1"), " ")
    with pytest.raises(ReviewError, match="has no words"):
        comment(store, the("e1"), "ada", " ")
    with pytest.raises(ReviewError, match="no field to correct"):
        correct(store, the("e1"), {}, "ada")


def test_a_comment_decides_nothing(store: Store, the: The) -> None:
    comment(store, the("e1"), "ada", "ask Ben")
    assert verdicts(store)["event"] is None


@pytest.mark.parametrize("wanted", [Wanted(("wars",)), Wanted(since="March"), Wanted(until="2031-02-30")])
def test_a_filter_that_can_match_nothing_is_refused(store: Store, wanted: Wanted) -> None:
    with pytest.raises(ReviewError):
        queue(store, wanted)


def test_a_walk_passes_every_fact_once_while_decisions_are_made(
    store: Store, report: Callable[..., Report], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dateline.reviewing.walking.BATCH", 2)
    given = report(2)
    store.add(given.document, given.record, run)
    seen = []
    for number, found in enumerate(walk(store, Wanted())):
        seen.append(found.id)
        if number % 2:
            (accept if number % 3 else reject)(store, found.id, "ada")
    assert len(seen) == len(set(seen)) == 12


def test_the_queue_is_the_same_for_stores_filled_in_another_order(
    tmp_path: object, report: Callable[..., Report], run: Run, path: object
) -> None:
    orders = []
    for name, numbers in (("a", (1, 2, 3)), ("b", (3, 1, 2))):
        with open_store(f"{tmp_path}/{name}.db") as store:
            for number in numbers:
                given = report(number)
                store.add(given.document, given.record, run)
            orders.append([found.id for found in queue(store)])
    assert orders[0] == orders[1] and len(orders[0]) == 18
