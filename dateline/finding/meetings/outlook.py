"""Whether a meeting or ceasefire is done, goes on, is planned or only possible, by the verb that it hangs on."""

from dateline.language.mood import (
    DEMANDED,
    DENIED,
    HAPPENED,
    NEGATED,
    NOT,
    ONGOING,
    PLANNED,
    POSSIBLE,
    condition_of,
)
from dateline.language.parse import Parse
from dateline.language.status import status_of

__all__ = ["DEMANDED", "DONE", "HAPPENED", "NONE", "ONGOING", "PLANNED", "POSSIBLE", "is_now", "outlook"]
MOTION = frozenset(
    {"travel", "fly", "go", "come", "arrive", "return", "visit", "head", "meet", "gather", "sit", "leave"}
)
NONE = "none"  # denied, refused, called off or not done
DONE = frozenset({HAPPENED, ONGOING})
PLAIN = {DENIED: NONE, NOT: NONE, NEGATED: NONE, "called-off": NONE, "postponed": PLANNED}


def outlook(parse: Parse, verb: int) -> str:
    """The status of the act of `verb` in one of this module's words."""
    if _ends_journey(parse, verb):
        return outlook(parse, parse.heads[verb])
    if condition_of(parse, verb):
        return POSSIBLE
    status = status_of(parse, verb)
    return PLAIN.get(status, status)


def _ends_journey(parse: Parse, verb: int) -> bool:
    """ "flew in to meet the envoy": done where the flight was."""
    purpose = parse.deps[verb] == "advcl" and parse.mark(verb) == "to"
    return purpose and parse.lemmas[parse.heads[verb]] in MOTION


def is_now(parse: Parse, verb: int) -> bool:
    """Whether the verb tells what happens as of now ("which Norway hosts")."""
    return outlook(parse, verb) == HAPPENED and parse.tags[verb] in ("VBZ", "VBP")
