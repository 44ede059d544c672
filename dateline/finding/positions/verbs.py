"""Signs by verbs: "rejected the plan", "insisted on a withdrawal", "urged X to withdraw", "ruled out ceding land"."""

from collections.abc import Callable, Iterator

from dateline.finding.positions.sign import Sign
from dateline.language.clauses import conjuncts, is_passive, verb_agents, verb_patients
from dateline.language.parse import Parse
from dateline.language.stances import load_stances

STOPPING = ("PUNCT", "VERB", "AUX", "CCONJ", "SCONJ")
NAMING = ("amod", "compound")
NEAR = 8  # tokens from a cue to the preposition that belongs to it
GERUND_NEAR = 4
COMPLEMENTS = ("xcomp", "ccomp", "advcl", "acl")
NOMINAL = ("NOUN", "PROPN", "PRON", "VERB", "NUM", "AUX")
Frame = Callable[[Parse, int, tuple[str, ...]], list[int]]


def verb_signs(parse: Parse, verb: int) -> Iterator[list[Sign]]:
    """What the verb shows in each of its frames."""
    lexicon = load_stances()
    for sense in lexicon.verbs.get(parse.lemmas[verb], ()):
        topics = FRAMES[sense.frame](parse, verb, sense.after)
        holders = agents(parse, verb) if topics else ()
        spoken = parse.lemmas[verb] in lexicon.spoken
        yield [Sign(verb, sense.frame, sense.stance, topic, holders, spoken) for topic in topics if holders]


def agents(parse: Parse, verb: int) -> tuple[int, ...]:
    """Those who do what the verb says; in "thanked X for backing Y", "accused X of blocking Y" that is X."""
    above = parse.heads[verb]
    judged = parse.lemmas[above] in load_stances().blaming and not parse.has(verb, "nsubj")
    if judged and parse.tags[verb] == "VBG" and parse.mark(verb) in ("for", "of", "from"):
        told = parse.kids(above, "obj", "iobj", "nsubj:pass")
        if told:
            return tuple(conjuncts(parse, told[0]))
    return tuple(verb_agents(parse, verb))


def first(heads: list[int]) -> list[int]:
    """The first of coordinated phrases: they are one issue."""
    return heads[:1]


def infinitive_of(parse: Parse, word: int) -> list[int]:
    """The infinitive that depends on `word`: "to withdraw"; none or one."""
    found = [child for child in parse.kids(word, *COMPLEMENTS) if child > word and _to(parse, child)]
    if parse.pos[word] == "ADJ":
        found = [child for child in found if parse.left[child] - word <= 2]
    if found or parse.pos[word] != "NOUN" or parse.deps[word] not in ("obj", "obl"):
        return found[:1]
    beside = (child for child in parse.kids(parse.heads[word], "advcl", "xcomp") if child > word)
    return [child for child in beside if _to(parse, child) and parse.left[child] - word <= 2][:1]


def _to(parse: Parse, verb: int) -> bool:
    return "to" in parse.mark(verb).split()


def after_preposition(parse: Parse, word: int, words: tuple[str, ...]) -> list[int]:
    """The heads of what follows `words` (a particle or prepositions) after `word`: a phrase or a clause."""
    place = word
    for wanted in words:
        place = _next(parse, place, wanted)
        if place < 0:
            return []
    if parse.deps[place] not in ("case", "mark", "advmod", "fixed", "compound:prt", "obl"):
        return []
    head = _nominal(parse, parse.heads[place], place)
    fits = head > place and parse.sentence[head] == parse.sentence[word] and _follows(parse, head, words[-1])
    fits = fits and (parse.heads[head] == word or not _noun_between(parse, word, place))
    return [_done_by(parse, head)] if fits else _stranded(parse, word)


def _noun_between(parse: Parse, word: int, place: int) -> bool:
    """Whether the preposition may belong to a noun before it ("called the proposal for talks a trap")."""
    return any(parse.pos[one] in ("NOUN", "PROPN") for one in range(word + 1, place))


def _follows(parse: Parse, head: int, preposition: str) -> bool:
    """Whether the word can follow a preposition: of verbs the gerund, after "to" the infinitive."""
    if parse.pos[head] not in ("VERB", "AUX"):
        return True
    return parse.tags[head] == "VBG" or (preposition == "to" and parse.tags[head] == "VB")


def _stranded(parse: Parse, word: int) -> list[int]:
    """ "the plan that X agreed to": what the relative clause describes."""
    whole = parse.deps[word] == "acl:relcl" and any(
        parse.lower[one] not in ("that", "which", "who") for one in parse.kids(word, "nsubj")
    )
    return [parse.heads[word]] if whole and not parse.has(word, "obj") else []


def _done_by(parse: Parse, noun: int) -> int:
    """The act where a phrase only names its doer ("object to X joining Y"), else the phrase."""
    doing = [one for one in parse.kids(noun, "acl") if parse.tags[one] == "VBG" and one == noun + 1]
    named = parse.pos[noun] in ("PROPN", "PRON") or parse.pos[noun] == "NOUN"
    return doing[0] if doing and named else noun


def _next(parse: Parse, place: int, wanted: str) -> int:
    end = min(place + NEAR, len(parse))
    for token in range(place + 1, end):
        if parse.lower[token] == wanted:
            return token
        if (
            parse.pos[token] in STOPPING
            and parse.deps[token] not in NAMING
            and parse.words[token] not in "“”\"‘’'-"
        ):
            return -1
    return -1


def _nominal(parse: Parse, head: int, place: int) -> int:
    """The noun of the phrase where the parser made its determiner or adjective the head."""
    if head > place and parse.pos[head] in NOMINAL:
        return head
    behind = range(place + 1, min(place + 5, len(parse)))
    return next((i for i in behind if parse.pos[i] in NOMINAL and parse.deps[i] != "compound"), -1)


def _objects(parse: Parse, verb: int, _: tuple[str, ...]) -> list[int]:
    nouns = [head for head in verb_patients(parse, verb) if parse.pos[head] in ("NOUN", "PROPN", "PRON")]
    gerunds = [
        child
        for child in parse.kids(verb, "xcomp", "ccomp", "advcl", "obj")
        if parse.tags[child] == "VBG" and 0 < child - verb <= GERUND_NEAR and not parse.has(child, "mark")
        if "," not in parse.words[verb:child]
    ]
    return first(gerunds or nouns)


def _infinitive(parse: Parse, verb: int, _: tuple[str, ...]) -> list[int]:
    return infinitive_of(parse, verb)


def _clause(parse: Parse, verb: int, _: tuple[str, ...]) -> list[int]:
    """The clause of what ought to be; one of what is so ("insisted that it was ready") is none."""
    clauses = [child for child in parse.kids(verb, "ccomp") if child > verb and parse.mark(child) != "to"]
    return [child for child in clauses[:1] if parse.lemmas[verb] != "insist" or _ought(parse, child)]


def _ought(parse: Parse, clause: int) -> bool:
    """Subjunctive, a word of duty, or a passive in the present ("insists that X are excluded")."""
    aux = {parse.lower[child] for child in parse.kids(clause, "aux", "aux:pass", "cop")}
    if aux & {"must", "should", "be", "ought"}:
        return True
    if aux & {"is", "are"} and is_passive(parse, clause):
        return True
    return not aux and parse.tags[clause] in ("VB", "VBP") and parse.has(clause, "nsubj")


def _told(parse: Parse, verb: int, after: tuple[str, ...]) -> list[int]:
    """The infinitive of "urged X to V", "called on X to V", "was urged to V"."""
    place = _next(parse, verb, after[0]) if after else verb
    if place < 0:
        return []
    found = infinitive_of(parse, verb)
    if not after and found and not (_somebody_between(parse, verb, found[0]) or is_passive(parse, verb)):
        return []
    if not found and after:
        told = after_preposition(parse, verb, after)
        found = [child for head in told[:1] for child in infinitive_of(parse, head)]
    if after == ("for",) and found and not _asked_of(parse, place, found[0]):
        return []
    return [one for head in found for one in conjuncts(parse, head)]


def _somebody_between(parse: Parse, verb: int, infinitive: int) -> bool:
    """Whether somebody is told between the verb and "to", to whichever of the two the parser has tied them."""
    place = next((one for one in parse.children[infinitive] if parse.lower[one] == "to"), infinitive)
    return any(parse.pos[one] in ("NOUN", "PROPN", "PRON") for one in range(verb + 1, place))


def _asked_of(parse: Parse, place: int, infinitive: int) -> bool:
    """Whether "for" names who should act ("called for X to leave") and not what is called for ("talks to end ...")."""
    return "for" in parse.mark(infinitive).split() or parse.pos[parse.heads[place]] == "PROPN"


def _oblique(parse: Parse, verb: int, after: tuple[str, ...]) -> list[int]:
    return after_preposition(parse, verb, after)


def _phrasal(parse: Parse, verb: int, after: tuple[str, ...]) -> list[int]:
    particle = _next(parse, verb, after[0])
    if particle < 0 or parse.heads[particle] != verb:
        return []
    return (
        _objects(parse, verb, after)
        or [child for child in parse.kids(verb, "xcomp", "ccomp", "advcl", "obl") if child > particle][:1]
    )


FRAMES: dict[str, Frame] = {
    "object": _objects,
    "infinitive": _infinitive,
    "clause": _clause,
    "told": _told,
    "oblique": _oblique,
    "phrasal": _phrasal,
}
