"""Who does an act and to whom it is done, from the clause that tells it and no other."""

from collections.abc import Iterable, Sequence

from dateline.finding.events.kinds import is_one_of
from dateline.finding.events.triggers import Trigger
from dateline.finding.story import Story, merged
from dateline.language.clauses import (
    conjuncts,
    is_passive,
    noun_agents,
    noun_holders,
    obliques,
    obliques_below,
    owners,
    premodifiers,
    subjects,
    verb_agents,
    verb_patients,
)
from dateline.language.companions import light_roles
from dateline.language.frames import load_frames
from dateline.language.groups import load_groups
from dateline.language.parse import Parse
from dateline.language.status import INVOLVED
from dateline.language.status_words import load_status_words

PARTNERS = ("with", "between", "among", "amongst", "alongside")
SOURCES = frozenset({"of", "from"})
SUFFERING = frozenset({"population"})  # kinds of actor that, before a noun act, have it done to them
OWNED_CLASSES = ("@weapon", "@weaponry", "@force", "@vehicle", "@structure", "@territory")
CARRYING = frozenset({"carry", "transport", "hold", "house", "shelter", "ferry", "take"})
FIRST_PERSON = frozenset({"we", "i", "us", "me", "our", "my", "ourselves", "ours"})
HUMANS = frozenset({"@human"})
SWEEPS = frozenset({"operation", "raid", "sweep", "search", "offensive", "campaign", "mission", "crackdown"})
MEMBERS = frozenset({"element", "remnant", "cadre", "operative", "component"})
BLAMING = frozenset({"blame", "pin", "lay"})
ISSUING = frozenset(
    {"pass", "adopt", "issue", "sign", "publish", "release", "send", "write", "file", "put", "approve"}
)
SEEING = frozenset({"see", "meet", "visit"})
GENERIC = frozenset({"people", "person"})

Ids = tuple[str, ...]


def participants(story: Story, trigger: Trigger) -> tuple[Ids, Ids]:
    """The ids of those who act and of those acted on; an actor is never among the recipients too."""
    actors, recipients = (_of_noun if trigger.nominal else _of_verb)(story, trigger)
    return actors, tuple(actor for actor in recipients if actor not in actors)


def _of_verb(story: Story, trigger: Trigger) -> tuple[Ids, Ids]:
    parse, verb, frame = story.parse, trigger.token, trigger.frame
    agents = named(story, verb_agents(parse, verb))
    if frame.actor == "object":
        return suffering(story, trigger.objects), ()
    if frame.reciprocal:
        beside = [head for word in PARTNERS for head in _beside_object(parse, trigger, word)]
        partners = [*trigger.objects, *obliques(parse, verb, *PARTNERS), *beside, *_seen(parse, trigger)]
        return merged(agents, named(story, partners)), ()
    return agents, _recipients(story, trigger, trigger.objects)


def _seen(parse: Parse, trigger: Trigger) -> list[int]:
    """ "will fly to Kigali to see the president": the one who is visited."""
    if trigger.frame.mode != "visit":
        return []
    ends = (c for c in parse.kids(trigger.token, "advcl", "xcomp") if parse.mark(c) == "to")
    return [head for end in ends if parse.lemmas[end] in SEEING for head in verb_patients(parse, end)]


def _recipients(story: Story, trigger: Trigger, patients: Sequence[int]) -> Ids:
    """The first of the frame's places for recipients where an actor stands."""
    parse, token = story.parse, trigger.token
    given = (
        () if trigger.nominal else named(story, parse.kids(token, "iobj"))
    )  # "warned the union against war"
    if given:
        return given
    for place in trigger.frame.recipient:
        if place == "object":
            asks = trigger.frame.type == "REQUEST"  # "demanded the release of the crew": not of the crew
            found = named(story, patients) if asks else suffering(story, patients)
        elif place == "of" and trigger.frame.type == "REQUEST":
            continue
        elif place == "clause":
            found = _of_clause(story, token)
        elif place == "subject":
            found = named(story, owners(parse, token) if trigger.nominal else subjects(parse, token))
        else:
            hung = obliques_below if trigger.nominal and place not in ("of", "by") else obliques
            found = suffering(story, [*hung(parse, token, place), *_beside_object(parse, trigger, place)])
        if found:
            return found
    return () if trigger.nominal else _of_clause(story, token) if trigger.frame.type in WORDED else ()


DEEDS = frozenset({"ASSAULT", "COERCE"})
WORDED = frozenset(
    {"REQUEST", "ACCUSE", "THREATEN", "REJECT", "SUPPORT", "AGREE"}
)  # their clause says towards whom
TOWARDS = ("with", "to", "for", "on", "against", "from", "of")


def _of_clause(story: Story, verb: int) -> Ids:
    """ "demanded that the rebels withdraw": whoever is to do what is asked, or has done what is alleged; "refused to
    meet the envoy": to whom it would be done."""
    parse = story.parse
    for child in parse.kids(verb, "ccomp", "xcomp", "acl"):
        own = parse.kids(child, "nsubj", "nsubj:pass")
        found = named(story, conjuncts(parse, own[0])) if own else _of_infinitive(story, child)
        if found:
            return found
    return ()


def _of_infinitive(story: Story, verb: int) -> Ids:
    parse = story.parse
    objects = verb_patients(parse, verb)
    phrases = obliques(parse, verb, *TOWARDS)
    beyond = [head for child in parse.kids(verb, "obj") for head in obliques(parse, child, *TOWARDS)]
    return suffering(story, objects) or suffering(story, [*phrases, *beyond])


def _beside_object(parse: Parse, trigger: Trigger, preposition: str) -> list[int]:
    """ "opened fire on X", "imposed sanctions on X": the phrase may hang on the object's noun."""
    if trigger.nominal:
        return []
    worded = trigger.frame.type in WORDED  # "condemned the attack on nurses" condemns no nurses
    blamed = (
        preposition == "on" and parse.lemmas[trigger.token] in BLAMING
    )  # "blamed the attack on the front"
    objects = [
        c for c in parse.kids(trigger.token, "obj") if blamed or not (worded and _is_deed(parse.lemmas[c]))
    ]
    return [head for child in objects for head in obliques(parse, child, preposition)]


def _of_noun(story: Story, trigger: Trigger) -> tuple[Ids, Ids]:
    parse, noun, frame = story.parse, trigger.token, trigger.frame
    agents = named(story, [*noun_agents(parse, noun)]) or named(story, _by_relative(parse, noun))
    agents = agents or named(story, _involved(parse, noun))
    carrier, role = _carrier(parse, noun)
    victims: Ids = ()
    if role == "victim":
        victims, agents = suffering(story, subjects(parse, carrier)), ()
    elif role == "doer" and not agents:
        agents = named(story, verb_agents(parse, carrier))
    modifying = _modifying(story, premodifiers(parse, noun))
    sufferers = tuple(a.id for a in story.actors.known(modifying) if a.kind in SUFFERING)
    if not agents:
        agents = tuple(actor for actor in modifying if actor not in sufferers)
    if not agents and parse.lemmas[noun] in SWEEPS:
        agents = named(story, _in_course_of(parse, noun))
    if not agents and frame.type == "ASSAULT":
        agents = tuple(key for key in named(story, obliques(parse, noun, "from")) if key not in victims)
    if not agents and frame.actor == "of":
        agents = named(story, obliques(parse, noun, *SOURCES - {*frame.recipient}))
    if frame.reciprocal:
        above = _happening(parse, noun)
        partners = [h for word in (noun, *above) for h in obliques(parse, word, *PARTNERS, "of")]
        return merged(agents, named(story, partners), sufferers), ()
    beside = [h for p in frame.recipient for h in obliques(parse, carrier, p)] if role == "doer" else []
    recipients = (
        victims or _recipients(story, trigger, obliques(parse, noun, "of")) or suffering(story, beside)
    )
    recipients = recipients or sufferers
    return agents, recipients


def _involved(parse: Parse, noun: int) -> list[int]:
    """ "denied any role in the killing", "blamed the killing on the front": who is said to have had part in it."""
    part = parse.heads[noun]
    if parse.deps[noun] == "obj" and parse.lemmas[part] in BLAMING:
        return [*obliques(parse, noun, "on"), *obliques(parse, part, "on")]
    tied = parse.deps[noun] == "nmod" and parse.case(noun) in ("in", "for") and parse.lemmas[part] in INVOLVED
    return noun_holders(parse, part) if tied else []


def _in_course_of(parse: Parse, noun: int) -> list[int]:
    """ "soldiers detained two men during a raid": the raid is theirs who do the main clause's act to somebody."""
    head = parse.heads[noun]
    within = parse.deps[noun] == "obl" and parse.case(noun) in ("during", "in", "on", "in the course of")
    return verb_agents(parse, head) if within and parse.has(head, "obj") and parse.pos[head] == "VERB" else []


def _happening(parse: Parse, noun: int) -> list[int]:
    """The verb by which a noun act happens or is carried: "the talks will take place among ...", "held talks with"."""
    head = parse.heads[noun]
    told = parse.deps[noun] in ("nsubj", "nsubj:pass", "obj") and bool(light_roles(parse, head))
    return [head] if told else []


def _modifying(story: Story, heads: Iterable[int]) -> Ids:
    """The actors that stand before a noun: "Russian", "rebel", "government"."""
    found = [story.actors.actor_at(head) for head in heads if not _is_town(story, head)]
    return tuple(dict.fromkeys(actor for actor in found if actor is not None))


def _is_town(story: Story, head: int) -> bool:
    """ "Mumbai trains": the trains are in Mumbai, not of it; a capital may stand for its state."""
    key = story.actors.actor_at(head)
    return head in story.place_at and key is not None and story.actors.by_id[key].kind != "state"


def _carrier(parse: Parse, noun: int) -> tuple[int, str]:
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


def _by_relative(parse: Parse, noun: int) -> list[int]:
    """ "an attack carried out by X", "the offensive that X launched"."""
    for clause in parse.kids(noun, "acl", "acl:relcl"):
        if "doer" in light_roles(parse, clause):
            if is_passive(parse, clause):
                return [h for h in verb_agents(parse, clause) if h != noun]
            return [h for h in subjects(parse, clause) if h != noun]
    return []


def denoted(story: Story, heads: Iterable[int]) -> Ids:
    """The actors that the phrases at `heads` denote; "we" and "I" in what somebody says are whoever says it."""
    return merged(*(story.denoted(head) or _speakers(story, head) for head in heads))


def _speakers(story: Story, head: int) -> Ids:
    statement = story.told_in.get(head)
    return statement.speakers if statement is not None and story.parse.lower[head] in FIRST_PERSON else ()


def named(story: Story, heads: Iterable[int]) -> Ids:
    """The actors of the phrases at `heads`; for arms, forces and the like, whose they are ("a Russian drone")."""
    return merged(*(_one(story, head) for head in heads))


def _one(story: Story, head: int) -> Ids:
    found = denoted(story, [head])
    if found:
        return found
    if story.parse.lemmas[head] in MEMBERS:
        return denoted(story, obliques(story.parse, head, "of", "from"))
    if (
        story.parse.lemmas[head] in load_groups().sources
    ):  # "senior officials from Mali and Niger" stand for them
        return denoted(story, obliques(story.parse, head, "from"))
    if story.parse.lemmas[head] in load_groups().documents:
        return _passed_by(story, head)
    if not _is_owned(story.parse.lemmas[head]):
        return ()
    return merged(
        denoted(story, [*_owners(story.parse, head), *obliques(story.parse, head, "of", "from", "by")]),
        _modifying(story, premodifiers(story.parse, head)),
    )


def _passed_by(story: Story, paper: int) -> Ids:
    """ "the council passed a resolution condemning ...": whoever passed it says so."""
    above = story.parse.heads[paper]
    carries = story.parse.deps[paper] == "obj" and story.parse.lemmas[above] in ISSUING
    return denoted(story, verb_agents(story.parse, above)) if carries else ()


def _owners(parse: Parse, head: int) -> list[int]:
    """Whose a thing is; "our land" is more people's than the speaker's."""
    return [owner for owner in owners(parse, head) if parse.lower[owner] != "our"]


def _is_owned(lemma: str) -> bool:
    classes = load_frames().classes
    return any(lemma in classes.get(name, ()) for name in OWNED_CLASSES)


def suffering(story: Story, heads: Iterable[int]) -> Ids:
    """The actors to whom something is done: those named, those aboard ("a bus carrying workers"), or those whose the
    thing is ("condemned the court's decision", "hit an American frigate")."""
    return merged(*(_aboard(story, head) or _one(story, head) or _whose(story, head) for head in heads))


def _whose(story: Story, head: int) -> Ids:
    parse = story.parse
    if is_one_of(story, head, HUMANS):
        return ()  # "a recruiter of the front": the front was not arrested
    doers = ("by",) if _is_deed(parse.lemmas[head]) else ("of", "by", "from")
    return (
        denoted(story, _owners(parse, head))
        or _modifying(story, premodifiers(parse, head))
        or denoted(story, obliques(parse, head, *doers))
        or denoted(story, _authors(parse, head))
    )


def _is_deed(noun: str) -> bool:
    """Whether those after the noun's "of" or "on" suffer: "the killing of nurses", "the attack on nurses"."""
    return any(frame.type in DEEDS for _, frame in load_frames().nouns.get(noun, ()))


def _authors(parse: Parse, head: int) -> list[int]:
    """ "proposals laid out by the assembly": those by whom the thing is."""
    return [
        h
        for clause in parse.kids(head, "acl")
        if is_passive(parse, clause)
        for h in verb_agents(parse, clause)
    ]


def _aboard(story: Story, head: int) -> Ids:
    parse = story.parse
    if denoted(story, [head]) or head + 1 >= len(parse):
        return ()
    clauses = [
        *parse.kids(head, "acl", "acl:relcl"),
        *([head + 1] if parse.lemmas[head + 1] in CARRYING else []),
    ]
    for clause in clauses:
        if parse.lemmas[clause] in CARRYING:
            objects = parse.kids(clause, "obj") or [t for t in (parse.heads[clause],) if t > clause]
            return denoted(story, objects)
    return ()


def specific(story: Story, ids: Ids) -> Ids:
    """`ids` without a bare "people" where the same people are named better ("workers")."""
    better = [actor.id for actor in story.actors.known(ids) if actor.name.lower() not in GENERIC]
    populations = [a for a in story.actors.known(better) if a.kind == "population"]
    return tuple(actor for actor in ids if actor in better or not populations)
