"""What the ids of a record stand for, as people write them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.cli.view.amounts import tally
from dateline.cli.view.statements import NOBODY, who
from dateline.cli.view.words import listed, on_one_line, shortened
from dateline.record import (
    Actor,
    Ceasefire,
    Event,
    Figure,
    Meeting,
    Place,
    Position,
    Record,
    Statement,
    Time,
)

Fact = Time | Place | Actor | Statement | Event | Meeting | Position | Ceasefire | Figure
TELLER_ROOM = 60  # characters of the words for a source that has no name
UNNAMED = "somebody unnamed"


def facts_of(record: Record) -> tuple[Fact, ...]:
    """Everything in the record that has an id, kind by kind in the order of the page."""
    told: tuple[Fact, ...] = (*record.events, *record.meetings, *record.positions, *record.ceasefires)
    said: tuple[Fact, ...] = (*record.figures, *record.statements, *record.actors)
    return (*told, *said, *record.places, *record.times)


@dataclass(frozen=True, slots=True)
class Names:
    """The facts of one record by id; an id without a fact stands for itself."""

    facts: Mapping[str, Fact]
    actors: Mapping[str, Actor]

    @classmethod
    def of(cls, record: Record) -> "Names":
        """The names of everything in `record`."""
        facts = {fact.id: fact for fact in facts_of(record)}
        return cls(facts, {actor.id: actor for actor in record.actors})

    def name(self, key: str) -> str:
        """The name of the actor, place or meeting `key`, on one line."""
        fact = self.facts.get(key)
        return (on_one_line(fact.name) if isinstance(fact, Actor | Place | Meeting) else "") or key

    def names(self, keys: Iterable[str]) -> str:
        """ "Chad, Libya": the names of several, in their order."""
        return ", ".join(map(self.name, keys))

    def tally(self, key: str) -> str:
        """ "9 killed": the figure `key`."""
        fact = self.facts.get(key)
        return tally(fact) if isinstance(fact, Figure) else key

    def teller(self, key: str) -> str:
        """Who makes the statement `key`."""
        fact = self.facts.get(key)
        if not isinstance(fact, Statement):
            return key
        if fact.speakers:
            return listed(map(self.name, fact.speakers))
        words = who(fact, self.actors)
        return UNNAMED if words == NOBODY else shortened(words.strip("“”"), TELLER_ROOM).join("“”")

    def claim(self, claimed_by: Iterable[str]) -> str:
        """ "says the mayor, citing “a report”", outermost first; empty where the report tells it itself."""
        keys = tuple(claimed_by)
        if not keys:
            return ""
        first = self.facts.get(keys[0])
        several = isinstance(first, Statement) and len(first.speakers) > 1
        tellers = ", citing ".join(dict.fromkeys(map(self.teller, keys)))
        return f"{'say' if several else 'says'} {tellers}"
