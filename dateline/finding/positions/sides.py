"""Which state, side or group an actor stands for: a minister for the state, a spokesman for the movement."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from dateline.finding.story import Story
from dateline.language.stances import load_parties
from dateline.language.states import State, country_by_name, load_states, word_key
from dateline.record.actors import Actor

SERVES = frozenset({"GOV", "MIL", "SPY", "COP"})  # sectors of those who act for their state
OTHERS = frozenset({"OPP", "REB", "PTY", "CVL", "NGO", "IGO", "CRM"})  # sectors of those who act for no state
PRIVATE = frozenset({"EDU", "JRN", "BUS", "MED"})  # sectors whose persons speak for no side
NO_PARTY = frozenset({"company", "media", "place"})
GROUPS = frozenset({"armed-group", "party", "intergovernmental", "ngo", "state"})
SUBORDINATE = frozenset({"body", "military", "other"})
TITLE = 40  # characters before an office that may say whose it is
FAR = 80  # tokens back to the subject that "its leader" belongs to
OWN_STATES = frozenset(
    {"state", "territory", "disputed"}
)  # kinds of states.toml that the code alone stands for


@dataclass(frozen=True, slots=True)
class Sides:
    """The sides of one report: its actors, its states by their code, its actors by every name."""

    actors: Mapping[str, Actor]
    states: Mapping[str, str]
    named: Mapping[str, str]
    served: Mapping[str, str]
    titles: Mapping[str, str]

    def of(self, actor: str) -> str | None:
        """The id of the side that the actor serves; its own where the report has no other; None for no party."""
        found = self.actors.get(actor)
        if found is None or found.kind in NO_PARTY or found.sector in PRIVATE:
            return None
        if found.kind == "person":
            return self._of_person(found)
        if found.kind in SUBORDINATE and found.sector in SERVES and not _names_no_state(found):
            return self._state_of(found, found.name) or found.id
        return found.id

    def _of_person(self, person: Actor) -> str:
        served = [self.actors.get(self.named.get(plain(one.of or ""), "")) for one in person.offices]
        title = self.titles.get(person.id, "")
        region = next(regions_in(title), None)
        groups = [one for one in served if one is not None and one.id != person.id]
        groups = [one for one in groups if region is None or one.kind != "state"]
        for kinds in (GROUPS, ("body", "military")):
            group = next((one for one in groups if one.kind in kinds), None)
            if group is not None:
                return self.of(group.id) or group.id
            state = self._state_of(person, title)
            if state is not None and person.sector not in OTHERS:
                return state
        own = self.served.get(person.id)
        return person.id if own is None else self.of(own) or person.id

    def _state_of(self, actor: Actor, words: str) -> str | None:
        """The state of the actor's country, unless `words` name a region or an older state that shares its code."""
        region = next(regions_in(words), None)
        if region is not None:
            return self.named.get(plain(region.name))
        return self.states.get(actor.country or "")

    def public(self, actor: str) -> bool:
        """Whether the actor is known to speak for somebody: a group, or a person with an office or a country."""
        found = self.actors[actor]
        return found.kind != "person" or bool(found.offices or found.country)

    def vague(self, actor: str) -> bool:
        """Whether nobody in particular is meant: "people", "foreign ministers"."""
        found, words = self.actors[actor], load_parties()
        last = plain(found.name.split()[-1])
        if found.kind == "population" and found.name[:1].islower():
            return not found.country and last.removesuffix("s") not in words.protesting
        plural = last.removesuffix("ies") + "y" if last.endswith("ies") else last.removesuffix("s")
        several = plural != last and found.kind not in ("person", "state", "population")
        return several and plural in words.officeholders and _names_no_state(found)


def _titles(story: Story) -> dict[str, str]:
    """The words of each person's offices with those before them, by the person's id: "The Tigrayan leader"."""
    text = story.parse.text
    titles: dict[str, str] = {}
    for actor in story.actors.actors:
        for office in actor.offices:
            for span in office.evidence[:1]:
                before = text[max(span.start - TITLE, 0) : span.start].split()[-2:]
                titles[actor.id] = " ".join((*before, span.quote, office.of or "", titles.get(actor.id, "")))
    return titles


def sides_of(story: Story) -> Sides:
    """The sides of a story's actors."""
    states: dict[str, str] = {}
    named: dict[str, str] = {}
    for actor in story.actors.actors:
        if actor.kind == "state" and actor.country and next(regions_in(actor.name), None) is None:
            states.setdefault(actor.country, actor.id)
        for name in (actor.name, *(span.quote for span in actor.mentions)):
            named.setdefault(plain(name), actor.id)
    actors = {actor.id: actor for actor in story.actors.actors}
    return Sides(actors, states, named, _served_by_pronoun(story), _titles(story))


def _served_by_pronoun(story: Story) -> dict[str, str]:
    """The actor of "its minister", "their leader" by the id of the person, where the pronoun stands for somebody."""
    parse = story.parse
    served: dict[str, str] = {}
    persons = {actor.id for actor in story.actors.actors if actor.kind == "person"}
    for head, actor in story.actors.by_head.items():
        owners = [one for one in parse.kids(head, "nmod:poss") if parse.lower[one] in ("its", "their")]
        if actor in persons and owners:
            found = story.denoted(owners[0]) or _subject_before(story, head)
            if found and found[0] not in persons:
                served.setdefault(actor, found[0])
    return served


def _subject_before(story: Story, token: int) -> tuple[str, ...]:
    """Whom the main clause of the last sentence before `token` is about."""
    parse = story.parse
    here = parse.sentence[token]
    for place in range(token - 1, max(token - FAR, -1), -1):
        if parse.sentence[place] == here - 1 and parse.deps[place] == "nsubj":
            above = parse.heads[place]
            if parse.heads[above] == above:
                return story.denoted(place)
    return ()


def _names_no_state(actor: Actor) -> bool:
    """Whether the name leaves open whose the actor is: a committee, forces or leaders of no named state."""
    words = [plain(word) for word in actor.name.split()]
    if actor.kind == "body" and words[-1].removesuffix("s") not in load_parties().independent:
        return False
    return not any(load_states().by_demonym.get(word_key(word)) or country_by_name(word) for word in words)


def plain(name: str) -> str:
    """A name as it is looked up: lower case, without article and genitive."""
    return name.lower().removeprefix("the ").removesuffix("'s").removesuffix("’s")


def regions_in(words: str) -> Iterator[State]:
    """The regions and former states that `words` name or describe ("Chechen leader"), two words before one."""
    states = load_states()
    keys = [word_key(plain(word)) for word in words.split()]
    for key in (*map(" ".join, pairwise(keys)), *keys):
        found = states.by_demonym.get(key) or states.by_name.get(key)
        if found:
            if found[0].kind not in OWN_STATES:
                yield found[0]
            return
