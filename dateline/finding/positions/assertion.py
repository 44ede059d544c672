"""Whether a clause is held to be so: negations, conditions, wishes, modals."""

from dateline.language.parse import Parse
from dateline.language.stances import load_holding, load_stances

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "nor", "neither", "hardly", "nobody", "nothing"})
FINITE = ("VBD", "VBZ", "VBP")  # never coordinated with an infinitive but by the parser's mistake
YES, WEAK, NO = "yes", "weak", "no"
LONGEST_CHAIN = 5  # clauses that a verb's truth may hang on


def negated(parse: Parse, word: int) -> bool:
    """Whether "not", "never" or "no longer" denies the word."""
    for child in parse.children[word]:
        if parse.lower[child] in NEGATIONS and parse.deps[child] in (
            "advmod",
            "neg",
            "aux",
            "cc",
            "cc:preconj",
        ):
            return True
        if parse.lower[child] == "longer" and parse.lower[child - 1] == "no":
            return True
    return False


def held(parse: Parse, word: int, steps: int = LONGEST_CHAIN) -> str:
    """YES where the clause of `word` is held to be so, WEAK where it may be, NO where nobody says that it is."""
    words = load_holding()
    if set(parse.mark(word).split()) & words.marks or steps == 0:
        return NO
    aux = _auxiliaries(parse, word)
    if aux & words.duty or (aux & words.weak | aux & {"would"} and "have" in aux):
        return NO
    above = _through_governor(parse, word, steps)
    return WEAK if above == YES and aux & words.weak else above


def _auxiliaries(parse: Parse, word: int) -> set[str]:
    """The auxiliaries of the word, those of the first of coordinated verbs where it has none and no subject."""
    own = {parse.lower[child] for child in parse.kids(word, "aux")}
    if own or parse.deps[word] != "conj" or parse.has(word, "nsubj", "nsubj:pass"):
        return own
    return {parse.lower[child] for child in parse.kids(parse.heads[word], "aux")}


def _through_governor(parse: Parse, word: int, steps: int) -> str:
    dep, head = parse.deps[word], parse.heads[word]
    if head == word:
        return YES
    if dep == "conj" and parse.tags[word] in FINITE and "to" in parse.mark(head).split():
        return _through_governor(parse, head, steps) if parse.deps[head] == "conj" else YES
    if dep == "conj" and "to" in parse.mark(word).split() and "to" not in parse.mark(head).split():
        return held(parse, head, steps - 1) if parse.lemmas[head] in load_stances().carried else NO
    if dep == "conj":
        return held(parse, head, steps - 1) if parse.pos[head] in ("VERB", "AUX", "ADJ") else YES
    words = load_holding()
    if dep in ("xcomp", "ccomp", "advcl", "acl", "csubj") and "to" in parse.mark(word).split():
        return held(parse, head, steps - 1) if parse.lemmas[head] in load_stances().carried else NO
    if dep in ("ccomp", "xcomp"):
        return NO if parse.lemmas[head] in words.verbs else held(parse, head, steps - 1)
    if dep == "advcl" or dep.startswith("acl"):
        return YES
    return YES if parse.pos[head] not in ("VERB", "AUX") else held(parse, head, steps - 1)


def _inverted(parse: Parse, word: int) -> bool:
    """ "Did X ask for it, or ...": the auxiliary before the subject."""
    subjects = parse.kids(word, "nsubj", "nsubj:pass")
    aux = parse.kids(word, "aux", "aux:pass", "cop")
    return bool(subjects and aux) and aux[0] < subjects[0] < word


def asked(parse: Parse, word: int) -> bool:
    """Whether the clause is a question: the first mark that ends it is a question mark."""
    if _inverted(parse, word):
        return True
    number = parse.sentence[word]
    for token in range(word + 1, min(word + 80, len(parse))):
        if parse.sentence[token] != number or parse.words[token] in (".", "!"):
            return False
        if parse.words[token] == "?":
            return True
    return False
