"""The words that decide whether two tellings agree: lexicon/link_words.toml, loaded and checked once."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from dateline.errors import FormatError

STEM = 5  # letters by which words of content are compared


@dataclass(frozen=True, slots=True)
class LinkWords:
    """Words in lower case, `endings` of them; `newer` are phrases that stand right before the newer of two counts,
    `stances` stems of words that positions on anything share."""

    function: frozenset[str]
    negation: frozenset[str]
    endings: frozenset[str]
    referring: frozenset[str]
    newer: tuple[str, ...]
    peace: frozenset[str]
    stances: frozenset[str]


@lru_cache(maxsize=1)
def load_link_words() -> LinkWords:
    """The lexicon; `FormatError` where a word is written with capitals."""
    text = files("dateline.language").joinpath("lexicon/link_words.toml").read_text(encoding="utf-8")
    tables: dict[str, dict[str, list[str]]] = tomllib.loads(text)
    for table in tables.values():
        for words in table.values():
            if capital := next((word for word in words if word != word.lower()), None):
                raise FormatError.about(
                    "lexicon/link_words.toml", f"has {capital!r}", "Write it in lower case."
                )
    return LinkWords(
        function=frozenset(tables["wording"]["function"]),
        negation=frozenset(tables["wording"]["negation"]),
        endings=frozenset(tables["wording"]["endings"]),
        referring=frozenset(tables["denial"]["referring"]),
        newer=tuple(tables["counts"]["newer"]),
        peace=frozenset(tables["issues"]["peace"]),
        stances=frozenset(word[:STEM] for word in tables["issues"]["stances"]),
    )
