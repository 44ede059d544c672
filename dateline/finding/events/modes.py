"""PLOVER's mode of an act whose frame leaves it to the words of the clause ("drone", "artillery", "talks")."""

from collections.abc import Iterator

from dateline.finding.events.triggers import Trigger
from dateline.language.clauses import is_passive
from dateline.language.frames import load_frames
from dateline.language.parse import Parse

WITHIN = frozenset(
    ["obj", "obl", "nmod", "compound", "amod", "nsubj", "nsubj:pass", "obl:agent", "conj", "nmod:poss", "xcomp",
     "ccomp", "advcl", "acl", "nmod:desc", "nmod:unmarked", "flat"]
)  # fmt: skip
CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl"})
BY_CONTENT = frozenset(
    {"REQUEST", "REJECT", "THREATEN", "ACCUSE"}
)  # their mode is what is asked, refused, threatened
DEEPEST = 3


def mode_of(parse: Parse, trigger: Trigger) -> str | None:
    """The mode of the frame, or the first of the type's modes of which the clause has a word; None for none."""
    frame = trigger.frame
    if frame.mode is not None:
        return frame.mode
    table = load_frames().modes.get(frame.type, ())
    if not table:
        return None
    words = set(_words(parse, trigger))
    return next((mode for mode, known in table if words & known), None)


def _words(parse: Parse, trigger: Trigger) -> Iterator[str]:
    """The lemmas of what hangs on the act; what is said or asked counts only for acts that say or ask."""
    lemma = load_frames().lemma
    yield lemma(parse.lower[trigger.token], not trigger.nominal, parse.lemmas[trigger.token])
    skip = (
        frozenset({"nsubj"})
        if trigger.frame.type in BY_CONTENT and not is_passive(parse, trigger.token)
        else frozenset()
    )
    yield from _below(parse, trigger.token, trigger.frame.type in BY_CONTENT, DEEPEST, skip)
    head = parse.heads[trigger.token]
    if trigger.frame.type == "ASSAULT" and parse.deps[trigger.token] in ("nmod", "obl", "obl:agent", "xcomp"):
        yield parse.lemmas[head]


def _below(parse: Parse, token: int, clauses: bool, depth: int, skip: frozenset[str]) -> Iterator[str]:
    for child in parse.children[token]:
        dep = parse.deps[child]
        if dep not in WITHIN or dep in skip or (dep in CLAUSES and not clauses):
            continue
        yield parse.lemmas[child]
        if depth > 1:
            yield from _below(parse, child, clauses, depth - 1, frozenset())
