"""Records into profiles: one for each actor, event, meeting, ceasefire, position and figure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.language.link_words import STEM
from dateline.linking.accounts import Accounts
from dateline.linking.across.actors import Identity, identify
from dateline.linking.across.names import folded
from dateline.linking.across.profile import FAR, Count, Profile, Spot
from dateline.linking.across.side import Side, side_of
from dateline.linking.wording import wording_of
from dateline.record import Ceasefire, Event, Figure, Interval, Meeting, Place, Position, Record, Span

REPORT = ""
SORTS_OF_PLACES = frozenset(
    ["province", "district", "region", "city", "town", "village", "county", "governorate", "oblast", "state", "camp"]
)  # fmt: skip
CONSULT = "CONSULT"


@dataclass(slots=True)
class _Told:
    """What a fact tells, whatever its kind; ids are the record's own."""

    type: str
    mode: str | None
    status: str
    when: Interval | None
    claims: tuple[str, ...]
    actors: Iterable[str] = ()
    recipients: Iterable[str] = ()
    places: Iterable[str] = ()
    figures: Iterable[Figure] = ()
    words: Iterable[Span] = ()


class Describer:
    """The profiles of one record; `names` are the global ids of its facts by their own."""

    def __init__(self, record: Record, names: Mapping[str, str]) -> None:
        self._record, self._names = record, names
        self._published = record.document.published.isoformat() if record.document.published else ""
        month = self._published[:7]
        self.identities = {a.id: identify(a, names[a.id], month) for a in record.actors if a.id in names}
        self._sides = {
            a.id: side_of(a, self.identities[a.id]) for a in record.actors if a.id in self.identities
        }
        self._spots = {place.id: _spot(place) for place in record.places}
        self._figures = {figure.id: figure for figure in record.figures}
        self._accounts = Accounts(record)

    def profiles(self) -> Iterator[Profile]:
        """All profiles, kind by kind."""
        record = self._record
        yield from map(self._event, filter(self._counts, record.events))
        yield from map(self._meeting, filter(self._counts, record.meetings))
        yield from map(self._ceasefire, filter(self._counts, record.ceasefires))
        yield from map(self._position, filter(self._counts, record.positions))
        yield from map(self._figure, filter(self._counts, record.figures))

    def _counts(self, fact: Event | Meeting | Ceasefire | Position | Figure) -> bool:
        """Whether the fact still counts: people reject some."""
        return fact.id in self._names

    def twins(self) -> dict[str, str]:
        """Global ids of acts of consulting to those of the meetings of the same report that they tell of."""
        spans = [(m.id, span) for m in filter(self._counts, self._record.meetings) for span in m.evidence]
        found: dict[str, str] = {}
        for event in (e for e in self._record.events if e.type == CONSULT and self._counts(e)):
            near = (
                key
                for key, span in spans
                if span.start < event.trigger.end and event.trigger.start < span.end
            )
            meeting = next(near, None)
            if meeting is not None:
                found[self._names[event.id]] = self._names[meeting]
        return found

    def identity(self, actor: str) -> Identity:
        """Who an actor of the record is."""
        return self.identities[actor]

    def _event(self, event: Event) -> Profile:
        told = _Told(event.type, event.mode, event.status, event.happened, event.claimed_by)
        told.actors, told.recipients, told.places = event.actors, event.recipients, event.places
        told.figures = [self._figures[key] for key in event.figures if key in self._figures]
        told.words = event.evidence
        return self._profile(event.id, "event", told)

    def _meeting(self, meeting: Meeting) -> Profile:
        told = _Told("", meeting.level, meeting.status, meeting.held, meeting.claimed_by)
        told.actors = [p.actor for p in meeting.participants]
        told.places, told.words = _given(meeting.place), (*meeting.evidence, *_given(meeting.topic))
        return self._profile(meeting.id, "meeting", told)

    def _ceasefire(self, ceasefire: Ceasefire) -> Profile:
        told = _Told("", ceasefire.kind, ceasefire.status, ceasefire.in_force, ceasefire.claimed_by)
        told.actors = dict.fromkeys((*ceasefire.parties, *ceasefire.declared_by))
        told.recipients, told.places = ceasefire.mediators, _given(ceasefire.place)
        told.words = ceasefire.evidence
        return self._profile(ceasefire.id, "ceasefire", told)

    def _position(self, position: Position) -> Profile:
        told = _Told("", "", position.stance, position.held, _given(position.reported_by))
        told.actors, told.recipients = (position.party,), _given(position.voiced_by)
        label = position.issue.label
        told.words = (*position.issue.evidence, Span(0, len(label), label))
        return self._profile(position.id, "position", told)

    def _figure(self, figure: Figure) -> Profile:
        total = "total" if figure.cumulative else ""
        told = _Told(figure.measure, total, "", figure.period, figure.claimed_by)
        told.actors, told.places, told.figures = _given(figure.by), _given(figure.place), [figure]
        told.words = _given(figure.who)
        return self._profile(figure.id, "figure", told)

    def _profile(self, key: str, kind: str, told: "_Told") -> Profile:
        words = tuple(told.words)
        return Profile(
            fact=self._names[key],
            document=self._record.document.id,
            kind=kind,
            type=told.type,
            mode=told.mode or "",
            status=told.status,
            published=self._published,
            days=_days(told.when),
            actors=self._sides_of(told.actors),
            recipients=self._sides_of(told.recipients),
            spots=tuple(self._spots[place] for place in told.places if place in self._spots),
            counts=tuple(Count(f.measure, f.low, f.point, f.high) for f in told.figures),
            words=tuple(sorted(wording_of(words).stems)),
            names=tuple(sorted(self._names_in(words))),
            teller=self._teller(told.claims),
        )

    def _names_in(self, words: Iterable[Span]) -> set[str]:
        """Stems of the names of places, no countries, that stand in the words of a fact, in whatever part."""
        inside = [
            place
            for place in self._record.places
            if place.precision != "country" and any(_meet(m, span) for m in place.mentions for span in words)
        ]
        return {w[:STEM] for place in inside for w in folded(place.name).split() if w not in SORTS_OF_PLACES}

    def _sides_of(self, actors: Iterable[str]) -> tuple[Side, ...]:
        return tuple(self._sides[actor] for actor in actors if actor in self._sides)

    def _teller(self, claims: tuple[str, ...]) -> str:
        """Whose account it is: a country or identity; REPORT for the report's own voice and unnamed sources."""
        statement = self._accounts.statements.get(claims[-1]) if claims else None
        sides = [self._sides[s].key for s in statement.speakers if s in self._sides] if statement else []
        return "+".join(sorted(set(sides))) or REPORT


def _meet(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _given(value: object) -> tuple:  # type: ignore[type-arg]  # of whatever is given
    return () if value is None else (value,)


def _spot(place: Place) -> Spot:
    wide = place.precision != "place"
    return Spot(
        folded(place.name), place.country or "", place.geonames_id, place.latitude, place.longitude, wide
    )


def _days(when: Interval | None) -> tuple[str, str] | None:
    """First and last day of an interval that is short enough to tell one event from another."""
    if when is None or when.start is None or when.end is None or (when.end - when.start).days > FAR:
        return None
    return when.start.isoformat(), when.end.isoformat()
