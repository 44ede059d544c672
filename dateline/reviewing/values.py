"""What a reviewer gives for a field, judged and brought into one form."""

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dateline.record import Actor, Record
from dateline.reviewing.fields import (
    ACTOR,
    ACTORS,
    CHOICE,
    COUNTRY,
    DAY,
    NUMBER,
    PLACES,
    WORDS,
    Field,
)
from dateline.reviewing.trouble import ReviewError

BETWEEN = ";"  # stands between the names of several
LARGEST = 10**15


@dataclass(frozen=True, slots=True)
class Report:
    """What values are judged by: the text of the report and its actors by everything they are called."""

    text: str
    actors: Mapping[str, str]

    @classmethod
    def of(cls, record: Record) -> "Report":
        """Of a record. A name or mention that two actors share stands for the first."""
        names: dict[str, str] = {}
        for actor in record.actors:
            for called in _calls(actor):
                names.setdefault(called.casefold(), actor.name)
        return cls(record.document.text, names)


def _calls(actor: Actor) -> tuple[str, ...]:
    return (actor.id, actor.name, *(span.quote for span in actor.mentions))


def value_of(field: Field, words: str, report: Report) -> str:
    """The value as decisions keep it: "" where the field is to be empty, several names with ";" between them.

    `ReviewError` for what may not stand in the field.
    """
    words = " ".join(words.split())
    if not words:
        if field.optional:
            return ""
        raise _refusal(field, words, "may not be empty", "Give a value.")
    return JUDGES[field.takes](field, words, report)


def names_in(value: str) -> list[str]:
    """The names in a value, in order."""
    return [name for part in value.split(BETWEEN) if (name := part.strip())]


def _choice(field: Field, words: str, report: Report) -> str:
    for choice in field.choices:
        if words.casefold() == choice.casefold():
            return choice
    raise _refusal(field, words, "is none of its values", f"Give one of {', '.join(field.choices)}.")


def _day(field: Field, words: str, report: Report) -> str:
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", words):
            raise ValueError
        return datetime.date.fromisoformat(words).isoformat()
    except ValueError:
        raise _refusal(field, words, "is no day of the calendar", "Write it like 2022-03-29.") from None


def _number(field: Field, words: str, report: Report) -> str:
    digits = words.replace(",", "")
    if not (digits.isascii() and digits.isdigit() and int(digits) <= LARGEST):
        raise _refusal(field, words, "is no whole number", "Write it in digits: 14.")
    return str(int(digits))


def _actors(field: Field, words: str, report: Report) -> str:
    names = [_actor(field, name, report) for name in names_in(words)]
    return f"{BETWEEN} ".join(dict.fromkeys(names))


def _actor(field: Field, words: str, report: Report) -> str:
    name = report.actors.get(words.casefold())
    if name is None:
        known = ", ".join(dict.fromkeys(report.actors.values()))
        raise _refusal(field, words, "is no actor of the report", f"Its actors: {known or 'none'}.")
    return name


def _places(field: Field, words: str, report: Report) -> str:
    places = names_in(words)
    for place in places:
        if place not in report.text:
            raise _refusal(field, place, "does not stand in the report", "Write it as the report does.")
    return f"{BETWEEN} ".join(dict.fromkeys(places))


def _country(field: Field, words: str, report: Report) -> str:
    if not re.fullmatch(r"[A-Za-z]{3}", words):
        raise _refusal(field, words, "is no code of a country", "Give ISO 3166's three letters: UKR.")
    return words.upper()


def _words(field: Field, words: str, report: Report) -> str:
    return words


JUDGES: dict[str, Callable[[Field, str, Report], str]] = {
    CHOICE: _choice,
    DAY: _day,
    NUMBER: _number,
    ACTOR: _actor,
    ACTORS: _actors,
    PLACES: _places,
    COUNTRY: _country,
    WORDS: _words,
}


def _refusal(field: Field, words: str, wrong: str, way_out: str) -> ReviewError:
    return ReviewError.about(field.name, f"{words!r} {wrong}" if words else wrong, way_out)
