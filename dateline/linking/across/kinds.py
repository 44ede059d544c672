"""Which comparison and which keys belong to a kind of fact."""

from collections.abc import Iterator

from dateline.linking.across.card import Pair
from dateline.linking.across.events import event_keys, one_event
from dateline.linking.across.meetings import gathering_keys, one_ceasefire, one_gathering
from dateline.linking.across.positions import one_row, position_keys
from dateline.linking.across.profile import Profile

CONSULT = "CONSULT"


def keys_of(profile: Profile) -> Iterator[str]:
    """Under what others that may be one with the fact are looked for; figures are found by their events."""
    if _is_gathering(profile) or profile.kind == "ceasefire":
        return gathering_keys(profile)
    if profile.kind == "event":
        return event_keys(profile)
    return position_keys(profile) if profile.kind == "position" else iter(())


def pair_of(a: Profile, b: Profile) -> Pair | None:
    """The pair of two tellings of one thing, whichever comes first; None where they are two, or of kinds that cannot be
    one."""
    a, b = sorted((a, b), key=lambda profile: profile.fact)
    if _is_gathering(a) and _is_gathering(b):
        return one_gathering(a, b)
    if a.kind != b.kind or _is_gathering(a) or _is_gathering(b):
        return None
    if a.kind == "event":
        return one_event(a, b)
    if a.kind == "ceasefire":
        return one_ceasefire(a, b)
    return one_row(a, b) if a.kind == "position" else None


def _is_gathering(profile: Profile) -> bool:
    return profile.kind == "meeting" or profile.type == CONSULT
