"""How far the words of a phrase or clause go, without what only hangs on behind."""

from collections.abc import Iterable

from dateline.finding.story import Story
from dateline.language.parse import Parse

REACH = 25  # tokens from a head to the words that still count as its phrase
LOOSE = frozenset({"advcl", "parataxis", "acl:relcl", "appos", "discourse", "dislocated", "list", "vocative"})
OUTER = frozenset({"case", "mark", "punct"})
JOINED = frozenset({"conj", "cc"})
CLAUSAL = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "cop", "aux", "obl", "expl", "ccomp"})
TYING = ("of", "to", "with", "between", "over", "against", "on")
BEFORE_CUE = frozenset({"case", "aux", "aux:pass", "cop", "neg", "advmod", "compound:prt"})


def extent(story: Story, head: int, without: Iterable[int] = ()) -> tuple[int, int]:
    """First token and end of the phrase that `head` heads: a noun with those coordinated with it, a verb alone; the
    subtrees of the tokens `without` stay out."""
    parse = story.parse
    cut = frozenset(without)
    dropped = OUTER | (JOINED if parse.pos[head] in ("VERB", "AUX") else CLAUSAL)
    first = last = head
    stack = [head]
    while stack:
        token = stack.pop()
        for child in parse.children[token]:
            dep = parse.deps[child]
            loose = (
                dep in LOOSE or dep == "punct" or (token == head and (dep in dropped or _opens(parse, child)))
            )
            if loose or child in cut or abs(child - head) > REACH:
                continue
            first, last = min(first, child), max(last, child)
            stack.append(child)
    further = (
        [] if parse.pos[head] in ("VERB", "AUX") else [one for one in tied(story, head) if one not in cut]
    )
    return first, max([last, *(parse.right[one] for one in further if parse.right[one] - head < REACH)]) + 1


def _opens(parse: Parse, child: int) -> bool:
    """ "However, ...", "and ...": what ties the phrase to what stands before."""
    set_off = parse.deps[child] == "advmod" and parse.lower[child + 1 : child + 2] == [","]
    return set_off or (parse.deps[child] == "cc" and child < parse.heads[child])


def tied(story: Story, noun: int) -> list[int]:
    """The phrases tied to a noun by prepositions, also one that the parser has tied to the verb: "an end to X"."""
    parse = story.parse
    own = [one for one in parse.kids(noun, "nmod") if one > noun]
    if own or parse.deps[noun] not in ("obj", "nsubj", "obl", "xcomp"):
        return own
    end = noun + 1
    return [
        one
        for one in parse.kids(parse.heads[noun], "obl")
        if parse.left[one] == end and parse.case(one) in TYING and one not in story.time_at
    ]


def cue_words(parse: Parse, cue: int) -> tuple[int, int]:
    """First token and end of a cue: its auxiliaries and negations before it, its particle behind it."""
    first, end = cue, cue + 1
    for child in reversed(parse.children[cue]):
        if child < first and parse.deps[child] in BEFORE_CUE and _adjoins(parse, child, first):
            first = child
        if child == end and parse.deps[child] in ("compound:prt", "fixed"):
            end = child + 1
    return (first - 2 if parse.lower[max(first - 2, 0) : first] == ["non", "-"] else first), end


def _adjoins(parse: Parse, child: int, first: int) -> bool:
    """Whether nothing but words of the same kind stands between."""
    return all(parse.deps[i] in BEFORE_CUE or parse.pos[i] in ("ADV", "PUNCT") for i in range(child, first))
