"""Reports and records made by hand that have to do with each other."""

import datetime
from dataclasses import dataclass
from functools import cache

from dateline.reading.canonical import sha256_of
from dateline.record import Actor, Document, Event, Figure, Interval, Office, Place, Record, Span
from dateline.store import Run

RUN = Run("1")
RAID = "The Malian army raided Kesh on {day} and killed {dead} men. Number {number}."
AGENCY = " ".join(
    f"Lorry {n} of the convoy for Darrow carried {n * 3} sacks of flour and {n} of salt." for n in range(12)
)
OFFICES = "{who} spoke to the press in Gao about the harvest. Number {number}."
MONDAY = datetime.date(2031, 3, 3)


@dataclass(frozen=True, slots=True)
class Made:
    """A document and what was read from it."""

    document: Document
    record: Record


def document(text: str, day: int, publisher: str) -> Document:
    return Document(
        id=sha256_of(text)[:16], text=text, sha256=sha256_of(text), published=MONDAY + datetime.timedelta(days=day),
        published_by="option", title=None, publisher=publisher, language="en",
    )  # fmt: skip


def raid(number: int, dead: int, day: int, weekday: str = "Monday") -> Made:
    found = document(RAID.format(dead=dead, number=number, day=weekday), day, f"Paper {number}")
    when = MONDAY if weekday == "Monday" else MONDAY + datetime.timedelta(days=9)

    def span(words: str) -> Span:
        start = found.text.index(words)
        return Span.of(found.text, start, start + len(words))

    monday = Interval(when, when, "DATE", when.isoformat(), rule="weekday", evidence=(span(weekday),))
    army = Actor("a1", "Malian army", "military", "MLI", "MIL", (), (span("The Malian army"),))
    kesh = Place("p1", "Kesh", "MLI", 15.0, -3.0, None, "place", (span("Kesh"),))
    toll = Figure(
        "f1", "killed", dead, dead, dead, span("men"), "a1", "p1", monday, False, (), (span(f"{dead} men"),), "verb"
    )  # fmt: skip
    event = Event(
        "e1", "ASSAULT", None, span("raided"), ("a1",), (), ("p1",), monday, "happened", (), ("f1",),
        (span(f"The Malian army raided Kesh on {weekday}"),), "frame",
    )  # fmt: skip
    return Made(found, Record(found, places=(kesh,), actors=(army,), events=(event,), figures=(toll,)))


def copy(number: int, day: int) -> Made:
    found = document(f"{AGENCY}\nNumber {number}.", day, f"Paper {number}")
    return Made(found, Record(found))


def speaker(number: int, name: str, office: str, day: int) -> Made:
    found = document(OFFICES.format(who=name, number=number), day, f"Paper {number}")
    span = Span.of(found.text, 0, len(name))
    actor = Actor("a1", name, "person", "MLI", "GOV", (Office(office, "Mali", (span,)),), (span,))
    return Made(found, Record(found, actors=(actor,)))


@cache
def reports() -> tuple[Made, ...]:
    """Two tellings of a raid with two tolls, two copies, an office and its holder, a third telling, a surname."""
    return (
        raid(0, 9, 1),
        raid(1, 14, 2),
        copy(2, 3),
        copy(3, 1),
        speaker(4, "Omar Keita", "President", 2),
        speaker(5, "the Malian president", "president", 4),
        raid(6, 14, 3),
        speaker(7, "Keita", "President", 1),
        raid(8, 3, 9, "Wednesday"),
    )


def report(number: int) -> Made:
    return reports()[number]
