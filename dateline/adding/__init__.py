"""Adding: many reports read and kept in a store, by one process or several, resumable at any point (docs/store.md).

from dateline.adding import Job, add_reports, present_run
from dateline.reading import read_sources
from dateline.store import open_store
with open_store("dateline.db") as store:
    outcome = add_reports(store, read_sources(["reports/"]), Job(workers=4))
"""

from dateline.adding.batch import Job, add_reports
from dateline.adding.expected import expected_reports
from dateline.adding.outcome import Outcome
from dateline.adding.pool import WorkerError
from dateline.adding.present import present_run

__all__ = ["Job", "Outcome", "WorkerError", "add_reports", "expected_reports", "present_run"]
