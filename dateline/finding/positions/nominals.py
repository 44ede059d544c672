"""Signs by nouns and adjectives: "Moscow's opposition to X", "is ready to V", "was against X"."""

from collections.abc import Iterator

from dateline.finding.positions.sign import Sign
from dateline.finding.positions.verbs import after_preposition, infinitive_of
from dateline.finding.story import Story
from dateline.language.clauses import conjuncts, noun_holders, owners, premodifiers, subjects
from dateline.language.parse import Parse
from dateline.language.stances import Sense, load_stances

BRINGING = ("with", "on")  # "came with a proposal to V", "attends on a mandate to V"


def noun_signs(story: Story, noun: int) -> Iterator[list[Sign]]:
    """What the noun shows in each of its frames, where its words say whose stance it is and on what."""
    parse = story.parse
    for sense in load_stances().nouns.get(parse.lemmas[noun], ()):
        topics = _topics(parse, noun, sense)
        holders = _holders(story, noun) if topics else ()
        yield [Sign(noun, "nouns", sense.stance, topic, holders) for topic in topics if holders]


def _topics(parse: Parse, noun: int, sense: Sense) -> list[int]:
    (preposition,) = sense.after
    if preposition == "that":
        return [child for child in parse.kids(noun, "acl", "ccomp") if parse.mark(child) == "that"]
    verbs = infinitive_of(parse, noun) if preposition == "to" else []
    follows = parse.lower[noun + 1 : noun + 3]
    return verbs or (after_preposition(parse, noun, sense.after) if preposition in follows else [])


def _holders(story: Story, noun: int) -> tuple[int, ...]:
    parse, lexicon = story.parse, load_stances()
    verb = _carrier(parse, noun)
    if parse.case(noun) == "without" or (verb is not None and parse.lemmas[verb] in lexicon.undoing):
        return ()
    named = _owners(parse, noun) or [head for head in premodifiers(parse, noun) if story.denoted(head)]
    if named:
        return tuple(named)
    if parse.deps[noun] in ("obl", "obj") and parse.case(noun) in BRINGING:
        return tuple(subjects(parse, parse.heads[noun]))
    if verb is not None and parse.lemmas[verb] not in lexicon.carrying:
        return ()
    return tuple(noun_holders(parse, noun))


def _owners(parse: Parse, noun: int) -> list[int]:
    """Whose the noun is, also where the parser has lost the owner before its "'s"."""
    if parse.lower[noun - 1] in ("'s", "’s") and noun > 1 and parse.deps[noun - 1] == "case":
        return owners(parse, noun) or [parse.heads[noun - 1]]
    return owners(parse, noun)


def _carrier(parse: Parse, noun: int) -> int | None:
    """The verb whose object the noun is."""
    while parse.deps[noun] == "conj" and parse.heads[noun] != noun:
        noun = parse.heads[noun]
    return parse.heads[noun] if parse.deps[noun] == "obj" else None


def adjective_signs(parse: Parse, word: int) -> list[Sign]:
    """What an adjective or participle shows of its subject: "is opposed to X", "are willing to V"."""
    if parse.pos[word] not in ("ADJ", "VERB", "NOUN"):
        return []
    for sense in load_stances().adjectives.get(parse.lower[word], ()):
        infinitive = infinitive_of(parse, word) if sense.after == ("to",) else []
        topics = infinitive or after_preposition(parse, word, sense.after)
        holders = tuple(subjects(parse, word))
        if topics and holders:
            return [Sign(word, "adjectives", sense.stance, topic, holders) for topic in topics]
    return []


def predicate_signs(parse: Parse, word: int) -> list[Sign]:
    """ "is against X", "are in favour of X": a phrase with a copula."""
    stance = load_stances().predicates.get(parse.lower[word])
    if stance is not None and parse.deps[word] == "case":
        head = parse.heads[word]
        if parse.has(head, "cop"):
            return _said_of(parse, word, stance, head, conjuncts(parse, head))
    phrase = " ".join(parse.lower[max(word - 1, 0) : word + 2])
    stance = load_stances().predicates.get(phrase)
    if stance is None:
        return []
    topics = after_preposition(parse, word, (parse.lower[word + 1],))
    return _said_of(parse, word, stance, word, topics)


def _said_of(parse: Parse, cue: int, stance: str, clause: int, topics: list[int]) -> list[Sign]:
    copulas = parse.kids(clause, "cop")
    told = subjects(parse, clause) or [one for copula in copulas for one in parse.kids(copula, "nsubj")]
    holders = tuple(head for head in told if head not in topics)
    return [Sign(cue, "predicates", stance, topic, holders) for topic in topics if holders]
