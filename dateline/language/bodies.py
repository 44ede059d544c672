"""Bodies: words that head their names, and institutions of general knowledge."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.language.states import word_key

KINDS = frozenset({"state", "body", "military", "armed-group", "party", "company", "media", "ngo"}) | {
    "intergovernmental",
    "population",
    "place",
    "other",
}


@dataclass(frozen=True, slots=True)
class Sort:
    """What a body is: `kind` of docs/record.md, PLOVER `sector`, ISO3 `country`, an institution's `name`; `alone`: its
    word, written small, needs nobody beside it to be an actor."""

    kind: str
    sector: str | None
    country: str | None = None
    name: str | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Bodies:
    """Sorts by head words and by institution names, and the other lists of the lexicon, told of in its HOWTO:
    `supreme` words before "authorities" keep them the state's, `regional` ones make a lesser government; `dealt_with`,
    `dealings`, `giving` and `crossing` tell where a capital or state takes part."""

    heads: dict[tuple[str, ...], Sort]
    institutions: dict[str, Sort]
    government: frozenset[str]
    government_alone: frozenset[str]
    supreme: frozenset[str]
    stands_for: dict[str, frozenset[str]]
    never: frozenset[tuple[str, ...]]
    gatherings: frozenset[str]
    regional: frozenset[str]
    possessions: frozenset[str]
    peoples: frozenset[str]
    media_suffixes: frozenset[str]
    dealt_with: frozenset[str]
    dealings: frozenset[str]
    giving: frozenset[str]
    crossing: frozenset[str]
    last_words: frozenset[str]

    def sort_of(self, words: tuple[str, ...]) -> Sort | None:
        """The sort of the longest head phrase that ends `words` (lower case)."""
        if words[-2:] in self.never:
            return None
        for size in range(min(3, len(words)), 0, -1):
            found = self.heads.get(words[-size:])
            if found:
                return found
        return None


@cache
def load_bodies() -> Bodies:
    """The lexicon of bodies, read and checked once; `ValueError` names an unknown kind, or a word of [alone] that
    heads no body."""
    data = tomllib.loads((files("dateline.language") / "lexicon" / "bodies.toml").read_text("utf-8"))
    government, capitals = data["government"], data["capitals"]
    heads = _heads(data["head"], frozenset(data["alone"]["words"]))
    return Bodies(
        heads=heads,
        institutions={
            word_key(name): Sort(_kind(entry), entry.get("sector"), entry.get("country"), entry["name"])
            for entry in data["institution"]
            for name in (entry["name"], *entry.get("aliases", ()))
        },
        government=frozenset(government["nouns"]),
        government_alone=frozenset(government["alone"]),
        supreme=frozenset(government["supreme"]),
        stands_for={word: frozenset(kinds) for word, kinds in data["stands_for"].items()},
        never=frozenset(tuple(phrase.split()) for phrase in data["never"]["words"]),
        gatherings=frozenset(data["gatherings"]["words"]),
        regional=frozenset(data["regional"]["words"]),
        possessions=frozenset(data["possessions"]["nouns"]),
        peoples=frozenset(data["peoples"]["words"]),
        media_suffixes=frozenset(data["media_suffix"]["words"]),
        dealt_with=frozenset(capitals["verbs"]),
        dealings=frozenset(capitals["nouns"]),
        giving=frozenset(capitals["giving"]),
        crossing=frozenset(capitals["crossing"]),
        last_words=frozenset(words[-1] for words in heads),
    )


def _heads(groups: list[dict[str, Any]], alone: frozenset[str]) -> dict[tuple[str, ...], Sort]:
    heads = {
        tuple(phrase.split()): Sort(_kind(group), group.get("sector"), alone=phrase in alone)
        for group in groups
        for phrase in group["words"]
    }
    if unknown := alone - {" ".join(words) for words in heads}:
        raise ValueError(f"bodies.toml: no heads of bodies: {sorted(unknown)}")
    return heads


def _kind(entry: dict[str, Any]) -> str:
    if entry["kind"] not in KINDS:
        raise ValueError(f"bodies.toml: no such kind: {entry['kind']!r}")
    return str(entry["kind"])
