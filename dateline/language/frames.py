"""The frames of PLOVER's sixteen event types: lexicon/plover/*.toml, loaded and checked once.

A frame says which verb or noun, in which company, names which act. The format is told in lexicon/plover/HOWTO.md;
types and modes are those of PLOVER 0.8 (docs/record.md, Event).
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from dateline.errors import FormatError
from dateline.language.inflection import lemma_by_form, noun_forms

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
KNOWN_FROM_THE_REPORT = frozenset(["@actor", "@state", "@person", "@armed", "@place", "@figure"])
RESTRICTIONS = ("object", "not_object", "subject", "not_subject", "clause", "not_clause")
LISTS = ("verbs", "nouns", "recipient", "with", "not_with")
KEYS = frozenset((*RESTRICTIONS, *LISTS, "mode", "actor", "reciprocal", "alone"))
FILE_KEYS = frozenset(["type", "recipient", "frame", "modes"])
ROLES = ("doer", "victim", "happen")
LIGHT_TABLES = {"carry": ("doer", "victim"), "happen": ("happen",)}
ANYTHING = "*"
NOTHING = "-"
ANY_OF = KNOWN_FROM_THE_REPORT | {ANYTHING}
MANY = 300  # words that a class known from the report is worth when frames are put in order

Pattern = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to tell an act. Restrictions hold lemmas, classes ("@weapons") and "-" (or none at all); an empty one
    lets anything through. `with_` and `not_with` hold pairs of preposition and what its phrase holds, "*" for
    anything."""

    name: str
    type: str
    mode: str | None
    object: frozenset[str]
    not_object: frozenset[str]
    subject: frozenset[str]
    not_subject: frozenset[str]
    clause: frozenset[str]
    not_clause: frozenset[str]
    with_: tuple[tuple[str, str], ...]
    not_with: tuple[tuple[str, str], ...]
    recipient: tuple[str, ...]
    actor: str
    reciprocal: bool
    alone: bool

    @property
    def demands(self) -> tuple[frozenset[str], ...]:
        """All that the frame asks of the words around its trigger; two frames of one trigger must differ here."""
        phrases = (frozenset(map(" ".join, pairs)) for pairs in (self.with_, self.not_with))
        forbidden = (self.not_object, self.not_subject, self.not_clause)
        return (self.object, self.subject, self.clause, *forbidden, *phrases)


Entries = Mapping[str, tuple[tuple[Pattern, Frame], ...]]
Light = Mapping[str, tuple[tuple[Pattern, str], ...]]
RawEntries = dict[str, list[tuple[Pattern, Frame]]]


@dataclass(frozen=True, slots=True)
class Frames:
    """The lexicon by trigger. `verbs`: lemma -> (words that must stand with it, frame), most words first, then the
    frame that asks for most; `nouns`: last word -> (words right before it, frame), likewise; the first that fits
    counts, and where it is of type NO_ACT there is no act. `modes`: type -> mode and the words of a clause that
    show it, the first counts. `light`: verb lemma -> (words with it, role): the noun act is the object of what its
    "doer" or "victim" (subjects) does, or the subject of what "happen"s. `verb_of`, `noun_of`: the lemma of every form
    of the lexicon's words, where a word is a verb and where it is none."""

    verbs: Entries
    nouns: Entries
    modes: Mapping[str, tuple[tuple[str, frozenset[str]], ...]]
    classes: Mapping[str, frozenset[str]]
    light: Light
    verb_of: Mapping[str, str]
    noun_of: Mapping[str, str]

    def lemma(self, word: str, verbal: bool, guess: str) -> str:
        """The lemma of the lower-case `word`: the lexicon's, surer than the tagger's `guess`, which stands else."""
        return (self.verb_of if verbal else self.noun_of).get(word, guess)


@lru_cache(maxsize=1)
def load_frames() -> Frames:
    """The shipped lexicon; `FormatError` naming file and key where it is not of the form of HOWTO.md."""
    folder = files("dateline.language") / "lexicon" / "plover"
    texts = {
        entry.name: entry.read_text("utf-8") for entry in folder.iterdir() if entry.name.endswith(".toml")
    }
    return frames_of(texts)


def frames_of(texts: Mapping[str, str]) -> Frames:
    """The lexicon that the files `texts` (name -> TOML) hold; errors as for `load_frames`."""
    tables = {name: _parsed(name, text) for name, text in sorted(texts.items())}
    classes = _classes("classes.toml", tables.pop("classes.toml", {}))
    light = _light("light.toml", tables.pop("light.toml", {}))
    kinds = {name: _type_of(name, table) for name, table in tables.items()}
    modes = {kind: _modes(name, kind, tables[name].get("modes", {})) for name, kind in kinds.items()}
    verbs, nouns = _triggers(tables, kinds, frozenset(classes) | KNOWN_FROM_THE_REPORT)
    told = (word for pairs in modes.values() for _, words in pairs for word in sorted(words))
    held = (word for words in classes.values() for word in sorted(words))
    words = (*_company(verbs, nouns, light), *told, *held)
    sure = (*verbs, *light, *_clause_words(verbs, classes))
    return Frames(
        verbs=_ordered(verbs, classes),
        nouns=_ordered(_with_singulars(nouns), classes),
        modes=modes,
        classes=classes,
        light=light,
        verb_of=lemma_by_form(words, verbs=True) | lemma_by_form(sure, verbs=True),
        noun_of=lemma_by_form(words, verbs=False) | lemma_by_form(nouns, verbs=False),
    )


def _triggers(
    tables: Mapping[str, Any], kinds: Mapping[str, str], classes: frozenset[str]
) -> tuple[RawEntries, RawEntries]:
    """The frames of all files by the lemma of verb and by the last word of noun."""
    verbs: RawEntries = {}
    nouns: RawEntries = {}
    for name, kind in kinds.items():
        for frame, entry in _frames(name, kind, tables[name], classes):
            for lemma, *extra in map(str.split, entry.get("verbs", [])):
                _enter(name, verbs.setdefault(lemma, []), tuple(extra), frame)
            for *before, last in map(str.split, entry.get("nouns", [])):
                _enter(name, nouns.setdefault(last, []), tuple(before), frame)
    return verbs, nouns


def _with_singulars(nouns: RawEntries) -> RawEntries:
    """The nouns, each plural that is a trigger of its own ("talks") with the frames of its singular after its own."""
    found = {noun: list(entries) for noun, entries in nouns.items()}
    for noun, entries in nouns.items():
        for plural in noun_forms(noun):
            if plural != noun and plural in found:
                found[plural] += entries
    return found


def _company(verbs: RawEntries, nouns: RawEntries, light: Light) -> Iterator[str]:
    """The words of all nouns, and those that stand with verbs."""
    for entries in (*verbs.values(), *light.values()):
        for extra, _ in entries:
            yield from extra
    for last, entries in nouns.items():
        yield last
        for before, _ in entries:
            yield from before


def _clause_words(verbs: RawEntries, classes: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """The verbs that frames ask for in a clause."""
    for entries in verbs.values():
        for _, frame in entries:
            for word in sorted(frame.clause | frame.not_clause):
                yield from sorted(classes.get(word, [word]))


def _parsed(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _wrong(name, f"no TOML ({error})", "Mend the line that it names.") from error


def _wrong(name: str, wrong: str, way_out: str) -> FormatError:
    return FormatError.about(f"lexicon/plover/{name}", wrong, way_out)


def _type_of(name: str, table: Mapping[str, Any]) -> str:
    unknown = table.keys() - FILE_KEYS
    if unknown:
        raise _wrong(name, f"unknown keys {sorted(unknown)}", f"Write one of {sorted(FILE_KEYS)}.")
    kind = table.get("type")
    if kind not in MODES:
        raise _wrong(name, f"type {kind!r} is none of PLOVER's", f"Write one of {list(MODES)}.")
    return str(kind)


def _modes(name: str, kind: str, table: Mapping[str, Any]) -> tuple[tuple[str, frozenset[str]], ...]:
    for mode, words in table.items():
        _check_mode(name, kind, mode)
        _check_words(name, f"modes.{mode}", words, phrases=False)
    return tuple((mode, frozenset(words)) for mode, words in table.items())


def _check_mode(name: str, kind: str, mode: object) -> None:
    if mode not in MODES[kind]:
        raise _wrong(name, f"{kind} has no mode {mode!r}", f"Its modes are {list(MODES[kind])}.")


def _check_words(name: str, key: str, words: object, phrases: bool = True) -> None:
    if not isinstance(words, list) or not words or not all(isinstance(word, str) and word for word in words):
        raise _wrong(name, f"{key} is no list of words", "Write lemmas in brackets, or leave the key out.")
    if odd := [word for word in words if word != word.lower() or word != " ".join(word.split())]:
        raise _wrong(
            name, f"{key}: {odd} are no lower-case lemmas", "Write lemmas with one space between them."
        )
    if not phrases and (long := [word for word in words if " " in word]):
        raise _wrong(name, f"{key}: {long} are phrases", "Write single words here.")
    if len(set(words)) < len(words):
        twice = sorted({word for word in words if words.count(word) > 1})
        raise _wrong(name, f"{key} names {twice} twice", "Leave one of them out.")


def _frames(
    name: str, kind: str, table: Mapping[str, Any], classes: frozenset[str]
) -> Iterator[tuple[Frame, Mapping[str, Any]]]:
    for number, entry in enumerate(table.get("frame", []), 1):
        key = f"frame {number} ({', '.join(entry.get('verbs', entry.get('nouns', []))[:2])})"
        _check_entry(name, kind, key, entry)
        _check_classes(name, key, entry, classes)
        yield _frame(kind, number, entry, table.get("recipient", [])), entry


def _check_entry(name: str, kind: str, key: str, entry: Mapping[str, Any]) -> None:
    if unknown := entry.keys() - KEYS:
        raise _wrong(name, f"{key}: unknown keys {sorted(unknown)}", f"Write one of {sorted(KEYS)}.")
    if "verbs" not in entry and "nouns" not in entry:
        raise _wrong(name, f"{key} has neither verbs nor nouns", "Name at least one trigger.")
    for field in (*LISTS, *RESTRICTIONS):
        if field in entry:
            _check_words(
                name,
                f"{key}: {field}",
                entry[field],
                phrases=field in LISTS,
            )
    if "mode" in entry:
        _check_mode(name, kind, entry["mode"])
    if entry.get("actor", "subject") not in ("subject", "object"):
        raise _wrong(name, f"{key}: actor = {entry['actor']!r}", 'Write "subject" or "object".')


def _check_classes(name: str, key: str, entry: Mapping[str, Any], classes: frozenset[str]) -> None:
    asked = [word for field in RESTRICTIONS for word in entry.get(field, [])]
    asked += [phrase.split()[-1] for key in ("with", "not_with") for phrase in entry.get(key, [])]
    if unknown := sorted({word for word in asked if word.startswith("@")} - classes):
        raise _wrong(name, f"{key}: no such classes {unknown}", "Add them to classes.toml or mend the name.")


def _frame(kind: str, number: int, entry: Mapping[str, Any], recipient: list[str]) -> Frame:
    mode = entry.get("mode")
    restrictions = {field: frozenset(entry.get(field, [])) for field in RESTRICTIONS}
    return Frame(
        name="/".join(filter(None, (kind, mode, str(number)))),
        type=kind,
        mode=mode,
        with_=tuple(map(_phrase, entry.get("with", []))),
        not_with=tuple(map(_phrase, entry.get("not_with", []))),
        recipient=tuple(entry.get("recipient", recipient)),
        actor=entry.get("actor", "subject"),
        reciprocal=entry.get("reciprocal", False),
        alone=entry.get("alone", False),
        **restrictions,
    )


def _phrase(phrase: str) -> tuple[str, str]:
    """ "of @weapons": ("of", "@weapons"); "against": ("against", "*")."""
    *preposition, held = phrase.split()
    return (" ".join(preposition), held) if preposition else (held, ANYTHING)


def _enter(name: str, entries: list[tuple[Pattern, Frame]], extra: Pattern, frame: Frame) -> None:
    for other, known in entries:
        if other == extra and known.demands == frame.demands:
            words = " ".join(extra) or "its word alone"
            raise _wrong(
                name,
                f"{frame.name} and {known.name} share a trigger ({words}) and ask for the same",
                "Leave one out or give them restrictions that tell them apart.",
            )
    entries.append((extra, frame))


def _ordered(entries: RawEntries, classes: Mapping[str, frozenset[str]]) -> Entries:
    """The entries of each trigger in the order in which they are to be tried."""

    def rank(entry: tuple[Pattern, Frame]) -> tuple[int, int, int]:
        extra, frame = entry
        return -len(extra), -len(_wanted(frame)), sum(_breadth(words, classes) for words in _wanted(frame))

    return {lemma: tuple(sorted(found, key=rank)) for lemma, found in sorted(entries.items())}


def _wanted(frame: Frame) -> list[frozenset[str]]:
    """The company that a frame cannot do without."""
    phrases = frozenset(held for _, held in frame.with_)
    return [words for words in (frame.object, frame.subject, frame.clause, phrases) if words - {NOTHING}]


def _breadth(words: frozenset[str], classes: Mapping[str, frozenset[str]]) -> int:
    """How many words a restriction lets through, in which all actors or places count as many."""
    return sum(MANY if word in ANY_OF else len(classes.get(word, (word,))) for word in words)


def _classes(name: str, table: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    for key, words in table.items():
        _check_words(name, key, words, phrases=False)
    if taken := KNOWN_FROM_THE_REPORT & {f"@{key}" for key in table}:
        raise _wrong(name, f"{sorted(taken)} are known from the report", "Choose other names.")
    return {f"@{key}": frozenset(words) for key, words in sorted(table.items())}


def _light(name: str, table: Mapping[str, Any]) -> Light:
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
