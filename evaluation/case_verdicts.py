"""Which of our facts is which of a case's, and what is wrong with it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evaluation.case_items import Item, Names

KINDS = ("events", "meetings", "positions", "ceasefires", "figures", "links")
KEY_FIELDS = {  # a fact is complete where these are right, as in the gold folder's score_record.py
    "events": ("type", "status", "actors"),
    "meetings": ("participants", "status", "held"),
    "positions": ("party", "stance"),
    "ceasefires": ("declared_by", "status", "in_force"),
    "figures": ("measure", "bounds"),
    "links": ("kind",),
}
LEAST_OVERLAP = 0.3  # of the characters of the shorter one
ENOUGH_PARTICIPANTS = 2 / 3  # F1
TIE = 0.001  # what a right field adds to the overlap: it breaks ties and no more
COMPASS = frozenset(("south", "north", "east", "west", "new", "southern", "northern", "eastern", "western"))
PREPOSITIONS = frozenset(("of", "from", "in", "at", "for", "with", "near"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """A fact of the case with ours: `gold` None: invented, `ours` None: missed; `wrong`: names of wrong fields."""

    kind: str
    gold: Item | None
    ours: Item | None
    wrong: tuple[str, ...] = ()

    @property
    def found(self) -> bool:
        """Whether both are there."""
        return self.gold is not None and self.ours is not None

    @property
    def complete(self) -> bool:
        """Whether both are there and agree in the key fields of their kind."""
        return self.found and not set(self.wrong) & set(KEY_FIELDS[self.kind])


def judge(kind: str, gold: Sequence[Item], ours: Sequence[Item]) -> list[Verdict]:
    """One verdict a fact: the pairs in the order of the case, then what is missed, then what is invented."""
    pairs = dict(_pairs(kind, gold, ours))
    taken = set(pairs.values())
    found = [Verdict(kind, gold[i], ours[j], _wrong(gold[i], ours[j])) for i, j in sorted(pairs.items())]
    missed = [Verdict(kind, item, None) for i, item in enumerate(gold) if i not in pairs]
    invented = [Verdict(kind, None, item) for j, item in enumerate(ours) if j not in taken]
    return [*found, *missed, *invented]


def _pairs(kind: str, gold: Sequence[Item], ours: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Which gold item is which of ours, one to one, the most alike first."""
    scored = [(*_alike(kind, g, o), i, j) for i, g in enumerate(gold) for j, o in enumerate(ours)]
    free_gold, free_ours = set(range(len(gold))), set(range(len(ours)))
    for likeness, enough, i, j in sorted(scored, key=lambda s: (-s[0], s[2], s[3])):
        if enough and likeness and i in free_gold and j in free_ours:
            free_gold.remove(i)
            free_ours.remove(j)
            yield i, j


def _alike(kind: str, gold: Item, ours: Item) -> tuple[float, bool]:
    """How alike two facts are, and whether that is enough to be one. Cases are short and do not say which words tell of
    a meeting: any of ours may be it, the one with the most participants in common first."""
    right = len(gold.fields) - len(_wrong(gold, ours))
    if kind == "meetings":
        same = participants_f1(gold.fields["participants"], ours.fields["participants"])
        return (1 + same) / 2 + TIE * right, True
    overlap = _overlap(gold.at, ours.at)
    if kind == "links":
        across = min(_overlap(gold.at, ours.other_end), _overlap(gold.other_end, ours.at))
        overlap = max(min(overlap, _overlap(gold.other_end, ours.other_end)), across)
    return overlap + TIE * right, overlap >= LEAST_OVERLAP


def _overlap(a: frozenset[int], b: frozenset[int]) -> float:
    """The part of the shorter one's characters that both have, 0 to 1."""
    return len(a & b) / max(1, min(len(a), len(b)))


def _wrong(gold: Item, ours: Item) -> tuple[str, ...]:
    return tuple(
        name for name, value in gold.fields.items() if not _SAME.get(name, _equal)(value, ours.fields[name])
    )


def _equal(gold: Any, ours: Any) -> bool:
    return bool(gold == ours)


def same_all(gold: Sequence[Names], ours: Sequence[Names]) -> bool:
    """Whether both lists name the same actors."""
    return all(any(same_name(g, o) for o in ours) for g in gold) and all(
        any(same_name(g, o) for g in gold) for o in ours
    )


def _same_any(gold: Sequence[Names], ours: Sequence[Names]) -> bool:
    """Whether one of the places is the same, or there are none in both."""
    return bool(gold) == bool(ours) and (not gold or any(same_name(g, o) for g in gold for o in ours))


def participants_f1(gold: Sequence[Names], ours: Sequence[Names]) -> float:
    """F1 of two lists of actors, 0 to 1."""
    right_gold = sum(any(same_name(g, o) for o in ours) for g in gold)
    right_ours = sum(any(same_name(g, o) for g in gold) for o in ours)
    precision, recall = right_ours / max(1, len(ours)), right_gold / max(1, len(gold))
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _enough(gold: Sequence[Names], ours: Sequence[Names]) -> bool:
    return participants_f1(gold, ours) >= ENOUGH_PARTICIPANTS


def _both_or_none(gold: Any, ours: Any) -> bool:
    return bool(gold) == bool(ours)


def same_name(gold: Names, ours: Names) -> bool:
    """Whether two lists of names share one: the same words, the end of one another's ("the governor" and "a
    provincial governor") or what one begins with before a preposition ("the governor of the north")."""
    return any(_alike_names(normal(g).split(), normal(o).split()) for g in gold for o in ours)


def _alike_names(a: list[str], b: list[str]) -> bool:
    short, long = sorted((a, b), key=len)
    before = long[: len(long) - len(short)]
    if not short:
        return False
    ends = long[len(before) :] == short and not COMPASS & set(before)
    return ends or (long[: len(short)] == short and long[len(short)] in PREPOSITIONS)


def normal(name: str) -> str:
    """A name in lower case without article, possessive ending and doubled spaces."""
    words = " ".join(name.lower().replace("’", "'").split())
    for article in ("the ", "a ", "an "):
        words = words.removeprefix(article)
    return words.removesuffix("'s")


_SAME: Mapping[str, Callable[[Any, Any], bool]] = {
    "actors": same_all,
    "recipients": same_all,
    "declared_by": same_all,
    "party": same_all,
    "voiced_by": same_all,
    "places": _same_any,
    "place": _same_any,
    "participants": _enough,
    "condition": _both_or_none,
}
