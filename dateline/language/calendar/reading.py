"""What a rule reads out of its words, and what it may know while doing so."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from dateline.language.calendar.days import Period
from dateline.language.calendar.lexicon import CalendarLexicon, Rule
from dateline.language.calendar.words import Item

PAST, PERFECT, PRESENT, FUTURE = "past", "perfect", "present", "future"


@dataclass(slots=True)
class Match:
    """Items `first` to `last` (inclusive) that a rule found; a reader may shorten them."""

    rule: Rule
    first: int
    last: int
    slots: dict[str, Item]
    position: str | None = None
    edge: str | None = None
    part: Item | None = None
    hours: str | None = None
    clock: "Match | None" = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Days and TIMEX3 of one expression; `unit` is how exact it is ("day", "month", ...)."""

    type: str
    value: str
    first: datetime.date | None = None
    last: datetime.date | None = None
    unit: str = "day"
    part: str | None = None
    approximate: bool = False
    rule: str = ""

    def with_days(self, first: datetime.date | None, last: datetime.date | None) -> "Reading":
        """The same reading with other days."""
        return replace(self, first=first, last=last)


@dataclass(slots=True)
class Context:
    """What is known where an expression stands: the lexicon, the day of publication, the tense of the
    governing verb, the word before, the items around, the last time read and the scheme of values."""

    lexicon: CalendarLexicon
    published: datetime.date | None
    items: list[Item]
    timex3: bool = False
    tense: str | None = None
    before: str = ""
    then: Reading | None = None
    then_day: Reading | None = None
    touching: bool = False
    orthodox: bool = False
    readings: list[Reading] = field(default_factory=list)

    def meaning(self, table: str, item: Item) -> int | str:
        """What an item means in a table of calendar.toml; `KeyError` where it is not in it."""
        found: int | str = self.lexicon.tables[table][item.word]
        return found

    @property
    def backward(self) -> bool:
        """Whether the governing verb tells of something past."""
        return self.tense in (PAST, PERFECT)

    @property
    def forward(self) -> bool:
        """Whether the governing verb tells of something to come."""
        return self.tense == FUTURE


Reader = Callable[[Match, Context], Reading | None]
READERS: dict[str, Reader] = {}


def reader(name: str) -> Callable[[Reader], Reader]:
    """Register a function as the reader of the rules whose `means` is `name`."""

    def register(function: Reader) -> Reader:
        READERS[name] = function
        return function

    return register


def of_period(period: Period, type_: str = "DATE") -> Reading:
    """A whole calendar unit as a reading."""
    return Reading(type_, period.value, period.first, period.last, period.unit)


def unresolved(value: str, unit: str = "day", type_: str = "DATE") -> Reading:
    """A reading whose days the text does not give."""
    return Reading(type_, value, unit=unit)
