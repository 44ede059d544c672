"""Reports written by hand with the facts that a test needs, so that questions are tested without the model."""

import datetime
from typing import Any

from dateline.reading.canonical import sha256_of
from dateline.record import (
    Actor,
    Ceasefire,
    Document,
    Event,
    Figure,
    Interval,
    Issue,
    Link,
    Meeting,
    Participant,
    Place,
    Position,
    Record,
    Span,
    Statement,
    Turn,
    Violation,
)
from dateline.store import Run, Store, document_id

RUN = Run("1.0", "model", "rules")


class Draft:
    """A report and the facts that are put into it one by one; words are found in its text."""

    def __init__(self, text: str, published: str | None, publisher: str | None = "The Ansel Post") -> None:
        day = datetime.date.fromisoformat(published) if published else None
        sha256 = sha256_of(text)
        self.document = Document(
            sha256[:16], text, sha256, day, "option", title=text.partition(".")[0], publisher=publisher,
            url="https://ansel.example/1", language="en",
        )  # fmt: skip
        self.facts: dict[str, list[Any]] = {}

    def put(self, many: str, fact: Any) -> str:
        self.facts.setdefault(many, []).append(fact)
        return str(fact.id)

    def id(self, letter: str, many: str) -> str:
        return f"{letter}{len(self.facts.get(many, [])) + 1}"

    def span(self, words: str) -> Span:
        start = self.document.text.index(words)
        return Span.of(self.document.text, start, start + len(words))

    def day(self, words: str, start: str | None, end: str | None = None) -> Interval:
        first, last = (datetime.date.fromisoformat(day) if day else None for day in (start, end or start))
        return Interval(first, last, "DATE", start or "", rule="weekday", evidence=(self.span(words),))

    def actor(self, name: str, kind: str = "state", country: str | None = None, sector: str = "GOV") -> str:
        actor = Actor(self.id("a", "actors"), name, kind, country, sector, (), (self.span(name),))
        return self.put("actors", actor)

    def place(self, name: str, country: str | None = "VLM", spot: tuple[float, float] | None = None) -> str:
        latitude, longitude = spot or (None, None)
        where = (latitude, longitude, 7 if spot else None, "place", (self.span(name),))
        return self.put("places", Place(self.id("p", "places"), name, country, *where))

    def statement(self, speaker: str | None, cue: str, content: str, act: str = "say", **more: Any) -> str:
        fields = {"to": None, "channel": None, "said": None, "inside": None} | more
        return self.put(
            "statements",
            Statement(
                self.id("s", "statements"), (speaker,) if speaker else (), (), (self.span(cue),),
                (self.span(content),), "indirect", act, evidence=(self.span(content),), rule="head", score=0.75,
                **fields,
            ),
        )  # fmt: skip

    def event(self, trigger: str, *actors: str, **more: Any) -> str:
        fields = {
            "type": "ASSAULT", "mode": None, "recipients": (), "places": (), "happened": None, "status": "happened",
            "claimed_by": (), "figures": (),
        } | more  # fmt: skip
        event = Event(
            self.id("e", "events"), trigger=self.span(trigger), actors=actors, evidence=(self.span(trigger),),
            rule="frame", **fields,
        )  # fmt: skip
        return self.put("events", event)

    def meeting(self, name: str, status: str, *actors: str, **more: Any) -> str:
        turn = Turn(status, more.pop("turned", None), (self.span(name),))
        fields = {"level": "leaders", "place": None, "held": None, "topic": None, "claimed_by": ()} | more
        sides = tuple(Participant(actor, "host" if not place else "party", None) for place, actor in enumerate(actors))
        meeting = Meeting(
            self.id("m", "meetings"), name, sides, status=status, history=(turn,), evidence=(self.span(name),), **fields
        )
        return self.put("meetings", meeting)

    def position(self, party: str, issue: str, stance: str, **more: Any) -> str:
        fields = {"voiced_by": None, "condition": None, "held": None, "reported_by": None} | more
        about = Issue(issue, (self.span(issue),))
        words = {"issue": about, "stance": stance, "evidence": (self.span(issue),)}
        return self.put("positions", Position(self.id("o", "positions"), party, **words, **fields))

    def ceasefire(self, words: str, status: str, *parties: str, **more: Any) -> str:
        fields = {
            "kind": "bilateral", "declared_by": (), "mediators": (), "place": None, "in_force": None, "claimed_by": (),
        } | more  # fmt: skip
        breaches = tuple(Violation(by, says, (self.span(at),)) for by, says, at in fields.pop("violations", ()))
        ceasefire = Ceasefire(
            self.id("c", "ceasefires"), parties=parties, status=status, violations=breaches,
            evidence=(self.span(words),), **fields,
        )  # fmt: skip
        return self.put("ceasefires", ceasefire)

    def figure(self, words: str, bounds: tuple[int | None, int | None, int | None], **more: Any) -> str:
        fields = {
            "measure": "killed", "who": None, "by": None, "place": None, "period": None, "cumulative": False,
            "claimed_by": (),
        } | more  # fmt: skip
        figure = Figure(
            self.id("f", "figures"), low=bounds[0], point=bounds[1], high=bounds[2], evidence=(self.span(words),),
            rule="count", **fields,
        )  # fmt: skip
        return self.put("figures", figure)

    def link(self, kind: str, a: str, b: str, why: str) -> None:
        self.facts.setdefault("links", []).append(Link(kind, a, b, why, ()))

    def into(self, store: Store) -> str:
        """Adds the report; its id in the store."""
        facts = {many: tuple(several) for many, several in self.facts.items()}
        store.add(self.document, Record(self.document, **facts), RUN)
        return document_id(self.document)


def global_id(store: Store, document: str, local: str) -> str:
    """The id in the store of what a report calls `local`."""
    return next(fact.id for fact in store.facts(document) if fact.local == local)
