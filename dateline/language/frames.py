"""The frames of PLOVER's sixteen event types: lexicon/plover/*.toml, loaded and checked once.

A frame says which verb or noun, in which company, names which act. The format is told in lexicon/plover/HOWTO.md;
types and modes are those of PLOVER 0.8 (docs/record.md, Event).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from dateline.language.frame_files import (
    ANYTHING,
    KNOWN_FROM_THE_REPORT,
    MODES,
    NO_ACT,
    NOTHING,
    RESTRICTIONS,
    Light,
    Pattern,
    Table,
    classes_of,
    entries_of,
    light_of,
    modes_of,
    parsed,
    type_of,
    wrong,
)
from dateline.language.inflection import lemma_by_form, singulars_of

__all__ = ["ANYTHING", "MODES", "NOTHING", "NO_ACT", "Frame", "Frames", "frames_of", "load_frames"]
ANY_OF = KNOWN_FROM_THE_REPORT | {ANYTHING}
MANY = 300  # words that a class known from the report is worth when frames are put in order


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
    broad: bool

    @property
    def demands(self) -> tuple[frozenset[str], ...]:
        """All that the frame asks of the words around its trigger; two frames of one trigger must differ here."""
        phrases = (frozenset(map(" ".join, pairs)) for pairs in (self.with_, self.not_with))
        forbidden = (self.not_object, self.not_subject, self.not_clause)
        return (self.object, self.subject, self.clause, *forbidden, *phrases)


Entries = Mapping[str, tuple[tuple[Pattern, Frame], ...]]
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
    tables = {name: parsed(name, text) for name, text in sorted(texts.items())}
    classes = classes_of("classes.toml", tables.pop("classes.toml", {}))
    light = light_of("light.toml", tables.pop("light.toml", {}))
    kinds = {name: type_of(name, table) for name, table in tables.items()}
    modes = {kind: modes_of(name, kind, tables[name].get("modes", {})) for name, kind in kinds.items()}
    verbs, nouns = _triggers(tables, kinds, frozenset(classes) | KNOWN_FROM_THE_REPORT)
    plurals = _plurals(nouns)
    frames = _each(verbs, nouns)
    words = (*_company(verbs, nouns, light), *_told(frames), *_held(modes, classes))
    sure = (*verbs, *light, *_clause_words(frames, classes))
    classes = {name: _grown(words, plurals) for name, words in classes.items()}
    return Frames(
        verbs=_ordered(verbs, classes, plurals),
        nouns=_ordered(_with_singulars(nouns, plurals), classes, plurals),
        modes=modes,
        classes=classes,
        light=light,
        verb_of=lemma_by_form(words, verbs=True) | lemma_by_form(sure, verbs=True),
        noun_of=lemma_by_form(_singulars_only(words), verbs=False) | lemma_by_form(nouns, verbs=False),
    )


def _triggers(
    tables: Mapping[str, Table], kinds: Mapping[str, str], classes: frozenset[str]
) -> tuple[RawEntries, RawEntries]:
    """The frames of all files by the lemma of verb and by the last word of noun."""
    verbs: RawEntries = {}
    nouns: RawEntries = {}
    for name, kind in kinds.items():
        table = tables[name]
        for number, entry in enumerate(entries_of(name, kind, table, classes), 1):
            frame = _frame(kind, number, entry, table.get("recipient", []))
            for lemma, *extra in map(str.split, entry.get("verbs", [])):
                _enter(name, verbs.setdefault(lemma, []), tuple(extra), frame)
            for *before, last in map(str.split, entry.get("nouns", [])):
                _enter(name, nouns.setdefault(last, []), tuple(before), frame)
    return verbs, nouns


def _frame(kind: str, number: int, entry: Table, recipient: list[str]) -> Frame:
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
        broad=entry.get("broad", False),
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
            raise wrong(
                name,
                f"{frame.name} and {known.name} share a trigger ({words}) and ask for the same",
                "Leave one out or give them restrictions that tell them apart.",
            )
    entries.append((extra, frame))


def _plurals(nouns: RawEntries) -> dict[str, str]:
    """From the singular to the plural, where the plural is a trigger of its own ("talk" -> "talks")."""
    return {word: plural for plural in nouns for word in singulars_of(plural)}


def _grown(words: Iterable[str], plurals: Mapping[str, str]) -> frozenset[str]:
    """`words`, and the plural beside each singular that has a plural of its own among the triggers."""
    asked = frozenset(words)
    return asked | {plurals[word] for word in asked if word in plurals}


def _with_singulars(nouns: RawEntries, plurals: Mapping[str, str]) -> RawEntries:
    """The nouns, each plural that is a trigger of its own ("talks") with the frames of its singular after its own."""
    found = {noun: list(entries) for noun, entries in nouns.items()}
    for singular, plural in plurals.items():
        found[plural] += nouns.get(singular, [])
    return found


def _singulars_only(words: Iterable[str]) -> list[str]:
    """`words` without the plurals of others among them."""
    known = dict.fromkeys(words)
    return [word for word in known if not known.keys() & set(singulars_of(word))]


def _company(verbs: RawEntries, nouns: RawEntries, light: Light) -> Iterator[str]:
    """The words of all nouns, and those that stand with verbs."""
    for entries in (*verbs.values(), *light.values()):
        for extra, _ in entries:
            yield from extra
    for last, entries in nouns.items():
        yield last
        for before, _ in entries:
            yield from before


def _told(frames: Iterable[Frame]) -> Iterator[str]:
    """The words that frames ask for or forbid around their triggers."""
    for frame in frames:
        yield from sorted(frame.object | frame.not_object | frame.subject | frame.not_subject)
        yield from (held for _, held in (*frame.with_, *frame.not_with))


def _held(
    modes: Mapping[str, tuple[tuple[str, frozenset[str]], ...]], classes: Mapping[str, frozenset[str]]
) -> Iterator[str]:
    """The words of modes and classes."""
    for pairs in modes.values():
        for _, words in pairs:
            yield from sorted(words)
    for words in classes.values():
        yield from sorted(words)


def _clause_words(frames: Iterable[Frame], classes: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """The verbs that frames ask for in a clause."""
    for frame in frames:
        for word in sorted(frame.clause | frame.not_clause):
            yield from sorted(classes.get(word, [word]))


def _each(*entries: RawEntries) -> list[Frame]:
    """Every frame once."""
    return list(
        {frame.name: frame for table in entries for found in table.values() for _, frame in found}.values()
    )


def _ordered(
    entries: RawEntries, classes: Mapping[str, frozenset[str]], plurals: Mapping[str, str]
) -> Entries:
    """The entries of each trigger in the order in which they are to be tried."""
    grown = {frame.name: _frame_grown(frame, plurals) for frame in _each(entries)}
    ranks = {frame.name: _rank(frame, classes) for frame in _each(entries)}
    return {
        lemma: tuple(
            (extra, grown[frame.name])
            for extra, frame in sorted(found, key=lambda entry: (-len(entry[0]), *ranks[entry[1].name]))
        )
        for lemma, found in sorted(entries.items())
    }


def _rank(frame: Frame, classes: Mapping[str, frozenset[str]]) -> tuple[int, int]:
    """Sorts the frame first that asks for most kinds of company, then the one that lets fewest words through."""
    wanted = _wanted(frame)
    return -len(wanted), sum(_breadth(words, classes) for words in wanted)


def _frame_grown(frame: Frame, plurals: Mapping[str, str]) -> Frame:
    """The frame whose restrictions on nouns know those plurals that are words of their own."""
    return replace(
        frame,
        object=_grown(frame.object, plurals),
        not_object=_grown(frame.not_object, plurals),
        subject=_grown(frame.subject, plurals),
        not_subject=_grown(frame.not_subject, plurals),
        with_=_phrases_grown(frame.with_, plurals),
        not_with=_phrases_grown(frame.not_with, plurals),
    )


def _phrases_grown(
    phrases: tuple[tuple[str, str], ...], plurals: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    more = ((preposition, plurals[held]) for preposition, held in phrases if held in plurals)
    return tuple(dict.fromkeys((*phrases, *more)))


def _wanted(frame: Frame) -> list[frozenset[str]]:
    """The company that a frame cannot do without."""
    phrases = frozenset(held for _, held in frame.with_)
    return [words for words in (frame.object, frame.subject, frame.clause, phrases) if words - {NOTHING}]


def _breadth(words: frozenset[str], classes: Mapping[str, frozenset[str]]) -> int:
    """How many words a restriction lets through, in which all actors or places count as many."""
    return sum(MANY if word in ANY_OF else len(classes.get(word, (word,))) for word in words)
