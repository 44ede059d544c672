"""What a comparison across reports needs to know of a fact, small enough to be kept beside it."""

import datetime
import json
from dataclasses import asdict, dataclass, fields
from typing import Any

from dateline.linking.across.side import Side

FAR = 30  # days from the first to the last, beyond which an interval tells nothing of a single event


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: `name` folded, ISO3 `country`, GeoNames id, degrees; `wide` for a region or country."""

    name: str
    country: str
    geonames: int | None
    latitude: float | None
    longitude: float | None
    wide: bool


@dataclass(frozen=True, slots=True)
class Count:
    """A figure's measure and bounds."""

    measure: str
    low: int | None
    point: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Profile:
    """A fact in a comparison.

    `days` are first and last day (ISO; None where the text gives none or they lie far apart), `published` that of
    the report. `actors` and `recipients` are sides (all participants are `actors` of a meeting, the party of a
    position), `words` stems of its words of content, `names` those of places that stand in its
    words, `teller` whose account it is.
    """

    fact: str
    document: str
    kind: str
    type: str
    mode: str
    status: str
    published: str
    days: tuple[str, str] | None
    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]
    spots: tuple[Spot, ...]
    counts: tuple[Count, ...]
    words: tuple[str, ...]
    names: tuple[str, ...]
    teller: str


def packed(profile: Profile) -> str:
    """The profile as JSON."""
    return json.dumps(asdict(profile), ensure_ascii=False, separators=(",", ":"))


def unpacked(data: str) -> Profile:
    """The profile that `packed` wrote."""
    row: dict[str, Any] = json.loads(data)
    for name in ("actors", "recipients"):
        row[name] = tuple(_made(Side, side) for side in row[name])
    row["spots"] = tuple(_made(Spot, spot) for spot in row["spots"])
    row["counts"] = tuple(_made(Count, count) for count in row["counts"])
    row["days"] = tuple(row["days"]) if row["days"] else None
    row["words"], row["names"] = tuple(row["words"]), tuple(row["names"])
    return Profile(**row)


def _made(kind: type[Any], row: dict[str, Any]) -> Any:
    return kind(**{f.name: tuple(v) if isinstance(v := row[f.name], list) else v for f in fields(kind)})


def span_of_days(profile: Profile) -> tuple[datetime.date, datetime.date] | None:
    """First and last day; None where they are not known."""
    if profile.days is None:
        return None
    return datetime.date.fromisoformat(profile.days[0]), datetime.date.fromisoformat(profile.days[1])


def days_apart(a: str, b: str) -> int | None:
    """Days between two ISO dates; None where one is ""."""
    if not a or not b:
        return None
    return abs((datetime.date.fromisoformat(a) - datetime.date.fromisoformat(b)).days)
