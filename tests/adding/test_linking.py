"""New documents are linked with what is there: read by stand-ins, so that no model is needed."""

import random
from pathlib import Path

import pytest
from linked_reports import RUN, report, reports

from dateline.adding.linking import link_new, link_waiting
from dateline.adding.present import present_linking
from dateline.store import LINKING, Decision, Run, Store, check_store, fingerprint, open_store


def filled(path: Path, order: list[int], batch: int) -> Store:
    store = open_store(path)
    several = reports()
    for start in range(0, len(order), batch):
        for number in order[start : start + batch]:
            store.add(several[number].document, several[number].record, RUN)
        link_waiting(store, link_new)
    return store


def told(store: Store) -> list[tuple[object, ...]]:
    queries = (
        "SELECT fact, story FROM story ORDER BY 1",
        "SELECT kind, a, b, why FROM tie ORDER BY 1, 2, 3",
        "SELECT a, b, points, why FROM pair ORDER BY 1, 2",
        "SELECT document, origin FROM origin ORDER BY 1",
    )
    return [row for query in queries for row in store.connection.execute(query)]


def test_links_do_not_hang_on_the_order_of_arrival_or_the_size_of_batches(tmp_path: Path) -> None:
    order = list(range(len(reports())))
    with filled(tmp_path / "0.db", order, len(order)) as store:
        expected, printed = told(store), fingerprint(store)
    assert len(expected) > len(order)
    for seed, batch in enumerate((1, 2, 3, 5, len(order)), 1):
        random.Random(seed).shuffle(order)
        with filled(tmp_path / f"{seed}.db", order, batch) as store:
            assert told(store) == expected
            assert fingerprint(store) == printed
        assert list(check_store(str(tmp_path / f"{seed}.db"))) == []


def test_two_papers_tell_one_event_and_their_tolls_are_linked(tmp_path: Path) -> None:
    with filled(tmp_path / "x.db", [0, 1], 1) as store:
        stories = {
            fact.id: fact for key in store.document_ids() for fact in store.facts(key) if fact.kind == "event"
        }
        assert len(set(store.stories_of(stories).values())) == 1
        assert [link.kind for link in store.links() if link.document is None] == ["updates"]


def test_a_copy_has_the_origin_of_the_text_that_came_first(tmp_path: Path) -> None:
    with filled(tmp_path / "x.db", [2, 3], 1) as store:
        origins = dict(store.connection.execute("SELECT document, origin FROM origin"))
        assert set(origins) == set(store.document_ids()) and len(set(origins.values())) == 1


def test_an_office_finds_its_holder_who_comes_later(tmp_path: Path) -> None:
    with filled(tmp_path / "x.db", [5, 4], 1) as store:
        actors = {
            f.label: f.id for key in store.document_ids() for f in store.facts(key) if f.kind == "actor"
        }
        stories = store.stories_of(actors.values())
        assert stories[actors["the Malian president"]] == stories[actors["Omar Keita"]]


def test_nothing_waits_once_it_is_linked_and_a_crash_leaves_it_waiting(tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as store:
        given = report(0)
        store.add(given.document, given.record, RUN)
        with pytest.raises(RuntimeError), store.transaction():
            link_new(store, store.waiting())
            raise RuntimeError
        assert len(store.waiting()) == 1
        link_waiting(store, link_new)
        assert store.waiting() == []


def test_another_linking_links_everything_anew_and_once(tmp_path: Path) -> None:
    with filled(tmp_path / "x.db", [0, 1], 1) as store:
        expected, other = told(store), Run("0.0", purpose=LINKING)
        store.start_linking(present_linking())
        assert store.waiting() == []
        store.start_linking(other)
        assert len(store.waiting()) == 2
        link_waiting(store, link_new)
        assert told(store) == expected
        store.start_linking(present_linking())
        assert store.waiting() == []


def events_of(store: Store) -> dict[str, str]:
    """{publisher: the event of its report}."""
    return {
        store.document(key).publisher or "": fact.id  # type: ignore[union-attr]
        for key in store.document_ids()
        for fact in store.facts(key)
        if fact.kind == "event"
    }


def decide(store: Store, verdict: str, one: str, other: str | None = None) -> None:
    events = events_of(store)
    second = events[other] if other else None
    store.decide(Decision(events[one], verdict, "ada", "2031-04-01T00:00:00Z", other=second))
    link_waiting(store, link_new)


def number_of_stories(store: Store) -> int:
    return len(set(store.stories_of(events_of(store).values()).values()))


def test_what_a_person_splits_stays_two_and_what_he_merges_is_one(tmp_path: Path) -> None:
    with filled(tmp_path / "x.db", [0, 1, 8], 1) as store:
        assert number_of_stories(store) == 2
        decide(store, "split", "Paper 0", "Paper 1")
        assert number_of_stories(store) == 3
        decide(store, "merge", "Paper 0", "Paper 8")
        stories, events = store.stories_of(events_of(store).values()), events_of(store)
        assert stories[events["Paper 0"]] == stories[events["Paper 8"]] != stories[events["Paper 1"]]


def test_decisions_outlive_another_linking(tmp_path: Path) -> None:
    with filled(tmp_path / "x.db", [0, 1], 1) as store:
        decide(store, "split", "Paper 0", "Paper 1")
        store.start_linking(Run("0.0", purpose=LINKING))
        link_waiting(store, link_new)
        assert number_of_stories(store) == 2


def test_a_rejected_telling_leaves_its_story(tmp_path: Path) -> None:
    with filled(tmp_path / "x.db", [0, 1, 6], 1) as store:
        decide(store, "reject", "Paper 1")
        events = events_of(store)
        assert "Paper 1" not in events and number_of_stories(store) == 1
        assert all("Paper 1" not in link.why for link in store.links() if link.document is None)
