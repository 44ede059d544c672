"""Groups of people: the nouns, what they are, and which of them are unnamed sources."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Group:
    """`acts`: the noun alone is an actor; otherwise only beside a word that says whose people they are."""

    kind: str
    sector: str | None
    acts: bool


@dataclass(frozen=True, slots=True)
class Groups:
    """Group nouns (singular lemmas), and the nouns of sources, quantities, deeds and documents."""

    nouns: dict[tuple[str, ...], Group]
    people: frozenset[str]
    sources: frozenset[str]
    quantity: frozenset[str]
    deeds: frozenset[str]
    documents: frozenset[str]

    def group_of(self, words: tuple[str, ...]) -> Group | None:
        """The group whose noun or two-word phrase ends `words` (lower-case lemmas)."""
        return self.nouns.get(words[-2:]) or self.nouns.get(words[-1:])


@cache
def load_groups() -> Groups:
    """The lexicon of groups, read once."""
    data = tomllib.loads((files("dateline.language") / "lexicon" / "groups.toml").read_text("utf-8"))
    nouns = {
        tuple(noun.split()): Group(entry["kind"], entry["sector"], entry["acts"])
        for entry in data["group"]
        for noun in entry["nouns"]
    }
    lists = {
        name: frozenset(data[name]["nouns"])
        for name in ("people", "sources", "quantity", "deeds", "documents")
    }
    return Groups(nouns, **lists)
