"""All that one word may show of a stance, the surest reading first."""

from collections.abc import Iterator

from dateline.finding.positions.duties import duty_signs, need_signs, unless_signs, will_signs
from dateline.finding.positions.nominals import adjective_signs, noun_signs, predicate_signs
from dateline.finding.positions.sign import Sign
from dateline.finding.positions.terms import nothing_signs, precondition_signs, term_signs
from dateline.finding.positions.verbs import verb_signs
from dateline.finding.positions.verdicts import calling_signs, closed_signs, effect_signs, verdict_signs
from dateline.finding.story import Story
from dateline.language.stances import load_triggers

SHOWING = frozenset({"VERB", "AUX", "NOUN", "ADJ", "PRON", "ADP"})


def readings(story: Story, token: int) -> Iterator[list[Sign]]:
    """The signs of each reading of the word, which may be none; cheap looks first, since most words show nothing."""
    parse = story.parse
    pos = parse.pos[token]
    if pos not in SHOWING:
        return
    triggers = load_triggers()
    known = parse.lemmas[token] in triggers or parse.lower[token] in triggers
    if pos in ("VERB", "AUX"):
        yield from _of_verb(story, token, known)
    elif pos == "NOUN":
        yield from _of_noun(story, token) if known else ()
    elif pos == "PRON":
        yield nothing_signs(story, token)
    elif pos == "ADP":
        yield predicate_signs(parse, token) if known else []
    if pos not in ("PRON", "ADP") and (known or parse.has(token, "cop")):
        yield adjective_signs(parse, token)
        yield closed_signs(story, token)
        yield verdict_signs(story, token)


def _of_verb(story: Story, token: int, known: bool) -> Iterator[list[Sign]]:
    if known:
        yield calling_signs(story.parse, token)
        yield from verb_signs(story.parse, token)
    if story.parse.deps[token] == "advcl":
        yield unless_signs(story, token)
    if story.parse.has(token, "aux", "aux:pass", "advmod"):
        yield will_signs(story, token)
    yield duty_signs(story, token)
    if known:
        yield effect_signs(story, token)
    yield term_signs(story, token)


def _of_noun(story: Story, token: int) -> Iterator[list[Sign]]:
    yield from noun_signs(story, token)
    yield need_signs(story, token)
    yield precondition_signs(story, token)
    yield predicate_signs(story.parse, token)
