"""What can go wrong on the way to a page."""

from dateline.errors import DatelineError


class FetchError(DatelineError):
    """A page cannot be had now; it may be had later.

    `rest` is how many seconds its server asked us to stay away, None where it did not say.
    """

    rest: float | None = None


class RefusedError(FetchError):
    """A page that is not asked for at all: its address, its place in the network or its robots.txt forbid it."""


class WatchListError(DatelineError):
    """A list of feeds that is none, or holds no feed."""
