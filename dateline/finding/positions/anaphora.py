"""Stances on an issue that was named just before: "Chile rejects the idea", "there is nothing to discuss"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.finding.positions.holders import Holder, holders_of
from dateline.finding.positions.merging import Mention
from dateline.finding.positions.settle import settled_stance
from dateline.finding.positions.sides import Sides
from dateline.finding.positions.sign import Sign
from dateline.finding.positions.terms import NOTHING
from dateline.finding.positions.topics import described
from dateline.finding.story import Story
from dateline.language.parse import Parse
from dateline.language.stances import load_issues
from dateline.record import Span

JUST_BEFORE = 300  # characters from a position to the words that take it up
NEXT = 1  # sentences from an issue to "the idea" that takes it up
REACH = 4  # tokens from "there" to "nothing"
PRONOUNS = frozenset({"it", "this", "that"})
DEFINITE = frozenset({"the", "this", "that", "such", "these"})
TOLD = frozenset({"offers", "open", "conditional"})  # stances on what "it" then takes up
ANSWERS = frozenset({"rejects", "accepts", "supports", "open"})
FRAMES = frozenset({"object", "phrasal", "oblique", "adjectives", "predicates"})


def taken_up(story: Story, sides: Sides, sign: Sign, before: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions of a sign whose issue is one that stands in `before`; none where its words take up no issue."""
    if sign.frame == NOTHING:
        for holder in holders_of(story, sides, sign):
            yield from _closed_again(story, sign, holder, before)
    elif before and sign.frame in FRAMES:
        stance = settled_stance(story, sign)
        last = before[-1]
        if stance in ANSWERS and last.stance in _taken(story, sign) and _just_named(story, last, sign):
            for holder in holders_of(story, sides, sign):
                yield _answer(story, last, sign, (holder, stance))


def _closed_again(story: Story, sign: Sign, holder: Holder, before: Sequence[Mention]) -> Iterator[Mention]:
    """The issue on which the party itself has spoken just before, closed by "there is nothing to discuss"."""
    here = story.span(*_closing_words(story.parse, sign))
    near = (one for one in reversed(before) if here.start - one.evidence[-1].end < JUST_BEFORE)
    last = next((one for one in near if one.holder.party == holder.party), None)
    if last is not None:
        stance = last.stance if last.stance == "rejects" else sign.stance
        yield replace(last, holder=holder, stance=stance, condition=None, evidence=(here,), frame=sign.frame)


def _closing_words(parse: Parse, sign: Sign) -> tuple[int, int]:
    """From "there is nothing" to "discuss" or "talk about"."""
    start = next(
        (one for one in parse.children[parse.heads[sign.cue]] if parse.deps[one] == "expl"), sign.cue
    )
    end = parse.right[sign.topic] + 1
    return (start if 0 <= sign.cue - start <= REACH else sign.cue), min(end, sign.topic + 2)


def _taken(story: Story, sign: Sign) -> frozenset[str]:
    """The stances whose issue the topic may take up: "it", or a plan of which no more is said ("the move")."""
    parse, topic = story.parse, sign.topic
    if parse.lower[topic] in PRONOUNS:
        return frozenset() if story.denoted(topic) else TOLD
    definite = any(parse.lower[one] in DEFINITE for one in parse.kids(topic, "det", "amod"))
    if not definite or described(parse, topic):
        return frozenset()
    return load_issues().anaphoric.get(parse.lemmas[topic], frozenset())


def _just_named(story: Story, last: Mention, sign: Sign) -> bool:
    """Whether the last issue stands before the sign in its own or the last sentence."""
    parse = story.parse
    words = story.tokens_of(last.evidence[-1])
    return (
        bool(words) and words[-1] < sign.cue and parse.sentence[sign.cue] - parse.sentence[words[0]] <= NEXT
    )


def _answer(story: Story, last: Mention, sign: Sign, found: tuple[Holder, str]) -> Mention:
    holder, stance = found
    first, end = min(sign.cue, sign.topic), max(sign.cue, sign.topic) + 1
    words: Span = story.span(first, end)
    return replace(last, holder=holder, stance=stance, condition=None, evidence=(words,), frame="taken-up")
