"""States by their names, adjectives, people, capitals and seats of government.

The words are data: `lexicon/states.toml`. Country codes are ISO 3166-1 alpha-3 and follow GeoNames.
"""

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

KINDS = ("state", "disputed", "de-facto", "territory", "part", "historical")
CACHED_WORDS = 20_000
_WORDS = frozenset({"name", "iso3", "kind", "capital"})
_LISTS = frozenset({"names", "adjectives", "people", "capital_names", "seats"})
_UNCHANGED_IN_PLURAL = ("s", "sh", "x", "z", "ese", "asy")


@dataclass(frozen=True, slots=True)
class State:
    """A country or a region treated as a party; see the lexicon's HOWTO for the fields."""

    name: str
    iso3: str
    kind: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str | None = None
    capital_names: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()

    @property
    def all_names(self) -> tuple[str, ...]:
        return (self.name, *self.names)

    @property
    def capitals(self) -> tuple[str, ...]:
        return ((self.capital,) if self.capital else ()) + self.capital_names

    @property
    def demonyms(self) -> tuple[str, ...]:
        """Adjectives, and the nouns for one citizen and for several."""
        people = self.people or self.adjectives
        return tuple(dict.fromkeys((*self.adjectives, *people, *map(plural_of, people))))


@dataclass(frozen=True, slots=True)
class States:
    """All states in the lexicon's order, and each kind of word -> the states that have it, in that order."""

    all: tuple[State, ...]
    by_name: dict[str, tuple[State, ...]]
    by_demonym: dict[str, tuple[State, ...]]
    by_capital: dict[str, tuple[State, ...]]
    by_seat: dict[str, tuple[State, ...]]


def plural_of(noun: str) -> str:
    """The plural of a noun for a citizen: Briton -> Britons, Frenchman -> Frenchmen, Chinese -> Chinese."""
    if noun.endswith("man") and noun != "German":
        return noun.removesuffix("man") + "men"
    return noun if noun.endswith(_UNCHANGED_IN_PLURAL) else noun + "s"


@lru_cache(maxsize=CACHED_WORDS)
def word_key(words: str) -> str:
    """`words` as the lexicon's look-ups see them: lower case, no diacritics, plain apostrophes, no "the"."""
    plain = unicodedata.normalize("NFKD", words.replace("’", "'").replace("‘", "'")).casefold()
    letters = "".join(character for character in plain if not unicodedata.combining(character))
    return " ".join(letters.replace("-", " ").split()).removeprefix("the ")


@cache
def load_states() -> States:
    """The lexicon, read and checked once; `ValueError` says which entry is wrong and how."""
    text = (files("dateline.language") / "lexicon" / "states.toml").read_text("utf-8")
    states = tuple(_state(entry) for entry in tomllib.loads(text)["state"])
    return States(
        all=states,
        by_name=_index({state: state.all_names for state in states}),
        by_demonym=_index({state: state.demonyms for state in states}),
        by_capital=_index({state: state.capitals for state in states}),
        by_seat=_index({state: state.seats for state in states}),
    )


def country_by_name(name: str) -> str | None:
    """The ISO3 code of the country or region called `name` ("the UK", "Burma"); None where none is."""
    return _code_of(load_states().by_name, name)


def country_of_demonym(word: str) -> str | None:
    """The ISO3 code that an adjective or noun of nationality points to ("Ukrainian", "Danes" -> DNK)."""
    return _code_of(load_states().by_demonym, word)


def country_of_capital(name: str) -> str | None:
    """The ISO3 code of the state whose capital is or was called `name`."""
    return _code_of(load_states().by_capital, name)


def country_of_seat(words: str) -> str | None:
    """The ISO3 code of the state whose government `words` stand for ("the Kremlin", "Downing Street")."""
    return _code_of(load_states().by_seat, words)


def _code_of(index: dict[str, tuple[State, ...]], words: str) -> str | None:
    found = index.get(word_key(words))
    return found[0].iso3 if found else None


def _state(entry: dict[str, Any]) -> State:
    unknown = set(entry) - _WORDS - _LISTS
    if unknown:
        raise ValueError(f"states.toml: {entry.get('name')}: no such field: {', '.join(sorted(unknown))}")
    if entry["kind"] not in KINDS:
        raise ValueError(f"states.toml: {entry['name']}: kind is {entry['kind']!r}, must be one of {KINDS}")
    if len(entry["iso3"]) != 3 or not entry["iso3"].isupper():
        raise ValueError(f"states.toml: {entry['name']}: {entry['iso3']!r} is no ISO 3166 alpha-3 code")
    fields: dict[str, Any] = {key: tuple(value) if key in _LISTS else value for key, value in entry.items()}
    return State(**fields)


def _index(words_of: dict[State, tuple[str, ...]]) -> dict[str, tuple[State, ...]]:
    index: dict[str, list[State]] = {}
    for state, words in words_of.items():
        for key in dict.fromkeys(map(word_key, words)):
            index.setdefault(key, []).append(state)
    return {key: tuple(found) for key, found in index.items()}
