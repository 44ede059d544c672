"""Who declares a ceasefire, whose it is and who mediates it, as one mention tells."""

from collections.abc import Sequence

from dateline.finding.ceasefires.mention import Sides
from dateline.finding.ceasefires.position import OBJECT, OBLIQUE, SUBJECT, Position, object_phrases
from dateline.finding.meetings.outlook import NONE, outlook
from dateline.finding.meetings.phrases import lemma_of, ties
from dateline.finding.meetings.scene import Scene
from dateline.finding.meetings.titles import titles_of
from dateline.finding.story import merged
from dateline.language.ceasefire_words import load_ceasefire_words
from dateline.language.clauses import owners, verb_agents
from dateline.language.meeting_words import load_meeting_words
from dateline.language.parse import Parse

HYPHENS = frozenset({"-", "–", "‑", "/"})
BY_ALL = frozenset({"agreed", "declared", "extended"})
MOST_BEFORE = 10


def sides_of(scene: Scene, position: Position, status: str | None) -> Sides:
    """The sides of the ceasefire that `position` names."""
    found = [
        _between(scene, position),
        _before(scene, position.trigger),
        _of_clauses(scene, position),
        _of_governor(scene, position, status),
    ]
    told = joined(found)
    if status == "proposed" and len(told.parties) > 1:
        return Sides(parties=told.parties, mediators=told.mediators)  # "X proposed a truce between Y and Z"
    return told


def joined(sides: Sequence[Sides]) -> Sides:
    """All sides together; who mediates is no party."""
    mediators = merged(*(s.mediators for s in sides))
    declared = merged(*(s.declared_by for s in sides))
    parties = merged(*(s.parties for s in sides))
    return Sides(
        tuple(a for a in declared if a not in mediators),
        tuple(a for a in parties if a not in mediators),
        mediators,
    )


def _between(scene: Scene, position: Position) -> Sides:
    """ "between X and Y", "with X", "by X", "X's ceasefire"."""
    parse = scene.parse
    phrases = [tie for token in _phrase_heads(position) for tie in ties(parse, token)]
    owned = owned_by(scene, position)
    by = [] if _is_breach(parse, position) else [head for case, head in phrases if case == "by"]
    declared = scene.parties([*owned, *by])
    third = tuple(actor for actor in declared if _is_third(scene, actor))
    return Sides(
        declared_by=tuple(actor for actor in declared if actor not in third),
        mediators=third,
        parties=scene.parties([head for case, head in phrases if case in ("between", "among", "with")]),
    )


def owned_by(scene: Scene, position: Position) -> list[int]:
    """ "Russia's truce", "ended their ceasefire": of a pronoun that is left open the subject."""
    owned = owners(scene.parse, position.trigger)
    open_pronoun = owned and scene.parse.pos[owned[0]] == "PRON" and not scene.story.denoted(owned[0])
    if open_pronoun and position.governor is not None:
        return verb_agents(scene.parse, position.governor)
    return owned


def _is_breach(parse: Parse, position: Position) -> bool:
    """ "violations of the truce by X": X has not declared it."""
    carrier = load_ceasefire_words().carrier
    return any(carrier.get(parse.lower[token]) == "breached" for token in position.holders)


def _phrase_heads(position: Position) -> tuple[int, ...]:
    return tuple(dict.fromkeys((position.trigger, *position.holders)))


def _before(scene: Scene, trigger: int) -> Sides:
    """ "the Israel-Hamas truce", "an Egyptian-brokered ceasefire", by the words alone: the parse errs here."""
    parse = scene.parse
    parties: list[str] = []
    mediators: list[str] = []
    for middle in range(max(trigger - MOST_BEFORE, parse.left[trigger]) + 1, trigger - 1):
        if parse.words[middle] not in HYPHENS:
            continue
        one, other = middle - 1, middle + 1
        if lemma_of(parse, other, load_meeting_words().verb_of) in load_meeting_words().lists["sides.led"]:
            mediators += scene.state_at(one)
        elif scene.country_at(one) and (scene.country_at(other) or scene.state_at(other)):
            parties += [*scene.state_at(one), *scene.state_at(other)]
    return Sides(parties=tuple(parties), mediators=tuple(mediators))


def _of_clauses(scene: Scene, position: Position) -> Sides:
    """ "brokered by Egypt", "declared by the rebels", "which both armies agreed in May"."""
    parse = scene.parse
    found = []
    for token in _phrase_heads(position):
        for verb in parse.kids(token, "acl", "acl:relcl"):
            doers = [head for head in verb_agents(parse, verb) if head != token]
            phrase = next((p for p in object_phrases(parse, verb, verb)), "")
            found.append(_by_phrase(scene, phrase, doers, "agreed"))
            between = [head for case, head in ties(parse, verb) if case in ("between", "among")]
            found.append(Sides(parties=scene.parties(between)))
    return joined(found)


def _of_governor(scene: Scene, position: Position, status: str | None) -> Sides:
    verb, parse = position.governor, scene.parse
    if (
        verb is None
        or not position.phrase
        or _is_breach(parse, position)
        or position.link not in (OBJECT, OBLIQUE, SUBJECT)
    ):
        return Sides()
    if position.link == SUBJECT:
        return Sides()
    stays_out = outlook(parse, verb) == NONE and status != "rejected"
    doers = [] if stays_out or _is_others_act(parse, verb) else verb_agents(parse, verb)
    near = [head for case, head in ties(parse, verb) if case in ("between", "among", "with")]
    told = _by_phrase(scene, position.phrase, doers, status)
    return joined([told, Sides(parties=scene.parties(near))])


def _is_others_act(parse: Parse, verb: int) -> bool:
    """ "X welcomed steps by Y to observe the truce": what the infinitive says is no act of X."""
    words, head = load_ceasefire_words(), parse.heads[verb]
    if parse.mark(verb) != "to":
        return False
    if parse.deps[verb] == "advcl":
        judged = words.object.get(lemma_of(parse, head, words.verb_of))
        return judged in ("neutral", "proposed") and parse.has(head, "obj")
    if parse.deps[verb] != "acl" or parse.deps[head] not in ("obj", "obl"):
        return False
    lemma = lemma_of(parse, parse.heads[head], words.verb_of)
    return lemma not in words.lists["parties.own"] and not owners(parse, head)


def _by_phrase(scene: Scene, phrase: str, doers: Sequence[int], status: str | None) -> Sides:
    """What the subject of the verb `phrase` is to a ceasefire."""
    lists = load_ceasefire_words().lists
    actors = scene.parties(doers)
    third = tuple(actor for actor in actors if _is_third(scene, actor))
    own = tuple(actor for actor in actors if actor not in third)
    if phrase in lists["parties.mediate"] and (
        third or phrase in ("broker", "mediate", "help broker", "facilitate", "sponsor")
    ):
        return Sides(mediators=actors)
    if phrase in lists["parties.offer"]:
        return Sides(declared_by=own)
    if phrase in lists["parties.declare"]:
        return Sides(declared_by=own, mediators=third)
    if phrase in lists["parties.agree"] and (status is not None or phrase not in lists["parties.jointly"]):
        agreed = status in BY_ALL and phrase not in ("observe", "respect", "uphold")
        return Sides(declared_by=own if agreed else (), parties=own)
    return Sides()


def _is_third(scene: Scene, actor: str) -> bool:
    """Whether an actor is no belligerent: an organisation of states, an envoy, a mediator."""
    lists = load_ceasefire_words().lists
    person = scene.people[actor]
    return person.kind in lists["parties.third"] or bool(titles_of(person) & lists["parties.mediators"])
