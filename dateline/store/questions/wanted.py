"""Which facts are wanted: a filter with its names looked up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """Facts that meet every condition that is not None; tuples mean one of these.

    `types` and `statuses` are in lower case, days inclusive ISO dates, `publishers` and ids as the store has them.
    `actors` take part in whatever role, `sides` do, say, hold or tell it, `places` are where it is. `countries`
    is (actors, places) one of whom is of the country. `undated` lets facts without a day pass a condition on days.
    """

    kinds: tuple[str, ...]
    types: tuple[str, ...] | None = None
    statuses: tuple[str, ...] | None = None
    since: str | None = None
    until: str | None = None
    undated: bool = False
    publishers: tuple[str, ...] | None = None
    actors: tuple[str, ...] | None = None
    sides: tuple[str, ...] | None = None
    places: tuple[str, ...] | None = None
    countries: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    documents: tuple[str, ...] | None = None
    limit: int | None = None
