"""Positions of two reports that belong into one row of the matrix: one party, one issue."""

from collections.abc import Iterator
from functools import cache

from dateline.language.link_words import STEM, load_link_words
from dateline.language.states import load_states
from dateline.linking.across.card import Card, Pair, Row
from dateline.linking.across.profile import Profile
from dateline.linking.across.side import OTHER, SIDE, agreement
from dateline.linking.scorecard import VETO, Finding

COMMON = 2
SHARE = 0.5


def party(a: Profile, b: Profile) -> Finding | None:
    """Whether it is one party, or its government, army or people's voice."""
    agreed = agreement(a.actors, b.actors)
    if agreed is None or OTHER < agreed < SIDE:
        return None
    return Finding(agreed >= SIDE, "same party" if agreed >= SIDE else "other party")


def issue(a: Profile, b: Profile) -> Finding | None:
    """How much of the shorter issue's words the two share; words that stand in any position do not count."""
    one, two = (_matter(p) for p in (a, b))
    least = min(len(one), len(two))
    if not least:
        return None
    lands = one & _lands(), two & _lands()
    if all(lands) and not lands[0] & lands[1]:
        return Finding(False, "")  # Georgia's borders are not Ukraine's
    shared = one & two
    degree = len(shared) / least
    bare = (
        least == 1 and max(len(one), len(two)) <= COMMON
    )  # "embargo", "trade embargo"; "peace" is in too many
    fits = degree >= SHARE and (len(shared) >= COMMON or (bool(shared) and bare))
    return Finding(
        fits, f"same issue ({', '.join(sorted(shared)[:3])})" if fits else "", degree if fits else 1.0
    )


def _matter(profile: Profile) -> frozenset[str]:
    return frozenset(profile.words) - load_link_words().stances


@cache
def _lands() -> frozenset[str]:
    """Stems of the names and adjectives of countries."""
    known = load_states()
    return frozenset(key[:STEM] for key in (*known.by_name, *known.by_demonym) if " " not in key)


POSITION = Card(3.0, (Row(party, 2.0, VETO, VETO), Row(issue, 2.0, VETO, VETO)))


def one_row(a: Profile, b: Profile) -> Pair | None:
    """The pair of two positions of one party on one issue, whatever the stance."""
    return None if a.document == b.document else POSITION.pair(a, b)


def position_keys(position: Profile) -> Iterator[str]:
    """Under what positions of one row are looked for: the party with each word of the issue."""
    for side in position.actors:
        for word in sorted(_matter(position)):
            yield f"position|{side.key}|{word}"
