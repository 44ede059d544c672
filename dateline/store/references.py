"""Which fields of a fact name other facts, and as what: the tables that turn local ids into global ones."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

PLACE, CLAIM, FIGURE = "place", "claim", "figure"
ROLES_OF_SIDES = "role"  # a meeting's side names its own role


@dataclass(frozen=True, slots=True)
class Reference:
    """A field (a path into the dict; lists are gone through) and the role of whom it names."""

    path: tuple[str, ...]
    role: str


def _references(**roles: str) -> tuple[Reference, ...]:
    return tuple(Reference(tuple(name.split("__")), role) for name, role in roles.items())


REFERENCES = {
    "actor": (),
    "place": (),
    "statement": _references(speakers="speaker", to="addressee", channel__outlet="outlet", inside=CLAIM),
    "event": _references(
        actors="actor", recipients="recipient", places=PLACE, claimed_by=CLAIM, figures=FIGURE
    ),
    "meeting": _references(participants__actor=ROLES_OF_SIDES, place=PLACE, claimed_by=CLAIM),
    "position": _references(party="party", voiced_by="voice", reported_by=CLAIM),
    "ceasefire": _references(
        declared_by="declarer",
        parties="party",
        mediators="mediator",
        place=PLACE,
        violations__by="violator",
        violations__alleged_by="accuser",
        claimed_by=CLAIM,
    ),
    "figure": _references(by="doer", place=PLACE, claimed_by=CLAIM),
}


def renamed(payload: dict[str, Any], kind: str, name: Callable[[str], str]) -> dict[str, Any]:
    """A copy of `payload` in which every reference is what `name` gives for it."""
    for reference in REFERENCES[kind]:
        payload = _renamed(payload, reference.path, name)
    return payload


def _renamed(value: Any, path: tuple[str, ...], name: Callable[[str], str]) -> Any:
    if value is None:
        return None
    if isinstance(value, list):
        return [_renamed(item, path, name) for item in value]
    if not path:
        return name(value)
    return {**value, path[0]: _renamed(value[path[0]], path[1:], name)}


def referred(payload: dict[str, Any], kind: str) -> Iterator[tuple[str, str]]:
    """(role, id) for every reference of `payload`, in the order of the table and the lists."""
    for reference in REFERENCES[kind]:
        if reference.role == ROLES_OF_SIDES:
            yield from ((side["role"], side["actor"]) for side in payload["participants"])
        else:
            yield from ((reference.role, key) for key in _found(payload, reference.path))


def _found(value: Any, path: tuple[str, ...]) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _found(item, path)
    elif path and value is not None:
        yield from _found(value[path[0]], path[1:])
    elif value is not None:
        yield value
