"""Whose account a fact is, and which actors are of one side: what all comparisons of a record ask."""

from collections.abc import Iterable

from dateline.linking.wording import Wording, wording_of
from dateline.record import Event, Record, Span, Statement

REPORT = "the report"
ACCUSE = "ACCUSE"
OF_THE_STATE = frozenset(
    {"GOV", "MIL", "COP", "SPY", "LEG", "JUD"}
)  # sectors whose actors act for their country

Origin = frozenset[str]


class Accounts:
    """A record's facts by id, and who tells them."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.statements = {statement.id: statement for statement in record.statements}
        self.actors = {actor.id: actor for actor in record.actors}
        self.places = {place.id: place for place in record.places}
        self.figures = {figure.id: figure for figure in record.figures}
        self.event_of: dict[str, Event] = {
            figure: event for event in record.events for figure in event.figures
        }
        self._told: dict[str, list[Event]] = {}
        for event in record.events:
            for statement in event.claimed_by:
                self._told.setdefault(statement, []).append(event)
        self._accused = {e.trigger.start: e.recipients for e in record.events if e.type == ACCUSE}
        self._wordings: dict[str, Wording] = {}
        self._scenes: dict[str, frozenset[str]] = {}
        self._named: dict[str, frozenset[str]] = {}
        self._told_at: dict[Span, Statement | None] = {}
        self._voice = self._publisher() or frozenset({REPORT})

    def wording(self, statement: Statement) -> Wording:
        """The wording of a statement's content."""
        found = self._wordings.get(statement.id)
        if found is None:
            found = self._wordings[statement.id] = wording_of(statement.content)
        return found

    def scene(self, event: Event) -> frozenset[str]:
        """The stems of an event's words beside its act, people and places: what it was done to, with, in."""
        found = self._scenes.get(event.id)
        if found is None:
            named = (self._stems_of_names(i) for i in (*event.actors, *event.recipients, *event.places))
            stems = wording_of(event.evidence).stems - wording_of((event.trigger,)).stems
            found = self._scenes[event.id] = stems.difference(*named)
        return found

    def _stems_of_names(self, identifier: str) -> frozenset[str]:
        """The stems of all words that name an actor or a place."""
        if identifier not in self._named:
            item = self.actors.get(identifier) or self.places.get(identifier)
            self._named[identifier] = wording_of(item.mentions).stems if item else frozenset()
        return self._named[identifier]

    def origin(self, claimed_by: tuple[str, ...]) -> Origin:
        """Who tells what came through these statements: the report, or the sides of the innermost one's speakers; a
        source without a name is an origin of its own."""
        if not claimed_by:
            return self._voice
        statement = self.statements[claimed_by[-1]]
        return self.sides(statement.speakers) or frozenset({statement.id})

    def _publisher(self) -> Origin:
        """The side of the publisher where that is an actor of the report: a government's release is its account."""
        publisher = (self.record.document.publisher or "").lower()
        return self.sides(actor.id for actor in self.record.actors if actor.name.lower() == publisher)

    def sides(self, actors: Iterable[str]) -> frozenset[str]:
        """The sides that actors are of: a state with all who act for it is one, anybody else is his own."""
        return frozenset(map(self.side, actors))

    def side(self, actor: str) -> str:
        """The country of an actor who acts for it, else the actor's own id."""
        known = self.actors.get(actor)
        if known is None or known.country is None or known.sector not in OF_THE_STATE:
            return actor
        return known.country

    def names(self, actors: Iterable[str]) -> str:
        """Actors' names as a reader would write them: "A and B"."""
        return " and ".join(self.actors[actor].name for actor in actors if actor in self.actors)

    def teller(self, claimed_by: tuple[str, ...]) -> str:
        """Who tells it, in words."""
        if not claimed_by:
            return REPORT
        statement = self.statements[claimed_by[-1]]
        return self.names(statement.speakers) or next((span.quote for span in statement.source), "somebody")

    def is_named(self, claimed_by: tuple[str, ...]) -> bool:
        """Whether the report tells it itself or names who does; two unnamed sources may be one."""
        return not claimed_by or bool(self.statements[claimed_by[-1]].speakers)

    def nested(self, a: Statement, b: Statement) -> bool:
        """Whether one of the statements is handed on by the other."""
        return a.id in self.around(b) or b.id in self.around(a)

    def around(self, statement: Statement) -> list[str]:
        """The ids of the statements that a statement is told within, innermost first."""
        seen = [statement.id]
        while (outer := self.statements[seen[-1]].inside) is not None and outer not in seen:
            seen.append(outer)
        return seen[1:]

    def charged(self, statement: Statement) -> tuple[str, ...]:
        """Those who do something by what a statement says, and those whom it accuses."""
        doers = (actor for event in self._told.get(statement.id, ()) for actor in event.actors)
        at = (start for cue in statement.cue for start in range(cue.start, cue.end))
        accused = (actor for start in at if start in self._accused for actor in self._accused[start])
        return tuple(dict.fromkeys((*doers, *accused)))

    def named_in(self, sides: frozenset[str], statement: Statement) -> bool:
        """Whether what a statement says names anybody of these sides."""
        return any(
            part.start <= mention.start < part.end
            for actor in self.record.actors
            if self.side(actor.id) in sides
            for mention in actor.mentions
            for part in statement.content
        )

    def telling(self, span: Span) -> Statement | None:
        """The innermost statement in whose content `span` starts; None in the report's own voice."""
        if span not in self._told_at:
            self._told_at[span] = self._innermost(span)
        return self._told_at[span]

    def _innermost(self, span: Span) -> Statement | None:
        holding = [
            statement
            for statement in self.record.statements
            if any(part.start <= span.start < part.end for part in statement.content)
        ]
        return min(holding, key=lambda s: sum(part.end - part.start for part in s.content), default=None)
