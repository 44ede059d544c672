"""An event in the making: everything decided, nothing numbered."""

from dataclasses import dataclass

from dateline.record import Interval

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """One act: the tokens `start`..`end` of its trigger headed by `token`, the tokens `first`..`last` (inclusive)
    of the words that it rests on, and the fields of an Event. `mentions` are spans of further tellings of the act,
    `about` the stems of what an act of words is about."""

    token: int
    start: int
    end: int
    type: str
    mode: str | None
    actors: Ids
    recipients: Ids
    places: Ids
    happened: Interval | None
    status: str
    claimed_by: Ids
    first: int
    last: int
    rule: str
    nominal: bool = False
    mentions: tuple[tuple[int, int], ...] = ()
    about: frozenset[str] = frozenset()
