"""Whose position it is, who voiced it, who reports it, and when it was voiced."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.finding.positions.sides import Sides
from dateline.finding.positions.sign import Sign
from dateline.finding.story import Story
from dateline.language.clauses import subjects
from dateline.language.stances import load_parties
from dateline.record import Interval, Statement

FIRST = frozenset({"we", "us", "our", "ours", "i", "me", "my", "mine", "ourselves"})
TEMPORAL = ("obl", "obl:unmarked", "obl:tmod", "advmod", "nmod:unmarked")
NOMINAL = ("NOUN", "PROPN", "PRON", "ADJ", "DET", "X")


@dataclass(frozen=True, slots=True)
class Holder:
    """One party with who voiced its position (an actor), who reports it (a statement), and the day."""

    party: str
    voiced_by: str | None
    reported_by: str | None
    held: Interval | None


def holders_of(story: Story, sides: Sides, sign: Sign) -> list[Holder]:
    """Everybody whose position the sign shows, each party once."""
    if not sign.holders and _not_the_speaker_s(story, sides, sign):
        return []
    answers: dict[str, Holder] = {}
    for actor in dict.fromkeys(_actors(story, sign)):
        party = sides.of(actor)
        if party is None or sides.vague(party) or (not sign.holders and not sides.public(actor)):
            continue
        answers.setdefault(party, _holder(story, sides, sign, (actor, party)))
    return list(answers.values())


def _actors(story: Story, sign: Sign) -> Iterator[str]:
    """Everybody whom the sign's holders denote; of "the president and I" whoever speaks."""
    teller = story.told_in.get(sign.cue)
    speakers = teller.speakers if teller else ()
    if not sign.holders or any(first_person(story, head) for head in sign.holders):
        yield from speakers
        return
    for head in sign.holders:
        if teller is not None and _speaker_again(story, sign, head, teller):
            yield from speakers
        elif own := _own_side(story, head):
            yield from own
        elif story.parse.pos[head] in NOMINAL:
            yield from story.denoted(head)


def first_person(story: Story, head: int) -> bool:
    """ "we", "our country"."""
    parse = story.parse
    owned = any(parse.lower[child] in FIRST for child in parse.kids(head, "nmod:poss"))
    return parse.lower[head] in FIRST or (owned and parse.lemmas[head] in load_parties().own_side)


def _own_side(story: Story, head: int) -> tuple[str, ...]:
    """ "his country", "their government": whoever the pronoun stands for."""
    parse = story.parse
    if parse.lemmas[head] not in load_parties().own_side:
        return ()
    return story.all_denoted(one for one in parse.kids(head, "nmod:poss") if parse.pos[one] == "PRON")


def _speaker_again(story: Story, sign: Sign, head: int, teller: Statement) -> bool:
    """ "X said it would not attend": the subject of what is said is the speaker, where number and kind fit."""
    parse = story.parse
    kinds = {actor.id: actor.kind for actor in story.actors.actors}
    persons = {kinds.get(one) == "person" for one in teller.speakers}
    word = parse.lower[head]
    fits = persons == {word in ("he", "she")} if word in ("it", "he", "she") else word == "they" and persons
    above = next((one for one in parse.up(head) if story.told_in.get(one) is not teller), None)
    told = above is not None and story.cue_of.get(above) is teller
    return bool(fits) and told and parse.deps[head] == "nsubj" and head < sign.cue


def _not_the_speaker_s(story: Story, sides: Sides, sign: Sign) -> bool:
    """Whether the words that the speaker hands on are somebody else's ("some say that X must leave"), or tell what
    the speaker's own side must do."""
    teller = story.told_in.get(sign.cue)
    parse = story.parse
    if sign.frame == "duty" and _own_duty(story, sides, sign, teller):
        return True
    if sign.frame == "unless" and not _own_act(story, sides, parse.heads[sign.cue], teller):
        return True
    for token in (sign.cue, *parse.up(sign.cue)):
        head = parse.heads[token]
        if story.told_in.get(head) is not teller:
            return False
        others = (one for one in parse.kids(head, "nsubj") if not first_person(story, one))
        if parse.deps[token] == "ccomp" and any(others):
            return True
    return False


def _own_duty(story: Story, sides: Sides, sign: Sign, teller: Statement | None) -> bool:
    """ "we must defend", said by whoever must; what the own side needs of others ("we need guarantees") is a demand."""
    return _own_act(story, sides, sign.cue, teller) and story.parse.pos[sign.topic] != "NOUN"


def _own_act(story: Story, sides: Sides, verb: int, teller: Statement | None) -> bool:
    """Whether the speaker's own side does what the verb says."""
    own = {sides.of(one) for one in teller.speakers} if teller else set()
    doers = subjects(story.parse, verb)
    return any(first_person(story, one) or own & set(map(sides.of, story.denoted(one))) for one in doers)


def _holder(story: Story, sides: Sides, sign: Sign, found: tuple[str, str]) -> Holder:
    actor, party = found
    teller = story.told_in.get(sign.cue)
    voice = _own_voice(sides, teller, party)
    if teller is not None and voice is not None:
        person = sign.spoken and sign.holders and sides.actors[actor].kind == "person"
        return Holder(party, actor if person else voice, None, teller.said)
    cued = story.cue_of.get(sign.cue)
    told = cued.said if cued is not None else None
    spoken = actor if sign.spoken or cued is not None else None
    return Holder(party, spoken, teller.id if teller else None, told or clause_time(story, sign.cue))


def _own_voice(sides: Sides, teller: Statement | None, party: str) -> str | None:
    """The speaker of the statement where the speaker is of the party."""
    speakers: Iterable[str] = teller.speakers if teller is not None else ()
    return next((one for one in speakers if one == party or sides.of(one) == party), None)


def clause_time(story: Story, cue: int) -> Interval | None:
    """The time that the clause of the cue gives ("rejected the plan on Friday")."""
    parse = story.parse
    times = (one for one in parse.children[cue] if one in story.time_at and parse.deps[one] in TEMPORAL)
    return next((story.time_at[one].interval for one in times), None)
