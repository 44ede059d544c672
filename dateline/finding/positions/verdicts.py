"""Signs by judgements: "the plan is unacceptable", "called the move a provocation", "the border is non-negotiable"."""

from dateline.finding.positions.assertion import negated
from dateline.finding.positions.sign import OWN, Sign
from dateline.finding.positions.verbs import infinitive_of
from dateline.finding.story import Story
from dateline.language.clauses import verb_agents, verb_patients
from dateline.language.parse import Parse
from dateline.language.stances import load_verdicts

FLIPPED = {"rejects": "supports", "supports": "rejects"}
REACH = 12  # tokens from what is judged to the judgement
CLOSED = "refuses-to-discuss"


def verdict_signs(story: Story, word: int) -> list[Sign]:
    """What a predicate says of a plan or policy, told by whoever speaks: "X is unacceptable", "it is wrong to V"."""
    parse = story.parse
    if word not in story.told_in or not parse.has(word, "cop"):
        return []
    stance = _judgement(parse, word)
    topic = _judged(parse, word)
    if stance is None or topic is None:
        return []
    if negated(parse, word):
        stance = FLIPPED[stance]
    return [Sign(word, "verdict", stance, topic)]


def _judgement(parse: Parse, word: int) -> str | None:
    """Whether the word, an adjective before it or its phrase is a good or bad judgement."""
    words = load_verdicts()
    said = [parse.lemmas[word], *(parse.lemmas[child] for child in parse.kids(word, "amod", "conj"))]
    phrases = {(parse.lemmas[word], parse.case(child)) for child in parse.kids(word, "nmod", "obl")}
    phrases |= {(parse.lemmas[word], parse.mark(child)) for child in parse.kids(word, "acl")}
    if any(one in words.bad for one in said) or phrases & words.bad_phrases:
        return "rejects"
    if any(one in words.good for one in said) or phrases & words.good_phrases:
        return "supports"
    return None


def _judged(parse: Parse, word: int) -> int | None:
    """The plan or policy that is the subject, or the clause of "it is unacceptable that ...", "for X to ..."."""
    named = [
        child
        for child in parse.kids(word, "nsubj", "nsubj:outer")
        if parse.lemmas[child] in load_verdicts().judged
    ]
    if named:
        return named[0]
    if not parse.has(word, "expl") and not any(
        parse.lower[child] == "it" for child in parse.kids(word, "nsubj")
    ):
        return None
    clauses = [child for child in parse.kids(word, "csubj", "ccomp", "xcomp", "advcl", "acl") if child > word]
    return clauses[0] if clauses else None


def calling_signs(parse: Parse, verb: int) -> list[Sign]:
    """ "called the plan unacceptable", "dismissed the talks as a farce": the judgement stands behind the object."""
    words = load_verdicts()
    if parse.lemmas[verb] in words.condemning:
        return _condemned(parse, verb)
    if parse.lemmas[verb] not in words.calling:
        return []
    objects = [child for child in parse.kids(verb, "obj") if parse.lemmas[child] in words.judged]
    holders = tuple(verb_agents(parse, verb)) if objects else ()
    if not holders:
        return []
    judged = parse.kids(verb, "xcomp", "obl", "ccomp", "advcl") + _trailing(parse, objects[0])
    for child in judged:
        stance = _judgement(parse, child) if child > objects[0] else None
        if stance is not None:
            return [Sign(verb, "calling", stance, objects[0], holders, True, child)]
    return []


def _trailing(parse: Parse, noun: int) -> list[int]:
    """An adjective behind the phrase that the parser has taken for a part of it ("called the plan for X wrong")."""
    behind = range(noun + 1, min(noun + REACH, len(parse) - 1))
    return [
        one for one in behind if parse.pos[one] == "ADJ" and parse.pos[one + 1] in ("PUNCT", "CCONJ", "ADP")
    ][:1]


def _condemned(parse: Parse, verb: int) -> list[Sign]:
    """ "condemned the annexation": a policy, not a single deed."""
    policies = [one for one in verb_patients(parse, verb) if parse.lemmas[one] in load_verdicts().judged]
    holders = tuple(verb_agents(parse, verb)) if policies else ()
    return [Sign(verb, "object", "rejects", policies[0], holders, True)] if holders else []


def effect_signs(story: Story, verb: int) -> list[Sign]:
    """ "the presence of X will cause instability": what does harm is rejected by whoever says so."""
    parse, words = story.parse, load_verdicts()
    if parse.lemmas[verb] not in words.effects or verb not in story.told_in or negated(parse, verb):
        return []
    named = [child for child in parse.kids(verb, "nsubj") if parse.lemmas[child] in words.judged]
    harm = [
        child
        for child in parse.kids(verb, "obj", "obl")
        if parse.lemmas[child] in words.harm and parse.case(child) in ("", "to", "about")
    ]
    return [Sign(verb, "verdict", "rejects", named[0])] if named and harm else []


def closed_signs(story: Story, word: int) -> list[Sign]:
    """Issues that are not up for discussion: "non-negotiable", "a red line", "not productive to discuss X"."""
    parse = story.parse
    if word not in story.told_in:
        return []
    topic = _closed_by_adjective(parse, word) or _closed_by_phrase(parse, word) or _not_worth(parse, word)
    return [Sign(word, "closed", _closing(parse, word), topic, OWN)] if topic is not None else []


def _closed_by_adjective(parse: Parse, word: int) -> int | None:
    if parse.lower[word] not in load_verdicts().closed:
        return None
    non = parse.lower[word].startswith("non") or parse.lower[max(word - 2, 0) : word] == ["non", "-"]
    if not (non or negated(parse, word)):
        return None
    if parse.deps[word] == "amod" and parse.heads[word] > word:
        return parse.heads[word]
    return _subject_of(parse, word)


def _subject_of(parse: Parse, word: int) -> int | None:
    """The subject of the predicate, or of the word that the parser made its neighbour ("non", "-", "negotiable")."""
    near = [word, parse.heads[word], *range(max(word - 2, 0), word)]
    return next(
        (child for one in near for child in parse.kids(one, "nsubj", "nsubj:pass") if child < word), None
    )


def _closed_by_phrase(parse: Parse, word: int) -> int | None:
    words, lower = load_verdicts(), parse.lower
    before = lower[max(word - 3, 0) : word]
    if lower[word] in words.up_for and before[-2:] == ["up", "for"] and _not_before(parse, word):
        return _subject_of(parse, word) or _subject_of(parse, parse.heads[word])
    if lower[word] in words.off and before[-2:] == ["off", "the"]:
        return _subject_of(parse, word)
    if lower[word] in words.out_of and before == ["out", "of", "the"]:
        return _subject_of(parse, word)
    if (lower[word - 1], lower[word]) in words.closing and word:
        return _subject_of(parse, word) if parse.has(word, "cop") else None
    return None


def _not_before(parse: Parse, word: int) -> bool:
    return any(parse.lower[i] in ("not", "n't", "n’t", "never") for i in range(max(word - 5, 0), word))


def _not_worth(parse: Parse, word: int) -> int | None:
    """ "not productive to discuss X", "no sense in discussing X"."""
    words = load_verdicts()
    if parse.lemmas[word] not in words.worth or not _not_before(parse, word + 1):
        return None
    verbs = [one for one in parse.kids(word, "csubj", "xcomp", "advcl", "acl", "ccomp") if one > word]
    talked = [one for one in verbs or infinitive_of(parse, word) if parse.lemmas[one] in words.discussing]
    return talked[0] if talked else None


def _closing(parse: Parse, word: int) -> str:
    """What "out of the question" rejects, other phrases only close."""
    return "rejects" if parse.lower[word] in load_verdicts().out_of else CLOSED
