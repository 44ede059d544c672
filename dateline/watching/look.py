"""One look at one feed: what it has that the store has not."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from dateline.adding import add_reports
from dateline.errors import DatelineError, EmptyError, StoreError
from dateline.record import Document
from dateline.store import Store, document_id
from dateline.watching.address import read_address
from dateline.watching.backoff import rest_after
from dateline.watching.entries import Entry, entries_of, summary_of
from dateline.watching.memory import Memory
from dateline.watching.pages import Pages
from dateline.watching.poll import Poll, Watch
from dateline.watching.transport import Reply
from dateline.watching.trouble import FetchError


def look(feed: str, watch: Watch) -> Poll:
    """Looks at the feed and adds what is new; what is wrong with it is told in the answer.

    Raises `StoreError` where the store cannot be written to. What is added is there when this comes back, and
    only then is the feed's state remembered: after a crash the same entries come again, and are known.
    """
    memory = _believed(watch.memories.of(feed), watch.store)
    rest = memory.rests_until - watch.clock.now()
    if 0 < rest <= rest_after(99, float("inf")):
        return Poll(feed, "resting", rest=rest)
    try:
        found, after = _Look(feed, memory, watch).take()
    except StoreError:
        raise
    except DatelineError as error:
        found, after = _broken(feed, memory, watch, error)
    watch.memories.keep(feed, after)
    return found


def _believed(memory: Memory, store: Store) -> Memory:
    """Without its conditions where the store no longer has what the last answer gave: a new or restored store."""
    if memory.witness is None or store.document(memory.witness):
        return memory
    return Memory(errors=memory.errors, rests_until=memory.rests_until)


def _broken(feed: str, memory: Memory, watch: Watch, error: DatelineError) -> tuple[Poll, Memory]:
    errors = memory.errors + 1
    rest = rest_after(errors, error.rest if isinstance(error, FetchError) else None)
    after = replace(memory, errors=errors, rests_until=watch.clock.now() + rest)
    return Poll(feed, "broken", trouble=str(error), rest=rest), after


class _Look:
    """One request for a feed, and what follows from its answer."""

    def __init__(self, feed: str, memory: Memory, watch: Watch) -> None:
        self._memory, self._watch = memory, watch
        self._trusted = {read_address(feed).server}
        self._poll = Poll(feed)
        self._pages = Pages(watch.fetcher, self._trusted, memory.pages, self._poll)
        self._witness: str | None = None

    def take(self) -> tuple[Poll, Memory]:
        """What was found, and what is to be remembered; `DatelineError` where the feed is at fault."""
        reply = self._watch.fetcher.get(self._poll.feed, self._trusted, self._conditions())
        if reply.moved:
            self._poll.notices.append(
                f"{self._poll.feed}: has moved for good to {reply.moved}. Change your list."
            )
        if reply.status == 304:
            self._poll.state = "unchanged"
            return self._poll, replace(self._memory, errors=0, rests_until=0.0)
        if reply.status != 200:
            words = "is gone for good" if reply.status == 410 else f"answers with status {reply.status}"
            raise FetchError.about(self._poll.feed, words, "Look whether its address has changed.")
        add_reports(self._watch.store, self._reports(reply), self._watch.job, outcome=self._poll.outcome)
        return self._poll, self._after(reply)

    def _conditions(self) -> dict[str, str]:
        """None where pages are wanted and were not before: the entries have to come once more."""
        if self._watch.article and not self._memory.article:
            return {}
        conditions = {"If-None-Match": self._memory.etag, "If-Modified-Since": self._memory.modified}
        return {name: value for name, value in conditions.items() if value}

    def _after(self, reply: Reply) -> Memory:
        """Where pages are still to come, or the feed broke off, the next request is for the whole of it again."""
        whole = not self._poll.waiting and not self._poll.trouble
        article = self._watch.article
        return Memory(
            etag=reply.headers.get("etag") if whole else None,
            modified=reply.headers.get("last-modified") if whole else None,
            witness=self._witness or self._memory.witness,
            pages=self._pages.known if article else self._memory.pages,
            article=article,
        )

    def _reports(self, reply: Reply) -> Iterator[Document | DatelineError]:
        with suppress(EmptyError):  # a feed that has no entry yet
            for found in entries_of(reply):
                if isinstance(found, Entry):
                    if found.cut:  # it comes again, whole
                        continue
                    self._poll.entries += 1
                    yield from self._report(found)
                elif isinstance(found, EmptyError):
                    self._poll.textless += 1
                else:
                    self._poll.trouble = str(found)

    def _report(self, entry: Entry) -> Iterator[Document | DatelineError]:
        """The entry's report; nothing where its page waits, or was dealt with by an earlier poll."""
        try:
            document = self._pages.report(entry) if self._watch.article else summary_of(entry)
        except DatelineError as error:
            yield error
            return
        if document is not None:
            self._witness = self._witness or document_id(document)
            yield document
