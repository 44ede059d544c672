"""Which fields of a fact a person can correct, under the record's names, and what may stand in them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from dateline.language.frame_files import MODES
from dateline.reviewing.trouble import ReviewError

CHOICE, DAY, NUMBER, ACTOR, ACTORS, PLACES, COUNTRY, WORDS = (
    "choice", "day", "number", "actor", "actors", "places", "country", "words",
)  # fmt: skip
SECTORS = (
    "GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "LEG", "JRN", "MED", "EDU", "BUS", "CRM", "CVL", "UNK",
    "IGO", "NGO",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """`name` in the record, `column` of the store (None where it has none), what it `takes`.

    `choices` are the words that may stand in it; `optional` is whether it may be empty.
    """

    name: str
    takes: str
    column: str | None = None
    choices: tuple[str, ...] = ()
    optional: bool = False

    @property
    def stored_as(self) -> str:
        """The name that decisions carry."""
        return self.column or self.name


def fields_of(kind: str, type: str | None = None) -> dict[str, Field]:
    """The fields of a kind of fact by name; the modes of an event are those of its `type`."""
    fields = dict(_fields(kind))
    if kind == "event" and type and type in MODES:
        fields["mode"] = Field("mode", CHOICE, "mode", MODES[type], optional=True)
    return fields


def field_of(kind: str, name: str, type: str | None = None) -> Field:
    """The field that `name` means, which may be the store's column too; `ReviewError` where there is none."""
    fields = fields_of(kind, type)
    if name in fields:
        return fields[name]
    for field in fields.values():
        if field.column == name:
            return field
    wrong = f"is no field of {kind}s that can be corrected"
    raise ReviewError.about(name or "(nothing)", wrong, f"Give one of {', '.join(fields)}.")


@lru_cache
def _fields(kind: str) -> Mapping[str, Field]:
    if kind not in FIELDS:
        raise ReviewError.about(kind, "is no kind of fact", f"Give one of {', '.join(FIELDS)}.")
    rows = [*FIELDS[kind], *(DAYS if kind in TIMED else ())]
    return {name: _field(kind, name, takes, column) for name, takes, column in rows}


def _field(kind: str, name: str, takes: str, column: str | None) -> Field:
    """Choices and emptiness as the schema of the record has them."""
    schema = _schema()[kind]["properties"].get(name, {})
    if takes != CHOICE:
        optional = takes in (DAY, NUMBER, ACTORS, PLACES) or "null" in str(schema)
        return Field(name, takes, column, optional=optional)
    if name == "cumulative":
        return Field(name, CHOICE, column, ("true", "false"))
    if name == "sector":
        return Field(name, CHOICE, column, SECTORS, optional=True)
    choices = tuple(word for word in schema["enum"] if word)
    return Field(name, CHOICE, column, choices, optional=None in schema["enum"])


@lru_cache(maxsize=1)
def _schema() -> dict[str, dict[str, dict[str, dict[str, list[str | None]]]]]:
    text = files("dateline.record").joinpath("record-1.schema.json").read_text(encoding="utf-8")
    schema: dict[str, dict[str, dict[str, dict[str, list[str | None]]]]] = json.loads(text)["$defs"]
    return schema


TIMED = frozenset({"statement", "event", "meeting", "position", "ceasefire", "figure"})
DAYS = (("day_from", DAY, "day_from"), ("day_to", DAY, "day_to"))
# kind -> (the record's name, what it takes, the store's column)
FIELDS: dict[str, tuple[tuple[str, str, str | None], ...]] = {
    "statement": (
        ("act", CHOICE, "type"),
        ("form", CHOICE, "mode"),
        ("speakers", ACTORS, None),
        ("to", ACTOR, None),
    ),
    "event": (
        ("type", CHOICE, "type"),
        ("mode", CHOICE, "mode"),
        ("status", CHOICE, "status"),
        ("actors", ACTORS, None),
        ("recipients", ACTORS, None),
        ("places", PLACES, None),
    ),
    "meeting": (
        ("name", WORDS, "label"),
        ("level", CHOICE, "type"),
        ("status", CHOICE, "status"),
        ("participants", ACTORS, None),
        ("place", PLACES, None),
    ),
    "position": (
        ("stance", CHOICE, "status"),
        ("issue", WORDS, "label"),
        ("party", ACTOR, None),
        ("voiced_by", ACTOR, None),
    ),
    "ceasefire": (
        ("kind", CHOICE, "type"),
        ("status", CHOICE, "status"),
        ("declared_by", ACTORS, None),
        ("parties", ACTORS, None),
        ("mediators", ACTORS, None),
        ("place", PLACES, None),
    ),
    "figure": (
        ("measure", CHOICE, "type"),
        ("low", NUMBER, None),
        ("point", NUMBER, None),
        ("high", NUMBER, None),
        ("cumulative", CHOICE, None),
        ("by", ACTOR, None),
        ("place", PLACES, None),
    ),
    "actor": (
        ("name", WORDS, "label"),
        ("kind", CHOICE, "type"),
        ("sector", CHOICE, "mode"),
        ("country", COUNTRY, "country"),
    ),
    "place": (("name", WORDS, "label"), ("precision", CHOICE, "type"), ("country", COUNTRY, "country")),
}
