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

VERBS = frozenset({"VERB", "AUX"})
SHOWING = frozenset({"VERB", "AUX", "NOUN", "ADJ", "PRON", "ADP"})


def candidates(story: Story) -> Iterator[tuple[int, bool]]:
    """The tokens that may show something, and whether the lexicon knows them: cheap looks, since most show nothing."""
    parse, told, triggers = story.parse, story.told_in, load_triggers()
    for token, pos in enumerate(parse.pos):
        if pos in SHOWING:
            known = parse.lemmas[token] in triggers or parse.lower[token] in triggers
            if known or pos in VERBS or token in told:
                yield token, known


def readings(story: Story, token: int, known: bool) -> Iterator[list[Sign]]:
    """The signs of each reading of a candidate, which may be none."""
    pos = story.parse.pos[token]
    if pos in VERBS:
        yield from _of_verb(story, token, known)
    elif pos == "PRON":
        yield nothing_signs(story, token)
        return
    elif known and pos == "ADP":
        yield predicate_signs(story.parse, token)
    elif known and pos == "NOUN":
        yield from _of_noun(story, token)
    if known:
        yield adjective_signs(story.parse, token)
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
