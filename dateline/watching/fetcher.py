"""Pages, politely: one request at a time, a pause for each server, its robots.txt, its wishes to be left alone."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from dateline.watching.address import Address, Server, read_address
from dateline.watching.backoff import asked_rest, rest_after
from dateline.watching.clock import Clock
from dateline.watching.network import Resolve, numbers_of, resolve
from dateline.watching.robots import Robots
from dateline.watching.transport import Limits, Reply, Send, send
from dateline.watching.trouble import FetchError

PAUSE = 2.0  # seconds between two requests to one server
HOPS = 5  # redirects that are followed
REDIRECTS = frozenset({301, 302, 303, 307, 308})
FOR_GOOD = frozenset({301, 308})
BUSY = frozenset({429, 503})
NOTHING: Mapping[str, str] = {}


class Fetcher:
    """The only thing in Dateline that asks the network for something."""

    def __init__(
        self, clock: Clock, lookup: Resolve = resolve, ask: Send = send, limits: Limits | None = None
    ) -> None:
        """`lookup` finds the numbers of a host, `ask` sends one request; tests give others."""
        self._clock, self._lookup, self._ask = clock, lookup, ask
        self._limits = limits or Limits()
        self._robots = Robots(clock)
        self._asked: dict[str, float] = {}  # host -> when it was last asked
        self._resting: dict[str, float] = {}  # host -> until when it wants to be left alone

    def get(self, url: str, trusted: Collection[Server] = (), headers: Mapping[str, str] = NOTHING) -> Reply:
        """The answer to `url`, after redirects, whatever its status.

        Only the `trusted` servers may stand in a private network. Raises `RefusedError` where the page must not
        be asked for, and `FetchError` where no answer comes or the server wants to be left alone.
        """

        def allowed(address: Address) -> None:
            self._robots.refuse_forbidden(
                address, lambda file: self._follow(file, trusted, NOTHING, _anything)
            )

        return self._follow(read_address(url), trusted, headers, allowed)

    def _follow(
        self, address: Address, trusted: Collection[Server], headers: Mapping[str, str],
        check: Callable[[Address], None],
    ) -> Reply:  # fmt: skip
        first, for_good = address, True
        for _ in range(HOPS + 1):
            check(address)
            reply = self._request(address, trusted, headers)
            if reply.status not in REDIRECTS or "location" not in reply.headers:
                moved = address.url if for_good and address != first else None
                return replace(reply, url=address.url, moved=moved)
            for_good = for_good and reply.status in FOR_GOOD
            address = read_address(reply.headers["location"], address)
        wrong = f"leads on and on, over more than {HOPS} redirects"
        raise FetchError.about(first.url, wrong, "Look in a browser where it has gone.")

    def _request(self, address: Address, trusted: Collection[Server], headers: Mapping[str, str]) -> Reply:
        numbers = numbers_of(address, trusted, self._lookup)
        self._refuse_resting(address)
        self._pause(address)
        try:
            reply = self._ask(address, numbers, headers, self._limits)
        finally:
            self._asked[address.host] = self._clock.now()
        if reply.status in BUSY:
            raise self._busy(address, reply)
        return reply

    def _pause(self, address: Address) -> None:
        """Waits until the server's pause is over, whatever became of the clock meanwhile."""
        pause = max(PAUSE, self._robots.delay(address))
        left = self._asked.get(address.host, -pause) + pause - self._clock.now()
        if left > 0:
            self._clock.sleep(min(left, pause))

    def _refuse_resting(self, address: Address) -> None:
        left = self._resting.get(address.host, 0.0) - self._clock.now()
        if left > 0:
            raise _resting(address, left)

    def _busy(self, address: Address, reply: Reply) -> FetchError:
        """What a server that is overloaded, or tired of us, is to be told as; it is left alone from now on."""
        rest = rest_after(1, asked_rest(reply.headers, self._clock.now()))
        self._resting[address.host] = self._clock.now() + rest
        return _resting(address, rest, f"answers that it is busy (status {reply.status})")


def _resting(address: Address, rest: float, words: str = "its server wants to be left alone") -> FetchError:
    error = FetchError.about(address.url, words, "It is asked again later.")
    error.rest = rest
    return error


def _anything(address: Address) -> None:
    """robots.txt itself is always allowed."""
