"""The store as an object: everything that the rest of Dateline may ask of it."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from types import TracebackType
from typing import Self

from dateline.record import Document, Record
from dateline.store import caches, deciding, listing, retrieval, ties, writing
from dateline.store.caches import Data
from dateline.store.decision import Decision
from dateline.store.digest import document_id
from dateline.store.fact import Fact
from dateline.store.faults import faults
from dateline.store.link import StoredLink
from dateline.store.prepare import Prepared, prepare, sighting_row
from dateline.store.run import Run


class Store:
    """One open file; `open_store` makes it. Every method may raise `StoreError`.

    What is written is there when the method comes back; `transaction()` makes several writes one.
    """

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self.connection = connection  # for dateline.store alone
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file; the last to close it leaves one file and nothing beside it."""
        self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes within become one: all there or none. Other writers wait, so be quick."""
        with faults(self.path), writing.transaction(self.connection):
            yield

    # Writing

    def add(self, document: Document, record: Record, run: Run) -> bool:
        """Keeps `record`, which `run` read from `document`; whether it was new. Adding again changes nothing."""
        return self.write(prepare(document, record), run)

    def write(self, prepared: Prepared, run: Run) -> bool:
        """What `add` does, for rows that were prepared elsewhere (`dateline.store.prepare`)."""
        with self._faults():
            return writing.write_reading(self.connection, prepared, run)

    def sight(self, document: Document) -> bool:
        """Keeps that a document of the store was seen at its origin again; False where the store has it not."""
        key = document_id(document)
        with self._faults():
            return writing.write_sighting(self.connection, key, sighting_row(key, document))

    def add_run(self, run: Run) -> None:
        """Ranks the run after all those before it; `add` does so by itself."""
        with self.transaction():
            writing.write_run(self.connection, run)

    def add_links(self, links: Iterable[StoredLink], run: Run) -> None:
        """Keeps links across documents, made by `run` (purpose "linking"; only the newest such run's count)."""
        with self.transaction():
            writing.write_run(self.connection, run)
            writing.write_links(self.connection, links, run)

    def decide(self, decision: Decision) -> bool:
        """Keeps what a person decided; whether it was new."""
        with self._faults():
            return deciding.write_decision(self.connection, decision)

    def fail(self, origin: str, message: str, run: Run | None = None) -> None:
        """Keeps that an input could not be read."""
        with self.transaction():
            if run:
                writing.write_run(self.connection, run)
            writing.write_failure(self.connection, origin, message, run.id if run else None)

    # Reading

    def has(self, document: str, run: str) -> bool:
        """Whether the run has read the document (ids)."""
        with self._faults():
            return writing.has_reading(self.connection, document, run)

    def document_ids(self) -> list[str]:
        """All documents by day, then id."""
        with self._faults():
            return retrieval.document_ids(self.connection)

    def documents(self) -> Iterator[Document]:
        """All documents by day, then id, one at a time; their `origin` is None."""
        return (found for key in self.document_ids() if (found := self.document(key)))

    def document(self, key: str) -> Document | None:
        """The document of that id, None where there is none."""
        with self._faults():
            return retrieval.document(self.connection, key)

    def records(self) -> Iterator[Record]:
        """The newest record of every document that has been read, in the order of `documents`."""
        return (found for key in self.document_ids() if (found := self.record(key)))

    def record(self, document: str, run: str | None = None) -> Record | None:
        """The document's record by the newest run, or by the one named."""
        with self._faults():
            return retrieval.record(self.connection, document, run)

    def fact(self, key: str) -> Fact | None:
        """The fact of that global id, None where no current reading has it or it was rejected."""
        with self._faults():
            return next(retrieval.facts(self.connection, "id = ?", [key]), None)

    def facts(self, document: str) -> list[Fact]:
        """The current facts of a document, by id."""
        with self._faults():
            return list(retrieval.facts(self.connection, "document = ?", [document]))

    def links(self, fact: str | None = None) -> list[StoredLink]:
        """The current links, or those that one fact has."""
        with self._faults():
            return list(retrieval.links(self.connection, fact))

    def runs(self) -> list[Run]:
        """The runs, the first used first."""
        with self._faults():
            return retrieval.runs(self.connection)

    def decisions(self) -> list[Decision]:
        """The decisions that no later one supersedes, oldest first."""
        with self._faults():
            return list(deciding.decisions(self.connection))

    def failures(self) -> list[tuple[str, str]]:
        """(origin, message) of inputs that could not be read and have not been read since."""
        with self._faults():
            return retrieval.failures(self.connection)

    # What linking derives: rebuilt at will

    def put_profiles(self, rows: Iterable[tuple[str, Data, Iterable[str]]]) -> None:
        """Keeps (fact, data, keys): what linking compares, and the keys under which it is looked for."""
        with self._faults():
            caches.put_profiles(self.connection, rows)

    def candidates(self, keys: Iterable[str]) -> list[tuple[str, Data]]:
        """(fact, data) of current facts under one of the keys, by fact id."""
        with self._faults():
            return caches.candidates(self.connection, keys)

    def profiles(self, facts: Iterable[str]) -> dict[str, Data]:
        """Fact -> what was kept of it for comparisons."""
        with self._faults():
            return caches.profiles(self.connection, facts)

    def known_keys(self, keys: Iterable[str]) -> set[str]:
        """Those of the keys under which something is kept."""
        with self._faults():
            return caches.known_keys(self.connection, keys)

    def put_pairs(self, rows: Iterable[ties.Pair]) -> None:
        """Keeps (a, b, points, why): two tellings, `a` the smaller id, that can be one."""
        with self._faults():
            ties.put_pairs(self.connection, rows)

    def pairs_around(self, facts: Iterable[str]) -> dict[tuple[str, str], tuple[float, str]]:
        """All pairs that hang together with the facts, at whatever distance: {(a, b): (points, why)}."""
        with self._faults():
            return ties.pairs_around(self.connection, facts)

    def decided_pairs(self) -> dict[tuple[str, str], str]:
        """{(a, b): "merge" or "split"}: what people decided about pairs of current facts, `a` the smaller id."""
        with self._faults():
            return ties.decided_pairs(self.connection)

    def companions(self, documents: Iterable[str]) -> set[str]:
        """The facts, no actors, that share a story with a fact of the documents."""
        with self._faults():
            return ties.companions(self.connection, documents)

    def put_ties(self, stories: Iterable[str], rows: Iterable[ties.Tie]) -> None:
        """Keeps (kind, a, b, why, story) in place of all that was known of `stories`."""
        with self._faults():
            ties.put_ties(self.connection, stories, rows)

    def put_shingles(self, document: str, keys: Iterable[str]) -> None:
        """Keeps the keys of a document's text that find its copies."""
        with self._faults():
            ties.put_shingles(self.connection, document, keys)

    def shingles_of(self, document: str) -> list[str]:
        """The keys of a document's text."""
        with self._faults():
            return ties.shingles_of(self.connection, document)

    def sharing(self, document: str) -> dict[str, list[str]]:
        """{other document: keys of its text that it shares with `document`}."""
        with self._faults():
            return ties.sharing(self.connection, document)

    def join_origins(self, documents: Iterable[str]) -> None:
        """Makes documents, and all that are copies of one of them, copies of the earliest."""
        with self._faults():
            ties.join_origins(self.connection, documents)

    def put_stories(self, rows: Iterable[tuple[str, str]]) -> None:
        """Keeps (fact, story): facts that tell of one thing."""
        with self._faults():
            caches.put_stories(self.connection, rows)

    def stories_of(self, facts: Iterable[str]) -> dict[str, str]:
        """Fact -> story."""
        with self._faults():
            return caches.stories_of(self.connection, facts)

    def facts_in(self, stories: Iterable[str]) -> dict[str, list[str]]:
        """Story -> its facts."""
        with self._faults():
            return caches.facts_in(self.connection, stories)

    def put_actor_list(self, rows: Iterable[listing.Row]) -> bool:
        """Keeps a user's list of actors (id, name, kind, country), in place of any other; whether it is another one."""
        with self._faults():
            return listing.put_actor_list(self.connection, rows)

    def actor_list(self) -> list[listing.Row]:
        """The user's list of actors that counts."""
        with self._faults():
            return listing.actor_list(self.connection)

    def start_linking(self, run: Run) -> None:
        """Nothing where this run of linking made what is derived; else that is emptied, and all documents wait."""
        with self._faults():
            if caches.linked_by(self.connection) != run.id:
                with self.transaction():
                    self.add_run(run)
                    caches.start_linking(self.connection, run.id)

    def waiting(self, most: int = 1000) -> list[str]:
        """At most `most` documents that were read and not linked with the others since."""
        with self._faults():
            return caches.waiting(self.connection, most)

    def served(self, documents: Iterable[str]) -> None:
        """The documents are linked: they wait no longer. Best within the transaction that wrote their links."""
        with self._faults():
            caches.served(self.connection, documents)

    def forget_derived(self) -> None:
        """Empties profiles, keys and stories, and lets all documents wait to be linked."""
        with self._faults():
            caches.forget(self.connection)

    def _faults(self) -> AbstractContextManager[None]:
        return faults(self.path)
