"""The lexicon of positions: cues of stances, words of judgements, words that name issues; loaded and checked once."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

STANCES = frozenset(
    ["accepts", "supports", "offers", "demands", "rejects", "refuses-to-discuss", "conditional", "open"]
)
UNSETTLED = frozenset({"wish", "ready", "intent"})  # what the issue has to settle, see the lexicon's HOWTO
VERB_FRAMES = ("phrasal", "told", "oblique", "infinitive", "clause", "object")  # the first that fits is read
FRAMES = frozenset({*VERB_FRAMES, "nouns", "adjectives", "predicates"})


@dataclass(frozen=True, slots=True)
class Sense:
    """One use of a cue: where its issue stands, the stance, and the words that must follow the cue."""

    frame: str
    stance: str
    after: tuple[str, ...] = ()


Senses = Mapping[str, tuple[Sense, ...]]


@dataclass(frozen=True, slots=True)
class Stances:
    """Cues by lemma (adjectives and predicates as written), and the words that tell whether a cue holds."""

    verbs: Senses
    nouns: Senses
    adjectives: Senses
    predicates: Mapping[str, str]
    opposite: Mapping[str, str]
    spoken: frozenset[str]
    carried: frozenset[str]
    carrying: frozenset[str]
    undoing: frozenset[str]
    blaming: frozenset[str]
    diplomatic: frozenset[str]


@dataclass(frozen=True, slots=True)
class Holding:
    """Words that decide whether a clause is held to be so, and on which condition."""

    marks: frozenset[str]
    verbs: frozenset[str]
    wishing: frozenset[str]
    weak: frozenset[str]
    duty: frozenset[str]
    volition: frozenset[str]
    conditions: frozenset[str]
    only: frozenset[str]
    in_return: frozenset[str]
    provisos: frozenset[str]
    nominal: frozenset[str]
    preconditions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Words of duties, refusals, judgements and closed issues in what somebody says."""

    modals: frozenset[str]
    duties: frozenset[str]
    needs: Senses
    telling: frozenset[str]
    answers: frozenset[str]
    stative: frozenset[str]
    discussing: frozenset[str]
    discussions: frozenset[str]
    worth: frozenset[str]
    bad: frozenset[str]
    good: frozenset[str]
    bad_phrases: frozenset[tuple[str, str]]
    good_phrases: frozenset[tuple[str, str]]
    calling: frozenset[str]
    condemning: frozenset[str]
    effects: frozenset[str]
    harm: frozenset[str]
    judged: frozenset[str]
    closed: frozenset[str]
    up_for: frozenset[str]
    off: frozenset[str]
    out_of: frozenset[str]
    closing: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Issues:
    """Words that name issues: what is read through, what counts, what a label drops and how it names an act."""

    light_verbs: frozenset[str]
    light_nouns: frozenset[str]
    vague: frozenset[str]
    permitting: frozenset[str]
    ditransitive: frozenset[str]
    asides: frozenset[str]
    anaphoric: Mapping[str, frozenset[str]]
    decided: frozenset[str]
    denied: frozenset[str]
    matters: frozenset[str]
    strong: frozenset[str]
    violent: frozenset[str]
    unrelated: frozenset[str]
    shared: frozenset[str]
    fillers: frozenset[str]
    qualifiers: frozenset[str]
    backdrop: frozenset[str]
    same: Mapping[str, str]
    acts: Mapping[str, str]
    loose: frozenset[str]
    personal: frozenset[str]
    giving: frozenset[str]


@dataclass(frozen=True, slots=True)
class Parties:
    """Nouns (singular) of the own side, of bodies that may be nobody's, of plain groups that hold positions and of
    officeholders who hold none."""

    own_side: frozenset[str]
    independent: frozenset[str]
    protesting: frozenset[str]
    officeholders: frozenset[str]


@lru_cache(maxsize=1)
def load_stances() -> Stances:
    """The cues of stances; `ValueError` where a table names no stance or frame."""
    tables = _tables()
    found: dict[str, dict[str, list[Sense]]] = {"verbs": {}, "nouns": {}, "adjectives": {}}
    predicates: dict[str, str] = {}
    for stance, frames in tables["stances"].items():
        _check(stance, frames)
        for frame, entries in frames.items():
            kind = "verbs" if frame in VERB_FRAMES else frame
            for entry in entries:
                if kind == "predicates":
                    predicates[entry] = stance
                else:
                    word, *after = entry.split()
                    found[kind].setdefault(word, []).append(Sense(frame, stance, tuple(after)))
    return Stances(
        verbs=_ordered(found["verbs"]),
        nouns=_ordered(found["nouns"]),
        adjectives=_ordered(found["adjectives"]),
        predicates=predicates,
        opposite=dict(tables["opposite"]),
        spoken=frozenset(tables["spoken"]["lemmas"]),
        carried=frozenset(tables["carried"]["verbs"]),
        carrying=frozenset(tables["carrying"]["verbs"]),
        undoing=frozenset(tables["carrying"]["undoing"]),
        blaming=frozenset(tables["blaming"]["verbs"]),
        diplomatic=frozenset(tables["diplomatic"]["verbs"]),
    )


def _check(stance: str, frames: Mapping[str, Any]) -> None:
    if stance not in STANCES | UNSETTLED:
        raise ValueError(f"positions.toml: no such stance: {stance}")
    unknown = frames.keys() - FRAMES
    if unknown:
        raise ValueError(f"positions.toml: {stance}: no such frames: {sorted(unknown)}")


def _ordered(senses: Mapping[str, list[Sense]]) -> dict[str, tuple[Sense, ...]]:
    """Frames in the order of VERB_FRAMES, of one frame those with more words first."""

    def rank(sense: Sense) -> tuple[int, int]:
        place = VERB_FRAMES.index(sense.frame) if sense.frame in VERB_FRAMES else 0
        return (place, -len(sense.after))

    return {word: tuple(sorted(given, key=rank)) for word, given in senses.items()}


@lru_cache(maxsize=1)
def load_holding() -> Holding:
    """The words of assertion and condition."""
    tables = _tables()
    hypothetical, conditions = tables["hypothetical"], tables["conditions"]
    return Holding(
        **{name: frozenset(words) for name, words in hypothetical.items()},
        conditions=frozenset(conditions["marks"]),
        only=frozenset(conditions["only"]),
        in_return=frozenset(conditions["in_return"]),
        provisos=frozenset(conditions["nouns"]),
        nominal=frozenset(conditions["nominal"]),
        preconditions=frozenset(conditions["preconditions"]),
    )


@lru_cache(maxsize=1)
def load_verdicts() -> Verdicts:
    """The words of contents that show a stance without a cue of their own."""
    tables = _tables()
    duties, discussing, verdicts, closed = (
        tables[name] for name in ("duties", "discussing", "verdicts", "closed")
    )
    needs: dict[str, list[Sense]] = {}
    for entry in duties["nouns"]:
        word, *after = entry.split()
        needs.setdefault(word, []).append(Sense("nouns", "demands", tuple(after)))
    return Verdicts(
        modals=frozenset(duties["modals"]),
        duties=frozenset(duties["verbs"]),
        needs=_ordered(needs),
        telling=frozenset(duties["telling"]),
        answers=frozenset(tables["answers"]["verbs"]),
        stative=frozenset(tables["answers"]["stative"]),
        discussing=frozenset(discussing["verbs"]),
        discussions=frozenset(discussing["nouns"]),
        worth=frozenset(discussing["judged"]),
        bad=frozenset(verdicts["bad"]),
        good=frozenset(verdicts["good"]),
        bad_phrases=_pairs(verdicts["bad_phrases"]),
        good_phrases=_pairs(verdicts["good_phrases"]),
        calling=frozenset(verdicts["calling"]),
        condemning=frozenset(verdicts["condemning"]),
        effects=frozenset(verdicts["effects"]),
        harm=frozenset(verdicts["harm"]),
        judged=frozenset(verdicts["judged"]),
        closed=frozenset(closed["adjectives"]),
        up_for=frozenset(closed["up_for"]),
        off=frozenset(closed["off"]),
        out_of=frozenset(closed["out_of"]),
        closing=_pairs(closed["nouns"]),
    )


@lru_cache(maxsize=1)
def load_issues() -> Issues:
    """The words that name issues."""
    tables = _tables()
    matters, light = tables["matters"], tables["light"]
    return Issues(
        light_verbs=frozenset(light["verbs"]),
        light_nouns=frozenset(light["nouns"]),
        vague=frozenset(light["vague"]),
        permitting=frozenset(light["permitting"]),
        ditransitive=frozenset(light["ditransitive"]),
        asides=frozenset(light["asides"]),
        anaphoric={noun: frozenset(told) for noun, told in tables["anaphoric"].items()},
        decided=frozenset(tables["diplomatic"]["decided"]),
        denied=frozenset(tables["denied"]["nouns"]),
        matters=frozenset(
            [*matters["strong"], *matters["weak"], *(noun.split()[0] for noun in tables["acts"].values())]
        ),
        strong=frozenset(matters["strong"]),
        violent=frozenset(matters["violent"]),
        unrelated=frozenset(matters["unrelated"]),
        shared=frozenset(tables["shared"]["nouns"]),
        fillers=frozenset(tables["fillers"]["words"]),
        qualifiers=frozenset(tables["qualifiers"]["words"]),
        backdrop=frozenset(tables["backdrop"]["nouns"]),
        same={word: name for name, words in tables["same"].items() for word in words},
        acts=dict(tables["acts"]),
        loose=frozenset(tables["loose"]["verbs"]),
        personal=frozenset(tables["loose"]["personal"]),
        giving=frozenset(tables["giving"]["verbs"]),
    )


@lru_cache(maxsize=1)
def load_parties() -> Parties:
    """The words that tell whose position it is."""
    return Parties(**{name: frozenset(words) for name, words in _tables()["parties"].items()})


def _pairs(phrases: list[str]) -> frozenset[tuple[str, str]]:
    return frozenset((first, second) for first, second in (phrase.split() for phrase in phrases))


@lru_cache(maxsize=1)
def _tables() -> dict[str, Any]:
    lexicon = files("dateline.language") / "lexicon" / "positions.toml"
    return tomllib.loads(lexicon.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def load_known() -> frozenset[str]:
    """Every lemma of a verb or noun that the lexicon asks for."""
    stances, issues, verdicts = load_stances(), load_issues(), load_verdicts()
    return frozenset().union(
        stances.verbs, stances.nouns, stances.carrying, stances.undoing, issues.acts, issues.matters,
        issues.light_verbs, issues.light_nouns, issues.denied, verdicts.answers, verdicts.discussing, verdicts.judged,
        verdicts.calling, verdicts.condemning, verdicts.telling, verdicts.effects, load_holding().verbs,
    )  # fmt: skip


@lru_cache(maxsize=1)
def load_triggers() -> frozenset[str]:
    """Every word or lemma, but for those of modals and negations, that may open a reading."""
    stances, verdicts = load_stances(), load_verdicts()
    phrases = {words.split()[len(words.split()) // 2] for words in stances.predicates}
    return frozenset().union(
        stances.verbs, stances.nouns, stances.adjectives, phrases, verdicts.calling, verdicts.condemning,
        verdicts.effects, verdicts.duties, verdicts.needs, verdicts.worth, verdicts.closed, verdicts.up_for,
        verdicts.off, verdicts.out_of, {second for _, second in verdicts.closing}, load_holding().preconditions,
    )  # fmt: skip
