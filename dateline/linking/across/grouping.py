"""Stories: facts that pairs say are one, put together so that no two of one report are one by a detour.

A pair says that two tellings are one; that two facts of one report are two is known as well, since a report's own
tellings have been put together already. Pairs are taken by points, the surest first, ties by ids, so that the same
pairs give the same stories in whatever order they were found.
"""

from collections.abc import Iterable, Mapping

from dateline.linking.across.card import Pair
from dateline.linking.across.profile import Profile, days_apart
from dateline.linking.across.witnesses import TOGETHER, places

LASTING = frozenset({"ceasefire", "position"})
MOST = 0.5  # share of pairs across two rows of positions that make them one
MARGIN = 0.7  # points by which one day has to be surer than another


MERGE, SPLIT = "merge", "split"


def stories(
    profiles: Mapping[str, Profile],
    pairs: Iterable[Pair],
    decided: Mapping[tuple[str, str], str] | None = None,
) -> dict[str, str]:
    """{fact: story} of `profiles` (by fact id); a story is called after its first fact by report's day and id.

    `decided` is what people say of pairs (smaller id first): MERGE makes two facts one whatever else says, SPLIT keeps
    them apart.
    """
    decided = {pair: word for pair, word in (decided or {}).items() if profiles.keys() >= set(pair)}
    groups = _Groups(profiles, frozenset(pair for pair, word in decided.items() if word == SPLIT))
    for a, b in sorted(pair for pair, word in decided.items() if word == MERGE):
        groups.join(a, b)
    sure = _certain(profiles, pairs)
    known = {(pair.a, pair.b) for pair in sure}
    for pair in sorted(sure, key=lambda p: (-p.points, p.a, p.b)):
        some, others = groups.around(pair.a), groups.around(pair.b)
        if some is not others and groups.may_join(some, others) and _tied(profiles, known, some, others):
            groups.join(pair.a, pair.b)
    return groups.named()


class _Groups:
    """Facts in groups that grow together."""

    def __init__(self, profiles: Mapping[str, Profile], apart: frozenset[tuple[str, str]]) -> None:
        self._profiles, self._apart = profiles, apart
        self._group = {fact: [fact] for fact in profiles}

    def around(self, fact: str) -> list[str]:
        """The group of a fact."""
        return self._group[fact]

    def join(self, a: str, b: str) -> None:
        """Makes the groups of two facts one."""
        some, others = self._group[a], self._group[b]
        if some is not others:
            some += others
            for fact in others:
                self._group[fact] = some

    def may_join(self, some: list[str], others: list[str]) -> bool:
        """Whether nobody keeps two of them apart, and nothing that they tell does."""
        if self._apart and any((min(a, b), max(a, b)) in self._apart for a in some for b in others):
            return False
        return _may_be_one(self._profiles, some, others)

    def named(self) -> dict[str, str]:
        """{fact: the first of its group}."""
        first = {id(g): min(g, key=lambda f: (self._profiles[f].published, f)) for g in self._group.values()}
        return {fact: first[id(group)] for fact, group in self._group.items()}


def _may_be_one(profiles: Mapping[str, Profile], some: list[str], others: list[str]) -> bool:
    """Whether no report tells of both, and no two name days that do not meet."""
    documents = {profiles[fact].document for fact in some}
    if any(profiles[fact].document in documents for fact in others):
        return False
    if profiles[some[0]].kind == "event" and _elsewhere(profiles, some, others):
        return False
    one, two = _days(profiles, some), _days(profiles, others)
    if one is None and two is None:
        return _told_together(profiles, [*some, *others])
    return one is None or two is None or not (one[1] < two[0] or two[1] < one[0])


def _elsewhere(profiles: Mapping[str, Profile], some: list[str], others: list[str]) -> bool:
    """Whether tellings on the two sides name places that cannot be one, and none that can."""
    found = [one for a in some for b in others if (one := places(profiles[a], profiles[b])) is not None]
    return bool(found) and not any(one.agrees for one in found)


def _tied(
    profiles: Mapping[str, Profile], known: set[tuple[str, str]], some: list[str], others: list[str]
) -> bool:
    """Of positions, whether most of the two sides are pairs: a row is one issue and no chain of issues."""
    if profiles[some[0]].kind != "position":
        return True
    tied = sum((a, b) in known or (b, a) in known for a in some for b in others)
    return tied >= MOST * len(some) * len(others)


def _told_together(profiles: Mapping[str, Profile], facts: list[str]) -> bool:
    """Whether reports that give no day are of the same days; ceasefires and positions last, and are told of later."""
    if profiles[facts[0]].kind in LASTING:
        return True
    published = sorted(profiles[fact].published for fact in facts)
    return (days_apart(published[0], published[-1]) or 0) <= TOGETHER


def _days(profiles: Mapping[str, Profile], facts: Iterable[str]) -> tuple[str, str] | None:
    """The days that all who name some share: the latest first and the earliest last."""
    spans = [
        span
        for fact in facts
        if (span := profiles[fact].days) is not None and profiles[fact].kind != "ceasefire"
    ]
    if not spans:
        return None
    return max(span[0] for span in spans), min(span[1] for span in spans)


def _certain(profiles: Mapping[str, Profile], pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs without those of a fact without a day that may as well be of another day's: two attacks on one town in
    one week are two, and which of them is meant then nobody knows."""
    known = [pair for pair in pairs if pair.a in profiles and pair.b in profiles]
    dated: dict[str, list[tuple[float, str]]] = {}
    for pair in known:
        for fact, other in ((pair.a, pair.b), (pair.b, pair.a)):
            days = profiles[other].days
            if profiles[fact].days is None and days is not None:
                dated.setdefault(fact, []).append((pair.points, days[0]))
    unsure = {fact for fact, found in dated.items() if _is_unsure(found)}
    return [
        pair
        for pair in known
        if not any(
            fact in unsure and profiles[other].days for fact, other in ((pair.a, pair.b), (pair.b, pair.a))
        )
    ]


def _is_unsure(found: list[tuple[float, str]]) -> bool:
    """Whether the best of them is not better by MARGIN than the best of another day."""
    best, day = max(found)
    return any(points > best - MARGIN for points, other in found if other != day)
