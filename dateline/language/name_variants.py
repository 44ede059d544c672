"""Names in several spellings: lexicon/name_variants.toml, loaded and checked once."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.errors import FormatError

FILE = "lexicon/name_variants.toml"


@dataclass(frozen=True, slots=True)
class NameVariants:
    """`given`: form of a given name -> the first of its group; `empty` words of a name say nothing of whose it is.

    `offices_alone` and `offices_fielded` are heads of offices that one person holds at a time, the latter with a field;
    `offices_past` make it another's or nobody's, `offices_empty` say nothing, `offices_same` are other words for one.
    `military` and `people` are what a country's army or people are called without a name, `tails` follow the name of a
    group, `countries` are words in the names of many countries.
    """

    given: Mapping[str, str]
    particles: frozenset[str]
    honorifics: frozenset[str]
    evened: Mapping[str, str]
    offices_alone: frozenset[str]
    offices_fielded: frozenset[str]
    offices_past: frozenset[str]
    offices_empty: frozenset[str]
    offices_same: Mapping[str, str]
    military: frozenset[str]
    tails: frozenset[str]
    countries: frozenset[str]
    people: frozenset[str]

    @property
    def empty(self) -> frozenset[str]:
        """Particles and honorifics."""
        return self.particles | self.honorifics


@cache
def load_name_variants() -> NameVariants:
    """The lexicon; `FormatError` where a form stands in two groups, or has a capital."""
    text = files("dateline.language").joinpath(FILE).read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    given: dict[str, str] = {}
    for group in tables["given"]["groups"]:
        for form in group:
            if form in given or form != form.lower():
                raise FormatError.about(FILE, f"has {form!r} twice or with a capital", "One group, lower case.")
            given[form] = group[0]
    offices = {name: frozenset(words) for name, words in tables["offices"].items()}
    return NameVariants(
        given=given,
        particles=frozenset(tables["particles"]["words"]),
        honorifics=frozenset(tables["honorifics"]["words"]),
        evened=tables["evened"],
        offices_alone=offices["alone"],
        offices_fielded=offices["fielded"],
        offices_past=offices["past"],
        offices_empty=offices["empty"],
        offices_same=tables["offices_same"],
        military=frozenset(tables["generic"]["military"]),
        tails=frozenset(tables["generic"]["tails"]),
        countries=frozenset(tables["generic"]["countries"]),
        people=frozenset(tables["generic"]["people"]),
    )
