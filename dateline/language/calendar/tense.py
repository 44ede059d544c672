"""When the verb that governs a time expression plays: past, perfect, present or future.

With a parse, the verb above the expression decides; without one, the nearest words that show a tense.
"""

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from dateline.language.calendar.lexicon import calendar_lexicon
from dateline.language.calendar.reading import FUTURE, PAST, PERFECT, PRESENT
from dateline.language.calendar.words import Item

_PARTICIPLE_ENDS = "ed"
_REACH = 12
_CLAUSE_COST = 4
_AFTER_COST = 2
_MAX_CLIMB = 12
_BREAKS = frozenset((".", "!", "?", ";", ""))


class TenseReader:
    """Answers for one Doc; uses the parse where there is one."""

    def __init__(self, doc: Doc, items: Sequence[Item]) -> None:
        self._doc = doc
        self._items = items
        self._parsed = doc.has_annotation("DEP") and (
            doc.has_annotation("TAG") or doc.has_annotation("MORPH")
        )
        self._starts = [token.idx for token in doc] if self._parsed else []

    def tense(self, first: int, last: int) -> str | None:
        """The tense that governs items `first` to `last`; None where nothing shows one."""
        if self._parsed:
            found = self._governing(self._items[first].start, self._items[last].end)
            if found is not None:
                return found
        return surface_tense(self._items, first, last)

    def _governing(self, start: int, end: int) -> str | None:
        begin = max(bisect_right(self._starts, start) - 1, 0)
        tokens = [t for t in self._doc[begin : begin + 12] if t.idx < end]
        inside = {t.i for t in tokens}
        heads = [t for t in tokens if t.head.i not in inside]
        token = heads[0].head if heads else (tokens[0].head if tokens else None)
        for _ in range(_MAX_CLIMB):
            if token is None:
                return None
            found = verb_tense(token) if token.pos_ in ("VERB", "AUX") or _has_copula(token) else None
            if found is not None or token.head.i == token.i:
                return found
            token = token.head
        return None


def _has_copula(token: Token) -> bool:
    return any(child.dep_ == "cop" for child in token.children)


def verb_tense(token: Token) -> str | None:
    """The tense of a verb with its auxiliaries; None for a form that shows none."""
    helpers = [child for child in token.children if child.dep_.startswith("aux") or child.dep_ == "cop"]
    words = {child.lower_ for child in helpers}
    if words & {
        "will",
        "shall",
        "wo",
        "'ll",
        "’ll",
        "would",
        "may",
        "might",
        "could",
        "can",
        "should",
        "must",
    }:
        return FUTURE if not any(child.lower_ in ("have",) for child in helpers) else PAST
    if words & {"has", "have", "'ve", "’ve"} and not words & {"to"}:
        return PERFECT
    if words & {"had", "was", "were", "did"}:
        return PAST
    if words & {"is", "are", "'re", "am"}:
        return FUTURE if token.lower_ in calendar_lexicon().tense["coming"] or "to" in words else PRESENT
    if token.morph.get("VerbForm") == ["Fin"] or token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return PAST if token.morph.get("Tense") == ["Past"] or token.tag_ == "VBD" else PRESENT
    if token.tag_ == "VB" and any(child.lower_ == "to" for child in token.children):
        return FUTURE
    return None


def surface_tense(items: Sequence[Item], first: int, last: int) -> str | None:
    """The tense shown by the nearest telling word of the sentence, words before counting closer."""
    best: tuple[int, str] | None = None
    for step, extra in ((-1, 0), (1, _AFTER_COST)):
        k, cost = (first - 1, 1) if step < 0 else (last + 1, 1)
        while 0 <= k < len(items) and cost <= _REACH and items[k].word not in _BREAKS:
            cost += _CLAUSE_COST if items[k].word in calendar_lexicon().tense["clause"] else 1
            found = word_tense(items, k)
            if found is not None:
                if best is None or cost + extra < best[0]:
                    best = (cost + extra, found)
                break
            k += step
    return best[1] if best else None


def word_tense(items: Sequence[Item], k: int) -> str | None:
    """The tense that one word shows in its place."""
    word = items[k].word
    before = items[k - 1].word if k else ""
    if word in calendar_lexicon().tense["future"] or (
        word in calendar_lexicon().tense["coming"] and before in ("is", "are", "to", "be", "was", "were")
    ):
        return FUTURE
    if word in calendar_lexicon().tense["perfect"]:
        return PERFECT
    if (
        word in calendar_lexicon().tense["coming"]
        and word.endswith("ed")
        and before not in calendar_lexicon().tense["past"] | calendar_lexicon().tense["perfect"]
    ):
        return FUTURE
    if word in ("was", "were", "had", "did"):
        return PAST
    if word in calendar_lexicon().tense["past"] or (
        word.endswith(_PARTICIPLE_ENDS) and len(word) > 4 and word not in calendar_lexicon().tense["not_past"]
    ):
        helped = [items[j].word for j in range(max(0, k - 3), k)]
        if "be" in helped or "will" in helped or "to" in helped or "would" in helped:
            return FUTURE
        return PERFECT if {"has", "have"} & set(helped) else PAST
    return PRESENT if word in calendar_lexicon().tense["present"] else None
