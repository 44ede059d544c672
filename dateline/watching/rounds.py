"""Looking at all feeds, again and again."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from dateline.watching.address import read_address
from dateline.watching.look import look
from dateline.watching.poll import Poll, Watch


def rounds(feeds: Sequence[str], watch: Watch, every: float | None = None) -> Iterator[Poll]:
    """A poll of each feed as it is made; then again `every` so many seconds, or once where that is None.

    A broken feed is told in its poll, and the others go on. Raises `StoreError` where the store cannot be written.
    """
    turns = interleaved(feeds)
    while True:
        began = watch.clock.now()
        for feed in turns:
            yield look(feed, watch)
        if every is None:
            return
        left = began + every - watch.clock.now()
        if left > 0:
            watch.clock.sleep(min(left, every))


def interleaved(feeds: Sequence[str]) -> list[str]:
    """The feeds in an order that goes round the hosts, so that the pauses of one are spent with the others."""
    hosts: dict[str, list[str]] = {}
    for feed in feeds:
        hosts.setdefault(read_address(feed).host, []).append(feed)
    return [feed for turn in zip_longest(*hosts.values()) for feed in turn if feed is not None]
