"""Sites, clocks, a store, and a reader without the model."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.adding import Job
from dateline.record import Record
from dateline.store import Run, Store, open_store
from dateline.watching import Fetcher, Memories, Poll, Watch
from dateline.watching import look as look_at
from tests.watching.sites import Hand, Site, served


@pytest.fixture
def make_site() -> Iterator[Callable[[], Site]]:
    servers = []

    def make() -> Site:
        site = Site()
        server = served(site)
        servers.append(server)
        site.url = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        return site

    yield make
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def site(make_site: Callable[[], Site]) -> Site:
    return make_site()


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def fetcher(hand: Hand) -> Fetcher:
    return Fetcher(hand.clock)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "war.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_store(path) as opened:
        yield opened


@pytest.fixture
def job() -> Job:
    return Job(run=Run("1.0"), load=lambda: Record)


@pytest.fixture
def look(store: Store, hand: Hand, job: Job) -> Callable[..., Poll]:
    """Polls a feed, each time as a program that was just started."""

    def one(feed: str, article: bool = False) -> Poll:
        clock = hand.clock
        return look_at(feed, Watch(store, Fetcher(clock), Memories(store.path), job, clock, article))

    return one
