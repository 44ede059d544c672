"""Who does an act and to whom it is done, from the clause that tells it and no other."""

from collections.abc import Sequence

from dateline.finding.events.carriers import (
    BLAMING,
    SWEEPS,
    by_relative,
    carrier_of,
    happening,
    in_course_of,
    involved,
)
from dateline.finding.events.kinds import is_one_of
from dateline.finding.events.sides import HUMANS, is_deed, modifying, named, suffering, undergoing
from dateline.finding.events.triggers import Trigger
from dateline.finding.story import Story, merged
from dateline.language.clauses import (
    conjuncts,
    noun_agents,
    obliques,
    obliques_below,
    owners,
    premodifiers,
    subjects,
    verb_agents,
    verb_patients,
)
from dateline.language.parse import Parse

PARTNERS = ("with", "between", "among", "amongst", "alongside")
SOURCES = frozenset({"of", "from"})
SUFFERING = frozenset({"population"})  # kinds of actor that, before a noun act, have it done to them
ONE_SIDED = frozenset(
    {"SUPPORT", "COOPERATE"}
)  # "Mali strengthened ties with Niger" is Mali's act towards Niger
SIGNING = frozenset({"sign", "initial", "conclude", "ink", "renew", "extend", "form", "establish"})
SEEING = frozenset({"see", "meet", "visit"})

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
        beside = [head for word in PARTNERS for head in _beside_object(story, trigger, word)]
        met = (
            trigger.objects if "object" in frame.recipient else ()
        )  # "discussed Libya with Kenya": not with Libya
        partners = [*met, *obliques(parse, verb, *PARTNERS), *beside, *_seen(parse, trigger)]
        if agents and frame.type in ONE_SIDED and parse.lemmas[verb] not in SIGNING:
            return agents, named(story, partners)
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
            found = suffering(story, [*hung(parse, token, place), *_beside_object(story, trigger, place)])
        if found:
            return found
    return () if trigger.nominal else _of_clause(story, token) if trigger.frame.type in WORDED else ()


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


def _beside_object(story: Story, trigger: Trigger, preposition: str) -> list[int]:
    """ "opened fire on X", "imposed sanctions on X": the phrase may hang on the object's noun."""
    parse = story.parse
    if trigger.nominal:
        return []
    objects = (c for c in parse.kids(trigger.token, "obj") if _opens_on(story, trigger, c, preposition))
    return [head for child in objects for head in obliques(parse, child, preposition)]


def _opens_on(story: Story, trigger: Trigger, noun: int, preposition: str) -> bool:
    """Whether what follows the object suffers too: not in "condemned the attack on nurses", but in "blamed the attack
    on the front"; not in "arrested a cousin of the king"."""
    parse = story.parse
    if preposition == "of" and parse.tags[noun] == "NN" and is_one_of(story, noun, HUMANS):
        return False
    blamed = preposition == "on" and parse.lemmas[trigger.token] in BLAMING
    return blamed or not (trigger.frame.type in WORDED and is_deed(parse.lemmas[noun]))


def _of_noun(story: Story, trigger: Trigger) -> tuple[Ids, Ids]:
    parse, noun, frame = story.parse, trigger.token, trigger.frame
    agents = named(story, [*noun_agents(parse, noun)]) or named(story, by_relative(parse, noun))
    agents = agents or named(story, involved(parse, noun))
    undergone = undergoing(story, noun)
    if undergone:
        agents = named(story, obliques_below(parse, noun, "by"))
    carrier, role = carrier_of(parse, noun)
    victims: Ids = ()
    if role == "victim":
        victims, agents = suffering(story, subjects(parse, carrier)), ()
    elif role == "doer" and not agents:
        agents = named(story, verb_agents(parse, carrier))
    described = modifying(story, premodifiers(parse, noun))
    sufferers = tuple(a.id for a in story.actors.known(described) if a.kind in SUFFERING)
    if not agents:
        sent = frame.type == "MOBILIZE"  # "troop deployments": the troops are sent
        agents = tuple(
            actor.id
            for actor in story.actors.known(described)
            if actor.id not in sufferers and not (sent and actor.kind == "military" and actor.country is None)
        )
    if not agents and parse.lemmas[noun] in SWEEPS:
        agents = named(story, in_course_of(parse, noun))
    if not agents and frame.type == "ASSAULT":
        agents = tuple(key for key in named(story, obliques(parse, noun, "from")) if key not in victims)
    if not agents and frame.type in WORDED and parse.has(noun, "acl"):
        agents = named(story, obliques(parse, noun, "of"))  # "the refusal of the junta to meet them"
    if not agents and frame.actor == "of":
        agents = named(story, obliques(parse, noun, *SOURCES - {*frame.recipient}))
    if frame.reciprocal:
        above = happening(parse, noun)
        exchanged = any(
            word == "of" for word, _ in frame.with_
        )  # "an exchange of prisoners": not they swapped
        words = PARTNERS if exchanged else (*PARTNERS, "of")
        hung = obliques_below if exchanged else obliques
        partners = [h for word in (noun, *above) for h in hung(parse, word, *words)]
        return merged(agents, named(story, partners), sufferers), ()
    beside = [h for p in frame.recipient for h in obliques(parse, carrier, p)] if role == "doer" else []
    recipients = (
        victims
        or undergone
        or _recipients(story, trigger, obliques(parse, noun, "of"))
        or suffering(story, beside)
    )
    recipients = recipients or sufferers
    return agents, recipients
