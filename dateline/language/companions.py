"""Words that stand with a verb: particles, objects, prepositions ("open fire", "send out", "take to streets")."""

from collections.abc import Sequence

from dateline.language.frames import load_frames
from dateline.language.parse import Parse

BESIDE = frozenset({"compound:prt", "advmod", "xcomp", "ccomp", "mark", "amod"})
PHRASES = frozenset({"obj", "obl", "iobj", "obl:agent", "nsubj:pass", "xcomp", "obl:unmarked", "advcl"})


def companions(parse: Parse, verb: int, words: Sequence[str]) -> list[int] | None:
    """The tokens of `words`, each of which must stand with `verb`; None where one is missing."""
    found: list[int] = []
    for word in words:
        token = _companion(parse, verb, word)
        if token is None:
            return None
        found.append(token)
    return found


def _companion(parse: Parse, verb: int, word: str) -> int | None:
    for child in parse.children[verb]:
        dep = parse.deps[child]
        if dep in BESIDE and word in (parse.lower[child], parse.lemmas[child]):
            return child
        if dep in PHRASES:
            if dep != "advcl" and word == load_frames().lemma(parse.lower[child], False, parse.lemmas[child]):
                return child
            opening = next((c for c in parse.kids(child, "case", "mark") if parse.lower[c] == word), None)
            if opening is not None:
                return opening
    return None


def light_roles(parse: Parse, verb: int, opening: str = "") -> tuple[str, ...]:
    """What the subject of a light verb is to the noun act beside it: "doer", "victim", or "happen" where the noun
    act is itself the subject; "continue" both carries an act and happens.

    `opening` is the preposition of the act's own phrase, which must then be one of the verb's words ("come under
    attack").
    """
    frames = load_frames()
    entries = frames.light.get(frames.lemma(parse.lower[verb], True, parse.lemmas[verb]), ())
    fitting = ((words, role) for words, role in entries if not opening or opening in words)
    return tuple(dict.fromkeys(role for words, role in fitting if companions(parse, verb, words) is not None))
