"""Why a fact is in the store: its words, what found it, what agrees or clashes with it, what people decided."""

import datetime
from dataclasses import dataclass
from typing import Any

from dateline.query.columns import plain
from dateline.query.filter import refuse_broken
from dateline.query.gathering import by_publication, day, teller
from dateline.store import Decision, Run, Store
from dateline.store.questions import ends_of, fact_of_story, members, reasons, snapshot, tellings


@dataclass(frozen=True, slots=True)
class Context:
    """Words of the text with what stands around them."""

    start: int
    end: int
    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A link with another fact, and the reason; "updated" where the other is the newer."""

    kind: str
    why: str
    other: str
    label: str
    publisher: str | None
    published: datetime.date | None


@dataclass(frozen=True, slots=True)
class Retelling:
    """Another telling of the same story."""

    id: str
    kind: str
    status: str | None
    publisher: str | None
    published: datetime.date | None
    title: str | None
    claimed_by: str
    quote: str
    copy: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is known of why a fact is in the store.

    `stands` is False where people rejected it or a newer run no longer reads it. `rule` names what found it,
    `score` is the model's confidence where it has one. `payload` is the record's dict (docs/store.md). `run` is None
    where the run is not known.
    """

    id: str
    story: str
    kind: str
    local: str
    type: str | None
    mode: str | None
    status: str | None
    day_from: datetime.date | None
    day_to: datetime.date | None
    label: str
    sides: tuple[str, ...]
    places: tuple[str, ...]
    claimed_by: str
    stands: bool
    verdict: str | None
    rule: str
    score: float | None
    document: str
    published: datetime.date | None
    title: str | None
    publisher: str | None
    url: str | None
    payload: dict[str, Any]
    evidence: tuple[Context, ...]
    run: Run | None
    links: tuple[Tie, ...]
    decisions: tuple[Decision, ...]
    tellings: tuple[Retelling, ...]

    def plain(self) -> object:
        """As JSON has it."""
        return plain(self)


def why(store: Store, key: str) -> Explanation:
    """The explanation of a fact: `key` is its id, the part of it behind the dash, or a story's id.

    `QuestionError` where the store has no such fact, or several.
    """
    refuse_broken("id", key)
    with snapshot(store):
        found = reasons(store, fact_of_story(store, key))
        told = found.telling
        ties = _ties(store, told.id)
        others = _retellings(store, told.story, told.id, told.origin)
    payload = told.payload
    return Explanation(
        told.id, told.story, told.kind, told.local, told.type, told.mode, told.status,
        day(told.day_from), day(told.day_to), told.label,
        sides=tuple(f"{side.name} ({side.role})" for side in told.sides),
        places=tuple(place.name for place in told.places),
        claimed_by=teller(told),
        stands=found.stands,
        verdict=told.verdict if found.stands else _last_verdict(found.decisions),
        rule=payload.get("rule") or "",
        score=payload.get("score"),
        document=told.document, published=day(told.published), title=told.title,
        publisher=told.publisher, url=told.url,
        payload=payload,
        evidence=tuple(
            Context(span.start, span.end, before, span.quote, after)
            for span, (before, after) in zip(told.evidence, found.contexts, strict=True)
        ),
        run=found.run,
        links=ties,
        decisions=found.decisions,
        tellings=others,
    )  # fmt: skip


def _last_verdict(decisions: tuple[Decision, ...]) -> str | None:
    return next((one.verdict for one in reversed(decisions) if one.verdict == "reject"), None)


def _ties(store: Store, fact: str) -> tuple[Tie, ...]:
    ends = ends_of(store, [fact]).get(fact, [])
    told = {one.id: one for one in tellings(store, (end.other for end in ends))}
    return tuple(
        Tie(end.kind, end.why, end.other, told[end.other].label, told[end.other].publisher,
            day(told[end.other].published))
        for end in ends if end.other in told
    )  # fmt: skip


def _retellings(store: Store, story: str, own: str, origin: str) -> tuple[Retelling, ...]:
    several = members(store, [story]).get(story, [])
    told = sorted(tellings(store, (one.fact for one in several if one.fact != own)), key=by_publication)
    return tuple(
        Retelling(
            one.id, one.kind, one.status, one.publisher, day(one.published), one.title, teller(one),
            one.evidence[0].quote if one.evidence else one.label, one.origin == origin,
        )
        for one in told
    )  # fmt: skip
