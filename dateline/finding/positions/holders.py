"""Whose position it is, who voiced it, who reports it, and when it was voiced."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.finding.positions.sign import Sign
from dateline.finding.story import Story
from dateline.language.clauses import subjects
from dateline.record import Interval, Statement
from dateline.record.actors import Actor

FIRST = frozenset({"we", "us", "our", "ours", "i", "me", "my", "mine", "ourselves"})
OWN_SIDE = frozenset(
    ["country", "government", "side", "party", "people", "delegation", "nation", "state", "movement", "army",
     "republic", "position", "forces"]
)  # fmt: skip
SERVES = frozenset({"GOV", "MIL", "SPY", "COP"})
PRIVATE = frozenset({"EDU", "JRN", "BUS", "MED"})  # sectors whose persons speak for no side
NO_PARTY = frozenset({"company", "media", "place"})
PROTESTING = ("protesters", "protestors", "demonstrators", "strikers", "settlers", "refugees", "islanders")
OFFICEHOLDERS = (
    "ministers", "leaders", "presidents", "officials", "delegates", "envoys", "diplomats", "experts", "counterparts"
)  # fmt: skip
TEMPORAL = ("obl", "obl:unmarked", "obl:tmod", "advmod", "nmod:unmarked")
OTHERS = frozenset({"OPP", "REB", "PTY", "CVL", "NGO", "IGO", "CRM"})  # sectors whose persons serve no state
GROUPS = frozenset({"armed-group", "party", "intergovernmental", "ngo", "state"})


@dataclass(frozen=True, slots=True)
class Holder:
    """One party with who voiced its position (an actor), who reports it (a statement), and the day."""

    party: str
    voiced_by: str | None
    reported_by: str | None
    held: Interval | None


@dataclass(frozen=True, slots=True)
class Sides:
    """Which state, side or group an actor stands for in one report."""

    actors: Mapping[str, Actor]
    states: Mapping[str, str]
    named: Mapping[str, str]

    def of(self, actor: str) -> str | None:
        """The id of the side that the actor serves; its own where the report has no other; None for no party."""
        found = self.actors.get(actor)
        if found is None or found.kind in NO_PARTY or found.sector in PRIVATE:
            return None
        if found.kind == "person":
            return self._of_person(found)
        if found.kind in ("body", "military", "other") and found.sector in SERVES:
            return self.states.get(found.country or "", found.id)
        return found.id

    def _of_person(self, person: Actor) -> str:
        served = [self.actors.get(self.named.get((one.of or "").lower(), "")) for one in person.offices]
        groups = [one for one in served if one is not None and one.id != person.id]
        for kinds in (GROUPS, ("body",)):
            for group in groups:
                if group.kind in kinds:
                    return self.of(group.id) or group.id
            if person.sector not in OTHERS and (state := self.states.get(person.country or "")):
                return state
        return person.id

    def public(self, actor: str) -> bool:
        """Whether the actor is known to speak for somebody: a group, or a person with an office or a country."""
        found = self.actors[actor]
        return found.kind != "person" or bool(found.offices or found.country)

    def vague(self, actor: str) -> bool:
        """Whether nobody in particular is meant: "people", "foreign ministers"."""
        found = self.actors[actor]
        if found.country or found.kind not in ("population", "other") or not found.name[:1].islower():
            return False
        last = found.name.split()[-1].lower()
        return last not in PROTESTING if found.kind == "population" else last.endswith(OFFICEHOLDERS)


def sides_of(story: Story) -> Sides:
    """The sides of a story's actors."""
    actors = {actor.id: actor for actor in story.actors.actors}
    states: dict[str, str] = {}
    named: dict[str, str] = {}
    for actor in story.actors.actors:
        if actor.kind == "state" and actor.country:
            states.setdefault(actor.country, actor.id)
        for name in (actor.name, *(span.quote for span in actor.mentions)):
            named.setdefault(
                name.lower().removeprefix("the ").removesuffix("'s").removesuffix("’s"), actor.id
            )
    return Sides(actors, states, named)


def holders_of(story: Story, sides: Sides, sign: Sign) -> list[Holder]:
    """Everybody whose position the sign shows, each party once."""
    teller = story.told_in.get(sign.cue)
    found = dict.fromkeys(_actors(story, sign, teller))
    if not sign.holders and _told_by_another(story, sides, sign):
        return []
    answers: dict[str, Holder] = {}
    for actor in found:
        party = sides.of(actor)
        if party is None or sides.vague(party) or (not sign.holders and not sides.public(actor)):
            continue
        answers.setdefault(party, _holder(story, sides, sign, (actor, party)))
    return list(answers.values())


def _actors(story: Story, sign: Sign, teller: Statement | None) -> Iterator[str]:
    speakers = teller.speakers if teller else ()
    if not sign.holders:
        yield from speakers
    heads = sign.holders
    if any(_first_person(story, head) for head in heads):
        heads = tuple(head for head in heads if _first_person(story, head))[:1]
    for head in heads:
        if _first_person(story, head) or (teller and _speaker_again(story, sign, head, teller)):
            yield from speakers
        elif own := _own_side(story, head):
            yield from own
        elif story.parse.pos[head] in ("NOUN", "PROPN", "PRON", "ADJ", "DET", "X"):
            yield from story.denoted(head)


def _told_by_another(story: Story, sides: Sides, sign: Sign) -> bool:
    """Whether the words that the speaker hands on are somebody else's ("some say that X must leave"), or tell what
    the speaker's own side must do."""
    parse = story.parse
    teller = story.told_in.get(sign.cue)
    own = {sides.of(one) for one in teller.speakers} if teller else set()
    if sign.frame == "duty":
        doers = subjects(parse, sign.cue)
        if any(_first_person(story, one) or own & set(map(sides.of, story.denoted(one))) for one in doers):
            return parse.pos[sign.topic] != "NOUN"
    for token in (sign.cue, *parse.up(sign.cue)):
        head = parse.heads[token]
        if story.told_in.get(head) is not teller:
            return False
        if parse.deps[token] == "ccomp" and any(
            not _first_person(story, one) for one in parse.kids(head, "nsubj")
        ):
            return True
    return False


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


def _own_side(story: Story, head: int) -> tuple[str, ...]:
    """ "his country", "their government": whoever the pronoun stands for."""
    parse = story.parse
    if parse.lemmas[head] not in OWN_SIDE:
        return ()
    return story.all_denoted(one for one in parse.kids(head, "nmod:poss") if parse.pos[one] == "PRON")


def _first_person(story: Story, head: int) -> bool:
    parse = story.parse
    if parse.lower[head] in FIRST:
        return True
    owned = any(parse.lower[child] in FIRST for child in parse.kids(head, "nmod:poss"))
    return owned and parse.lemmas[head] in OWN_SIDE


def _holder(story: Story, sides: Sides, sign: Sign, found: tuple[str, str]) -> Holder:
    actor, party = found
    teller = story.told_in.get(sign.cue)
    voice = _own_voice(sides, teller, party)
    if teller is not None and voice is not None:
        person = actor if sign.spoken and sign.holders and sides.actors[actor].kind == "person" else voice
        return Holder(party, person, None, teller.said)
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
    for child in parse.children[cue]:
        if child in story.time_at and parse.deps[child] in TEMPORAL:
            return story.time_at[child].interval
    return None
