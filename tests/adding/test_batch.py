"""Many reports into one store, by one process or several."""

import dataclasses
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from stand_ins import documents, missing, never, plain

from dateline.adding import Job, Outcome, WorkerError, add_reports, expected_reports, present_run
from dateline.errors import DatelineError, EmptyError, StoreError
from dateline.reading import read_text
from dateline.record import Document
from dateline.store import Run, Store, check_store, fingerprint, open_store

RUN = Run("1")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "x.db") as opened:
        yield opened


def job(workers: int = 1, **fields: object) -> Job:
    return Job(workers, RUN, plain, **fields)


def bad(words: str, origin: str) -> Document:
    return dataclasses.replace(read_text(f"{words} report of today."), origin=origin)


@pytest.mark.parametrize("workers", [1, 2])
def test_reports_are_added_once(store: Store, workers: int) -> None:
    first = add_reports(store, documents(5), job(workers))
    again = add_reports(store, [*documents(6), *documents(2)], job(workers))
    assert (first.added, first.known, first.failed) == (5, 0, 0)
    assert (again.added, again.known, again.failed) == (1, 7, 0)
    assert len(store.document_ids()) == 6


def test_contents_do_not_depend_on_order_workers_or_places(tmp_path: Path) -> None:
    found = set()
    for turn in range(10):
        reports = [
            dataclasses.replace(d, origin=f"{turn}/{n}") for n, d in enumerate([*documents(6), *documents(2)])
        ]
        random.Random(turn).shuffle(reports)
        with open_store(tmp_path / f"{turn}.db") as store:
            add_reports(store, reports, job(1 if turn < 8 else 2))
            found.add(fingerprint(store))
    assert len(found) == 1


@pytest.mark.parametrize("workers", [1, 2])
def test_what_cannot_be_read_is_kept_and_the_rest_goes_on(store: Store, workers: int) -> None:
    sources = [
        EmptyError.about("empty.txt", "is empty", "Give a file with the text of a report."),
        bad("Refused", "r.txt"),
        bad("Broken", "b.txt"),
        *documents(3),
        bad("Refused", "r2.txt"),
    ]
    outcome = add_reports(store, sources, job(workers))
    assert (outcome.added, outcome.failed) == (3, 4)
    assert {origin for origin, _ in store.failures()} == {"empty.txt", "r.txt", "b.txt", "r2.txt"}
    messages = dict(store.failures())
    assert messages["empty.txt"].startswith("empty.txt: is empty.")
    assert "ZeroDivisionError: a fault of ours" in messages["b.txt"] and "report it" in messages["b.txt"]


def test_a_failure_is_gone_once_its_input_has_been_read(store: Store) -> None:
    add_reports(store, [EmptyError.about("x.txt", "is empty", "Fill it.")], job())
    add_reports(store, [dataclasses.replace(documents(1)[0], origin="x.txt")], job())
    assert store.failures() == []


def test_a_document_that_ends_its_process_twice_is_named_and_the_rest_goes_on(
    store: Store, tmp_path: Path
) -> None:
    sources = [*documents(3), bad("Deadly", "deadly.txt"), *documents(6)]
    outcome = add_reports(store, sources, job(2))
    assert (outcome.added, outcome.known) == (6, 3)
    ((origin, message),) = outcome.problems
    assert origin == "deadly.txt" and "ended 2 times (signal 9)" in message
    assert ["deadly.txt" in notice for notice in outcome.notices] == [True]


def test_a_document_whose_process_was_killed_once_is_read_after_all(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_TEST_MARK", str(tmp_path / "mark"))
    outcome = add_reports(store, [*documents(3), bad("Once", "once.txt")], job(2))
    assert (outcome.added, outcome.failed, len(outcome.notices)) == (4, 0, 1)


def test_processes_that_never_begin_are_told(store: Store) -> None:
    with pytest.raises(WorkerError, match=r"ended before they had begun \(exit code 3\)"):
        add_reports(store, documents(3), Job(2, RUN, never))


@pytest.mark.parametrize("workers", [1, 2])
def test_a_reader_that_cannot_be_had_is_told_once(store: Store, workers: int) -> None:
    with pytest.raises(DatelineError, match="no such spaCy model is installed"):
        add_reports(store, documents(3), Job(workers, RUN, missing))
    assert store.failures() == []


@pytest.mark.parametrize("workers", [1, 2])
def test_sources_are_taken_as_they_are_needed(store: Store, workers: int) -> None:
    taken: list[int] = []
    ahead: list[int] = []

    def sources() -> Iterator[Document]:
        for number, document in enumerate(documents(30)):
            taken.append(number)
            yield document

    add_reports(store, sources(), job(workers), lambda outcome: ahead.append(len(taken) - outcome.added))
    assert max(ahead) <= 2 * workers


def test_progress_counts_what_is_in_the_store(store: Store) -> None:
    counts: list[tuple[int, int]] = []

    def progress(outcome: Outcome) -> None:
        counts.append((outcome.done, len(store.document_ids())))

    add_reports(store, documents(4), job(), progress)
    assert counts == [(1, 1), (2, 2), (3, 3), (4, 4)]


def test_new_documents_are_handed_on_to_be_linked(store: Store) -> None:
    linked: list[str] = []

    def after(given: Store, keys: list[str]) -> None:
        linked.extend(keys)
        given.served(keys)

    add_reports(store, documents(120, ""), job(after=after))
    assert sorted(linked) == sorted(store.document_ids())


def test_documents_wait_to_be_linked_when_a_crash_came_between(store: Store) -> None:
    def crash(given: Store, keys: list[str]) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        add_reports(store, documents(3), job(after=crash))
    linked: list[str] = []
    add_reports(store, documents(3), job(after=lambda given, keys: linked.extend(keys)))
    assert sorted(linked) == sorted(store.document_ids())


@pytest.mark.parametrize("workers", [1, 2])
def test_a_keyboard_interrupt_leaves_a_whole_store(tmp_path: Path, workers: int) -> None:
    def progress(outcome: Outcome) -> None:
        if outcome.added == 3:
            raise KeyboardInterrupt

    with open_store(tmp_path / "y.db") as store, pytest.raises(KeyboardInterrupt):
        add_reports(store, documents(10), job(workers), progress)
    assert list(check_store(str(tmp_path / "y.db"))) == []
    with open_store(tmp_path / "y.db") as store:
        assert len(store.document_ids()) == 3


def test_a_store_that_cannot_be_written_to_stops_the_batch(tmp_path: Path) -> None:
    open_store(tmp_path / "y.db").close()
    with open_store(tmp_path / "y.db", write=False) as store, pytest.raises(StoreError):
        add_reports(store, documents(3), job())


def test_how_many_to_expect_is_told_where_files_tell_it(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "x"}\n{"text": "y"}')
    (tmp_path / "b.txt").write_text("x")
    assert expected_reports([str(tmp_path), str(tmp_path / "missing.txt")]) == 4
    assert expected_reports([str(tmp_path), "-"]) is None
    (tmp_path / "c.json").write_text("[]")
    assert expected_reports([str(tmp_path)]) is None


def test_the_present_run_is_one_and_names_what_decides() -> None:
    run = present_run()
    assert run == present_run() and run.id == present_run().id
    assert len(run.model) == len(run.rules) == 64
    assert present_run("en_core_web_sm").id != run.id
