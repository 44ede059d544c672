"""A look at a feed: all that it needs, and what is told of it."""

from dataclasses import dataclass, field

from dateline.adding import Job, Outcome
from dateline.store import Store
from dateline.watching.clock import Clock
from dateline.watching.fetcher import Fetcher
from dateline.watching.memory import Memories


@dataclass(slots=True)
class Poll:
    """What became of one look at a feed.

    `state` is "read", "unchanged", "resting" or "broken". `entries` are those with a text, `textless` those
    without, `waiting` those whose page is to be fetched by a later poll. `trouble` says what was wrong with the
    feed, `notices` what the user should know besides.
    """

    feed: str
    state: str = "read"
    entries: int = 0
    textless: int = 0
    waiting: int = 0
    outcome: Outcome = field(default_factory=Outcome)
    trouble: str | None = None
    rest: float = 0.0
    notices: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Watch:
    """All that polling needs. With `article`, the page of an entry that is a summary is fetched."""

    store: Store
    fetcher: Fetcher
    memories: Memories
    job: Job
    clock: Clock
    article: bool = False
