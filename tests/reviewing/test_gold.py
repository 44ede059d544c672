"""What a person decided, as gold: a record that was accepted whole scores 100 % against its own gold."""

import importlib.util
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dateline.record import Actor, Channel, Interval, Record, Span, Time
from dateline.record.schema import to_json
from dateline.reviewing import ReviewError, accept, comment, correct, merge, queue, reject
from dateline.reviewing.exporting import gold, golds, write_golds
from dateline.reviewing.quoting import quote_of
from dateline.store import Run, Store
from tests.store.conftest import Report

GOLD = Path(__file__).parent.parent.parent.parent / "shared" / "gold"
The = Callable[[str], str]
needs_scorer = pytest.mark.skipif(not GOLD.is_dir(), reason="the scorer is not beside the project")


def scorer(name: str) -> ModuleType:
    if str(GOLD) not in sys.path:
        sys.path.append(str(GOLD))
    spec = importlib.util.spec_from_file_location(name, GOLD / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def decide_all(store: Store, but: tuple[str, ...] = ()) -> None:
    for found in queue(store):
        if found.id not in but and "undecided" in found.doubts:
            accept(store, found.id, "ada")


def only(store: Store) -> dict[str, Any]:
    [found] = golds(store)
    assert found.record is not None
    return found.record


def rich_record(report: Report) -> Record:
    """The record by hand, with the fields that it leaves empty filled."""
    text, given = report.document.text, report.record

    def span(words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        return Span.of(text, start, start + len(words))

    later = Interval(None, None, "DATE", "PRESENT_REF", evidence=(span("Friday"),))
    said = replace(
        given.statements[0], to="a3", said=later, channel=Channel(span("Talks"), "speech"), inside="s2",
        content=(span("The Valmoran army shelled Upper Senn"), span("killed nine people")),
    )  # fmt: skip
    outer = replace(
        given.statements[0], id="s2", speakers=("a3",), content=(span("the truce of Sunday would hold"),),
        cue=(span("said", 1),), evidence=(span("said", 1),), form="indirect",
    )  # fmt: skip
    event = replace(given.events[0], recipients=("a2",))
    second = replace(
        event, id="e2", type="COERCE", trigger=span("killed"), evidence=(span("killed"),), actors=("a2", "a3")
    )
    return replace(
        given,
        statements=(said, outer),
        events=(event, second),
        times=(Time("t1", given.events[0].happened or later), Time("t2", later)),
        actors=(*given.actors, Actor("a4", "We", "group" and "other", None, None, (), (span("people"),))),
    )


@pytest.fixture
def rich(path: Path, store: Store, report: Callable[..., Report]) -> Store:
    given = report()
    store.add(given.document, rich_record(given), Run("2.0"))
    return store


@needs_scorer
def test_a_record_that_is_accepted_whole_scores_full_against_its_gold(rich: Store) -> None:
    decide_all(rich)
    found = only(rich)
    record = rich.record(rich.document_ids()[0])
    assert record is not None
    assert list(scorer("check_gold").check(found)) == []
    counts = scorer("score_record").score(found, json.loads(to_json(record)))
    for kind, count in counts.items():
        fields = [name for name in count if name not in ("gold", "pred")]
        assert {count[name] for name in fields} == {count["gold"]} == {count["pred"]}, (kind, dict(count))


@needs_scorer
def test_a_rejected_fact_counts_against_the_record(rich: Store, the: The) -> None:
    event = the("e1")
    decide_all(rich, but=(event,))
    reject(rich, event, "ada")
    record = rich.record(rich.document_ids()[0])
    assert record is not None
    counts = scorer("score_record").score(only(rich), json.loads(to_json(record)))
    assert (counts["events"]["gold"], counts["events"]["pred"]) == (1, 2)
    assert [row["type"] for row in only(rich)["events"]] == ["COERCE"]


def test_only_documents_that_are_reviewed_to_the_end_are_written(
    store: Store, report: Callable[..., Report], run: Run, tmp_path: Path
) -> None:
    decide_all(store)
    given = report(2)
    store.add(given.document, given.record, run)
    first, second = (found for found in queue(store) if "undecided" in found.doubts), queue(store)[0]
    accept(store, second.id, "ada")
    comment(store, next(first).id, "ada", "hm")
    found = {one.document: (one.undecided, path) for one, path in write_golds(store, str(tmp_path / "gold"))}
    assert sorted(undecided for undecided, _ in found.values()) == [0, 5]
    [written] = (tmp_path / "gold").iterdir()
    assert (0, written) in found.values()
    assert json.loads(written.read_text())["document"]["id"] == written.stem


def test_the_same_decisions_give_the_same_file(store: Store, tmp_path: Path) -> None:
    decide_all(store)
    texts = []
    for name in ("a", "b"):
        [(_, path)] = write_golds(store, str(tmp_path / name))
        assert path is not None
        texts.append(path.read_bytes())
    assert texts[0] == texts[1]


def test_corrections_are_in_the_gold(store: Store, the: The) -> None:
    correct(
        store,
        the("e1"),
        {"status": "denied", "actors": "the Front", "places": "Port Ansel", "day_to": "2031-03-04"},
        "ada",
    )
    correct(store, the("e1"), {"status": "possible"}, "ada")
    correct(store, the("f1"), {"low": "", "point": "10", "cumulative": "true", "place": ""}, "ada")
    correct(
        store,
        the("m1"),
        {"participants": "the Front; the Valmoran army", "day_from": "2031-03-07", "level": "envoys"},
        "ada",
    )
    correct(
        store,
        the("o1"),
        {"stance": "open", "issue": "the crossing", "party": "Ilse Tarnovik", "voiced_by": "the Front"},
        "ada",
    )
    correct(store, the("s1"), {"speakers": "", "act": "say", "form": "direct"}, "ada")
    correct(store, the("c1"), {"kind": "", "parties": "the Front"}, "ada")
    found = only(store)
    assert {key: found["events"][0][key] for key in ("status", "actors", "places", "happened")} == {
        "status": "possible", "actors": ["the Front"], "places": ["Port Ansel"],
        "happened": ["2031-03-03", "2031-03-04"],
    }  # fmt: skip
    figure = found["figures"][0]
    assert (figure["low"], figure["point"], figure["high"], figure["cumulative"], figure["place"]) == (
        None,
        10,
        9,
        True,
        None,
    )
    meeting = found["meetings"][0]
    assert meeting["participants"] == [
        {"actor": "the Front", "role": "party", "attendance": "expected"},
        {"actor": "the Valmoran army", "role": "party", "attendance": None},
    ]
    assert (meeting["held"], meeting["level"]) == (["2031-03-07", None], "envoys")
    position = found["positions"][0]
    assert (position["stance"], position["issue"], position["party"], position["voiced_by"]) == (
        "open", "the crossing", "Ilse Tarnovik", "the Front",
    )  # fmt: skip
    statement = found["statements"][0]
    assert (statement["speakers"], statement["act"], statement["form"]) == ([], "say", "direct")
    assert (found["ceasefires"][0]["kind"], found["ceasefires"][0]["parties"]) == (None, ["the Front"])


def test_a_day_that_is_taken_away_leaves_no_interval(store: Store, the: The) -> None:
    decide_all(store)
    correct(store, the("e1"), {"day_from": "", "day_to": ""}, "ada")
    assert only(store)["events"][0]["happened"] is None


def test_an_actor_gets_its_name_everywhere(store: Store, the: The) -> None:
    decide_all(store)
    correct(store, the("a2"), {"name": "Front of the North", "kind": "party"}, "ada")
    found = only(store)
    actor = next(row for row in found["actors"] if row["name"] == "Front of the North")
    assert (actor["kind"], actor["aliases"]) == ("party", ["the Front", "The Front"])
    assert found["statements"][0]["speakers"] == ["Front of the North"]
    assert found["meetings"][0]["participants"][0]["actor"] == "Front of the North"
    assert found["ceasefires"][0]["violations"][0]["alleged_by"] == "Front of the North"
    assert found["positions"][0]["party"] == "Front of the North"


def test_a_rejected_actor_is_left_out_unless_a_fact_names_it(rich: Store, the: The) -> None:
    decide_all(rich)
    for local in ("a1", "a4"):
        reject(rich, the(local), "ada")
    assert [row["name"] for row in only(rich)["actors"]] == [
        "the Valmoran army",
        "the Front",
        "Ilse Tarnovik",
    ]


def test_what_was_merged_gives_its_words(store: Store, report: Callable[..., Report], the: The) -> None:
    given = report()
    talks = given.record.meetings[0]
    words = Span.of(
        given.document.text, given.document.text.index("Friday"), given.document.text.index("Friday") + 6
    )
    again = replace(talks, id="m2", evidence=(words,))
    third = replace(talks, id="m3", evidence=(*talks.evidence, words))
    store.add(given.document, replace(given.record, meetings=(talks, again, third)), Run("2.0"))
    merge(store, the("m1"), the("m2"), "ada")
    merge(store, the("m2"), the("m3"), "ada")
    merge(store, the("m3"), the("m1"), "ada")
    decide_all(store)
    [meeting] = only(store)["meetings"]
    assert meeting["evidence"] == ["Talks", "Friday"]


def test_decisions_hold_for_the_gold_of_a_newer_reading(
    store: Store, report: Callable[..., Report], the: The
) -> None:
    correct(store, the("e1"), {"status": "denied"}, "ada")
    decide_all(store)
    given = report()
    changed = replace(given.record.events[0], mode="aerial")
    store.add(given.document, replace(given.record, events=(changed,)), Run("2.0"))
    event = only(store)["events"][0]
    assert (event["mode"], event["status"]) == ("aerial", "denied")


def test_a_document_that_is_not_there_is_told(store: Store) -> None:
    with pytest.raises(ReviewError, match="no document of the store"):
        gold(store, "none")


def test_a_folder_that_cannot_be_had_is_told(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ReviewError, match="Name a folder"):
        list(write_golds(store, str(tmp_path / "file")))


@pytest.mark.parametrize(
    ("text", "span", "quote"),
    [
        ("the truce of Sunday", (4, 9), "truce"),
        ("said and said", (9, 13), ["said", 2]),
        ("said and said", (0, 4), ["said", 1]),
        ("aaa", (1, 3), "aaa"),
        ("a.b acb a.b", (8, 11), ["a.b", 2]),
    ],
)
def test_a_quote_says_which_occurrence_is_meant(text: str, span: tuple[int, int], quote: object) -> None:
    assert quote_of(text, Span.of(text, *span)) == quote
