"""Who acts and speaks."""

from dataclasses import dataclass

from dateline.record.span import Span


@dataclass(frozen=True, slots=True)
class Office:
    """A title and whose it is ("Secretary of State", "US"), as the text writes them."""

    title: str
    of: str | None
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, body, state or group, with every mention of it.

    `kind` and `sector` take the values of docs/record.md; `country` is ISO 3166-1 alpha-3.
    """

    id: str
    name: str
    kind: str
    country: str | None
    sector: str | None
    offices: tuple[Office, ...]
    mentions: tuple[Span, ...]
