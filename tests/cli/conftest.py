"""A record made by hand, so that the pages can be tested without the model."""

import dataclasses
import datetime
import hashlib

import pytest

from dateline.record import (
    Actor,
    Ceasefire,
    Channel,
    Document,
    Event,
    Figure,
    Interval,
    Issue,
    Link,
    Meeting,
    Office,
    Participant,
    Place,
    Position,
    Record,
    Span,
    Statement,
    Time,
    Turn,
    Violation,
)

TEXT = """Truce at the Darrow bridge

Foreign Minister Ilse Tarnovik told Joram Keth on Tuesday evening that “the guns are silent, and they will
stay silent”.

Speaking to Radio Ansel, a farmer in Upper Senn said she did not believe it. The Front has warned
since 28 February that it may return.

Shells killed at least 14 people on Monday, the Front said; the ministry counted nine dead and denied that its
guns had fired. The army is to leave the bridge. Talks in Port Ansel, announced for Friday, were downgraded on
Wednesday. The Front wants the bridge “if the army goes first”; the ministry will not give up the crossing.
The three-day truce began on Sunday, and gunfire was heard that night. About 2,500 have fled since the autumn.
"""
Day = datetime.date | None
PUBLISHED = datetime.date(2031, 3, 6)


def span(words: str) -> Span:
    """The only place of `words` in the text."""
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def day(words: str, start: Day, end: Day, part: str | None = None) -> Interval:
    return Interval(start, end, "DATE", "value", part, False, "some-rule", (span(words),))


TUESDAY = day("on Tuesday evening", datetime.date(2031, 3, 4), datetime.date(2031, 3, 4), "evening")
SINCE = day("since 28 February", datetime.date(2031, 2, 28), None)


@pytest.fixture
def document() -> Document:
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    return Document(
        "darrow", TEXT, sha256, PUBLISHED, "first-line", publisher="The Ansel Post", origin="darrow.txt"
    )


@pytest.fixture
def record(document: Document) -> Record:
    office = Office("Foreign Minister", "Valmora", (span("Foreign Minister"),))
    minister = Actor("a1", "Ilse Tarnovik", "person", None, "GOV", (office,), (span("Ilse Tarnovik"),))
    envoy = Actor("a2", "Joram Keth", "person", None, None, (), (span("Joram Keth"),))
    front = Actor("a3", "the Front", "armed-group", "UKR", "REB", (), (span("The Front"),))
    return Record(
        document,
        times=(Time("t1", TUESDAY), Time("t2", SINCE)),
        places=(Place("p1", "Upper Senn", None, None, None, None, "place", (span("Upper Senn"),)),),
        actors=(minister, envoy, front),
        statements=statements(),
    )


def statements() -> tuple[Statement, ...]:
    told = Statement(
        "s1",
        ("a1",),
        (span("Foreign Minister Ilse Tarnovik"),),
        (span("told"),),
        (span("that “the guns are silent, and they will\nstay silent”"),),
        "mixed",
        "promise",
        "a2",
        None,
        TUESDAY,
        None,
        (span("told"),),
        "attribution-head",
        0.93,
    )
    channel = Channel(span("Radio Ansel"), "broadcast")
    doubted = Statement(
        "s2",
        (),
        (span("a farmer in Upper Senn"),),
        (span("said"),),
        (span("she did not believe it"),),
        "indirect",
        "say",
        None,
        channel,
        None,
        None,
        (span("said"),),
    )
    return told, doubted


MONDAY = day("on Monday", datetime.date(2031, 3, 3), datetime.date(2031, 3, 3))
WEDNESDAY = day("on\nWednesday", datetime.date(2031, 3, 5), datetime.date(2031, 3, 5))
FRIDAY = day("Friday", datetime.date(2031, 3, 7), datetime.date(2031, 3, 7))
TRUCE_DAYS = day("on Sunday", datetime.date(2031, 3, 2), datetime.date(2031, 3, 4))
AUTUMN = day("since the autumn", None, None)


@pytest.fixture
def whole(record: Record) -> Record:
    """The record with every kind of fact."""
    return dataclasses.replace(
        record,
        events=events(),
        meetings=(meeting(),),
        positions=positions(),
        ceasefires=(ceasefire(),),
        figures=figures(),
        links=(
            Link("contradicts", "f1", "f2", "killed 14 v 9, same day", (span("at least 14"), span("nine"))),
        ),
    )


def event(key: str, words: str, status: str, **fields: object) -> Event:
    plain = Event(
        key, "ASSAULT", None, span(words), (), (), (), None, status, (), (), (span(words),), "frame"
    )
    return dataclasses.replace(plain, **fields)  # type: ignore[arg-type]  # a test that is wrong here fails


def events() -> tuple[Event, ...]:
    shells = {"mode": "heavy-weapons", "recipients": ("a2",), "places": ("p1",), "happened": MONDAY}
    return (
        event("e1", "killed", "happened", figures=("f1",), claimed_by=("s1",), **shells),
        event("e2", "had fired", "denied", actors=("a1",), claimed_by=("s1", "s2")),
        event("e3", "leave", "planned", type="RETREAT", mode="withdraw", actors=("a3",)),
        event("e4", "fled", "possible", happened=AUTUMN),
        event("e5", "give up", "demanded", happened=TUESDAY),
    )


def meeting() -> Meeting:
    sides = (Participant("a1", "host", "attending"), Participant("a2", "envoy", "absent"))
    turns = (
        Turn("announced", None, (span("announced"),)),
        Turn("downgraded", WEDNESDAY, (span("downgraded"),)),
    )
    words = (span("Talks in Port Ansel"),)
    return Meeting(
        "m1", "Port Ansel talks", (*sides, Participant("a3", "party", None)), "ministers", "p1", FRIDAY,
        span("the bridge"), "downgraded", turns, (), words, "noun",
    )  # fmt: skip


def positions() -> tuple[Position, ...]:
    bridge = Issue("the bridge", (span("the bridge"),))
    crossing = Issue("The Bridge", (span("the crossing"),))
    other = Issue("return", (span("may return"),))
    terms = span("“if the army goes first”")
    return (
        Position("o1", "a3", None, bridge, "demands", terms, None, "s2", (span("wants"),), "demand"),
        Position("o2", "a3", "a2", other, "open", None, SINCE, None, (span("may return"),), "modal"),
        Position(
            "o3", "a1", "a1", crossing, "refuses-to-discuss", None, None, None, (span("will not"),), "refusal"
        ),
    )


def ceasefire() -> Ceasefire:
    breach = Violation("a3", "a1", (span("gunfire was heard"),))
    words = (span("The three-day truce"),)
    return Ceasefire(
        "c1", "bilateral", ("a1", "a3"), ("a1", "a3"), ("a2",), "p1", TRUCE_DAYS, "breached",
        (breach, Violation(None, None, (span("that night"),))), ("s2",), words, "truce-noun",
    )  # fmt: skip


def figures() -> tuple[Figure, ...]:
    dead, nine = (span("at least 14 people"),), (span("nine dead"),)
    return (
        Figure(
            "f1", "killed", 14, None, None, span("people"), "a1", "p1", MONDAY, False, ("s1",), dead, "count"
        ),
        Figure("f2", "killed", 9, 9, 9, None, None, None, None, False, (), nine, "count"),
        Figure(
            "f3",
            "displaced",
            2450,
            2500,
            2550,
            None,
            None,
            None,
            AUTUMN,
            True,
            (),
            (span("About 2,500"),),
            "count",
        ),
    )
