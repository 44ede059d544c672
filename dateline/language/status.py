"""What the words around an act make of it: done, planned, possible, demanded, denied (lexicon/status.toml).

The climb starts at the act and goes up through the words that take it as their complement; each may change what
stands below it, and the outermost decides. It ends at a clause of its own ("the attack that killed nine").
"""

from collections.abc import Mapping

from dateline.language.clauses import SPEAKING, SUBJECTS, says_in_contact
from dateline.language.companions import light_roles
from dateline.language.mood import (
    DEMANDED,
    DENIED,
    HAPPENED,
    NEGATED,
    NEUTRAL,
    NOT,
    ONGOING,
    PLANNED,
    POSSIBLE,
    combined,
    condition_of,
    of_noun,
    own_status,
)
from dateline.language.parse import Parse
from dateline.language.status_words import load_status_words

CLAUSAL = frozenset({"xcomp", "ccomp", "csubj", "csubj:pass"})
NOMINAL = frozenset({"obj", "nsubj:pass", "obl", "nmod", "obl:agent", "iobj"})
EXCHANGE = frozenset({"return", "exchange"})  # "would give up X in return for recognition"
WITHIN = frozenset({"in", "by", "with", "during", "through"})  # "would be killed in an attack"
OF_NOUN = frozenset(
    {"of", "for", "to", "on", "about", "over", "against", "at", "towards", "toward", "between", "with"}
)
TOLD_AS_DONE = frozenset(
    {"warn", "announce", "confirm", "decide", "expect", "be", "tell", "mean", "discuss", "help", "ensure"}
)
ENDING = frozenset(
    {"cease", "stop", "end", "halt", "subside", "die"}
)  # "the shelling stopped": that is what is told
PUTTING = frozenset({"put", "bring"})  # "to put an end to the war"
WISHING = frozenset({"like", "wish", "want"})
WOULD = frozenset({"would", "'d", "’d"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
ASKING = frozenset({"who", "what", "how", "why", "where", "when"})
INVOLVED = frozenset({"role", "part", "involvement", "hand", "participation", "complicity", "responsibility"})
UNTIL = frozenset({"until", "till", "once", "after", "when", "before", "unless", "as"})
PRESENT = frozenset({"VBZ", "VBP"})
HIGHEST = 12  # governors looked at


def status_of(parse: Parse, act: int) -> str:
    """One of record.md's statuses, `NOT` where nothing of the kind has happened or is in view ("refused to meet"),
    `NEGATED` where the clause itself says no ("did not fire"). `act` is the token of a verb or noun."""
    state = own_status(parse, act)
    node = act
    for _ in range(HIGHEST):
        head = parse.heads[node]
        if head == node:
            break
        step = _step(parse, node, head, state)
        if step is None:
            break
        state, node = step, head
    return state


def _step(parse: Parse, node: int, head: int, state: str) -> str | None:
    """The state after `head`, the governor of `node`; None where the climb ends below it."""
    dep = parse.deps[node]
    if says_in_contact(parse, node):
        return _with_governor(parse, head, state, NEUTRAL)
    if dep == "conj":
        return _past_conjunct(parse, node, head, state)
    if dep in CLAUSAL or (dep == "advcl" and _bare_gerund(parse, node)):
        return _under(parse, node, head, state)
    if dep == "acl" and parse.pos[head] in ("NOUN", "PROPN"):
        return _of_noun_clause(parse, node, head, state)
    if dep == "advcl":
        return _adverbial(parse, node, head, state)
    if parse.pos[node] in ("VERB", "AUX") and not _gerund_phrase(parse, node, dep):
        return None
    if dep in NOMINAL or dep in ("nsubj", "nmod:poss"):
        return _under_noun_phrase(parse, node, head, state)
    return None


def _past_conjunct(parse: Parse, node: int, head: int, state: str) -> str | None:
    """Coordinated acts share what stands above them; a clause with a subject of its own does not share helpers, and
    no told deed shares an infinitive's fate ("told them to leave, and then the soldiers cleared the house")."""
    if parse.has(node, *SUBJECTS) and parse.tags[node] in FINITE and parse.tags[head] == "VB":
        return None
    return (
        state if parse.pos[node] == parse.pos[head] or parse.pos[head] in ("NOUN", "PROPN", "VERB") else None
    )


def _bare_gerund(parse: Parse, verb: int) -> bool:
    """ "ruled out recognising": a gerund right after the verb that takes it."""
    head = parse.heads[verb]
    return (
        parse.tags[verb] == "VBG"
        and not parse.mark(verb)
        and 0 < verb - head <= 3
        and _listed(parse, verb, head) != NEUTRAL
    )


def _gerund_phrase(parse: Parse, verb: int, dep: str) -> bool:
    return parse.tags[verb] in ("VBG", "NN") or dep in ("obj", "nsubj:pass")


def _under(parse: Parse, node: int, head: int, state: str) -> str:
    """A clause below the verb, noun or adjective that takes it."""
    if _is_courtesy(parse, node, head):
        return state
    if _is_going_to(parse, node, head):
        return NOT if own_status(parse, head) in (NEGATED, NOT) else combined(PLANNED, state)
    made = _listed(parse, node, head)
    finite = parse.deps[node] == "ccomp" and parse.has(node, *SUBJECTS) and parse.mark(node) != "to"
    if finite and (made == PLANNED or (state in (HAPPENED, ONGOING) and parse.lemmas[head] in TOLD_AS_DONE)):
        made = NEUTRAL  # "announced that it had left": its own verb says what is planned
    if parse.mark(node) in ("whether", "if"):
        made = POSSIBLE
    if finite and any(parse.lower[c] in ASKING for c in parse.children[node]):
        return state  # "did not say who had sunk the ferry": it was sunk
    if made == NEUTRAL and not finite and not _known(parse, node, head) and parse.mark(node) == "to":
        made = POSSIBLE
    return _with_governor(parse, head, combined(made, state), made)


def _is_courtesy(parse: Parse, node: int, head: int) -> bool:
    """ "I would like to thank the king": said is done."""
    wishing = parse.lemmas[head] in WISHING and any(parse.lower[c] in WOULD for c in parse.kids(head, "aux"))
    return wishing and parse.lemmas[node] in SPEAKING


def _is_going_to(parse: Parse, node: int, head: int) -> bool:
    """ "men who are going to occupy the valley" have not occupied it."""
    going = parse.lower[head] == "going" and parse.has(head, "aux")
    elsewhere = any(
        head < child < node for child in parse.kids(head, "obl", "advmod")
    )  # "is going there to meet"
    return going and parse.mark(node) == "to" and not elsewhere


def _with_governor(parse: Parse, head: int, state: str, made: str) -> str:
    """`state` under what the governor's own helpers say ("would agree to", "did not rule out")."""
    outer = own_status(parse, head)
    if outer == NOT and condition_of(parse, head):
        return NOT
    if outer in (NEGATED, NOT):
        if made in ("none", DENIED):
            return POSSIBLE
        if state == NEGATED or (made == NEUTRAL and outer == NEGATED and state == HAPPENED):
            return NEGATED if state == NEGATED else POSSIBLE
        return NOT
    if outer == PLANNED and state in (POSSIBLE, DEMANDED, DENIED, NOT, "postponed", "called-off"):
        return state
    return combined(outer if outer != HAPPENED else NEUTRAL, state)


def _of_noun_clause(parse: Parse, node: int, noun: int, state: str) -> str | None:
    """ "a plan to attack", "the claim that ..."; a participle ("troops guarding ...") is told for itself."""
    if parse.mark(node) in ("that", "whether") or (parse.mark(node) or parse.case(node)) in OF_NOUN:
        made = load_status_words().nouns.get(parse.lemmas[noun], NEUTRAL)
        if made == NEUTRAL and parse.mark(node) == "to":
            made = POSSIBLE
        return _carried(parse, noun, combined(made, state))
    if parse.mark(node) == "in" and parse.deps[noun] == "obj":
        return _with_governor(
            parse, parse.heads[noun], state, NEUTRAL
        )  # "will make progress in freeing them"
    return None


def _adverbial(parse: Parse, node: int, head: int, state: str) -> str | None:
    mark = parse.mark(node) or parse.case(node)
    if _is_awaited(parse, node, head):
        return combined(POSSIBLE, state)
    if mark == "to" or mark.endswith(" to"):
        made = _listed(parse, node, head)
        made = PLANNED if made == NEUTRAL and not _known(parse, node, head) else made
        return _with_governor(parse, head, combined(made, state), made)
    if mark in ("from", "of", "for", "against", "to", "in", "on", "about", "at"):
        made = _listed(parse, node, head)
        return _with_governor(parse, head, combined(made, state), made)
    participle = parse.tags[node] in ("VBG", "VBN") and not parse.has(node, "aux", "aux:pass", *SUBJECTS)
    if participle and mark in ("", "by", "thereby"):
        return _with_governor(parse, head, state, NEUTRAL)
    return None


def _is_awaited(parse: Parse, node: int, head: int) -> bool:
    """ "will stay until the rebels are defeated", "will meet once they have signed": what is waited for is not done."""
    mark = parse.mark(node) or next((parse.lower[c] for c in parse.kids(node, "advmod")), "")
    finite = {parse.tags[c] for c in (node, *parse.kids(node, "aux", "aux:pass", "cop"))}
    return mark in UNTIL and bool(finite & PRESENT) and own_status(parse, head) == PLANNED


def _under_noun_phrase(parse: Parse, node: int, head: int, state: str) -> str | None:
    """A noun act under what governs its phrase: "postponed the talks", "plans for talks", "a truce will take hold"."""
    dep, case = parse.deps[node], parse.case(node)
    if parse.pos[head] in ("NOUN", "PROPN"):
        if case == "for" and parse.lemmas[head] in EXCHANGE:
            return state
        if case in ("in", "for") and parse.lemmas[head] in INVOLVED:
            return state  # "denied any role in the killing"
        if dep in ("nmod", "obl") and case in OF_NOUN and not parse.has(head, "cop"):
            made = load_status_words().nouns.get(parse.lemmas[head], NEUTRAL)
            return _carried(parse, head, combined(made, state)) if made != NEUTRAL or case == "of" else None
        return (
            _with_governor(parse, head, state, NEUTRAL) if dep == "nsubj" and parse.has(head, "cop") else None
        )
    if dep in ("nsubj", "nsubj:pass") and parse.pos[head] == "ADJ":
        made = load_status_words().adjectives.get(parse.lemmas[head], NEUTRAL)
        return _with_governor(parse, head, combined(made, state), made)
    if dep == "nsubj":
        return _happening(parse, head, state)
    made = _of_governor(parse, node, head)
    exchanged = case == "for" and any(parse.lemmas[c] in EXCHANGE for c in parse.kids(head, "obl", "obj"))
    within = dep in ("obl", "obl:agent") and (case in WITHIN or exchanged)
    put = dep == "obj" and parse.lemmas[head] in PUTTING
    if made != NEUTRAL or _is_light(parse, head) or within or put:
        return _with_governor(parse, head, combined(made, state), made)
    return None


def _of_governor(parse: Parse, node: int, head: int) -> str:
    """What the verb `head` makes of a noun act among its phrases."""
    dep, made = parse.deps[node], _listed(parse, node, head)
    if made == NEUTRAL and dep == "obl" and parse.case(node) in OF_NOUN:
        return _of_object(parse, head)
    if made == PLANNED and dep == "obj" and any(_is_light(parse, c) for c in parse.kids(head, "conj")):
        return NEUTRAL  # "planned and carried out bombings"
    return NEUTRAL if made == POSSIBLE and _is_past(parse, node) else made


def _is_past(parse: Parse, noun: int) -> bool:
    """ "discussed the recent launches": they have been."""
    past = load_status_words().helpers["past"]
    return any(parse.lower[child] in past for child in parse.kids(noun, "amod", "nmod:poss", "compound"))


def _of_object(parse: Parse, verb: int) -> str:
    """ "put an end to the fighting", "made plans for talks": the verb's object says it."""
    nouns = load_status_words().nouns
    return next(
        (nouns[parse.lemmas[c]] for c in parse.kids(verb, "obj") if parse.lemmas[c] in nouns), NEUTRAL
    )


def _happening(parse: Parse, verb: int, state: str) -> str | None:
    """A noun act as subject: only verbs of happening say something of it ("talks will resume")."""
    keys = (
        parse.lemmas[verb],
        *(f"{parse.lemmas[verb]} {parse.lower[c]}" for c in parse.kids(verb, "compound:prt")),
    )
    listed = load_status_words().verbs
    made = next((listed[key] for key in reversed(keys) if key in listed), NEUTRAL)
    if parse.lemmas[verb] in ENDING and not parse.has(verb, "obj"):
        return NOT
    if parse.has(verb, "expl"):
        return _with_governor(parse, verb, state, NEUTRAL)  # "there will be battles"
    if "happen" in light_roles(parse, verb) or made == ONGOING:
        kept = made if made == ONGOING else NEUTRAL
        return _with_governor(parse, verb, combined(kept, state), kept)
    return None


def _carried(parse: Parse, noun: int, state: str) -> str:
    """`state` below a noun, under the noun's own modifiers: "an alleged plan to attack"."""
    outer = of_noun(parse, noun)
    return NOT if outer == NEGATED else combined(outer if outer != HAPPENED else NEUTRAL, state)


def _is_light(parse: Parse, verb: int) -> bool:
    return any(role != "happen" for role in light_roles(parse, verb))


def _known(parse: Parse, node: int, head: int) -> bool:
    """Whether the governor stands in the lexicon at all, be it as neutral."""
    table = _table(parse, head)
    return parse.lemmas[head] in table or any(key in table for key in _keys(parse, node, head))


def _table(parse: Parse, head: int) -> Mapping[str, str]:
    words = load_status_words()
    if parse.pos[head] in ("NOUN", "PROPN"):
        return words.nouns
    return words.adjectives if parse.pos[head] == "ADJ" else words.verbs


def _keys(parse: Parse, node: int, head: int) -> list[str]:
    """ "call for", "rule out", "put off": the governor with the preposition of its complement or its particle."""
    particles = [parse.lower[c] for c in parse.kids(head, "compound:prt", "advmod") if c == head + 1]
    joined = [particle for particle in (parse.case(node), parse.mark(node)) if particle]
    if parse.deps[node] == "obl":
        particles = [f"{particle} {case}" for particle in particles for case in joined]
    return [f"{parse.lemmas[head]} {word}" for word in (*particles, *joined)]


def _listed(parse: Parse, node: int, head: int) -> str:
    """What the lexicon says that `head` makes of its complement `node`."""
    table = _table(parse, head)
    for key in _keys(parse, node, head):
        if key in table:
            return table[key]
    if parse.deps[node] in ("obl", "nmod") and parse.case(node) not in ("", "of"):
        return NEUTRAL  # the bare verb's entry is for its object and its clause
    return table.get(parse.lemmas[head], NEUTRAL)
