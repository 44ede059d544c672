"""What a store holds does not depend on the order in which it came; the views say it in words."""

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.store import Decision, Run, Store, StoredLink, contents, fingerprint, open_store

Report = Callable[..., object]
VIEWS = (
    "current_documents", "current_events", "current_statements", "current_meetings", "current_positions",
    "current_ceasefires", "current_figures", "current_actors", "current_places", "current_links", "current_failures",
)  # fmt: skip


def rows(path: Path, sql: str) -> list[tuple]:
    with sqlite3.connect(path) as connection:
        return connection.execute(sql).fetchall()


def test_contents_do_not_depend_on_the_order_of_arrival(tmp_path: Path, report: Report, run: Run) -> None:
    found = set()
    for turn in range(10):
        numbers = [1, 2, 3, 3, 2]
        random.Random(turn).shuffle(numbers)
        with open_store(tmp_path / f"{turn}.db") as store:
            for number in numbers:
                given = report(number, origin=f"{turn}/{number}.txt")
                store.add(given.document, given.record, run)
            found.add(fingerprint(store))
    assert len(found) == 1


def test_contents_tell_stores_apart(tmp_path: Path, report: Report, run: Run) -> None:
    found = set()
    for turn in range(3):
        with open_store(tmp_path / f"{turn}.db") as store:
            given = report(1, dead="nine" if turn == 0 else "eight")
            store.add(given.document, given.record, run)
            if turn == 2:
                store.decide(Decision(store.facts(store.document_ids()[0])[0].id, "reject", "ada", "1"))
            found.add(fingerprint(store))
    assert len(found) == 3


def test_contents_come_by_day_then_kind(store: Store, report: Report, run: Run) -> None:
    for number in (3, 1):
        given = report(number)
        store.add(given.document, given.record, run)
    lines = list(contents(store))
    assert ["2031-03-04" in lines[0], "2031-03-06" in lines[len(lines) // 2 - 1]] == [True, True]
    assert len(lines) == 2 * (1 + 11) + 2


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_has_something_to_show(
    store: Store, path: Path, report: Report, run: Run, view: str
) -> None:
    given = report()
    store.add(given.document, given.record, run)
    store.fail("y.txt", "y.txt: is empty.", run)
    assert len(rows(path, f"SELECT * FROM {view}")) in (1, 2, 3)


def test_views_spell_names_out(store: Store, path: Path, report: Report, run: Run) -> None:
    given = report()
    store.add(given.document, given.record, run)
    columns = "day_from, type, mode, status, actors, recipients, places, trigger, claimed_by, publisher"
    assert rows(path, f"SELECT {columns} FROM current_events") == [
        ("2031-03-03", "ASSAULT", "heavy-weapons", "happened", "the Valmoran army", None, "Upper Senn", "shelled",
         "the Front", "The Ansel Post")
    ]  # fmt: skip
    assert rows(path, "SELECT speakers, act, content FROM current_statements") == [
        ("the Front", "accuse", "The Valmoran army shelled Upper Senn")
    ]
    assert rows(path, "SELECT name, participants, places FROM current_meetings") == [
        ("Port Ansel talks", "Ilse Tarnovik (host); the Front (party)", "Port Ansel")
    ]
    assert rows(path, "SELECT party, stance, issue FROM current_positions") == [
        ("the Front", "demands", "the bridge")
    ]
    assert rows(path, "SELECT parties, violated_by, alleged_by FROM current_ceasefires") == [
        ("the Valmoran army; the Front", "the Valmoran army", "the Front")
    ]
    assert rows(path, "SELECT measure, low, point, high, who, doer, words FROM current_figures") == [
        ("killed", 9, 9, 9, "people", "the Valmoran army", "nine people")
    ]
    assert rows(path, "SELECT kind, fact_kind, a_label, b_label, why FROM current_links") == [
        ("supports", "figure", "nine people", "shelled", "same day")
    ]


def test_a_rejected_fact_takes_its_links_along(store: Store, path: Path, report: Report, run: Run) -> None:
    given = report()
    store.add(given.document, given.record, run)
    event = next(fact for fact in store.facts(store.document_ids()[0]) if fact.kind == "event")
    store.decide(Decision(event.id, "reject", "ada", "1"))
    assert rows(path, "SELECT * FROM current_events") == rows(path, "SELECT * FROM current_links") == []


def test_words_are_found_whatever_their_accents_and_case(
    store: Store, path: Path, report: Report, run: Run
) -> None:
    for number in (1, 2):
        given = report(number)
        store.add(given.document, given.record, run)
    sql = """SELECT d.title FROM document_fts JOIN document AS d ON d.number = document_fts.rowid
        WHERE document_fts MATCH ?"""
    with sqlite3.connect(path) as connection:
        assert connection.execute(sql, ["bunde AND upper senn AND 2"]).fetchall() == [
            ("Truce “holds”, Bünde 2",)
        ]


def test_profiles_are_found_by_their_keys(store: Store, report: Report, run: Run) -> None:
    given = report()
    store.add(given.document, given.record, run)
    a, b, c = (fact.id for fact in store.facts(store.document_ids()[0])[:3])
    store.put_profiles([(a, "one", ["x", "y"]), (b, b"two", ["y"]), (c, "three", [])])
    assert store.candidates(["y", "none"]) == [(a, "one"), (b, b"two")]
    store.put_profiles([(a, "anew", ["z"])])
    assert store.candidates(["z"]) == [(a, "anew")]
    assert store.candidates(["x"]) == []
    store.add(given.document, given.record, Run("2.0"))
    assert store.candidates(["y"]) == [(b, b"two")]


def test_facts_are_gathered_in_stories(store: Store, report: Report, run: Run) -> None:
    given = report()
    store.add(given.document, given.record, run)
    a, b, c = (fact.id for fact in store.facts(store.document_ids()[0])[:3])
    store.put_stories([(a, "s1"), (b, "s1")])
    store.put_stories([(b, "s2")])
    assert store.stories_of([a, b, c]) == {a: "s1", b: "s2"}
    assert store.facts_in(["s1", "s2"]) == {"s1": [a], "s2": [b]}


def test_documents_wait_until_they_are_linked(store: Store, report: Report, run: Run) -> None:
    given = report()
    store.add(given.document, given.record, run)
    key = store.document_ids()[0]
    assert store.waiting() == [key]
    store.served([key])
    assert store.waiting() == []
    store.add(given.document, given.record, run)
    assert store.waiting() == []
    store.add(given.document, given.record, Run("2.0"))
    assert store.waiting() == [key]
    store.served([key])
    store.put_stories([(store.facts(key)[0].id, "s")])
    store.forget_derived()
    assert store.waiting() == [key]
    assert store.stories_of([fact.id for fact in store.facts(key)]) == {}


def test_many_keys_are_asked_for_in_pieces(store: Store) -> None:
    assert store.candidates(str(number) for number in range(50_000)) == []


def test_two_links_between_documents_are_in_one_order(store: Store, report: Report, run: Run) -> None:
    given = report()
    store.add(given.document, given.record, run)
    a, b, c = (fact.id for fact in store.facts(store.document_ids()[0])[:3])
    linking = Run("1", purpose="linking")
    store.add_links([StoredLink("same", b, c, "2"), StoredLink("same", a, c, "1")], linking)
    assert [link.why for link in store.links() if link.kind == "same"] == ["1", "2"]
