"""Which facts a question is about."""

import datetime
from dataclasses import dataclass

from dateline.errors import QuestionError

NAMES = ("actor", "country", "place", "type", "status", "publisher", "side")
KINDS = ("event", "meeting", "statement", "position", "ceasefire", "figure")


@dataclass(frozen=True, slots=True)
class Filter:
    """All conditions that are given must hold; `QuestionError` where one cannot be read.

    `actor` takes part in whatever role; `side` does, says, holds or tells it; `place` is where it is; each is a name
    or whole words of one, accents and capitals ignored, and the same somebody under other names counts. `country`
    (ISO 3166-1 alpha-3 or a name) is that of a place or of anyone in it; `side` and `place` may be countries too.
    `type`, `status` and `kind` may be several, separated by commas. `publisher` is part of a name.

    `since` and `until` are days, inclusive, of the fact itself ("2022-03-29" or a date): an interval counts where
    it touches them, one with an open end as its known end. What no report tells a day of passes only with `undated`.
    """

    actor: str | None = None
    country: str | None = None
    place: str | None = None
    type: str | None = None
    status: str | None = None
    since: datetime.date | str | None = None
    until: datetime.date | str | None = None
    publisher: str | None = None
    side: str | None = None
    kind: str | None = None
    undated: bool = False
    limit: int | None = None

    def __post_init__(self) -> None:
        for name in NAMES:
            refuse_broken(name, getattr(self, name))
        first, last = day_of(self.since, "since"), day_of(self.until, "until")
        if first and last and first > last:
            raise QuestionError.about(
                f"since {first}, until {last}", "is no range of days", "Put the earlier day first."
            )
        unknown = sorted(set(listed(self.kind) or ()) - set(KINDS))
        if unknown:
            raise QuestionError.about(
                f"kind {unknown[0]!r}", "is not known", f"Give one of {', '.join(KINDS)}."
            )
        if self.limit is not None and self.limit < 0:
            raise QuestionError.about(f"limit {self.limit}", "is less than nothing", "Give a number of rows.")


def refuse_broken(name: str, words: str | None) -> None:
    """`QuestionError` where the words have half a character, as of a command line in another encoding."""
    try:
        (words or "").encode("utf-8")
    except UnicodeEncodeError as error:
        raise QuestionError.about(f"{name} {words!r}", "is no text", "Give it in UTF-8.") from error


def day_of(day: datetime.date | str | None, name: str) -> str | None:
    """The day in ISO form; `QuestionError` where it is none."""
    if day is None or isinstance(day, datetime.date):
        return day.isoformat()[:10] if day else None
    try:
        return datetime.date.fromisoformat(day.strip()).isoformat()
    except ValueError as error:
        raise QuestionError.about(
            f"{name} {day!r}", "is no day", "Write it as year-month-day: 2022-03-29."
        ) from error


def listed(words: str | None) -> tuple[str, ...] | None:
    """ "ASSAULT, refuses to discuss" as the store's terms in lower case; None for no condition."""
    if words is None:
        return None
    return tuple("-".join(word.casefold().split()) for word in words.split(",") if word.strip())
