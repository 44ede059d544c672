"""Offices: titles of posts, the words that belong to them, and honorifics before names."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class OfficeHead:
    """A noun that names a post. `sector` is a PLOVER code or None for that of whoever is served;
    `bare`: the noun alone may name the holder ("the president"); `alone`: it is an actor even without one."""

    words: tuple[str, ...]
    sector: str | None
    bare: bool
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Offices:
    """Office heads by their words, title modifiers, and honorifics with what they tell."""

    heads: dict[tuple[str, ...], OfficeHead]
    modifiers: frozenset[str]
    former: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    military: frozenset[str]
    honorifics: frozenset[str]
    royal: frozenset[str]
    counterparts: frozenset[str]
    mass: frozenset[str]
    last_words: frozenset[str]
    longest: int


@cache
def load_offices() -> Offices:
    """The lexicon of offices, read once; `ValueError` where one head stands in two classes."""
    data = tomllib.loads((files("dateline.language") / "lexicon" / "offices.toml").read_text("utf-8"))
    heads: dict[tuple[str, ...], OfficeHead] = {}
    for group in data["office"]:
        for title in group["heads"]:
            words = tuple(title.replace("-", " - ").split())  # as spaCy's tokenizer cuts them
            if words in heads:
                raise ValueError(f"offices.toml: {title!r} stands in two classes")
            heads[words] = OfficeHead(
                words, group["sector"] or None, group["bare"], group.get("alone", False)
            )
    titles = data["honorifics"]
    return Offices(
        heads=heads,
        modifiers=frozenset(data["modifiers"]["words"]),
        former=frozenset(data["modifiers"]["former"]["words"]),
        male=frozenset(titles["male"]),
        female=frozenset(titles["female"]),
        military=frozenset(titles["military"]),
        honorifics=frozenset(word for words in titles.values() for word in words),
        royal=frozenset(data["royal"]["words"]),
        counterparts=frozenset(data["roles"]["counterparts"]),
        mass=frozenset(data["mass"]["heads"]),
        last_words=frozenset(words[-1] for words in heads),
        longest=max(map(len, heads)),
    )
