"""What people call somebody or something, compared by whole words without accents and capitals."""

import difflib
import re
from collections.abc import Iterable

from dateline.language.states import country_by_name, load_states, word_key

WORD = re.compile(r"\w+")
CODE = re.compile(r"[A-Z]{3}")
NEAR = 3  # names that a hint offers


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded: "Erdoğan's" is ("erdogan",)."""
    return tuple(WORD.findall(word_key(name).replace("'s", " ")))


def bearing(name: str, labels: Iterable[str]) -> list[str]:
    """Those of `labels` in which the words of `name` stand one after the other."""
    wanted = f" {' '.join(words_of(name))} "
    return [label for label in labels if wanted.strip() and wanted in f" {' '.join(words_of(label))} "]


def meaning(name: str, labels: Iterable[str]) -> list[str]:
    """Those of `labels` that name the very same: all their words, or the last ones of a personal name."""
    wanted = words_of(name)
    found = []
    for label in labels:
        words = words_of(label)
        if wanted and words[-len(wanted) :] == wanted and (words == wanted or "of" not in words):
            found.append(label)
    return found


def near(name: str, labels: Iterable[str]) -> list[str]:
    """A few of `labels` that are written almost like `name`."""
    known = {" ".join(words_of(label)): label for label in labels}
    return [known[key] for key in difflib.get_close_matches(" ".join(words_of(name)), known, NEAR)]


def country(name: str) -> str | None:
    """The ISO 3166-1 alpha-3 code that `name` is, or is the name of."""
    known = {state.iso3 for state in load_states().all}
    upper = name.strip().upper()
    return upper if upper in known or CODE.fullmatch(name.strip()) else country_by_name(name)
