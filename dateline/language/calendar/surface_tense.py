"""The tense around a time expression where there is no parse: the nearest words that show one decide."""

from collections.abc import Sequence
from functools import cache

from dateline.language.calendar.lexicon import calendar_lexicon
from dateline.language.calendar.reading import FUTURE, PAST, PERFECT, PRESENT
from dateline.language.calendar.words import Item

_REACH = 12
_CLAUSE_COST = 4
_AFTER_COST = 2
_HELPERS_REACH = 3
_SHORTEST_REGULAR = 5
_BREAKS = frozenset((".", "!", "?", ";", ""))


def surface_tense(items: Sequence[Item], first: int, last: int) -> str | None:
    """The tense shown by the nearest telling word of the sentence, words before counting closer."""
    best: tuple[int, str] | None = None
    for step, extra in ((-1, 0), (1, _AFTER_COST)):
        found = _walk(items, first - 1 if step < 0 else last + 1, step)
        if found is not None and (best is None or found[0] + extra < best[0]):
            best = (found[0] + extra, found[1])
    return best[1] if best else None


def _walk(items: Sequence[Item], k: int, step: int) -> tuple[int, str] | None:
    """The first telling word in one direction with its distance; another clause counts as farther."""
    clause, cost = calendar_lexicon().tense["clause"], 1
    while 0 <= k < len(items) and cost <= _REACH and items[k].word not in _BREAKS:
        cost += _CLAUSE_COST if items[k].word in clause else 1
        found = word_tense(items, k)
        if found is not None:
            return cost, found
        k += step
    return None


@cache
def _fixed() -> dict[str, str]:
    """Words that show one tense wherever they stand."""
    tense = calendar_lexicon().tense
    table = dict.fromkeys(tense["future"], FUTURE) | dict.fromkeys(tense["perfect"], PERFECT)
    return (
        table | dict.fromkeys(tense["present"], PRESENT) | dict.fromkeys(("was", "were", "had", "did"), PAST)
    )


def word_tense(items: Sequence[Item], k: int) -> str | None:
    """The tense that one word shows in its place."""
    word = items[k].word
    if word in _fixed():
        return _fixed()[word]
    tense = calendar_lexicon().tense
    before = items[k - 1].word if k else ""
    if word in tense["coming"]:
        if before in ("is", "are", "to", "be", "was", "were"):
            return FUTURE
        if word.endswith("ed") and before not in tense["past"] | tense["perfect"]:
            return FUTURE
    if not _is_past_form(word):
        return None
    helpers = {items[j].word for j in range(max(0, k - _HELPERS_REACH), k)}
    if helpers & {"be", "will", "to", "would"}:
        return FUTURE
    return PERFECT if helpers & {"has", "have"} else PAST


def _is_past_form(word: str) -> bool:
    tense = calendar_lexicon().tense
    regular = word.endswith("ed") and len(word) >= _SHORTEST_REGULAR and word not in tense["not_past"]
    return regular or word in tense["past"]
