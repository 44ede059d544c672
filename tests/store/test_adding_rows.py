"""What goes into the store comes out of it, once, under ids that mean the same everywhere."""

import dataclasses
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.errors import StoreError
from dateline.record import Span
from dateline.store import Decision, Run, Store, StoredLink, open_store, prepare

Report = Callable[..., object]


def rows(path: Path, sql: str) -> list[tuple]:
    with sqlite3.connect(path) as connection:
        return connection.execute(sql).fetchall()


def counts(path: Path) -> dict[str, int]:
    tables = ("document", "sighting", "run", "reading", "fact", "item", "evidence", "participant", "link")
    return {table: rows(path, f"SELECT count(*) FROM {table}")[0][0] for table in tables}


def test_a_record_comes_back_as_it_was(store: Store, report: Report, run: Run) -> None:
    given = report()
    assert store.add(given.document, given.record, run)
    (key,) = store.document_ids()
    document = dataclasses.replace(given.document, id=key)
    assert store.document(key) == document
    assert store.record(key) == dataclasses.replace(given.record, document=document)
    assert [record.document.id for record in store.records()] == [key]


def test_adding_again_changes_nothing(store: Store, path: Path, report: Report, run: Run) -> None:
    given = report()
    store.add(given.document, given.record, run)
    before = counts(path)
    assert not store.add(given.document, given.record, run)
    assert counts(path) == before


def test_the_same_content_from_elsewhere_is_the_same_document_seen_twice(
    store: Store, path: Path, report: Report, run: Run
) -> None:
    for given in (report(origin="a/x.txt"), report(origin="b/y.txt", given="wire-7")):
        store.add(given.document, given.record, run)
    assert counts(path) | {"document": 1, "reading": 1, "sighting": 2} == counts(path)
    assert rows(path, "SELECT given_id FROM current_documents") == [("wire-7",)]


@pytest.mark.parametrize("field", ["title", "publisher", "url", "published"])
def test_other_content_is_another_document(store: Store, report: Report, run: Run, field: str) -> None:
    given = report()
    other = dataclasses.replace(given.document, **{field: None if field == "published" else "other"})
    store.add(given.document, given.record, run)
    assert store.add(other, dataclasses.replace(given.record, document=other), run)
    assert len(store.document_ids()) == 2


def test_ids_are_the_same_in_every_store_and_run(tmp_path: Path, report: Report) -> None:
    ids = []
    for name, run in (("one", Run("1.0")), ("two", Run("2.0"))):
        with open_store(tmp_path / name) as store:
            for number in (2, 1) if name == "two" else (1, 2):
                given = report(number, origin=name)
                store.add(given.document, given.record, run)
            ids.append(sorted(fact.id for key in store.document_ids() for fact in store.facts(key)))
    assert ids[0] == ids[1]


def test_a_fact_has_its_words_its_day_and_those_it_names(store: Store, report: Report, run: Run) -> None:
    given = report()
    store.add(given.document, given.record, run)
    facts = {fact.local: fact for fact in store.facts(store.document_ids()[0])}
    event = facts["e1"]
    assert (event.kind, event.type, event.status, event.label) == ("event", "ASSAULT", "happened", "shelled")
    assert (event.day_from, event.day_to) == ("2031-03-03", "2031-03-03")
    assert event.evidence == given.record.events[0].evidence
    assert event.payload["actors"] == [facts["a1"].id]
    assert event.payload["claimed_by"] == [facts["s1"].id]
    assert facts["a2"].evidence == given.record.actors[1].mentions
    assert store.fact(event.id) == event


def test_sides_are_told_by_role(store: Store, path: Path, report: Report, run: Run) -> None:
    given = report()
    store.add(given.document, given.record, run)
    sql = """SELECT f.kind, p.role, a.label FROM participant p JOIN fact f ON f.id = p.fact
        JOIN fact a ON a.id = p.actor ORDER BY 1, 2, 3"""
    assert rows(path, sql) == [
        ("ceasefire", "accuser", "the Front"),
        ("ceasefire", "party", "the Front"),
        ("ceasefire", "party", "the Valmoran army"),
        ("ceasefire", "violator", "the Valmoran army"),
        ("event", "actor", "the Valmoran army"),
        ("figure", "doer", "the Valmoran army"),
        ("meeting", "host", "Ilse Tarnovik"),
        ("meeting", "party", "the Front"),
        ("position", "party", "the Front"),
        ("statement", "speaker", "the Front"),
    ]


def test_two_facts_that_say_the_same_are_two(store: Store, report: Report, run: Run) -> None:
    given = report()
    twin = dataclasses.replace(given.record.positions[0], id="o2")
    record = dataclasses.replace(given.record, positions=(given.record.positions[0], twin))
    store.add(given.document, record, run)
    assert len({fact.id for fact in store.facts(store.document_ids()[0]) if fact.kind == "position"}) == 2


def test_a_record_that_names_what_it_has_not_is_refused(store: Store, report: Report, run: Run) -> None:
    given = report()
    broken = dataclasses.replace(given.record, actors=())
    with pytest.raises(StoreError, match="refers to 'a"):
        store.add(given.document, broken, run)
    assert store.document_ids() == []


def test_a_record_that_misquotes_is_refused(store: Store, report: Report, run: Run) -> None:
    given = report()
    moved = dataclasses.replace(given.record.events[0], evidence=(Span(5, 12, "shelled"),))
    with pytest.raises(StoreError, match="e1 quotes words that do not stand at 5 to 12"):
        store.add(given.document, dataclasses.replace(given.record, events=(moved,)), run)


def test_a_newer_run_supersedes_and_the_older_reading_stays(store: Store, report: Report, run: Run) -> None:
    given = report()
    newer = Run("2.0", "model", "rules")
    store.add(given.document, given.record, run)
    store.add(given.document, dataclasses.replace(given.record, positions=(), links=()), newer)
    (key,) = store.document_ids()
    assert "position" not in {fact.kind for fact in store.facts(key)}
    assert store.links() == []
    assert store.record(key).positions == ()
    assert len(store.record(key, run.id).positions) == 1
    assert [each.version for each in store.runs()] == ["1.0", "2.0"]
    assert store.has(key, run.id) and store.has(key, newer.id) and not store.has(key, "none")


def test_an_older_run_that_comes_back_does_not_supersede(store: Store, report: Report, run: Run) -> None:
    first, second = report(1), report(2)
    newer = Run("2.0", "model", "rules")
    store.add(first.document, first.record, run)
    store.add(second.document, dataclasses.replace(second.record, positions=()), newer)
    store.add(second.document, second.record, run)
    assert store.record(prepare(second.document, second.record).id).positions == ()


def test_a_half_written_reading_is_not_there(store: Store, report: Report, run: Run) -> None:
    given = report()
    prepared = prepare(given.document, given.record)
    broken = dataclasses.replace(prepared, claimed=[("no-such-fact", 1, "nor-this")])
    with pytest.raises(StoreError):
        store.write(broken, run)
    assert store.document_ids() == []
    assert store.write(prepared, run)


@pytest.mark.parametrize(
    "text", ["Emoji 🕊 and 🏳️‍🌈, NUL \0 and \u2028 within.", "Київ, القدس: 停火。 Cease fire.", "x" * 300_000]
)
def test_any_text_comes_back_exactly(store: Store, report: Report, run: Run, text: str) -> None:
    from dateline.reading.canonical import sha256_of
    from dateline.record import Place, Record

    document = dataclasses.replace(report().document, text=text, sha256=sha256_of(text))
    place = Place("p1", "somewhere", None, None, None, None, "place", (Span.of(text, 6, 9),))
    store.add(document, Record(document, places=(place,)), run)
    (key,) = store.document_ids()
    assert store.document(key).text == text
    assert store.facts(key)[0].evidence == (Span.of(text, 6, 9),)


def test_half_a_character_is_refused_and_not_a_crash(store: Store, report: Report, run: Run) -> None:
    from dateline.record import Record

    document = dataclasses.replace(report().document, text="half \ud800 a character")
    with pytest.raises(StoreError, match="half a character"):
        store.add(document, Record(document), run)


def test_links_of_a_reading_come_with_it(store: Store, report: Report, run: Run) -> None:
    given = report()
    store.add(given.document, given.record, run)
    (link,) = store.links()
    kinds = {fact.id: fact.kind for fact in store.facts(store.document_ids()[0])}
    assert (link.kind, kinds[link.a], kinds[link.b], link.why) == ("supports", "figure", "event", "same day")
    assert store.links(link.a) == [link]
    assert store.links("none") == []


def test_links_across_documents_are_those_of_the_newest_linking(
    store: Store, report: Report, run: Run
) -> None:
    events = []
    for number in (1, 2):
        given = report(number)
        store.add(given.document, dataclasses.replace(given.record, links=()), run)
    for key in store.document_ids():
        events += [fact.id for fact in store.facts(key) if fact.kind == "event"]
    old, new = Run("1", purpose="linking"), Run("2", purpose="linking")
    store.add_links([StoredLink("same", *events, "same place")], old)
    store.add_links([StoredLink("same", *events, "same place")], old)
    assert [link.why for link in store.links()] == ["same place"]
    store.add_links([StoredLink("same", *events, "same place and day")], new)
    assert [link.why for link in store.links()] == ["same place and day"]


def test_failures_are_kept_until_the_input_is_read(
    store: Store, path: Path, report: Report, run: Run
) -> None:
    store.fail("x.txt", "x.txt: is empty.", run)
    store.fail("x.txt", "x.txt: is empty.", run)
    assert store.failures() == [("x.txt", "x.txt: is empty.")]
    assert rows(path, "SELECT count(*) FROM failure") == [(1,)]


def test_decisions_are_kept_with_what_finds_their_facts_again(
    store: Store, path: Path, report: Report, run: Run
) -> None:
    given = report()
    store.add(given.document, given.record, run)
    event = next(fact for fact in store.facts(store.document_ids()[0]) if fact.kind == "event")
    decision = Decision(event.id, "reject", "ada", "2031-04-01T10:00:00Z", note="a drill")
    assert store.decide(decision)
    assert not store.decide(decision)
    assert store.decisions() == [decision]
    assert store.fact(event.id) is None
    found = rows(path, "SELECT document, kind, anchor, evidence FROM decision")[0]
    assert found[:3] == (event.document, "event", event.anchor) and '"quote":"shelled"' in found[3]
    changed = dataclasses.replace(given.record.events[0], mode="aerial")
    store.add(given.document, dataclasses.replace(given.record, events=(changed,)), Run("2.0"))
    assert not [fact for fact in store.facts(event.document) if fact.kind == "event"]
    store.decide(Decision(event.id, "accept", "ada", "2031-04-02T10:00:00Z", supersedes=decision.id))
    assert [fact.mode for fact in store.facts(event.document) if fact.kind == "event"] == ["aerial"]


def test_a_correction_shows_in_the_views(store: Store, path: Path, report: Report, run: Run) -> None:
    given = report()
    store.add(given.document, given.record, run)
    event = next(fact for fact in store.facts(store.document_ids()[0]) if fact.kind == "event")
    for at, value in (("1", "denied"), ("2", "possible")):
        store.decide(Decision(event.id, "correct", "ada", at, field="status", value=value))
    store.decide(Decision(event.id, "correct", "ada", "3", field="mode", value=""))
    assert rows(path, "SELECT status, mode, verdict FROM current_events") == [("possible", None, "correct")]


def test_a_verdict_that_there_is_not_is_refused(store: Store, report: Report, run: Run) -> None:
    with pytest.raises(StoreError, match="is no verdict"):
        store.decide(Decision("x", "perhaps", "ada", "1"))
    with pytest.raises(StoreError, match="is no fact of this store"):
        store.decide(Decision("x", "accept", "ada", "1"))


def test_a_position_whose_issue_has_no_label_is_kept(store: Store, report: Report, run: Run) -> None:
    given = report()
    issue = dataclasses.replace(given.record.positions[0].issue, label="")
    position = dataclasses.replace(given.record.positions[0], issue=issue)
    assert store.add(given.document, dataclasses.replace(given.record, positions=(position,)), run)
    (key,) = store.document_ids()
    assert [fact.label for fact in store.facts(key) if fact.kind == "position"] == [""]
