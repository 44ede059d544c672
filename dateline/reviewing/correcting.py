"""Corrections worked into the rows of a gold record."""

from collections.abc import Mapping
from typing import Any

from dateline.reviewing.fields import ACTORS, NUMBER, PLACES, Field, field_of
from dateline.reviewing.gold import NAMED
from dateline.reviewing.values import names_in

Row = dict[str, Any]
Changes = Mapping[str, str]  # field as decisions name it -> value, "" where it is to be empty
TIMES = {"statement": "said", "event": "happened", "meeting": "held", "ceasefire": "in_force"}


def correct_row(kind: str, row: Row, changes: Changes) -> None:
    """Changes the gold row of a fact; a field that gold has no room for is passed over."""
    for name, value in changes.items():
        if name in ("day_from", "day_to"):
            _set_day(row, TIMES.get(kind), name == "day_to", value)
        elif name == "participants":
            row["participants"] = _participants(row["participants"], names_in(value))
        else:
            field = field_of(kind, name)
            if field.name in row:
                row[field.name] = _typed(field, value, row[field.name])


def _typed(field: Field, value: str, before: Any) -> Any:
    """The value as JSON has it there."""
    if field.name == "cumulative":
        return value == "true"
    if field.takes == ACTORS or (field.takes == PLACES and isinstance(before, list)):
        return names_in(value)
    if field.takes == NUMBER:
        return int(value) if value else None
    return value or None


def _set_day(row: Row, time: str | None, last: bool, value: str) -> None:
    """One end of an interval; an interval without any day is none."""
    if time is None or time not in row:
        return
    days = list(row[time] or (None, None))
    days[last] = value or None
    row[time] = None if days == [None, None] else days


def _participants(before: list[Row], names: list[str]) -> list[Row]:
    """Those who were known keep their role."""
    known = {side["actor"]: side for side in before}
    return [known.get(name, {"actor": name, "role": "party", "attendance": None}) for name in names]


def rename_actor(gold: Row, before: str, after: str) -> None:
    """An actor gets another name, wherever it is named; the old one stays among its aliases."""
    for actor in gold["actors"]:
        if actor["name"] == before:
            actor["aliases"] = list(dict.fromkeys([before, *(a for a in actor["aliases"] if a != after)]))
            actor["name"] = after
    for table, fields in NAMED.items():
        for row in gold[table]:
            row.update({field: _renamed(row[field], before, after) for field in fields})


def _renamed(value: Any, before: str, after: str) -> Any:
    """The value of a field that names actors: a name, a list of names, or of rows with names."""
    if isinstance(value, list):
        return [_renamed(one, before, after) for one in value]
    if isinstance(value, dict):
        return {field: _renamed(one, before, after) for field, one in value.items()}
    return after if value == before else value
