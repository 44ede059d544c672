"""A record made by hand, so that the pages can be tested without the model."""

import datetime
import hashlib

import pytest

from dateline.record import Actor, Channel, Document, Interval, Office, Place, Record, Span, Statement, Time

TEXT = """Truce at the Darrow bridge

Foreign Minister Ilse Tarnovik told Joram Keth on Tuesday evening that “the guns are silent, and they will
stay silent”.

Speaking to Radio Ansel, a farmer in Upper Senn said she did not believe it. The Front has warned
since 28 February that it may return.
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
