"""A store with a report made by hand, as in tests/store."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.store import Run, Store, open_store
from tests.store.conftest import Report, make_report


@pytest.fixture
def report() -> Callable[..., Report]:
    """Makes the report of a number."""
    return make_report


@pytest.fixture
def run() -> Run:
    return Run("1.0", "model", "rules")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dateline.db"


@pytest.fixture
def store(path: Path, run: Run) -> Iterator[Store]:
    """A store with one report."""
    with open_store(path) as opened:
        given = make_report()
        opened.add(given.document, given.record, run)
        yield opened


@pytest.fixture
def the(store: Store) -> Callable[[str], str]:
    """The id of the current fact with that id within the record ("e1")."""
    return lambda local: next(
        fact.id for key in store.document_ids() for fact in store.facts(key) if fact.local == local
    )
