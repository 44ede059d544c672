"""The words of sport, trade and kitchen, and those of war that outweigh them (lexicon/peaceful.toml)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class PeacefulWords:
    """`subject_of`: lemma -> its subjects; `serious`: lemmas of war, politics and justice."""

    subject_of: Mapping[str, tuple[str, ...]]
    serious: frozenset[str]


@lru_cache(maxsize=1)
def load_peaceful_words() -> PeacefulWords:
    """The lexicon, read once."""
    data = tomllib.loads((files("dateline.language") / "lexicon" / "peaceful.toml").read_text("utf-8"))
    subject_of: dict[str, tuple[str, ...]] = {}
    for subject, words in data["subjects"].items():
        for word in words:
            subject_of[word] = (*subject_of.get(word, ()), subject)
    return PeacefulWords(subject_of, frozenset(data["serious"]["words"]))
