"""The shipped model in the workers: the same records as reading one report after the other."""

import dataclasses
from pathlib import Path

import pytest

from dateline.adding import Job, add_reports
from dateline.reader import read_documents
from dateline.reading import read_sources
from dateline.record import Document
from dateline.record.schema import to_json
from dateline.store import check_store, document_id, fingerprint, open_store

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "three-peaces.jsonl"


@pytest.fixture(scope="module")
def reports() -> list[Document]:
    return [found for found in read_sources([EXAMPLE]) if isinstance(found, Document)]


def test_one_process_and_two_keep_the_same_and_it_is_what_reading_gives(
    tmp_path: Path, reports: list[Document]
) -> None:
    prints = set()
    for workers in (1, 2):
        path = tmp_path / f"{workers}.db"
        with open_store(path) as store:
            outcome = add_reports(store, reports[::-1] if workers == 2 else reports, Job(workers))
            assert (outcome.added, outcome.problems) == (len(reports), [])
            prints.add(fingerprint(store))
            kept = {record.document.id: to_json(record) for record in store.records()}
        assert list(check_store(str(path))) == []
    assert len(prints) == 1
    for record in read_documents(reports):
        key = document_id(record.document)
        there = dataclasses.replace(record, document=dataclasses.replace(record.document, id=key))
        assert kept[key] == to_json(there)
