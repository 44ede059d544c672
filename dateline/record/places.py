"""Toponyms and where they are."""

from dataclasses import dataclass

from dateline.record.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in the document, used as a place or not.

    `country` is ISO 3166-1 alpha-3; coordinates are WGS 84 degrees; `precision` is "place",
    "region" or "country"; what the gazetteer does not know is None. `rule` says what chose it.
    """

    id: str
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    geonames_id: int | None
    precision: str
    mentions: tuple[Span, ...]
    rule: str = ""
