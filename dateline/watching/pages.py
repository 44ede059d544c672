"""The pages that the entries of one feed link to, where the feed itself holds summaries only."""

from collections.abc import Collection, Mapping

from dateline.errors import DatelineError
from dateline.record import Document
from dateline.watching.address import Server
from dateline.watching.entries import Entry, article_of, summary_of
from dateline.watching.fetcher import Fetcher
from dateline.watching.poll import Poll
from dateline.watching.trouble import FetchError, RefusedError

TRIES = 3  # polls in which a page may fail before its summary is taken
MOST = 50  # pages of one feed that are fetched in one poll; the rest waits for the next
DONE = 0  # stands for a page that is dealt with, where else the number of its failures stands


class Pages:
    """The pages of one feed in one poll; `known` is what to remember of them."""

    def __init__(
        self, fetcher: Fetcher, trusted: Collection[Server], before: Mapping[str, int], poll: Poll
    ) -> None:
        """`before` is what an earlier poll remembered; what happens is counted and noted in `poll`."""
        self._fetcher, self._trusted, self._before, self._poll = fetcher, trusted, before, poll
        self._left = MOST
        self.known: dict[str, int] = {}

    def report(self, entry: Entry) -> Document | None:
        """The report on the entry's page, or the entry as it is; None where its page waits or was dealt with.

        `DatelineError` where neither can be read.
        """
        if not entry.partial or entry.page is None:
            return summary_of(entry)
        failures = self._before.get(entry.key)
        if failures == DONE:
            self._poll.outcome.known += 1
            self.known[entry.key] = DONE
            return None
        if self._left <= 0:
            self._later(entry, failures or 0)
            return None
        self._left -= 1
        return self._fetched(entry, entry.page, failures or 0)

    def _later(self, entry: Entry, failures: int) -> None:
        self._poll.waiting += 1
        if failures:
            self.known[entry.key] = failures

    def _fetched(self, entry: Entry, page: str, failures: int) -> Document | None:
        try:
            document = self._article(entry, page)
        except DatelineError as error:
            passing = isinstance(error, FetchError) and not isinstance(error, RefusedError)
            if passing and failures + 1 < TRIES:
                self._later(entry, failures + 1)
                return None
            self._poll.notices.append(f"{error} Its summary is kept.")
            document = None
        self.known[entry.key] = DONE
        return document or summary_of(entry)

    def _article(self, entry: Entry, page: str) -> Document:
        """`FetchError` where the page may come later, `RefusedError` and others where it will not."""
        reply = self._fetcher.get(page, self._trusted)
        if reply.status != 200:
            error = RefusedError if 400 <= reply.status < 500 else FetchError
            raise error.about(page, f"answers with status {reply.status}", "Look at it in a browser.")
        return article_of(entry, reply)
