"""Places: every toponym of a Doc, clustered and, where the gazetteer knows it, resolved.

    places = find_places(doc, publisher="The Kyiv Independent")

Which words are toponyms is decided in `toponyms`, which place they mean in `placing`; here the words beside
a mention are read and the rows are written.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from dateline.finding.placing import Named, Placed, place_names, rank_score, region_of
from dateline.finding.toponyms import Toponym, find_demonyms, find_toponyms, words
from dateline.language.gazetteer import Entry, Gazetteer, country_of_demonym, load_gazetteer, normal_name
from dateline.language.states import load_states, word_key
from dateline.record import Place, Span

PRECISIONS = {"country": "country", "place": "place", "capital": "place"}  # the others are regions
HOMES = frozenset({"place", "capital", "region", "country"})
CONTAINERS = frozenset({"country", "region", "district", "area"})
REGIONS = frozenset({"region"})
BETWEEN_CONTAINER = frozenset(
    {"in", "of", "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west",
     "the", "northeastern", "northwestern", "southeastern", "southwestern", "north-eastern", "north-western",
     "south-eastern", "south-western", ",", "(", "-", "'s", "’s"}
)  # fmt: skip
MOST_BETWEEN = 4  # tokens between a place and what contains it
ADJECTIVE_REACH = 6  # tokens back from a place in which "the Ukrainian city of" is looked for
DATELINE_TOKENS = 40  # a dateline ("KYIV (Reuters) -") stands within the first so many tokens
ADJECTIVE_VOTE = 0.7  # of a place's vote for its country, where the adjective stands but once
AGENCY = re.compile(r"\(\s*(?:Reuters|AP|AFP|UPI|dpa|Xinhua|TASS|Interfax|ANSA|EFE|IPS|CNN|BBC)\b")


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions of one name whose words point to the same place, or to none."""

    name: str
    mentions: tuple[Toponym, ...]
    entries: tuple[Entry, ...]
    backed: frozenset[int]


def find_places(
    doc: Doc, gazetteer: Gazetteer | None = None, publisher: str | None = None, demonyms: bool = False
) -> tuple[Place, ...]:
    """Every toponym of `doc`, ids p1.. in order of first mention; mentions are spans of `doc.text`.

    `gazetteer`: the one that ships with Dateline unless another is given.
    `publisher` (the outlet's name, where the Document has one) speaks for its own town's country and region.
    `demonyms`: count adjectives and people ("Turkish") as mentions of their country; else they are
    evidence only.
    """
    gazetteer = gazetteer or load_gazetteer()
    toponyms, adjectives = find_toponyms(doc, gazetteer), find_demonyms(doc, gazetteer)
    placed = place_toponyms(doc, toponyms, adjectives, _origin(doc, toponyms, gazetteer, publisher))
    if demonyms:
        taken = {i for t in toponyms for i in range(t.start, t.end)}
        placed += [
            (t, Placed(t.entries[0] if t.entries else None, "demonym", 1.0))
            for t in adjectives
            if t.start not in taken
        ]
    return _written(doc, sorted(placed, key=lambda pair: pair[0].start))


def place_toponyms(
    doc: Doc, toponyms: Sequence[Toponym], adjectives: Sequence[Toponym], origin: Sequence[Entry] = ()
) -> list[tuple[Toponym, Placed]]:
    """Each toponym with its place. Names are placed once a document, except where words tell them apart."""
    groups = _groups(doc, toponyms)
    countries: dict[str, float] = {}
    for adjective in adjectives:
        for entry in adjective.entries[:1]:
            code = entry.country or ""
            countries[code] = 1.0 if code in countries else ADJECTIVE_VOTE
    named = [Named(g.entries, len(g.mentions), g.backed, _parties(g)) for g in groups]
    choices = place_names(named, countries, origin)
    return [
        (mention, choice) for group, choice in zip(groups, choices, strict=True) for mention in group.mentions
    ]


def _groups(doc: Doc, toponyms: Sequence[Toponym]) -> list[Group]:
    """Mentions by name; a name whose mentions' words back different entries makes several groups."""
    by_name: dict[str, list[tuple[Toponym, frozenset[int]]]] = {}
    for number, toponym in enumerate(toponyms):
        backed = _backed(doc, toponyms, number)
        by_name.setdefault(normal_name(toponym.name), []).append((toponym, backed))
    groups = []
    for name, mentions in by_name.items():
        told = list(dict.fromkeys(backed for _, backed in mentions if backed))
        for backed in told or [frozenset[int]()]:
            own = tuple(m for m, b in mentions if b == backed or (not b and backed == (told or [backed])[0]))
            groups.append(Group(name, own, own[0].entries, backed))
    return groups


def _parties(group: Group) -> frozenset[int]:
    """The entries that are regions which the lexicon of states knows by the group's name."""
    states = load_states().by_name.get(word_key(group.mentions[0].name), ())
    homes = {state.iso3 for state in states if state.kind in ("part", "de-facto")}
    regions = (i for i, e in enumerate(group.entries) if e.kind in ("region", "area") and e.country in homes)
    return frozenset(regions)


def _backed(doc: Doc, toponyms: Sequence[Toponym], number: int) -> frozenset[int]:
    """The entries of a mention that lie in what the words beside it name; empty where they name nothing."""
    toponym = toponyms[number]
    holders: list[Entry] = []
    if number + 1 < len(toponyms) and _contains(doc, toponym, toponyms[number + 1]):
        listed = _is_country(toponym)  # "Jordan, Lebanon and Iraq" is a list
        holders += [e for e in toponyms[number + 1].entries if e.kind in (REGIONS if listed else CONTAINERS)]
    if number and _possesses(doc, toponyms[number - 1], toponym):
        holders += [e for e in toponyms[number - 1].entries if e.kind in CONTAINERS]
    country = _adjective_before(doc, toponym)
    inside = {i for i, e in enumerate(toponym.entries) if any(_lies_in(e, holder) for holder in holders)}
    inside |= {i for i, e in enumerate(toponym.entries) if country is not None and e.country == country}
    return frozenset(inside) if len(inside) < len(toponym.entries) else frozenset()


def _is_country(toponym: Toponym) -> bool:
    best = max(toponym.entries, key=rank_score, default=None)
    return best is not None and best.kind == "country"


def _contains(doc: Doc, inner: Toponym, outer: Toponym) -> bool:
    """ "X, Lebanon", "X (Lebanon)", "X in northern Syria"."""
    between = [t.lower_ for t in doc[inner.end : outer.start]]
    if not between or len(between) > MOST_BETWEEN or not set(between) <= BETWEEN_CONTAINER:
        return False
    return bool({",", "(", "in", "of"} & set(between)) and between[0] not in ("'s", "’s")


def _possesses(doc: Doc, outer: Toponym, inner: Toponym) -> bool:
    """ "Ukraine's Kharkiv", "Syria's northern city of X"."""
    between = [t.lower_ for t in doc[outer.end : inner.start]]
    fit = BETWEEN_CONTAINER | words("settlement_words")
    return (
        bool(between) and between[0] in ("'s", "’s") and len(between) <= MOST_BETWEEN and set(between) <= fit
    )


def _adjective_before(doc: Doc, toponym: Toponym) -> str | None:
    """The country of "the Ukrainian city of X", "the Ukrainian port X"."""
    before = doc[max(0, toponym.start - ADJECTIVE_REACH) : toponym.start]
    kinds = [t.i for t in before if t.lower_ in words("settlement_words")]
    if not kinds or any(t.lower_ not in ("of", "the") for t in doc[kinds[-1] + 1 : toponym.start]):
        return None
    for token in doc[before.start : kinds[-1]]:
        if token.text[:1].isupper():
            pair = country_of_demonym(doc[token.i : token.i + 2].text)
            country = pair or country_of_demonym(token.text)
            if country is not None:
                return country
    return None


def _lies_in(entry: Entry, holder: Entry) -> bool:
    if entry is holder or entry.country != holder.country or entry.kind == "country":
        return False
    if holder.kind == "country":
        return True
    return holder.kind == "region" and region_of(entry) == region_of(holder)


def _origin(
    doc: Doc, toponyms: Sequence[Toponym], gazetteer: Gazetteer, publisher: str | None
) -> tuple[Entry, ...]:
    """The place of a dateline ("KYIV (Reuters) -"), else of the publisher's name; empty for neither."""
    head = doc[: min(DATELINE_TOKENS, len(doc))].text
    agency = AGENCY.search(head)
    for toponym in toponyms:
        if agency and toponym.end <= DATELINE_TOKENS and doc[toponym.start].idx < agency.start():
            return tuple(e for e in toponym.entries if not e.alternate)
    for word in _name_parts(publisher or ""):
        entries = tuple(e for e in gazetteer.lookup(word) if e.kind in HOMES)
        if entries and word.casefold() not in words("common_words"):
            return entries
    return ()


def _name_parts(name: str) -> list[str]:
    """The runs of words of a name, longest first: "New York Times" -> "New York Times", "New York", ..."""
    parts = name.split()
    runs = [(i, j) for i in range(len(parts)) for j in range(i + 1, len(parts) + 1)]
    return [" ".join(parts[i:j]) for i, j in sorted(runs, key=lambda run: (run[0] - run[1], run[0]))]


def _written(doc: Doc, placed: Sequence[tuple[Toponym, Placed]]) -> tuple[Place, ...]:
    """One Place for each entry or, where the gazetteer knows none, for each name."""
    text = doc.text  # asked for once: a Doc puts its text together anew each time
    clusters: dict[object, list[tuple[Span, Placed]]] = {}
    for toponym, choice in placed:
        last = doc[toponym.end - 1]
        span = Span.of(text, doc[toponym.start].idx, last.idx + len(last))
        entry = choice.entry
        key = (entry.geonames_id or entry.name, entry.kind) if entry else normal_name(toponym.name)
        clusters.setdefault(key, []).append((span, choice))
    return tuple(_place(f"p{number}", members) for number, members in enumerate(clusters.values(), 1))


def _place(identifier: str, members: Sequence[tuple[Span, Placed]]) -> Place:
    """The row of one place, called by the words that name it most often (the first of them in a draw)."""
    spans = sorted(span for span, _ in members)
    entry, rule = members[0][1].entry, members[0][1].rule
    return Place(
        id=identifier,
        name=Counter(span.quote for span in spans).most_common(1)[0][0],
        country=entry.country if entry else None,
        latitude=entry.latitude if entry else None,
        longitude=entry.longitude if entry else None,
        geonames_id=entry.geonames_id if entry else None,
        precision=PRECISIONS.get(entry.kind, "region") if entry else "place",
        mentions=tuple(spans),
        rule=rule,
    )
