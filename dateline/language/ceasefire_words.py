"""The words of ceasefires, truces and pauses: lexicon/ceasefires.toml, loaded and checked once."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from dateline.errors import FormatError
from dateline.language.inflection import lemma_by_form

STATUSES = ("proposed", "rejected", "declared", "agreed", "in-force", "extended", "breached", "ended")
SILENT = ("neutral", "nothing")
TABLES = ("object", "subject", "carrier", "modifier")
LISTS = ("kind", "parties", "violation", "time", "names")


@dataclass(frozen=True, slots=True)
class CeasefireWords:
    """The lexicon. `object`, `subject`, `carrier` and `modifier` go from a word or phrase to a status, "neutral" or
    "nothing"; `lists` holds the other lists by "table.key"; `verb_of` knows every form of the verbs' first words."""

    object: Mapping[str, str]
    subject: Mapping[str, str]
    carrier: Mapping[str, str]
    modifier: Mapping[str, str]
    pairs: frozenset[tuple[str, str]]
    lists: Mapping[str, frozenset[str]]
    verb_of: Mapping[str, str]


@lru_cache(maxsize=1)
def load_ceasefire_words() -> CeasefireWords:
    """The shipped lexicon; `FormatError` where it names a status that there is not, or a word twice in a table."""
    text = (files("dateline.language") / "lexicon" / "ceasefires.toml").read_text("utf-8")
    return ceasefire_words_of(tomllib.loads(text))


def ceasefire_words_of(tables: Mapping[str, Any]) -> CeasefireWords:
    """The lexicon that `tables` hold; errors as for `load_ceasefire_words`."""
    by_word = {name: _by_word(name, tables[name]) for name in TABLES}
    pairs = frozenset((first, second) for first, second in tables["names"].pop("pairs"))
    lists = {f"{name}.{key}": frozenset(words) for name in LISTS for key, words in tables[name].items()}
    told = (*by_word["object"], *by_word["subject"], *_verbs(tables))
    verb_of = lemma_by_form(dict.fromkeys(words.split()[0] for words in told), verbs=True)
    return CeasefireWords(**by_word, pairs=pairs, lists=lists, verb_of=verb_of)


def _verbs(tables: Mapping[str, Any]) -> list[str]:
    violation, names = tables["violation"], tables["names"]
    return [*violation["break"], *violation["accuse"], *violation["violence"], *names["verbs"]]


def _by_word(name: str, table: Mapping[str, list[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for status, words in table.items():
        if status not in (*STATUSES, *SILENT):
            raise FormatError(f"ceasefires.toml: [{name}]: no such status: {status}")
        for word in words:
            if word in found:
                raise FormatError(f"ceasefires.toml: [{name}]: {word!r} is both {found[word]} and {status}")
            found[word] = status
    return found
