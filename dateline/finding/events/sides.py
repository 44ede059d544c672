"""Which actors a phrase of an act stands for: those named, whose the thing is, who is aboard, who speaks."""

from collections.abc import Iterable

from dateline.finding.events.kinds import is_one_of
from dateline.finding.story import Story, merged
from dateline.finding.voice import FIRST_PERSON
from dateline.language.clauses import is_passive, obliques, owners, premodifiers, verb_agents
from dateline.language.frames import load_frames
from dateline.language.groups import load_groups
from dateline.language.parse import Parse

OWNED_CLASSES = ("@weapon", "@weaponry", "@force", "@vehicle", "@structure", "@territory")
CARRYING = frozenset({"carry", "transport", "hold", "house", "shelter", "ferry", "take"})
HUMANS = frozenset({"@human"})
MEMBERS = frozenset({"element", "remnant", "cadre", "operative", "component"})
PAPERS = frozenset({"resolution", "motion"})
ISSUING = frozenset(
    {"pass", "adopt", "issue", "sign", "publish", "release", "send", "write", "file", "put", "approve"}
)
GENERIC = frozenset({"people", "person"})
DEEDS = frozenset({"ASSAULT", "COERCE"})
ENDURING = frozenset(
    {"person", "population", "other"}
)  # kinds that undergo what is theirs ("the mayor's arrest")
HOMES = frozenset({"country", "homeland", "nation", "soil", "land", "territory", "fatherland", "motherland"})

Ids = tuple[str, ...]


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
    if _is_home(story, head):
        return _state_of(story, denoted(story, _owners(story.parse, head)))
    if story.parse.lemmas[head] in MEMBERS:
        return denoted(story, obliques(story.parse, head, "of", "from"))
    if (
        story.parse.lemmas[head] in load_groups().sources
    ):  # "senior officials from Mali and Niger" stand for them
        return denoted(story, obliques(story.parse, head, "from"))
    if story.parse.lemmas[head] in load_groups().documents | PAPERS:
        return _passed_by(story, head)
    if not _is_owned(story.parse.lemmas[head]):
        return ()
    return merged(
        denoted(story, [*_owners(story.parse, head), *obliques(story.parse, head, "of", "from", "by")]),
        modifying(story, premodifiers(story.parse, head)),
    )


def _is_home(story: Story, head: int) -> bool:
    """ "into his country": the country, and not he, has it done to it."""
    owning = denoted(story, _owners(story.parse, head))
    return story.parse.lemmas[head] in HOMES and any(a.kind == "person" for a in story.actors.known(owning))


def _state_of(story: Story, people: Ids) -> Ids:
    """The states of the report whose countries people are of."""
    countries = {actor.country for actor in story.actors.known(people) if actor.country}
    states = (actor for actor in story.actors.actors if actor.kind == "state")
    return tuple(actor.id for actor in states if actor.country in countries)


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
    if is_one_of(story, head, HUMANS) or _is_home(story, head):
        return ()  # "a recruiter of the front": the front was not arrested
    if undergoing(story, head):
        return ()  # "condemned the envoy's expulsion": it is not the envoy who is condemned
    doers = ("by",) if is_deed(parse.lemmas[head]) else ("of", "by", "from")
    return (
        denoted(story, _owners(parse, head))
        or modifying(story, premodifiers(parse, head))
        or denoted(story, obliques(parse, head, *doers))
        or denoted(story, _authors(parse, head))
    )


def undergoing(story: Story, noun: int) -> Ids:
    """ "the mayor's arrest", "his killing": the people to whom it was done; none where "of" names those."""
    parse = story.parse
    if parse.lemmas[noun] not in load_frames().classes["@undergone"] or obliques(parse, noun, "of"):
        return ()
    owning = story.actors.known(named(story, owners(parse, noun)))
    return tuple(actor.id for actor in owning if actor.kind in ENDURING)


def is_deed(noun: str) -> bool:
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


def modifying(story: Story, heads: Iterable[int]) -> Ids:
    """The actors that stand before a noun: "Russian", "rebel", "government"."""
    found = [story.actors.actor_at(head) for head in heads if not _is_town(story, head)]
    return tuple(dict.fromkeys(actor for actor in found if actor is not None))


def _is_town(story: Story, head: int) -> bool:
    """ "Lima trains": the trains are in Lima, not of it; a capital may stand for its state."""
    key = story.actors.actor_at(head)
    return head in story.place_at and key is not None and story.actors.by_id[key].kind != "state"
