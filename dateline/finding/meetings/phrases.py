"""The phrases that hang on a word, and the phrase that a verb makes with its company ("walk out of")."""

from collections.abc import Iterator, Mapping

from dateline.language.clauses import conjuncts
from dateline.language.parse import Parse

TIES = ("nmod", "obl", "obl:agent", "obl:unmarked", "nmod:unmarked")
OBJECTS = ("obj", "iobj")
NESTED = frozenset(
    {"in", "at", "to", "with", "from", "between", "among", "near", "on", "by", "instead of", "in place of"}
)
PARTICLES = frozenset(
    {
        "off",
        "out",
        "up",
        "down",
        "away",
        "back",
        "through",
        "apart",
        "over",
        "aside",
        "on",
        "ahead",
        "together",
    }
)
VERBAL = frozenset({"VERB", "AUX"})
BEHIND = frozenset({"in", "at", "near", "between", "among"})
OF_MEETINGS = frozenset({"held", "planned", "scheduled", "due", "hosted", "postponed", "slated"})
TOPICAL = frozenset({"on", "about", "over", "concerning", "regarding", "against"})
NO_OPENING = frozenset({"compound:prt", "advmod", "fixed", "mark"})
DEEPEST = 4


def opening(parse: Parse, token: int) -> str:
    """The preposition(s) right before the phrase at `token`, whole: "out of", "ahead of"; "" for none.

    A preposition that the parse hung on another word counts where it stands right before the phrase; one that
    stands before other words does not."""
    own = [w for child in parse.kids(token, "case") for w in (child, *parse.kids(child, "fixed"))]
    run = own[-1:]
    for word in reversed(own[:-1]):
        if word != run[0] - 1:
            break
        run.insert(0, word)
    if run and any(parse.pos[w] == "VERB" and parse.deps[w] != "amod" for w in range(run[-1] + 1, token)):
        return ""  # "to attend a summit": the parse hung "to" on the summit
    if run:
        return " ".join(parse.lower[word] for word in run)
    before = parse.left[token] - 1
    stray = before >= 0 and parse.pos[before] in ("ADP", "SCONJ") and parse.deps[before] not in NO_OPENING
    return parse.lower[before] if stray else ""


def ties(parse: Parse, word: int) -> list[tuple[str, int]]:
    """Preposition and head of each phrase on `word`, coordination spelled out. A phrase that the parse hung on a
    name in one of them is counted as the word's own: "talks with Lavrov in Moscow"; so is one right behind a noun that
    the parse hung on the verb."""
    found = list(_ties(parse, word, DEEPEST))
    return found + [tie for tie in _right_behind(parse, word) if tie not in found]


def _right_behind(parse: Parse, word: int) -> Iterator[tuple[str, int]]:
    start = word + 1
    while parse.pos[word] in ("NOUN", "PROPN") and start < len(parse) and parse.lower[start] in BEHIND:
        head = parse.heads[start]
        if parse.deps[start] != "case" or parse.left[head] != start:
            return
        for one in conjuncts(parse, head):
            yield parse.lower[start], one
            yield from _nested(parse, one, 1)
        start = parse.right[head] + 1


def _ties(parse: Parse, word: int, depth: int) -> Iterator[tuple[str, int]]:
    case = ""
    for child in _tied(parse, word):
        case = case if _goes_on(parse, child) else opening(parse, child)
        for head in conjuncts(parse, child):
            yield case, head
            if depth and case not in TOPICAL and parse.pos[word] in ("NOUN", "PROPN"):
                yield from _nested(parse, head, depth - 1)


def _tied(parse: Parse, word: int) -> list[int]:
    """The phrases on a word, an object with a preposition among them, which is a misread phrase."""
    children = parse.children[word]
    return [
        c for c in children if parse.deps[c] in TIES or (parse.deps[c] in OBJECTS and parse.has(c, "case"))
    ]


def _goes_on(parse: Parse, child: int) -> bool:
    """ "with X and Y": a second name that the parse did not tie to the first."""
    return parse.lower[parse.left[child]] in ("and", ",") and not parse.has(child, "case")


def _nested(parse: Parse, head: int, depth: int) -> Iterator[tuple[str, int]]:
    for case, inner in _ties(parse, head, depth):
        if case in NESTED:
            yield case, inner


def verb_phrases(parse: Parse, verb: int, complement: int, lemma: str) -> list[str]:
    """What a lexicon may call `verb` with its particle, plain object and the preposition before `complement`, the most
    words first; a complement with a preposition is only found by a phrase that ends with it."""
    case = opening(parse, complement)
    beside = [*particles(parse, verb), ""]
    objects = [*_plain_objects(parse, verb, complement), ""]
    found = []
    for particle in beside:
        for thing in objects:
            found.append(" ".join(filter(None, (lemma, particle, thing, case))))
    return found


def particles(parse: Parse, verb: int) -> list[str]:
    """ "put off", "stay away", "cut short"."""
    near = parse.kids(verb, "compound:prt", "advmod", "xcomp")
    return [
        parse.lower[child]
        for child in near
        if parse.deps[child] == "compound:prt"
        or parse.lower[child] in PARTICLES
        or (parse.deps[child] == "xcomp" and parse.pos[child] == "ADJ")
    ]


def _plain_objects(parse: Parse, verb: int, complement: int) -> list[str]:
    return [parse.lemmas[child] for child in parse.kids(verb, "obj") if child != complement]


def clauses_of(parse: Parse, noun: int) -> list[int]:
    """The participles and relative clauses of a noun, also "held in Oslo" that the parse hung on a name before it."""
    own = [*parse.kids(noun, "acl", "acl:relcl"), *relative_behind(parse, noun)]
    if own or parse.pos[noun] not in ("NOUN", "PROPN"):
        return own
    return [
        c for _, head in ties(parse, noun) for c in parse.kids(head, "acl") if parse.lower[c] in OF_MEETINGS
    ]


def relative_behind(parse: Parse, noun: int) -> list[int]:
    """ "..., which began on Monday" right behind the noun, where the parse tied the clause to another word."""
    after = noun + 1
    if after < len(parse) and parse.words[after] == ",":
        after += 1
    if after >= len(parse) or parse.tags[after] != "WDT":
        return []
    verb = parse.heads[after]
    return [verb] if parse.deps[verb] == "acl:relcl" and parse.heads[verb] != noun else []


def verb_behind_participle(parse: Parse, noun: int) -> int | None:
    """ "A truce brokered by X came into force": the clause's verb, where the parse tied the noun to the participle."""
    part = parse.heads[noun]
    if not 0 < part - noun <= 2 or parse.tags[part] != "VBN" or parse.has(part, "aux", "aux:pass"):
        return None
    verb = parse.heads[part]
    free = parse.deps[part] in ("advcl", "csubj", "nsubj", "dep", "csubj:pass") and verb > part
    return verb if free and parse.pos[verb] == "VERB" and not parse.has(verb, "nsubj", "nsubj:pass") else None


def lemma_of(parse: Parse, token: int, verb_of: Mapping[str, str]) -> str:
    """The lemma of a verb, by the lexicon's forms before the tagger's guess; "be due" for an adjective."""
    known = parse.lower[token] in verb_of and not parse.has(token, "cop")
    if parse.pos[token] == "ADJ" and not known:
        return "be " + parse.lower[token]
    return verb_of.get(parse.lower[token], parse.lemmas[token])


def is_verb(parse: Parse, token: int) -> bool:
    """Whether `token` is a verb or an adjective that is a clause's predicate ("is due in Cairo")."""
    return parse.pos[token] in VERBAL or (parse.pos[token] == "ADJ" and parse.has(token, "cop", "nsubj"))
