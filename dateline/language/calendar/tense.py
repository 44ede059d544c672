"""When the verb that governs a time expression plays: past, perfect, present or future.

With a parse, the verb above the expression decides; without one, the words around it (surface_tense).
"""

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from dateline.language.calendar.lexicon import calendar_lexicon
from dateline.language.calendar.reading import FUTURE, PAST, PERFECT, PRESENT
from dateline.language.calendar.surface_tense import surface_tense
from dateline.language.calendar.words import Item

_MAX_CLIMB = 12
_LONGEST_TIME = 12  # tokens
_WILL = frozenset(("will", "shall", "wo", "'ll", "’ll", "would", "may", "might", "must"))
_HAVE = frozenset(("has", "have", "'ve", "’ve"))
_DID = frozenset(("had", "was", "were", "did"))
_IS = frozenset(("is", "are", "'re", "’re", "am", "'m"))
_NAMING = ("nmod:poss", "compound", "amod")


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
        if not self._parsed:
            return surface_tense(self._items, first, last)
        head = self._head(self._items[first].start, self._items[last].end)
        if head is None or head.dep_ in _NAMING:  # "Friday's ruling", "the May election" say nothing of when
            return None
        return _governing(head) or surface_tense(self._items, first, last)

    def _head(self, start: int, end: int) -> Token | None:
        """The token of the expression that hangs on the rest of the sentence."""
        begin = max(bisect_right(self._starts, start) - 1, 0)
        tokens = [t for t in self._doc[begin : begin + _LONGEST_TIME] if t.idx < end]
        inside = {t.i for t in tokens}
        return next((t for t in tokens if t.head.i not in inside), None)


def _governing(time: Token) -> str | None:
    """The tense of the first verb above the time that shows one."""
    token, direct = time.head, True
    if token.lemma_ in calendar_lexicon().tense["deadline"] and _is_until(time):
        return FUTURE
    for _ in range(_MAX_CLIMB):
        if token.pos_ in ("VERB", "AUX") or any(child.dep_ == "cop" for child in token.children):
            found = verb_tense(token, direct and not _carried_out(token))
            if found is not None:
                return found
        if token.head.i == token.i:
            return None
        token, direct = token.head, False
    return None


def _carried_out(verb: Token) -> bool:
    """ "began to leave", "managed to cross": the infinitive is done when its governor is, and so plays then."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in calendar_lexicon().tense["carrying_out"]


def _is_until(time: Token) -> bool:
    return any(child.lower_ in ("until", "till") for child in time.children)


def verb_tense(token: Token, direct: bool = True) -> str | None:
    """The tense of a verb with its auxiliaries; None for a form that shows none.

    `direct`: the time hangs on this very verb. An infinitive is of the future only then ("to meet on
    Friday"); a bare participle is past ("the order issued on Friday") unless it plans ("scheduled for").
    """
    helpers = {
        child.lower_ for child in token.children if child.dep_.startswith("aux") or child.dep_ == "cop"
    }
    infinitive = any(child.lower_ == "to" and child.dep_ in ("mark", "aux") for child in token.children)
    if any(
        child.lower_ in calendar_lexicon().tense["coming"] and child.dep_ == "mark"
        for child in token.children
    ):
        return FUTURE  # "is due to meet", where the parse takes "due" for a part of the verb
    plans = (
        token.lemma_ in calendar_lexicon().tense["planning"]
        or token.lower_ in calendar_lexicon().tense["coming"]
    )
    if helpers & _WILL:
        return PAST if "have" in helpers else FUTURE
    if infinitive and (helpers & _IS or (direct and token.dep_ != "advcl")):
        return FUTURE
    found = _helped(helpers) or _inflected(token, direct)
    return FUTURE if plans and direct and found is not None else found


def _helped(helpers: set[str]) -> str | None:
    if helpers & _HAVE:
        return PERFECT
    if helpers & _DID:
        return PAST
    return PRESENT if helpers & _IS else None


def _inflected(token: Token, direct: bool) -> str | None:
    """The tense of the verb's own form; "VBN" without a helper only where the time hangs on it."""
    if token.tag_ == "VBN":
        return PAST if direct else None
    if token.tag_ == "VBD" or (
        token.morph.get("Tense") == ["Past"] and token.morph.get("VerbForm") == ["Fin"]
    ):
        return PAST
    return PRESENT if token.tag_ in ("VBZ", "VBP") or token.morph.get("VerbForm") == ["Fin"] else None
