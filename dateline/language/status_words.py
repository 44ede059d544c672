"""The words that make an act planned, possible, demanded or denied: lexicon/status.toml, loaded once."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

STATUSES = (
    "planned",
    "possible",
    "demanded",
    "denied",
    "none",
    "postponed",
    "called-off",
    "ongoing",
    "neutral",
)
KINDS = ("verbs", "nouns", "adjectives", "modifiers")


@dataclass(frozen=True, slots=True)
class StatusWords:
    """From a governing word to what it makes of its complement. Verbs may be "lemma preposition" or "lemma particle";
    `helpers` are the words of a verb group by what they say."""

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    adjectives: Mapping[str, str]
    modifiers: Mapping[str, str]
    helpers: Mapping[str, frozenset[str]]


@lru_cache(maxsize=1)
def load_status_words() -> StatusWords:
    """The lexicon; of a word in two tables the first one's status counts."""
    text = files("dateline.language").joinpath("lexicon/status.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    found: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    for status in STATUSES:
        for kind in KINDS:
            for word in tables[status][kind]:
                found[kind].setdefault(word, status)
    helpers = {name: frozenset(words) for name, words in tables["helpers"].items()}
    return StatusWords(**found, helpers=helpers)
