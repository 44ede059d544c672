"""The words that carry a noun act and so say whose it is: "launched an attack", "denied any role in the killing"."""

from dateline.language.clauses import is_passive, noun_holders, obliques, subjects, verb_agents
from dateline.language.companions import light_roles
from dateline.language.parse import Parse
from dateline.language.status import INVOLVED
from dateline.language.status_words import load_status_words

SWEEPS = frozenset({"operation", "raid", "sweep", "search", "offensive", "campaign", "mission", "crackdown"})
BLAMING = frozenset({"blame", "pin", "lay"})


def involved(parse: Parse, noun: int) -> list[int]:
    """ "denied any role in the killing", "blamed the killing on the front": who is said to have had part in it."""
    part = parse.heads[noun]
    if parse.deps[noun] == "obj" and parse.lemmas[part] in BLAMING:
        return [*obliques(parse, noun, "on"), *obliques(parse, part, "on")]
    tied = parse.deps[noun] == "nmod" and parse.case(noun) in ("in", "for") and parse.lemmas[part] in INVOLVED
    return noun_holders(parse, part) if tied else []


def in_course_of(parse: Parse, noun: int) -> list[int]:
    """ "soldiers detained two men during a raid": the raid is theirs who do the main clause's act to somebody."""
    head = parse.heads[noun]
    within = parse.deps[noun] == "obl" and parse.case(noun) in ("during", "in", "on", "in the course of")
    return verb_agents(parse, head) if within and parse.has(head, "obj") and parse.pos[head] == "VERB" else []


def happening(parse: Parse, noun: int) -> list[int]:
    """The verb by which a noun act happens or is carried: "the talks will take place among ...", "held talks with"."""
    head = parse.heads[noun]
    told = parse.deps[noun] in ("nsubj", "nsubj:pass", "obj") and bool(light_roles(parse, head))
    return [head] if told else []


def carrier_of(parse: Parse, noun: int) -> tuple[int, str]:
    """The light verb that carries a noun act, and what its subject is to it ("launched an attack": the doer)."""
    top = noun
    while parse.deps[top] == "conj" and parse.heads[top] != top:
        top = parse.heads[top]
    head = parse.heads[top]
    if head == top or parse.deps[top] not in ("obj", "obl", "nsubj:pass"):
        return noun, ""
    opening = parse.case(noun) if parse.deps[top] == "obl" else ""
    if parse.deps[top] == "obl" and not opening:
        return noun, ""
    plans = load_status_words().verbs.get(parse.lemmas[head]) == "planned"
    for verb in (head, *(parse.kids(head, "conj") if plans else ())):  # "planned and carried out bombings"
        roles = [role for role in light_roles(parse, verb, opening) if role != "happen"]
        if roles:
            return verb, roles[0]
    return noun, ""


def by_relative(parse: Parse, noun: int) -> list[int]:
    """ "an attack carried out by X", "the offensive that X launched"."""
    for clause in parse.kids(noun, "acl", "acl:relcl"):
        if "doer" in light_roles(parse, clause):
            if is_passive(parse, clause):
                return [h for h in verb_agents(parse, clause) if h != noun]
            return [h for h in subjects(parse, clause) if h != noun]
    return []
