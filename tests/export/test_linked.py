"""Reports that are linked by Dateline itself: whatever the order in which they came, exports are the same."""

from itertools import permutations
from pathlib import Path

import pytest

from dateline.adding.linking import link_new, link_waiting
from dateline.export import FORMATS, export
from dateline.query import timeline
from dateline.store import Store, open_store
from tests.query.conftest import first, second
from tests.query.drafts import Draft

REPORTS = (first, lambda: first(" From a partner.", "Senn Courier", "2031-03-05"), second)


def filled(store: Store, reports: tuple[int, ...], together: bool) -> None:
    """Adds the reports in that order, linking them after each or all at once."""
    for number in reports:
        draft: Draft = REPORTS[number]()
        draft.into(store)
        if not together:
            link_waiting(store, link_new)
    link_waiting(store, link_new)


def written(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("wanted")
    with open_store(folder / "war.db") as store:
        filled(store, (0, 1, 2), together=True)
        assert max(row.reports for row in timeline(store)) > 1  # something is linked at all
        (folder / "out").mkdir()
        for name in FORMATS:
            export(store, name, folder / "out" / name)
    return written(folder / "out")


@pytest.mark.parametrize("together", [True, False], ids=["at once", "one by one"])
@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_no_byte_depends_on_the_order_of_arrival(
    wanted: dict[str, bytes], tmp_path: Path, order: tuple[int, ...], together: bool
) -> None:
    (tmp_path / "out").mkdir()
    with open_store(tmp_path / "war.db") as store:
        filled(store, order, together)
        for name in FORMATS:
            export(store, name, tmp_path / "out" / name)
    found = written(tmp_path / "out")
    assert found.keys() == wanted.keys()
    assert [path for path in wanted if found[path] != wanted[path]] == []
