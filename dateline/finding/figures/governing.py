"""The word that governs a count: the verb that tells what became of those counted, or the noun they complete."""

from collections.abc import Iterator

from dateline.finding.figures.count import Count
from dateline.language.clauses import is_passive
from dateline.language.measures import Measures
from dateline.language.parse import Parse

HIGHEST = 6  # nouns between a count and its verb ("a group of 12 soldiers and ...")
PASSIVE_TAGS = ("VBN", "VBD")
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
AUXILIARIES = frozenset(
    {
        "was",
        "were",
        "is",
        "are",
        "be",
        "been",
        "being",
        "have",
        "has",
        "had",
        "who",
        "that",
        "which",
        "whom",
        "of",
        "also",
        "got",
    }
)
TOGETHER = ("along with", "together with", "as well as", "plus", "besides", "alongside")
CLOSE = 3  # tokens between verbs that share an object
STEPS_BEHIND = 5  # tokens between a count and the participle behind it


def governed(parse: Parse, count: Count, measures: Measures) -> tuple[int, int | None]:
    """The topmost noun of the phrase that the count stands in for, and the word that it hangs on (None at a root):
    coordination, apposition and "a group of" are passed through."""
    token = _with(parse, count.top)
    for _ in range(HIGHEST):
        dep, head = parse.deps[token], parse.heads[token]
        if head == token:
            return token, None
        if not (
            (dep in ("conj", "appos") and _nominal(parse, head))
            or (
                dep == "nmod"
                and parse.case(token) == "of"
                and measures.among(parse.lower[head], "persons.collectives")
            )
        ):
            return token, head
        token = head
    return token, None


def _with(parse: Parse, token: int) -> int:
    """ "killed 30 along with 175 others": the object that shares its verb with the count, or the count's own token."""
    if parse.deps[token] in ("obl", "nmod") and parse.case(token) in TOGETHER:
        head = parse.heads[token]
        shared = [head] if _nominal(parse, head) else parse.kids(head, "obj", "nsubj:pass")
        return shared[0] if shared else token
    return token


def _nominal(parse: Parse, token: int) -> bool:
    return parse.pos[token] in ("NOUN", "PROPN", "NUM", "PRON", "ADJ") and not parse.has(
        token, "cop", *SUBJECTS
    )


def done_to(parse: Parse, verb: int, measures: Measures) -> str | None:
    """What becomes of those to whom `verb` is done, its particle heard ("rounded up")."""
    particles = [parse.lower[t] for t in parse.kids(verb, "compound:prt", "advmod") if t == verb + 1]
    particles += [
        "out" for t in parse.kids(verb, "obl") if parse.case(t).startswith("out")
    ]  # "flew 30 out of Aden"
    return measures.done_to(parse.lower[verb], particles[0] if particles else "")


def relation(parse: Parse, child: int) -> str:
    """How a count hangs on its verb; a number that the tree takes for the verb's own ("40 died") by where it stands."""
    dep, head = parse.deps[child], parse.heads[child]
    if dep != "nummod" or parse.pos[head] != "VERB":
        return dep
    return "nsubj" if child < head else "obj"


def suffers(parse: Parse, child: int, verb: int) -> bool:
    """Whether `child` is whom `verb` is done to: its object, or the subject of a passive, headlines' with them
    ("Nine killed in blast")."""
    dep = relation(parse, child)
    if dep == "obj":
        return not is_passive(parse, verb) or not parse.has(verb, *SUBJECTS)
    return dep in SUBJECTS and (is_passive(parse, verb) or _headline_passive(parse, verb))


def _headline_passive(parse: Parse, verb: int) -> bool:
    return (
        parse.tags[verb] in PASSIVE_TAGS
        and not parse.has(verb, "obj", "aux")
        and parse.lower[verb][-2:] != "ng"
    )


def verbs_of_subject(parse: Parse, verb: int) -> Iterator[int]:
    """`verb`, the infinitives that its subject carries out ("are feared to have died") and coordinated verbs without
    a subject of their own."""
    yield verb
    for child in parse.children[verb]:
        if parse.deps[child] == "xcomp" and parse.pos[child] in ("VERB", "ADJ", "AUX"):
            yield from verbs_of_subject(parse, child)
        elif parse.deps[child] == "conj" and parse.pos[child] == "VERB" and not parse.has(child, *SUBJECTS):
            yield child


def companions(parse: Parse, verb: int) -> Iterator[int]:
    """Verbs coordinated with `verb` that share its object or subject: "killed or wounded nine"."""
    for child in parse.kids(verb, "conj"):
        if not parse.has(child, "obj", *SUBJECTS) and _only_joined(parse, verb, child):
            yield child
    head = parse.heads[verb]
    joined = parse.deps[verb] == "conj" and _only_joined(parse, head, verb) and not parse.has(verb, *SUBJECTS)
    if joined and parse.has(verb, "obj") and not parse.has(head, "obj"):
        yield head


def _only_joined(parse: Parse, first: int, second: int) -> bool:
    """Whether nothing but conjunctions and adverbs stands between two verbs."""
    between = range(first + 1, second)
    return 0 < len(between) <= CLOSE and all(
        parse.pos[t] in ("CCONJ", "ADV", "PUNCT", "AUX") for t in between
    )


def modifiers(parse: Parse, count: Count) -> Iterator[tuple[int, bool]]:
    """Participles and relative clauses of the counted, each with whether those counted suffer it: "nine killed in the
    raid", "12 wounded men" and "30 who were arrested" do, "30 who died" do not."""
    seen = {count.top, *range(count.begin, count.stop)}
    for noun in sorted(seen):
        for child in parse.children[noun]:
            if child in seen and child <= noun and parse.tags[child] != "VBN":
                continue
            dep = parse.deps[child]
            if dep in ("acl", "amod") and parse.tags[child] == "VBN":
                yield child, True
            elif dep in ("acl", "acl:relcl"):
                suffered = _relative_suffers(parse, child)
                if suffered is not None:
                    yield from ((verb, suffered) for verb in verbs_of_subject(parse, child))


def _relative_suffers(parse: Parse, verb: int) -> bool | None:
    """Whether the noun that the clause describes suffers what it says; None where another does ("one of whom died")."""
    subject = parse.kids(verb, *SUBJECTS)
    if not subject or parse.lower[subject[-1]] in ("who", "that", "which", "whom"):
        return is_passive(parse, verb)
    if is_passive(parse, verb) or parse.has(verb, "obj") or parse.has(subject[-1], "nmod"):
        return None
    return True  # "the 30 whom they arrested"


def participle_behind(parse: Parse, count: Count) -> int | None:
    """The participle or adjective that the surface shows behind the count: "43 people have been killed"."""
    i = max(count.stop, count.end)
    for at in range(i, min(i + STEPS_BEHIND, len(parse))):
        participle = parse.tags[at] in PASSIVE_TAGS or (parse.pos[at] == "ADJ" and at > i)
        if participle and parse.pos[at] in ("VERB", "ADJ") and not parse.has(at, "obj"):
            return at
        if parse.lower[at] not in AUXILIARIES and parse.pos[at] != "ADV":
            return None
    return None


def verb_before(parse: Parse, count: Count) -> int | None:
    """The active verb that the surface shows before the count: "killing at least nine"; None for none."""
    at = count.start - 1
    while at >= 0 and parse.pos[at] in ("ADV", "DET") and count.start - at <= 3:
        at -= 1
    if at < 0 or parse.pos[at] != "VERB" or parse.has(at, "aux:pass"):
        return None
    return None if parse.tags[at] == "VBN" and not parse.has(at, "aux") else at
