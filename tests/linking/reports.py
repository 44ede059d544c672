"""Records written by hand about wars that never were: `Report` turns words of a text into facts that point at them."""

import datetime
import hashlib
from dataclasses import dataclass, field, replace
from typing import Any

from dateline.linking import link_facts
from dateline.record import (
    Actor,
    Ceasefire,
    Document,
    Event,
    Figure,
    Interval,
    Issue,
    Link,
    Place,
    Position,
    Record,
    Span,
    Statement,
    Violation,
)

ARMY, STATE = ("military", "MIL"), ("state", "GOV")


def day(number: int, month: int = 3) -> Interval:
    """A day of 1931."""
    one = datetime.date(1931, month, number)
    return Interval(one, one, "DATE", one.isoformat())


@dataclass
class Report:
    """A text and the facts found in it so far; every method adds a fact, and gives its id."""

    text: str
    publisher: str | None = None
    facts: dict[str, list[Any]] = field(default_factory=dict)

    def span(self, words: str) -> Span:
        """Where `words` stand; the last time where "…" stands before them."""
        last = words.startswith("…")
        words = words.removeprefix("…")
        start = self.text.rindex(words) if last else self.text.index(words)
        return Span.of(self.text, start, start + len(words))

    def _add(self, kind: str, prefix: str, fact: Any) -> str:
        rows = self.facts.setdefault(kind, [])
        rows.append(replace(fact, id=f"{prefix}{len(rows) + 1}"))
        return f"{prefix}{len(rows)}"

    def actor(
        self, name: str, kind: str = "armed-group", sector: str = "REB", country: str | None = None
    ) -> str:
        """Somebody; a state or its army with `*STATE, "ARL"`."""
        spans = (self.span(name),) if name in self.text else ()
        return self._add("actors", "a", Actor("", name, kind, country, sector, (), spans))

    def place(self, name: str, precision: str = "place") -> str:
        """A place."""
        return self._add("places", "p", Place("", name, None, 1.0, 2.0, None, precision, (self.span(name),)))

    def statement(self, speaker: str | None, content: str, act: str = "say", **more: Any) -> str:
        """A statement whose evidence is its content."""
        at = (self.span(content),)
        speakers = (speaker,) if speaker else ()
        plain = Statement("", speakers, (), (), at, "indirect", act, None, None, None, None, at)
        return self._add("statements", "s", replace(plain, **more))

    def event(self, trigger: str, actor: str | None, claimed_by: str | None = None, **more: Any) -> str:
        """An ASSAULT that happened, told in its trigger alone unless `words` says otherwise."""
        at = self.span(trigger)
        words = (self.span(more.pop("words", trigger)),)
        actors, claims = ((actor,) if actor else ()), ((claimed_by,) if claimed_by else ())
        plain = Event("", "ASSAULT", None, at, actors, (), (), None, "happened", claims, (), words)
        return self._add("events", "e", replace(plain, **more))

    def figure(self, words: str, count: int, claimed_by: str | None = None, **more: Any) -> str:
        """So many killed, exactly."""
        claims = (claimed_by,) if claimed_by else ()
        at = (self.span(words),)
        plain = Figure("", "killed", count, count, count, None, None, None, None, False, claims, at)
        return self._add("figures", "f", replace(plain, **more))

    def position(self, words: str, party: str, stance: str, label: str, held: Interval | None = None) -> str:
        """Where a party stands."""
        at = (self.span(words),)
        return self._add(
            "positions", "o", Position("", party, party, Issue(label, at), stance, None, held, None, at)
        )

    def truce(self, words: str, party: str, breach: str, breaker: str, accuser: str) -> str:
        """A truce that a party declared and, as another says, broke."""
        violation = Violation(breaker, accuser, (self.span(breach),))
        plain = Ceasefire("", None, (party,), (party,), (), None, None, "breached", (violation,), (), ())
        return self._add("ceasefires", "c", replace(plain, evidence=(self.span(words),)))

    def record(self) -> Record:
        """What has been added."""
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        document = Document(id="d", text=self.text, sha256=digest, publisher=self.publisher)
        return Record(document, **{kind: tuple(rows) for kind, rows in self.facts.items()})

    def links(self) -> tuple[Link, ...]:
        """The links between them."""
        return link_facts(self.record())

    def brief(self) -> list[tuple[str, str, str]]:
        """The links without their reasons."""
        return [(link.kind, link.a, link.b) for link in self.links()]
