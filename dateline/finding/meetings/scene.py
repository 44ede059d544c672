"""What the readers of meetings and ceasefires look up time and again, prepared once for a story."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.finding.meetings.days import Days, days_of
from dateline.finding.story import Story, merged
from dateline.language.clauses import conjuncts
from dateline.language.groups import load_groups
from dateline.language.meeting_words import load_meeting_words
from dateline.language.offices import load_offices
from dateline.language.parse import Parse
from dateline.language.states import country_by_name, country_of_capital, country_of_demonym
from dateline.record import Actor, Place

NO_PARTIES = frozenset({"media", "place"})
LOOSE_GROUPS = frozenset({"population"})  # a party only where its country is told
WHOSE = ("of", "from")
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A story with its times by sentence, places and actors by id, states by country, and office holders by the last
    word of their title and their country."""

    story: Story
    days: Days
    places: Mapping[str, Place]
    people: Mapping[str, Actor]
    states: Mapping[str, str]
    holders: Mapping[tuple[str, str], str]

    @property
    def parse(self) -> Parse:
        return self.story.parse

    def parties(self, heads: Iterable[int]) -> Ids:
        """The ids of those who can take part in something among what the phrases at `heads` denote."""
        found = (actor for head in self._spelled_out(heads) for actor in self._denoted(head))
        return tuple(dict.fromkeys(actor for actor in found if self._is_party(actor)))

    def _spelled_out(self, heads: Iterable[int]) -> list[int]:
        """The heads, and those that the parse hung on a surname instead of the name's first word."""
        parse, found = self.parse, list(heads)
        hidden = (
            c for head in tuple(found) for flat in parse.kids(head, "flat") for c in parse.kids(flat, "conj")
        )
        return found + [one for token in hidden for one in conjuncts(parse, token)]

    def _denoted(self, head: int) -> Ids:
        """ "The presidents of Chad and Sudan" are those who hold the posts, or else the two states."""
        shared = self._of_several(head)
        title = _title(self.parse, head)
        if len(shared) > 1:
            return tuple(self.holders.get((title, self.country_of(one) or ""), one) for one in shared)
        return self._named_beside(head) or self.story.denoted(head)

    def _named_beside(self, head: int) -> Ids:
        """ "The two leaders, X and Y": the two, not the group."""
        parse = self.parse
        if parse.tags[head] not in ("NNS", "NNPS"):
            return ()
        names = [one for child in parse.kids(head, "appos") for one in conjuncts(parse, child)]
        found = merged(*(self.story.denoted(one) for one in names)) if len(names) > 1 else ()
        return found if len(found) > 1 else ()

    def _of_several(self, head: int) -> Ids:
        """The states and organisations whose plural office holders or groups `head` names."""
        parse = self.parse
        if parse.tags[head] not in ("NNS", "NNPS") or not _is_office(_title(parse, head)):
            return ()
        whose = [child for child in parse.kids(head, "nmod") if parse.case(child) in WHOSE]
        found = merged(*(self.state_at(c) for child in whose[:1] for c in conjuncts(parse, child)))
        return tuple(one for one in found if self.people[one].kind in ("state", "intergovernmental"))

    def _is_party(self, actor: str) -> bool:
        found = self.people[actor]
        if found.kind in NO_PARTIES or found.sector == "JRN":
            return False
        if found.kind == "body" and found.name.split()[-1].lower() in load_meeting_words().nouns:
            return False  # a congress is a meeting, not somebody who meets
        return found.kind not in LOOSE_GROUPS or found.country is not None

    def country_at(self, token: int) -> str:
        """The country that the name, capital or adjective at `token` points to; "" for none."""
        actor = self.story.actors.actor_at(token)
        if actor is not None and self.people[actor].kind == "state":
            return self.people[actor].country or ""
        word = self.parse.words[token]
        place = self.places.get(self.story.place_at.get(token, ""))
        if place is not None and place.precision == "country":
            return place.country or ""
        if not word[:1].isupper():
            return ""
        return country_by_name(word) or country_of_demonym(word) or country_of_capital(word) or ""

    def state_at(self, token: int) -> Ids:
        """The state that a word before a noun points to ("US-Russia talks"), if the record has it; else the actor."""
        country = self.country_at(token)
        if country in self.states:
            return (self.states[country],)
        actor = self.story.actors.by_head.get(token)
        return (actor,) if actor is not None and self._is_party(actor) else ()

    def country_of(self, actor: str) -> str | None:
        """The country of the side that an actor belongs to."""
        return self.people[actor].country

    def place_in(self, heads: Iterable[int]) -> str | None:
        """The id of the first place that one of `heads` names; None where there is none."""
        return next((self.story.place_at[h] for h in heads if h in self.story.place_at), None)


def scene_of(story: Story) -> Scene:
    """The scene of `story`."""
    people = {actor.id: actor for actor in story.actors.actors}
    states: dict[str, str] = {}
    holders: dict[tuple[str, str], str] = {}
    for actor in story.actors.actors:
        if actor.kind == "state" and actor.country:
            states.setdefault(actor.country, actor.id)
        for office in actor.offices:
            if actor.kind == "person" and actor.country and office.title:
                holders.setdefault((office.title.lower().split()[-1], actor.country), actor.id)
    return Scene(story, days_of(story), {place.id: place for place in story.places}, people, states, holders)


def _title(parse: Parse, head: int) -> str:
    """The singular of a title; the tagger leaves "Presidents" with a capital as it is."""
    lemma = parse.lemmas[head]
    return lemma if _is_office(lemma) else lemma.removesuffix("s")


def _is_office(title: str) -> bool:
    group = load_groups().group_of((title,))
    return (title,) in load_offices().heads or (group is not None and not group.acts)
