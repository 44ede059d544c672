"""Rows as columns: the order of the fields, and what each is as a plain value or on one line."""

import dataclasses
import datetime
from functools import cache
from typing import Any, get_args, get_type_hints

SEPARATOR = "; "


@cache
def columns_of(kind: type) -> tuple[str, ...]:
    """The names of a row's columns: what the fact is, its own fields, then who tells it and where."""
    names = [field.name for field in dataclasses.fields(kind)]
    last = [name for name in getattr(kind, "LAST", ()) if name in names]
    first = [name for name in getattr(kind, "FIRST", ()) if name in names]
    own = [name for name in names if name not in {*first, *last}]
    return (*first, *own, *last)


@cache
def types_of(kind: type) -> dict[str, Any]:
    """Column -> its type, without "or None"."""
    hints = get_type_hints(kind)
    return {name: _bare(hints[name]) for name in columns_of(kind)}


def _bare(hint: Any) -> Any:
    inside = [part for part in get_args(hint) if part is not type(None)]
    return inside[0] if type(None) in get_args(hint) else hint


def plain(value: Any) -> Any:
    """The value as JSON has it: days as ISO, tuples as lists, rows within rows as objects."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in columns_of(type(value))}
    return value


def on_one_line(value: Any) -> str | int | float | None:
    """The value in one cell: several joined by "; ", yes and no as true and false."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return SEPARATOR.join(str(item) for item in value)
    return value if value is None or isinstance(value, str | int | float) else str(value)
