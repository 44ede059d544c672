"""Watching: feeds are polled politely and what is new is added to a store (docs/watching.md).

from dateline.watching import Clock, Fetcher, Memories, Watch, feeds_of, rounds
clock = Clock()
with open_store("war.db") as store:
    watch = Watch(store, Fetcher(clock), Memories(store.path), Job(), clock)
    for poll in rounds(feeds_of(["feeds.opml"]), watch): ...

No other part of Dateline asks the network for anything.
"""

from dateline.watching.clock import Clock
from dateline.watching.fetcher import Fetcher
from dateline.watching.lists import feeds_of, read_opml
from dateline.watching.look import look
from dateline.watching.memory import Memories, Memory
from dateline.watching.poll import Poll, Watch
from dateline.watching.rounds import rounds
from dateline.watching.trouble import FetchError, RefusedError, WatchListError

__all__ = [
    "Clock",
    "FetchError",
    "Fetcher",
    "Memories",
    "Memory",
    "Poll",
    "RefusedError",
    "Watch",
    "WatchListError",
    "feeds_of",
    "look",
    "read_opml",
    "rounds",
]
