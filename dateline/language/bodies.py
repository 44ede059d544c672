"""Bodies: words that head their names, and institutions of general knowledge."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.language.states import word_key

KINDS = frozenset({"state", "body", "military", "armed-group", "party", "company", "media", "ngo"}) | {
    "intergovernmental",
    "population",
    "place",
    "other",
}


@dataclass(frozen=True, slots=True)
class Sort:
    """What a body is: `kind` of docs/record.md, PLOVER `sector`, ISO3 `country`, an institution's `name`."""

    kind: str
    sector: str | None
    country: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Bodies:
    """Sorts by head words and by institution names; the words that stand for a state's government."""

    heads: dict[tuple[str, ...], Sort]
    institutions: dict[str, Sort]
    government: frozenset[str]
    media_suffixes: frozenset[str]

    def sort_of(self, words: tuple[str, ...]) -> Sort | None:
        """The sort of the longest head phrase that ends `words` (lower case)."""
        for size in range(min(3, len(words)), 0, -1):
            found = self.heads.get(words[-size:])
            if found:
                return found
        return None


@cache
def load_bodies() -> Bodies:
    """The lexicon of bodies, read and checked once; `ValueError` names an unknown kind."""
    data = tomllib.loads((files("dateline.language") / "lexicon" / "bodies.toml").read_text("utf-8"))
    heads = {
        tuple(phrase.split()): Sort(_kind(group), group["sector"])
        for group in data["head"]
        for phrase in group["words"]
    }
    institutions = {
        word_key(name): Sort(_kind(entry), entry.get("sector"), entry.get("country"), entry["name"])
        for entry in data["institution"]
        for name in (entry["name"], *entry.get("aliases", ()))
    }
    return Bodies(
        heads, institutions, frozenset(data["government"]["nouns"]), frozenset(data["media_suffix"]["words"])
    )


def _kind(entry: dict[str, str]) -> str:
    if entry["kind"] not in KINDS:
        raise ValueError(f"bodies.toml: no such kind: {entry['kind']!r}")
    return entry["kind"]
