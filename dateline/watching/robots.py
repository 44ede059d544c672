"""What a site's robots.txt allows us, as RFC 9309 has it."""

from collections.abc import Callable
from dataclasses import dataclass

from dateline.watching.address import Address
from dateline.watching.clock import Clock
from dateline.watching.rules import Rules, read_rules
from dateline.watching.transport import PRODUCT, Reply
from dateline.watching.trouble import FetchError, RefusedError

KEPT = 24 * 3600.0  # seconds after which robots.txt is asked for again
LONGEST_DELAY = 60.0  # seconds between two requests that a site may ask for
MANY = 2000  # sites that are remembered
FILE = "/robots.txt"
Ask = Callable[[Address], Reply]  # fetches a page without asking robots.txt


@dataclass(frozen=True, slots=True)
class Site:
    """The rules of one site and until when they hold."""

    rules: Rules
    until: float


class Robots:
    """Remembers what each site allows."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._sites: dict[str, Site] = {}

    def refuse_forbidden(self, address: Address, ask: Ask) -> None:
        """`RefusedError` where the site forbids the page; `FetchError` where its rules cannot be had now."""
        if not self._site(address, ask).rules.allow(address.target):
            raise RefusedError.about(
                address.url, "is closed to programs by its robots.txt", "Read it yourself."
            )

    def delay(self, address: Address) -> float:
        """Seconds between two requests that the site asked for; 0 where it did not."""
        site = self._sites.get(address.root)
        return min(site.rules.delay, LONGEST_DELAY) if site else 0.0

    def _site(self, address: Address, ask: Ask) -> Site:
        site = self._sites.get(address.root)
        if site is None or not self._clock.now() < site.until <= self._clock.now() + KEPT:
            site = Site(_rules(address, ask), self._clock.now() + KEPT)
            if len(self._sites) >= MANY:
                self._sites.clear()
            self._sites[address.root] = site
        return site


def _rules(address: Address, ask: Ask) -> Rules:
    """Without a file all is allowed; while the site is troubled nothing is."""
    reply = ask(Address(address.scheme, address.host, address.port, FILE))
    if reply.status == 429 or reply.status >= 500:
        error = FetchError.about(
            address.root + FILE, f"cannot be had now (status {reply.status})", "Try again later."
        )
        raise error
    return read_rules(reply.body, PRODUCT) if reply.status == 200 else Rules()
