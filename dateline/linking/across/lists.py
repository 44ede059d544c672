"""A user's own list of actors: their ids go before what the reports alone tell of who is who.

CSV with a header: `id`, `name`, and, if wanted, `aliases` (parted by ";"), `kind` (person, body, armed-group, ...; or
none for any) and `country` (ISO 3166-1 alpha-3).
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.errors import FormatError
from dateline.linking.across.actors import Identity, identify
from dateline.linking.across.names import surname_key
from dateline.record import Actor

NEEDED = ("id", "name")
KINDS = ("person", "body", "armed-group", "military", "party", "ngo", "company", "media", "intergovernmental")
WAY_OUT = "Its first line names the columns: id,name,aliases,kind,country."
LISTED, ALONE = "listed", "alone"


@dataclass(frozen=True, slots=True)
class Listed:
    """An actor of the list under one of its names."""

    id: str
    name: str
    kind: str = ""
    country: str = ""


def read_actor_list(text: str, origin: str) -> list[Listed]:
    """Every name of every actor of the list; `FormatError` where the text is no such list."""
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    if not set(NEEDED) <= set(rows.fieldnames or ()):
        raise FormatError.about(origin, "is no list of actors", WAY_OUT)
    return [listed for number, row in enumerate(rows, 2) for listed in _names(row, f"{origin}:{number}")]


def _names(row: Mapping[str, str | None], origin: str) -> Iterator[Listed]:
    cell = {key: (value or "").strip() for key, value in row.items() if key and not isinstance(value, list)}
    if not cell["id"] or not cell["name"]:
        raise FormatError.about(origin, "has no id or no name", WAY_OUT)
    if cell.get("kind", "") not in ("", *KINDS):
        raise FormatError.about(
            origin, f"has the kind {cell['kind']!r}", f"Give one of {', '.join(KINDS)}, or none."
        )
    names = (cell["name"], *(alias.strip() for alias in cell.get("aliases", "").split(";")))
    for name in filter(None, dict.fromkeys(names)):
        yield Listed(cell["id"], name, cell.get("kind", ""), cell.get("country", "").upper())


def listed_names(actors: Iterable[Listed]) -> dict[str, str]:
    """{name of an identity: that of the listed actor}; a name that two of them share is nobody's."""
    found: dict[str, set[str]] = {}
    for listed in actors:
        for name in _identities(listed):
            found.setdefault(name, set()).add(listed.id)
    return {name: f"{LISTED}|{ids.pop()}" for name, ids in found.items() if len(ids) == 1}


def _identities(listed: Listed) -> Iterator[str]:
    for kind in (listed.kind,) if listed.kind else KINDS:
        actor = Actor("", listed.name, kind, listed.country or None, None, (), ())
        identity = identify(actor, "", "")
        if identity.name:
            yield identity.name
        elif kind == "person" and identity.surname:
            yield f"{ALONE}|{surname_key(listed.name)}"


def as_listed(identity: Identity, found: str, names: Mapping[str, str]) -> str:
    """The listed actor that an identity is, else `found`; a single name is one where the list has it as such."""
    alone = f"{ALONE}|{identity.surname}" if identity.surname and found == identity.own else ""
    return names.get(found) or names.get(alone) or found
