"""Tell places of one name apart: a scorecard over the entries of every name of the document.

Each entry's score is the sum of the weights below. What the words beside a mention say outweighs all else;
then come the other places of the document (near, same first-level region, same country), then rank,
and last the number of inhabitants. The idea that a document's places lie together is that of Lieberman, Samet
and Sankaranarayanan, "Geotagging with local lexicons" (ICDE 2010).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dateline.language.gazetteer import Entry
from dateline.language.states import load_states, word_key

Floats = npt.NDArray[np.float64]

WEIGHTS = {
    "words": 12.0,  # "Tripoli, Lebanon", "the Syrian town of ...", "... in northern Iraq"
    "near": 2.2,  # other places within NEAR_KM, up to NEAR_ENOUGH of them
    "region": 1.6,  # other places in the same first-level region, up to NEAR_ENOUGH of them
    "country": 3.0,  # share of the document's other places in the same country
    "origin": 2.0,  # the publisher's or dateline's country and region
    "party": 4.0,  # a region that the lexicon of states knows by that name ("Chechnya", "Scotland")
    "main_town": 1.5,  # a town that shares its name with its own first-level region
    "namesake": -2.5,  # a region of whose name its country has a capital, or a town with NAMESAKE_SHARE
    "alternate": -1.0,  # known by another name than its first
    "inhabitants": 1.0,  # for each factor of ten
}  # fmt: skip
RANKS = {"country": 4.5, "continent": 9.0, "capital": 1.5, "area": 7.5, "water": 7.5, "mountain": 6.5,
         "region": 0.6, "place": 0.0, "district": -1.6}  # fmt: skip
NEAR_KM = 150.0
NEAR_ENOUGH = 2.5  # places
NAMESAKE_SHARE = 0.15
MOST_ENTRIES = 40  # of one name; the rest have fewer inhabitants
ROUNDS = 4  # of letting the names decide each other; they settle in two or three
EARTH_KM = 6371.0088  # mean radius


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the document to be placed: its entries, how often it stands, which entries its words back."""

    entries: tuple[Entry, ...]
    mentions: int = 1
    backed: frozenset[int] = frozenset()  # numbers of the entries that the words beside a mention point to
    parties: frozenset[int] = frozenset()  # numbers of the regions that act as parties under that name


@dataclass(frozen=True, slots=True)
class Placed:
    """The entry chosen and what decided: words, other-places, origin, only-one, rank or population."""

    entry: Entry | None
    rule: str
    score: float


def place_names(
    names: Sequence[Named], countries: Mapping[str, float], origin: Sequence[Entry]
) -> list[Placed]:
    """The choice for each name, in order. `countries` counts what adjectives ("Turkish") speak for;
    `origin` are the entries of the publisher's or dateline's own place."""
    board = _Board(names, countries, origin)
    chances = board.chances(board.alone)
    for _ in range(ROUNDS):
        chances = board.chances(board.alone + board.together(chances))
    return board.choices(chances)


def distances_km(latitudes: Floats, longitudes: Floats) -> Floats:
    """Great-circle distances in km between all pairs (haversine); degrees in, shape (n, n)."""
    lat, lon = np.radians(latitudes), np.radians(longitudes)
    half = np.sin((lat[:, None] - lat) / 2) ** 2
    half += np.cos(lat)[:, None] * np.cos(lat) * np.sin((lon[:, None] - lon) / 2) ** 2
    return np.asarray(2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1))))


def region_of(entry: Entry) -> str | None:
    """Country and first-level region as one key; None where the entry is in no region."""
    region = entry.name if entry.kind == "region" else entry.admin1
    return f"{entry.country}/{region}" if region else None


class _Board:
    """The scores of all entries of all names as arrays of one row an entry."""

    def __init__(
        self, names: Sequence[Named], countries: Mapping[str, float], origin: Sequence[Entry]
    ) -> None:
        self.names = [named.entries[:MOST_ENTRIES] for named in names]
        self.entries = [entry for entries in self.names for entry in entries]
        self.owner = np.array([n for n, entries in enumerate(self.names) for _ in entries], int)
        self.words = np.array(
            [
                WEIGHTS["words"] * (i in n.backed)
                for n, es in zip(names, self.names, strict=True)
                for i in range(len(es))
            ]
        )
        ranks = [rank_score(e) + _namesake_score(e, entries) for entries in self.names for e in entries]
        owners = [named for named in names for _ in named.entries[:MOST_ENTRIES]]
        numbers = [number for entries in self.names for number in range(len(entries))]
        party = [number in named.parties for named, number in zip(owners, numbers, strict=True)]
        self.rank = np.array(ranks, float) + WEIGHTS["party"] * np.array(party, float)
        self.origin = np.array([_origin_score(entry, origin) for entry in self.entries], float)
        self.alone = self.rank + self.words + self.origin
        self.adjectives = countries
        self._relate()

    def _relate(self) -> None:
        latitudes = np.array([entry.latitude for entry in self.entries], float)
        longitudes = np.array([entry.longitude for entry in self.entries], float)
        other = self.owner[:, None] != self.owner
        small = np.array([entry.kind in ("place", "capital", "district") for entry in self.entries], bool)
        # Capitals are named for their governments, so their suburbs gain nothing by them.
        lends = np.array([not is_seat_of_state(entry) for entry in self.entries], bool)
        self.near = (
            lends * np.exp(-distances_km(latitudes, longitudes) / NEAR_KM) * other * small[:, None] * small
        )
        regions = np.array([region_of(entry) or f"#{i}" for i, entry in enumerate(self.entries)])
        self.same_region = (regions[:, None] == regions) & other & lends
        codes = np.array([entry.country or f"#{i}" for i, entry in enumerate(self.entries)])
        self.same_country = (codes[:, None] == codes) & other
        self.spoken_for = np.array([self.adjectives.get(entry.country or "", 0.0) for entry in self.entries])

    def chances(self, scores: Floats) -> Floats:
        """Scores as chances that add up to 1 within each name."""
        chances = np.zeros(len(scores))
        for name in range(len(self.names)):
            own = self.owner == name
            if own.any():
                powers = np.exp(scores[own] - scores[own].max())
                chances[own] = powers / powers.sum()
        return chances

    def together(self, chances: Floats) -> Floats:
        """What the document's other places, at their present chances, add to each entry's score."""
        votes = len(self.names) - 1 + sum(self.adjectives.values())
        country = (self.same_country @ chances + self.spoken_for) / max(votes, 1.0)
        near = np.minimum(self.near @ chances, NEAR_ENOUGH)
        region = np.minimum(self.same_region @ chances, NEAR_ENOUGH)
        return np.asarray(WEIGHTS["near"] * near + WEIGHTS["region"] * region + WEIGHTS["country"] * country)

    def choices(self, chances: Floats) -> list[Placed]:
        together = self.together(chances)
        total = self.alone + together
        placed = []
        for name, entries in enumerate(self.names):
            rows = np.flatnonzero(self.owner == name)
            if not entries:
                placed.append(Placed(None, "unknown", 0.0))
                continue
            best = int(rows[np.argmax(total[rows])])
            placed.append(Placed(self.entries[best], self._rule(best, rows, together), float(chances[best])))
        return placed

    def _rule(self, best: int, rows: npt.NDArray[np.intp], together: Floats) -> str:
        """The weightiest of the things without which another entry would have been chosen."""
        if len(rows) == 1:
            return "only-one"
        for rule, part in (("words", self.words), ("other-places", together), ("origin", self.origin)):
            without = (self.alone + together - part)[rows]
            if int(rows[np.argmax(without)]) != best or (rule == "words" and part[best] > 0):
                return rule
        largest = max(self.entries[row].population for row in rows)
        return "population" if self.entries[best].population == largest else "rank"


def rank_score(entry: Entry) -> float:
    """What an entry scores before any context: rank, inhabitants, whether the name is its first."""
    inhabitants = WEIGHTS["inhabitants"] * float(np.log10(entry.population + 1))
    return RANKS[entry.kind] + inhabitants + WEIGHTS["alternate"] * entry.alternate


def _namesake_score(entry: Entry, entries: Sequence[Entry]) -> float:
    """Aleppo is the city before it is the province, Quebec the province, Kherson its region's town."""
    if entry.kind == "place":
        regions = (other for other in entries if other.kind == "region")
        return WEIGHTS["main_town"] * any(region_of(entry) == region_of(region) for region in regions)
    if entry.kind not in ("region", "district"):
        return 0.0
    towns = (e for e in entries if e.kind in ("place", "capital") and e.country == entry.country)
    large = any(t.kind == "capital" or t.population >= NAMESAKE_SHARE * entry.population for t in towns)
    return WEIGHTS["namesake"] * large


def is_seat_of_state(entry: Entry) -> bool:
    """Whether `entry` is the capital of a state (of today's, not of a region or de facto state)."""
    states = load_states().by_capital.get(word_key(entry.name), ()) if entry.kind == "capital" else ()
    return any(state.iso3 == entry.country and state.kind == "state" for state in states)


def _origin_score(entry: Entry, origin: Sequence[Entry]) -> float:
    share = 0.0
    for home in origin[:1]:
        share = 0.5 * (entry.country == home.country) + 0.5 * (region_of(entry) == region_of(home))
    return WEIGHTS["origin"] * share if entry.country else 0.0
