"""Facts as several formats need them: days, counts, sides, places of a story."""

import datetime
from collections.abc import Iterable
from typing import Any

from dateline.query.gathering import Story, day
from dateline.store import Store
from dateline.store.questions import Side, Spot, Telling, tellings

DONE = frozenset({"happened", "ongoing"})
PREFIX = "DL-"
WEEK, MONTH = 7, 31


def own_id(key: str) -> str:
    """An id that nobody takes for one of another data set."""
    return PREFIX + key


def days_of(told: Telling) -> tuple[datetime.date | None, datetime.date | None]:
    """The first and last known day; one known end stands for both."""
    first, last = day(told.day_from), day(told.day_to)
    return first or last, last or first


def length(told: Telling) -> int | None:
    """How many days it may be; None where no day is known."""
    first, last = days_of(told)
    return (last - first).days + 1 if first and last else None


def sides(told: Telling, *roles: str) -> list[Side]:
    """Those in one of the roles."""
    return [side for side in told.sides if side.role in roles]


def narrowest(told: Telling) -> Spot | None:
    """The place that says most: one with coordinates before one without, a town before a country."""
    order = {"place": 0, "region": 1, "country": 2}
    ranked = sorted(told.places, key=lambda spot: (spot.latitude is None, order.get(spot.precision or "", 3)))
    return ranked[0] if ranked else None


def figures_of(store: Store, stories: Iterable[Story]) -> dict[str, Telling]:
    """The figures that any telling of the stories names, by id."""
    named = (key for story in stories for told in story.tellings for key in figure_ids(told))
    return {figure.id: figure for figure in tellings(store, named)}


def figure_ids(told: Telling) -> list[str]:
    """The figures that an event names."""
    found: list[str] = told.payload.get("figures", []) if told.kind == "event" else []
    return found


def best(payload: dict[str, Any]) -> int | None:
    """The number a figure stands for where only one is asked: its own, else its lower bound, else its upper one."""
    return next((payload[name] for name in ("point", "low", "high") if payload[name] is not None), None)


def joined(values: Iterable[str | None]) -> str:
    """The values that are there, each once, with semicolons."""
    return ";".join(dict.fromkeys(value for value in values if value))
