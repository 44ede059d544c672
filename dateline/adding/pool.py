"""Several processes that read, one that hands out and gathers: never more in memory than a few documents each."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Self

from dateline.adding.answer import Answer, Load, name_of
from dateline.adding.worker import READY, work
from dateline.errors import DatelineError
from dateline.record import Document

AT_HAND = 2  # documents that a worker has: the one it reads and the next
TRIES = 2  # how often a document is given out whose worker ends

FALSE_STARTS = 3  # processes that end before they have begun, after which no more are started


class WorkerError(DatelineError):
    """The processes that should read cannot be started."""


@dataclass(slots=True)
class Task:
    document: Document
    tries: int = 0


@dataclass(slots=True)
class Worker:
    """A process, our end of its pipe, and what it has been given, the one it reads first."""

    process: BaseProcess
    connection: "Connection[Document, object]"
    ready: bool = False
    tasks: deque[Task] = field(default_factory=deque)


class Pool:
    """Reads documents in `size` processes; use it in a `with` statement."""

    def __init__(self, size: int, load: Load, notice: Callable[[str], None] = lambda words: None) -> None:
        """`load` gives each process its reader; `notice` is told of processes that ended and were replaced.

        The processes are started when there is something to read.
        """
        self._context = multiprocessing.get_context("spawn")
        self._size, self._load = size, load
        self._workers: list[Worker] = []
        self._again: deque[Task] = deque()
        self._notice = notice
        self._false_starts = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.connection.close()

    def read(self, documents: Iterator[Document]) -> Iterator[Answer]:
        """An answer for each document, as they come.

        A document whose process ends is given to another once; if that ends too, its answer says so. Raises
        what `load` raises, or `WorkerError` where one process after the other ends before it has begun.
        """
        while self._give_out(documents):
            for worker in self._reporting():
                yield from self._hear(worker)

    def _give_out(self, documents: Iterator[Document]) -> bool:
        """Fills the workers up, evenly; whether anything is being read."""
        for level in range(1, AT_HAND + 1):
            for place in range(self._size):
                if place >= len(self._workers) or len(self._workers[place].tasks) < level:
                    task = self._next(documents)
                    if task is None:
                        return any(worker.tasks for worker in self._workers)
                    self._give(place, task)
        return True

    def _next(self, documents: Iterator[Document]) -> Task | None:
        if self._again:
            return self._again.popleft()
        document = next(documents, None)
        return None if document is None else Task(document)

    def _give(self, place: int, task: Task) -> None:
        if place >= len(self._workers):
            self._workers.append(self._start())
        worker = self._workers[place]
        worker.tasks.append(task)
        with suppress(OSError):  # it has ended: hearing it tells
            worker.connection.send(task.document)

    def _start(self) -> Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=work, args=(theirs, self._load), daemon=True)
        process.start()
        theirs.close()  # so that our end is told when the process ends
        return Worker(process, ours)

    def _reporting(self) -> list[Worker]:
        """The workers with something to say, after waiting for at least one."""
        by_pipe: dict[Any, Worker] = {worker.connection: worker for worker in self._workers if worker.tasks}
        return [by_pipe[pipe] for pipe in wait(list(by_pipe))]

    def _hear(self, worker: Worker) -> Iterator[Answer]:
        try:
            said = worker.connection.recv()
        except (EOFError, OSError):
            yield from self._replace(worker)
            return
        if said == READY:
            worker.ready, self._false_starts = True, 0
        elif isinstance(said, DatelineError):
            raise said
        elif isinstance(said, Answer):
            worker.tasks.popleft()
            yield said

    def _replace(self, worker: Worker) -> Iterator[Answer]:
        """Puts a new process in the place of one that ended; its first task was the one it was reading."""
        worker.process.join()
        worker.connection.close()
        how = _how(worker.process.exitcode)
        self._count_start(worker, how)
        self._workers[self._workers.index(worker)] = self._start()
        first, *rest = worker.tasks
        first.tries += worker.ready
        self._again.extend(rest)
        if first.tries < TRIES:
            self._notice(f"a worker ended ({how}); {name_of(first.document)} is read again by another")
            self._again.append(first)
        else:
            yield Answer(first.document, _ended(first.document, how))

    def _count_start(self, worker: Worker, how: str) -> None:
        self._false_starts += not worker.ready
        if self._false_starts >= FALSE_STARTS:
            raise WorkerError.about(
                "workers",
                f"{FALSE_STARTS} processes one after the other ended before they had begun ({how})",
                'See what they said above. A script of your own must add under if __name__ == "__main__".',
            )


def _how(code: int | None) -> str:
    return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"


def _ended(document: Document, how: str) -> str:
    words = f"the process that read it ended {TRIES} times ({how})"
    way_out = "Is there enough memory? Try fewer workers, or split the report."
    return str(DatelineError.about(name_of(document), words, way_out))
