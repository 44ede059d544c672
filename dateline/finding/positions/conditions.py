"""What is asked in return: "if ...", "unless ...", "only after ...", "in return for ...", "on condition that ..."."""

from collections.abc import Iterable, Mapping

from dateline.finding.positions.assertion import negated
from dateline.language.parse import Parse
from dateline.language.stances import Holding, load_holding
from dateline.record import Time

CLAUSES = ("advcl", "ccomp", "acl", "acl:relcl", "xcomp")
PHRASES = ("obl", "nmod", "advmod", "advcl")


def condition_of(parse: Parse, words: Iterable[int], times: Mapping[int, Time]) -> tuple[int, int] | None:
    """First token and end of the condition that hangs on one of `words` (the cue and what it is on); None for none."""
    for word in words:
        for child in parse.children[word]:
            found = _clause(parse, word, child) or _phrase(parse, word, child, times)
            if found is not None:
                return found
    return None


def _clause(parse: Parse, word: int, child: int) -> tuple[int, int] | None:
    if parse.deps[child] not in CLAUSES or parse.pos[child] == "SCONJ":
        return None
    words = load_holding()
    openers = [
        one for one in parse.children[child] if one < child and parse.deps[one] in ("mark", "advmod", "fixed")
    ]
    said = {parse.lower[one] for one in openers}
    if "before" in said and negated(parse, word):
        return _from(parse, child, _start(parse, child, openers))
    if said & words.conditions and not said & {"even", "as"}:
        return _from(parse, child, _start(parse, child, openers))
    if said & words.only and _only_before(parse, word, child, said):
        return _from(parse, child, _start(parse, child, openers))
    if parse.lower[child] in ("provided", "providing", "assuming") and not parse.has(child, "nsubj", "aux"):
        return _from(parse, child, child)
    return _provided(parse, child, said)


def _provided(parse: Parse, child: int, said: set[str]) -> tuple[int, int] | None:
    """ "as long as ...", "on condition that ..."."""
    start = parse.left[child]
    before = parse.lower[max(start - 2, 0) : start + 3]
    if ("long" in before and before.count("as") >= 2) or (
        "so" in before and "long" in before and "as" in before
    ):
        return _from(parse, child, start)
    for noun in range(max(start - 2, 0), child):
        if parse.lower[noun] in load_holding().provisos and parse.lower[noun - 1] in ("on", "the"):
            return _from(parse, child, noun - 1 if parse.lower[noun - 1] == "on" else noun - 2)
    return None


def _only_before(parse: Parse, word: int, child: int, said: set[str]) -> bool:
    """Whether "only" stands before the clause or before the verb that it hangs on."""
    if "only" in said:
        return True
    start = parse.left[child]
    return any(parse.lower[i] == "only" for i in (start - 1, *parse.kids(word, "advmod")) if i >= 0)


def _start(parse: Parse, child: int, openers: list[int]) -> int:
    first = min(openers)
    return first - 1 if first and parse.lower[first - 1] == "only" else first


def _from(parse: Parse, child: int, start: int) -> tuple[int, int]:
    """From `start` to the end of the clause, without the punctuation that closes it."""
    return _trimmed(parse, start, parse.right[child] + 1)


def _trimmed(parse: Parse, start: int, end: int) -> tuple[int, int]:
    while end - 1 > start and parse.pos[end - 1] in ("PUNCT", "SPACE", "CCONJ"):
        end -= 1
    return start, end


def _phrase(parse: Parse, word: int, child: int, times: Mapping[int, Time]) -> tuple[int, int] | None:
    if parse.deps[child] not in PHRASES or child in times:
        return None
    words, case = load_holding(), parse.case(child)
    if parse.lower[child] in words.in_return and case == "in":
        return _in_return(parse, child)
    if parse.lower[child] in words.provisos and case in ("on", "with"):
        return _with_clause(parse, child)
    if _conditional_case(parse, word, child, words):
        return _from(parse, child, parse.left[child])
    return None


def _with_clause(parse: Parse, child: int) -> tuple[int, int]:
    """ "on condition that ...": the clause, to whichever word the parser has tied it."""
    start, end = parse.left[child], parse.right[child] + 1
    if parse.lower[end : end + 1] == ["that"]:
        end = max(end, parse.right[parse.heads[end]] + 1)
    return _trimmed(parse, start, end)


def _conditional_case(parse: Parse, word: int, child: int, words: Holding) -> bool:
    case = parse.case(child) or parse.mark(child)
    if case in words.nominal:
        return case != "without" or negated(parse, word) or _none(parse, word)
    if case == "before":
        return negated(parse, word)
    return case in ("until", "till") or (case in words.only and _only_before(parse, word, child, set()))


def _none(parse: Parse, word: int) -> bool:
    """ "no peace without ..."."""
    return any(parse.lower[one] == "no" for one in parse.kids(word, "det", "expl", "advmod"))


def _in_return(parse: Parse, child: int) -> tuple[int, int]:
    """ "in return for X": the parser may tie X to the verb and not to "return"."""
    start, end = parse.left[child], parse.right[child] + 1
    if parse.lower[end : end + 1] == ["for"]:
        head = parse.heads[end]
        end = max(end, parse.right[head] + 1) if head >= end else end
    return _trimmed(parse, start, end)
