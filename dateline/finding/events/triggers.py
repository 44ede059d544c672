"""Which words of a report carry an act: the frames of the lexicon laid over the parse."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dateline.finding.events.kinds import fits, is_one_of, is_power
from dateline.finding.story import Story
from dateline.language.clauses import (
    conjuncts,
    is_passive,
    noun_agents,
    obliques,
    verb_agents,
    verb_patients,
)
from dateline.language.companions import companions
from dateline.language.frames import ANYTHING, NO_ACT, Frame, load_frames
from dateline.language.parse import Parse

Patterns = Sequence[tuple[tuple[str, ...], Frame]]
MODIFIER = frozenset({"compound", "amod", "nmod:desc", "nmod:unmarked", "flat"})
NAMES = frozenset({"PERSON", "ORG", "WORK", "PRODUCT", "FAC", "EVENT", "LAW"})
CLAUSES = ("ccomp", "xcomp", "acl", "advcl")
UNREAL = frozenset(["@abstract", "@money", "@sport", "@film", "@business", "@proposal", "@talk"])
AHEAD = 4  # tokens from a participle to the noun that it stands before
NEAR = 2  # tokens from the verb within which a particle or object belongs to its shortest words
PLACES_OF_ACTORS = frozenset({"object", "subject", "clause"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """An act: the token that heads it, the tokens `start`..`end` of its shortest words, the frame it fits.

    `objects` are the heads of a verb's object, in the passive its subject, for want of either those of the phrase of
    its preposition."""

    token: int
    start: int
    end: int
    frame: Frame
    nominal: bool
    objects: tuple[int, ...] = ()


def find_triggers(story: Story) -> Iterator[Trigger]:
    """Every act of the report that fits a frame, in text order; what happened to it is not judged here."""
    frames, parse = load_frames(), story.parse
    for token, word in enumerate(parse.lower):
        found = None
        if parse.pos[token] == "VERB":
            patterns = frames.verbs.get(frames.lemma(word, True, parse.lemmas[token]))
            found = _verb(story, token, patterns) if patterns else None
        elif parse.pos[token] in ("NOUN", "PROPN"):
            patterns = frames.nouns.get(frames.lemma(word, False, parse.lemmas[token]))
            found = _noun(story, token, patterns) if patterns else None
        if found is not None and found.frame.type != NO_ACT:
            yield found


def _verb(story: Story, verb: int, patterns: Patterns) -> Trigger | None:
    if _is_attributive(story.parse, verb):
        return None
    return _fitting(story, verb, patterns, _verb_fits) or _fitting(story, verb, patterns, _broadly_fits)


def _is_attributive(parse: Parse, verb: int) -> bool:
    """ "persecuted people", also where the parser misses it: no participle follows "to", goes before its
    subject, or has an object when it describes."""
    first = _first_conjunct(parse, verb)
    if parse.deps[first] in MODIFIER:
        return True
    if parse.tags[verb] != "VBN" or parse.has(verb, "aux", "aux:pass"):
        return False
    described = parse.kids(verb, "nsubj", "nsubj:pass")
    if parse.deps[first] in ("acl", "conj"):
        both = (verb, *parse.kids(verb, "conj"))
        described += [child for word in both for child in parse.kids(word, "obj")]
    return parse.mark(first) == "to" or any(verb < child <= verb + AHEAD for child in described)


def _first_conjunct(parse: Parse, token: int) -> int:
    """ "hunted and persecuted people": what the second participle is, the first one says."""
    for _ in range(NEAR):
        if parse.deps[token] != "conj" or parse.pos[parse.heads[token]] != parse.pos[token]:
            break
        token = parse.heads[token]
    return token


Test = Callable[[Story, int, Frame, Sequence[int]], bool]


def _fitting(story: Story, verb: int, patterns: Patterns, test: Test) -> Trigger | None:
    """The first of the frames that passes `test`."""
    parse = story.parse
    for extra, frame in patterns:
        ends = companions(parse, verb, extra)
        if ends is None or any(_opens_time(story, end) for end in ends):
            continue
        objects = _objects(parse, verb, ends)
        if test(story, verb, frame, objects):
            near = [verb, *(end for end in ends if abs(end - verb) <= NEAR)]
            return Trigger(verb, min(near), max(near) + 1, frame, False, tuple(objects))
    return None


def _opens_time(story: Story, token: int) -> bool:
    """Whether the preposition belongs to a time: "called a truce for the weekend" is no "call for"."""
    return story.parse.deps[token] == "case" and story.parse.heads[token] in story.time_at


def _objects(parse: Parse, verb: int, companions: Sequence[int]) -> list[int]:
    """What the verb is done to; "agree to a truce", "fire at a crowd": what follows the frame's own preposition."""
    phrases = [parse.heads[token] for token in companions if parse.deps[token] == "case"]
    patients = [head for head in verb_patients(parse, verb) if head not in companions]
    return patients or [head for phrase in phrases for head in conjuncts(parse, phrase)]


def _verb_fits(story: Story, verb: int, frame: Frame, objects: Sequence[int]) -> bool:
    parse = story.parse
    if frame.object and not objects and is_passive(parse, verb):
        return False
    if not _allowed(story, objects, frame.object, frame.not_object):
        return False
    if frame.subject or frame.not_subject:
        agents = verb_agents(parse, verb)
        if not _allowed(story, agents, frame.subject, frame.not_subject):
            return False
    return _clause_fits(story, verb, frame) and _has_phrase(story, verb, frame)


def _broadly_fits(story: Story, verb: int, frame: Frame, objects: Sequence[int]) -> bool:
    """As `_verb_fits` for a broad frame, where armies, rebels and governments do it to something that no list foresees
    but that can be touched."""
    if not frame.broad or not objects:
        return False
    agents = verb_agents(story.parse, verb)
    if not any(is_power(story, head) for head in agents):
        return False
    if not _allowed(story, agents, frame.subject, frame.not_subject):
        return False
    if not all(_can_be_touched(story, head, frame.not_object) for head in objects):
        return False
    return _clause_fits(story, verb, frame) and _has_phrase(story, verb, frame)


def _can_be_touched(story: Story, head: int, barred: frozenset[str]) -> bool:
    """A name, a plural, or a noun with an article, owner or number; not "carbon dioxide" and nothing barred."""
    parse = story.parse
    one = parse.tags[head] in ("NNS", "NNP", "NNPS") or parse.has(head, "det", "nmod:poss", "nummod")
    return one and parse.pos[head] != "PRON" and not is_one_of(story, head, barred | UNREAL)


def _allowed(story: Story, heads: Sequence[int], wanted: frozenset[str], barred: frozenset[str]) -> bool:
    if wanted and not fits(story, heads, wanted):
        return False
    return not (barred and heads and any(is_one_of(story, head, barred) for head in heads))


def _clause_fits(story: Story, token: int, frame: Frame) -> bool:
    """What the infinitive or "that" clause under the act must or must not say."""
    if not (frame.clause or frame.not_clause):
        return True
    parse = story.parse
    verbs = [h for child in parse.kids(token, *CLAUSES) for h in conjuncts(parse, child)]
    return _allowed(story, verbs, frame.clause, frame.not_clause)


def _has_phrase(story: Story, token: int, frame: Frame) -> bool:
    """Whether one of the phrases that the frame asks for ("of @weapon") hangs on the act, and none that it forbids."""
    if not (frame.with_ or frame.not_with):
        return True
    wanted = not frame.with_ or _any_phrase(story, token, frame.with_)
    return wanted and not (frame.not_with and _any_phrase(story, token, frame.not_with))


def _any_phrase(story: Story, token: int, pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether a phrase of the act, of a verb's object or of the verb that carries a noun act is one of `pairs`."""
    parse = story.parse
    around = [token, *parse.kids(token, "obj")]
    if parse.deps[token] in ("obj", "nsubj:pass"):
        around.append(parse.heads[token])
    phrases = [
        (f"{parse.case(c)} {parse.mark(c)}".split(), c)
        for word in around
        for c in parse.kids(word, "obl", "nmod", "advcl", "acl")
    ]
    return any(
        preposition in opening and (held == ANYTHING or is_one_of(story, head, frozenset({held})))
        for preposition, held in pairs
        for opening, head in phrases
    )


def _noun(story: Story, noun: int, patterns: Patterns) -> Trigger | None:
    parse = story.parse
    if parse.deps[noun] in MODIFIER or (parse.entities[noun] in NAMES and parse.pos[noun] == "PROPN"):
        return None
    for before, frame in patterns:
        start = noun - len(before)
        if start >= 0 and _stand_before(parse, start, noun, before) and _noun_fits(story, noun, frame):
            return Trigger(noun, start, noun + 1, frame, True)
    return None


def _stand_before(parse: Parse, start: int, noun: int, before: tuple[str, ...]) -> bool:
    words = zip(parse.lower[start:noun], parse.lemmas[start:noun], before, strict=True)
    return all(word in pair for *pair, word in words)


def _noun_fits(story: Story, noun: int, frame: Frame) -> bool:
    parse = story.parse
    if frame.object or frame.not_object:
        held = obliques(parse, noun, *(p for p in frame.recipient if p not in PLACES_OF_ACTORS), "of")
        held += parse.kids(noun, "compound", "nmod:poss", "amod")
        if not _allowed(story, held, frame.object, frame.not_object):
            return False
    if frame.subject or frame.not_subject:
        agents = noun_agents(parse, noun)
        if not _allowed(story, agents, frame.subject, frame.not_subject):
            return False
    return _clause_fits(story, noun, frame) and _has_phrase(story, noun, frame)
