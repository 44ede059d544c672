"""What all rows have: ids, days, how many tell it, what clashes with it, and the words it was read from."""

import datetime
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Account:
    """One of several tellings that clash."""

    status: str
    publisher: str | None
    published: datetime.date | None
    claimed_by: str
    quote: str
    id: str

    def __str__(self) -> str:
        tellers = ", ".join(filter(None, (self.publisher, self.claimed_by and f"says {self.claimed_by}")))
        return f"{self.status}: {tellers}" if tellers else self.status


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A row of an answer: one thing, however many reports tell it.

    `id` is the fact that stands for it, `story` the id that all its tellings share. `day_from` and `day_to` are its
    own days, None where no report tells them. `reports` and `origins` count the reports that tell it, and those that
    are no copies of one another. `claimed_by` says through whom, outermost first; empty where the report says it in
    its own voice. `contradicted_by`, `supported_by` and `updated_by` are ids of facts. The fields from `document` to
    `quote` lead to the words: `start` and `end` count code points of the document's text.
    """

    FIRST: ClassVar = ("id", "story", "kind", "day_from", "day_to", "status")
    LAST: ClassVar = (
        "claimed_by", "reports", "origins", "accounts", "contradicted_by", "supported_by", "updated_by", "document",
        "published", "title", "publisher", "url", "local", "start", "end", "quote",
    )  # fmt: skip

    id: str
    story: str
    kind: str
    day_from: datetime.date | None
    day_to: datetime.date | None
    status: str | None
    claimed_by: str
    reports: int
    origins: int
    accounts: tuple[Account, ...]
    contradicted_by: tuple[str, ...]
    supported_by: tuple[str, ...]
    updated_by: tuple[str, ...]
    document: str
    published: datetime.date | None
    title: str | None
    publisher: str | None
    url: str | None
    local: str
    start: int | None
    end: int | None
    quote: str

    @property
    def day(self) -> datetime.date | None:
        """The first known day."""
        return self.day_from or self.day_to


def in_order(row: Answer) -> tuple[bool, str, str, str]:
    """What rows are sorted by: day, kind, id; undated last."""
    return row.day is None, str(row.day), row.kind, row.id
