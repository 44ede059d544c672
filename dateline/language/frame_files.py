"""The files of PLOVER frames as tables that are known to be in order: lexicon/plover/*.toml, format in HOWTO.md."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from dateline.errors import FormatError

NO_ACT = "NONE"  # the type of idioms.toml: words that look like an act and are none
MODES: Mapping[str, tuple[str, ...]] = {
    "AGREE": (),
    "CONSULT": ("visit", "third-party", "multilateral", "phone"),
    "SUPPORT": (),
    "CONCEDE": (),
    "COOPERATE": (),
    "AID": (),
    "RETREAT": ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    "REQUEST": ("assist", "change", "yield", "meet"),
    "ACCUSE": ("disapprove", "investigate", "allege"),
    "REJECT": ("assist", "change", "yield", "meet"),
    "THREATEN": ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    "SANCTION": ("convict", "expel", "withdraw", "discontinue"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "COERCE": (
        "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation",
        "cyber",
    ),
    "ASSAULT": (
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
    ),
    NO_ACT: (),
}  # fmt: skip
# Classes that the report itself answers; all others are lists in classes.toml.
KNOWN_FROM_THE_REPORT = frozenset(["@actor", "@state", "@person", "@armed", "@place", "@figure", "@joint"])
RESTRICTIONS = ("object", "not_object", "subject", "not_subject", "clause", "not_clause")
LISTS = ("verbs", "nouns", "recipient", "with", "not_with")
KEYS = frozenset((*RESTRICTIONS, *LISTS, "mode", "actor", "reciprocal", "alone", "broad"))
FILE_KEYS = frozenset(["type", "recipient", "frame", "modes"])
ROLES = ("doer", "victim", "happen")
LIGHT_TABLES = {"carry": ("doer", "victim"), "happen": ("happen",)}
ANYTHING = "*"
NOTHING = "-"

Pattern = tuple[str, ...]
Light = Mapping[str, tuple[tuple[Pattern, str], ...]]
Table = Mapping[str, Any]


def parsed(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise wrong(name, f"no TOML ({error})", "Mend the line that it names.") from error


def wrong(name: str, wrong: str, way_out: str) -> FormatError:
    return FormatError.about(f"lexicon/plover/{name}", wrong, way_out)


def type_of(name: str, table: Table) -> str:
    unknown = table.keys() - FILE_KEYS
    if unknown:
        raise wrong(name, f"unknown keys {sorted(unknown)}", f"Write one of {sorted(FILE_KEYS)}.")
    kind = table.get("type")
    if kind not in MODES:
        raise wrong(name, f"type {kind!r} is none of PLOVER's", f"Write one of {list(MODES)}.")
    return str(kind)


def modes_of(name: str, kind: str, table: Table) -> tuple[tuple[str, frozenset[str]], ...]:
    for mode, words in table.items():
        _check_mode(name, kind, mode)
        _check_words(name, f"modes.{mode}", words, phrases=False)
    return tuple((mode, frozenset(words)) for mode, words in table.items())


def _check_mode(name: str, kind: str, mode: object) -> None:
    if mode not in MODES[kind]:
        raise wrong(name, f"{kind} has no mode {mode!r}", f"Its modes are {list(MODES[kind])}.")


def _check_words(name: str, key: str, words: object, phrases: bool = True) -> None:
    if not isinstance(words, list) or not words or not all(isinstance(word, str) and word for word in words):
        raise wrong(name, f"{key} is no list of words", "Write lemmas in brackets, or leave the key out.")
    if odd := [word for word in words if word != word.lower() or word != " ".join(word.split())]:
        raise wrong(
            name, f"{key}: {odd} are no lower-case lemmas", "Write lemmas with one space between them."
        )
    if not phrases and (long := [word for word in words if " " in word]):
        raise wrong(name, f"{key}: {long} are phrases", "Write single words here.")
    if len(set(words)) < len(words):
        twice = sorted({word for word in words if words.count(word) > 1})
        raise wrong(name, f"{key} names {twice} twice", "Leave one of them out.")


def entries_of(name: str, kind: str, table: Table, classes: frozenset[str]) -> Iterator[Table]:
    """The `[[frame]]` tables of a file, each checked; `classes` are those that there are."""
    for number, entry in enumerate(table.get("frame", []), 1):
        key = f"frame {number} ({', '.join(entry.get('verbs', entry.get('nouns', []))[:2])})"
        _check_entry(name, kind, key, entry)
        _checkclasses_of(name, key, entry, classes)
        yield entry


def _check_entry(name: str, kind: str, key: str, entry: Table) -> None:
    if unknown := entry.keys() - KEYS:
        raise wrong(name, f"{key}: unknown keys {sorted(unknown)}", f"Write one of {sorted(KEYS)}.")
    if "verbs" not in entry and "nouns" not in entry:
        raise wrong(name, f"{key} has neither verbs nor nouns", "Name at least one trigger.")
    for field in (*LISTS, *RESTRICTIONS):
        if field in entry:
            _check_words(name, f"{key}: {field}", entry[field], phrases=field in LISTS)
    if "mode" in entry:
        _check_mode(name, kind, entry["mode"])
    if entry.get("actor", "subject") not in ("subject", "object", "of"):
        raise wrong(name, f"{key}: actor = {entry['actor']!r}", 'Write "subject", "object" or "of".')


def _checkclasses_of(name: str, key: str, entry: Table, classes: frozenset[str]) -> None:
    asked = [word for field in RESTRICTIONS for word in entry.get(field, [])]
    asked += [phrase.split()[-1] for key in ("with", "not_with") for phrase in entry.get(key, [])]
    if unknown := sorted({word for word in asked if word.startswith("@")} - classes):
        raise wrong(name, f"{key}: no such classes {unknown}", "Add them to classes.toml or mend the name.")


def classes_of(name: str, table: Table) -> dict[str, frozenset[str]]:
    for key, words in table.items():
        _check_words(name, key, words, phrases=False)
    if taken := KNOWN_FROM_THE_REPORT & {f"@{key}" for key in table}:
        raise wrong(name, f"{sorted(taken)} are known from the report", "Choose other names.")
    return {f"@{key}": frozenset(words) for key, words in sorted(table.items())}


def light_of(name: str, table: Table) -> Light:
    found: dict[str, list[tuple[Pattern, str]]] = {}
    for section, roles in LIGHT_TABLES.items():
        for role in roles:
            words = table.get(section, {}).get("verbs" if role == "happen" else role, [])
            if words:
                _check_words(name, f"{section}.{role}", words)
            for lemma, *extra in map(str.split, words):
                found.setdefault(lemma, []).append((tuple(extra), role))
    return {
        lemma: tuple(sorted(pairs, key=lambda pair: -len(pair[0]))) for lemma, pairs in sorted(found.items())
    }
