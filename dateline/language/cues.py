"""The lexicon of cue words and channels, loaded and checked once."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

ACTS = frozenset(
    [
        "say",
        "announce",
        "confirm",
        "deny",
        "reject",
        "accept",
        "offer",
        "promise",
        "demand",
        "urge",
        "ask",
        "warn",
        "threaten",
        "accuse",
        "criticise",
        "praise",
        "want",
        "hope",
        "believe",
        "expect",
        "estimate",
        "speculate",
        "decline",
    ]
)
KINDS = frozenset(
    [
        "briefing",
        "interview",
        "broadcast",
        "social",
        "parliament",
        "letter",
        "written-statement",
        "newspaper",
        "call",
        "speech",
        "meeting",
    ]
)
FORMS = ("clause", "object", "oblique", "nouns", "phrases")
SURE = "sure"


@dataclass(frozen=True, slots=True)
class Cues:
    """Each form of cue with the act it implies: lemma (or "lemma preposition", or phrase) to act."""

    clause: Mapping[str, str]
    object: Mapping[str, str]
    oblique: Mapping[str, str]
    nouns: Mapping[str, str]
    phrases: Mapping[str, str]
    sure: frozenset[str]

    def verb_act(self, lemma: str) -> str | None:
        """The act a verb implies in any of its frames; None for a verb that reports nothing."""
        return self.clause.get(lemma) or self.object.get(lemma) or self._oblique_act(lemma)

    def act_of(self, lemma: str) -> str | None:
        """The act a verb or noun implies; None where it is no cue word."""
        return self.verb_act(lemma) or self.nouns.get(lemma)

    def _oblique_act(self, lemma: str) -> str | None:
        return next((act for words, act in self.oblique.items() if words.split()[0] == lemma), None)


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """The cue lexicon; `ValueError` where a table names no act of record.md."""
    tables = _read("cues.toml")
    sure = frozenset(tables.pop(SURE)["clause"])
    unknown = tables.keys() - ACTS
    if unknown:
        raise ValueError(f"cues.toml: no such acts: {sorted(unknown)}")
    found: dict[str, dict[str, str]] = {form: {} for form in FORMS}
    for act, table in tables.items():
        for form, words in table.items():
            for word in words:
                found[form].setdefault(word, act)
    return Cues(**found, sure=sure)


@lru_cache(maxsize=1)
def load_channels() -> tuple[tuple[str, str], ...]:
    """Phrase and kind of channel, the longest phrase first; `ValueError` where a kind is unknown."""
    tables = _read("channels.toml")
    unknown = tables.keys() - KINDS
    if unknown:
        raise ValueError(f"channels.toml: no such kinds: {sorted(unknown)}")
    pairs = [(phrase, kind) for kind, phrases in tables.items() for phrase in phrases]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


@dataclass(frozen=True, slots=True)
class Words:
    """acts.toml: `signs` are patterns of a content with the act they show, the first counts; the others
    are sets of lemmas."""

    signs: tuple[tuple[re.Pattern[str], str], ...]
    own: frozenset[str]
    answers: frozenset[str]
    addressed: Mapping[str, frozenset[str]]
    papers: frozenset[str]


@lru_cache(maxsize=1)
def load_words() -> Words:
    """The words of contents, addressees and papers; `ValueError` where a sign names no act."""
    tables = _read("acts.toml")
    unknown = tables["signs"].keys() - ACTS
    if unknown:
        raise ValueError(f"acts.toml: no such acts: {sorted(unknown)}")
    return Words(
        signs=tuple((_whole_words(patterns), act) for act, patterns in tables["signs"].items()),
        own=frozenset(tables["own"]["lemmas"]),
        answers=frozenset(tables["answers"]["lemmas"]),
        addressed={kind: frozenset(lemmas) for kind, lemmas in tables["addressees"].items()},
        papers=frozenset(tables["papers"]["lemmas"]),
    )


def _whole_words(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


def _read(name: str) -> dict[str, Any]:
    lexicon = files("dateline.language") / "lexicon" / name
    return tomllib.loads(lexicon.read_text(encoding="utf-8"))
