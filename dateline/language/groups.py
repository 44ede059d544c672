"""Groups and single persons without a name: the nouns, what they are, and which of them are unnamed sources."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

LISTS = (
    "people",
    "sources",
    "quantity",
    "deeds",
    "scenes",
    "delegates",
    "grounds",
    "documents",
    "things",
    "craft",
    "either",
    "qualities",
    "held",
    "directions",
    "multitudes",
    "strongholds",
)
VERBS = ("idle", "weak", "sufferings", "harms")
PREPOSITION = "of"  # of phrases such as "head of state"


@dataclass(frozen=True, slots=True)
class Group:
    """`acts`: the noun alone is an actor; otherwise only beside a word that says whose people they are, or as doer or
    sufferer of a deed. `generic`: so common that it always takes a deed. `persons`: the singular is a human being."""

    kind: str
    sector: str | None
    acts: bool
    generic: bool = False
    persons: bool = True


@dataclass(frozen=True, slots=True)
class Several:
    """Nouns that point back to several actors ("both sides"), by what they may be, and the words for how many."""

    sides: frozenset[str]
    states: frozenset[str]
    persons: frozenset[str]
    unnumbered: frozenset[str]
    numbers: dict[str, int]


@dataclass(frozen=True, slots=True)
class Groups:
    """Group nouns (singular lemmas), and the other lists of the lexicon, told of in its HOWTO. `sufferers`: sources to
    whom something can be done; `persons`: single words that name a human being. Verbs: `idle` make nobody an actor,
    `weak` only in company, of `sufferings` the subject suffers, `harms` are done to human beings only. `last_words`:
    the head nouns of all groups."""

    nouns: dict[tuple[str, ...], Group]
    people: frozenset[str]
    sources: frozenset[str]
    quantity: frozenset[str]
    deeds: frozenset[str]
    scenes: frozenset[str]
    delegates: frozenset[str]
    grounds: frozenset[str]
    documents: frozenset[str]
    things: frozenset[str]
    craft: frozenset[str]
    either: frozenset[str]
    qualities: frozenset[str]
    held: frozenset[str]
    directions: frozenset[str]
    multitudes: frozenset[str]
    strongholds: frozenset[str]
    sufferers: frozenset[str]
    persons: frozenset[str]
    idle: frozenset[str]
    weak: frozenset[str]
    sufferings: frozenset[str]
    harms: frozenset[str]
    endings: tuple[str, ...]
    last_words: frozenset[str]
    several: Several

    def group_of(self, words: tuple[str, ...]) -> Group | None:
        """The group whose noun or two-word phrase ends `words` (lower-case lemmas)."""
        return self.nouns.get(words[-2:]) or self.nouns.get(words[-1:])

    def sounds_like_people(self, lemma: str) -> bool:
        """Whether the ending of an unlisted noun is one of nouns for people ("cyclist", "docker")."""
        return lemma.endswith(self.endings) and len(lemma) > SHORTEST and lemma not in self.things


SHORTEST = 5  # letters: a shorter noun in "-er" or "-or" is rarely a person


@cache
def load_groups() -> Groups:
    """The lexicon of groups, read and checked once; `ValueError` where a noun stands in two groups."""
    data = tomllib.loads((files("dateline.language") / "lexicon" / "groups.toml").read_text("utf-8"))
    nouns: dict[tuple[str, ...], Group] = {}
    for entry in data["group"]:
        flags = {name: entry[name] for name in ("generic", "persons") if name in entry}
        for noun in entry["nouns"]:
            words = tuple(noun.split())
            if words in nouns:
                raise ValueError(f"groups.toml: {noun!r} stands in two groups")
            nouns[words] = Group(entry["kind"], entry["sector"], entry["acts"], **flags)
    return Groups(
        nouns,
        **{name: frozenset(data[name]["nouns"]) for name in LISTS},
        **{name: frozenset(data[name]["verbs"]) for name in VERBS},
        sufferers=frozenset(data["sources"]["people"]["nouns"]),
        persons=frozenset(words[0] for words, group in nouns.items() if group.persons and len(words) == 1),
        endings=tuple(data["suffixes"]["endings"]),
        last_words=frozenset(words[0] if words[1:2] == (PREPOSITION,) else words[-1] for words in nouns),
        several=_several(data["several"]),
    )


def _several(table: dict[str, Any]) -> Several:
    lists = {name: frozenset(words) for name, words in table.items() if name != "numbers"}
    return Several(**lists, numbers=table["numbers"])
