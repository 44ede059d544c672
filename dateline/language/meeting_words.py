"""The words of talks, summits, visits and calls: lexicon/meetings.toml, loaded and checked once."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from dateline.errors import FormatError
from dateline.language.inflection import lemma_by_form
from dateline.language.status_words import load_status_words

KINDS = ("talks", "meeting", "call", "visit")
STATUSES = frozenset(
    ["proposed", "announced", "confirmed", "ongoing", "held", "downgraded", "postponed", "cancelled", "collapsed",
     "boycotted", "told", "attended", "begun", "none"]
)  # fmt: skip
ROLES = frozenset(["", "party", "host", "mediator", "absent", "excluded", "replacing"])
LISTS = ("noun", "before", "partners", "ends", "sides")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for a meeting; a strong one founds a meeting with less beside it than a weak one."""

    kind: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Governor:
    """What a verb's subject is to the meeting that is its complement, and what the verb makes of the meeting."""

    role: str
    status: str


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that tells of a meeting by itself, and where the other side may stand beside it."""

    name: str
    kind: str
    object: bool
    partners: bool
    each_other: bool


@dataclass(frozen=True, slots=True)
class Level:
    """A rank of those who meet: the titles that show it and the words before a meeting that do."""

    name: str
    titles: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """The lexicon. `governors` and `subjects` go from phrases ("walk out of"), `lists` holds the lists of [noun],
    [before], [partners], [ends] and [sides] by "table.key"; `first_words` are those of `verbs` of two words, `verb_of`
    knows every form of the verbs' first words."""

    nouns: Mapping[str, Noun]
    governors: Mapping[str, Governor]
    subjects: Mapping[str, str]
    modifiers: Mapping[str, str]
    carriers: Mapping[str, str]
    verbs: Mapping[str, Verb]
    first_words: frozenset[str]
    levels: tuple[Level, ...]
    lists: Mapping[str, frozenset[str]]
    verb_of: Mapping[str, str]


@lru_cache(maxsize=1)
def load_meeting_words() -> MeetingWords:
    """The shipped lexicon; `FormatError` where it names a kind, status or role that there is not."""
    text = (files("dateline.language") / "lexicon" / "meetings.toml").read_text("utf-8")
    return meeting_words_of(tomllib.loads(text))


def meeting_words_of(tables: Mapping[str, Any]) -> MeetingWords:
    """The lexicon that `tables` hold; errors as for `load_meeting_words`."""
    _check(tables)
    governors = {
        words: Governor(entry["role"], entry["status"])
        for entry in tables["governor"]
        for words in entry["verbs"]
    }
    subjects = _statuses(tables["subject"], "verbs")
    verbs = _verbs(tables["verbs"])
    lists = {f"{table}.{key}": frozenset(words) for table in LISTS for key, words in tables[table].items()}
    return MeetingWords(
        nouns=_nouns(tables["nouns"]),
        governors=governors,
        subjects=subjects,
        modifiers=_statuses(tables["modifier"], "words"),
        carriers=_statuses(tables["carrier"], "nouns"),
        verbs=verbs,
        first_words=frozenset(words.split()[0] for words in verbs if " " in words),
        levels=tuple(
            Level(e["name"], frozenset(e["titles"]), frozenset(e["words"])) for e in tables["level"]
        ),
        lists=lists,
        verb_of=_forms([*governors, *subjects, *verbs, *_told_of(tables)]),
    )


def _told_of(tables: Mapping[str, Any]) -> list[str]:
    sides, ends = tables["sides"], tables["ends"]["verbs"]
    return [*ends, *sides["led"], *tables["noun"]["topic_verbs"]]


def _check(tables: Mapping[str, Any]) -> None:
    found = {
        entry["status"] for name in ("governor", "subject", "modifier", "carrier") for entry in tables[name]
    }
    wrong = [*(found - STATUSES), *({entry["role"] for entry in tables["governor"]} - ROLES)]
    wrong += [
        *(set(tables["nouns"]) - set(KINDS)),
        *({e["kind"] for e in tables["verbs"].values()} - set(KINDS)),
    ]
    if wrong:
        raise FormatError(f"meetings.toml: no such status, role or kind: {', '.join(sorted(wrong))}")


def _nouns(tables: Mapping[str, Mapping[str, list[str]]]) -> dict[str, Noun]:
    return {
        form: Noun(kind, name == "strong")
        for kind, table in tables.items()
        for name, forms in table.items()
        for form in forms
    }


def _statuses(entries: Iterable[Mapping[str, Any]], key: str) -> dict[str, str]:
    return {word: entry["status"] for entry in entries for word in entry[key]}


def _verbs(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, Verb]:
    return {
        lemma: Verb(
            name,
            entry["kind"],
            entry.get("object", False),
            entry.get("with", False),
            entry.get("each_other", False),
        )
        for name, entry in tables.items()
        for lemma in entry["verbs"]
    }


def _forms(phrases: Iterable[str]) -> dict[str, str]:
    """Every form of the phrases' first words, and of the words of lexicon/status.toml, to its lemma."""
    first = dict.fromkeys(words.split()[0] for words in phrases)
    governing = dict.fromkeys(words.split()[0] for words in load_status_words().verbs)
    return lemma_by_form([*first, *governing], verbs=True)
