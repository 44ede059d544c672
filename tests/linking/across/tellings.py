"""Profiles made by hand: short ways to say who does what to whom, where and when, by which report."""

from dataclasses import replace

from dateline.linking.across.profile import Count, Profile, Spot
from dateline.linking.across.side import Side

BARE = Profile("", "", "event", "ASSAULT", "", "happened", "2031-03-04", None, (), (), (), (), (), (), "")


def state(code: str) -> Side:
    return Side(f"state|{code}", "state", code, True, "", (), (code.lower(),))


def person(key: str, country: str = "", offices: tuple[str, ...] = ()) -> Side:
    name = f"person|{key}" if " " in key else ""
    return Side(name, "person", country, bool(country), key.split()[-1], offices, tuple(key.split()))


def group(words: str, kind: str = "population", country: str = "") -> Side:
    return Side("", kind, country, False, "", (), tuple(words.split()))


def town(name: str, latitude: float, longitude: float, country: str = "VAL") -> Spot:
    return Spot(name, country, None, latitude, longitude, False)


def land(name: str, country: str) -> Spot:
    return Spot(name, country, None, None, None, True)


def killed(number: int) -> Count:
    return Count("killed", number, number, number)


def telling(number: int, published: str = "2031-03-04", day: str | None = None, **fields: object) -> Profile:
    """The telling of report `number`; `day` is that of the event."""
    span = (day, day) if day else None
    made = replace(BARE, fact=f"f{number:04}", document=f"d{number:04}", published=published, days=span)
    return replace(made, **fields)  # type: ignore[arg-type]
