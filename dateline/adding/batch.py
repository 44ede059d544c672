"""Reports into the store: what it has is skipped, what is new is read, what cannot be read is kept as a failure."""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field

from dateline.adding.answer import Answer, Load, answer, name_of
from dateline.adding.linking import After, link_new, link_waiting
from dateline.adding.outcome import Outcome
from dateline.adding.pool import Pool
from dateline.adding.present import present_run
from dateline.errors import DatelineError
from dateline.reader import load_reader
from dateline.record import Document
from dateline.store import Run, Store, document_id

BATCH = 50  # reports after which the new ones are linked
Progress = Callable[[Outcome], None]


@dataclass(frozen=True, slots=True)
class Job:
    """How to read: `run` is what the results are kept under, `load` gives a process its reader.

    `after` is called with the store and the ids of documents that are not linked yet.
    """

    workers: int = 1
    run: Run = field(default_factory=present_run)
    load: Load = load_reader
    after: After = link_new


def add_reports(
    store: Store,
    sources: Iterable[Document | DatelineError],
    job: Job | None = None,
    progress: Progress = lambda outcome: None,
    outcome: Outcome | None = None,
) -> Outcome:
    """Reads what `sources` (see `dateline.reading.read_sources`) give and keeps it in the store.

    Each report is there, whole, when `progress` is called with it counted; a report that cannot be read is in
    `Outcome.problems`, and the rest goes on. The contents are the same whatever the order of the sources and the
    number of workers. `outcome` may be given, so that its counts are at hand where this ends early. Raises
    `StoreError` where the store cannot be written to.
    """
    return _Batch(store, job or Job(), progress, outcome or Outcome()).add(sources)


class _Batch:
    """One call of `add_reports`."""

    def __init__(self, store: Store, job: Job, progress: Progress, outcome: Outcome) -> None:
        self._store, self._job, self._progress, self._outcome = store, job, progress, outcome
        self._given_out: set[str] = set()
        self._twins: list[Document] = []

    def add(self, sources: Iterable[Document | DatelineError]) -> Outcome:
        with closing(_answers(self._unread(sources), self._job, self._outcome)) as answers:
            for number, found in enumerate(answers, 1):
                self._keep(found)
                if number % BATCH == 0:
                    link_waiting(self._store, self._job.after)
        for twin in self._twins:
            self._again(twin)
        link_waiting(self._store, self._job.after)
        return self._outcome

    def _unread(self, sources: Iterable[Document | DatelineError]) -> Iterator[Document]:
        """The documents that this run has not read yet, each content once."""
        for found in sources:
            if isinstance(found, DatelineError):
                self._fail(str(found).partition(": ")[0], str(found))
                continue
            key = document_id(found)
            if self._store.has(key, self._job.run.id):
                self._store.sight(found)
                self._count_known()
            elif key in self._given_out:
                self._twins.append(found)
            else:
                self._given_out.add(key)
                yield found

    def _keep(self, found: Answer) -> None:
        if isinstance(found.result, str):
            self._fail(name_of(found.document), found.result)
            return
        if self._store.write(found.result, self._job.run):
            self._outcome.added += 1
            self._progress(self._outcome)
        else:  # another import was faster
            self._count_known()

    def _again(self, twin: Document) -> None:
        """The same content as a report that was being read when this one came."""
        if self._store.sight(twin):
            self._count_known()
        else:
            words = "is the same report as one that could not be read"
            message = DatelineError.about(name_of(twin), words, "See what was wrong with that.")
            self._fail(name_of(twin), str(message))

    def _count_known(self) -> None:
        self._outcome.known += 1
        self._progress(self._outcome)

    def _fail(self, origin: str, message: str) -> None:
        self._store.fail(origin, message, self._job.run)
        self._outcome.problems.append((origin, message))
        self._progress(self._outcome)


def _answers(documents: Iterator[Document], job: Job, outcome: Outcome) -> Generator[Answer, None, None]:
    if job.workers > 1:
        with Pool(job.workers, job.load, outcome.notices.append) as pool:
            yield from pool.read(documents)
        return
    read = None
    for document in documents:
        read = read or job.load()
        yield answer(read, document)
