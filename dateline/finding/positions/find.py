"""From a story to its positions: signs, who holds them, their issues, one position for what is said more than once."""

from dataclasses import replace

from dateline.finding.positions.extents import cue_words, extent
from dateline.finding.positions.holders import Holder, holders_of
from dateline.finding.positions.labels import label_of
from dateline.finding.positions.lemmas import with_known_lemmas
from dateline.finding.positions.merging import Mention, merged
from dateline.finding.positions.readings import readings
from dateline.finding.positions.settle import Settled, settle
from dateline.finding.positions.sides import Sides, sides_of
from dateline.finding.positions.sign import Sign
from dateline.finding.positions.terms import NOTHING
from dateline.finding.story import Story
from dateline.language.parse import Parse
from dateline.record import Event, Position, Span

REACH = 4  # tokens from "there" to "nothing"
JUST_BEFORE = 300  # characters from a position to the words that take it up
WIDEST_GAP = 10  # tokens between cue and issue that still make one span of evidence
LONGEST = 40  # tokens of one span of evidence


def find_positions(story: Story, events: tuple[Event, ...]) -> tuple[Position, ...]:
    """Every position of the story, in text order."""
    story = replace(story, parse=with_known_lemmas(story.parse))
    sides = sides_of(story)
    mentions: list[Mention] = []
    for token in range(len(story.parse)):
        for signs in readings(story, token):
            found = [one for sign in signs for one in _mentions(story, sides, sign, mentions)]
            mentions += found
            if found:
                break
    return merged(story, mentions)


def _mentions(story: Story, sides: Sides, sign: Sign, before: list[Mention]) -> list[Mention]:
    """What one sign comes to: a mention for each party that holds it."""
    if sign.frame == NOTHING:
        return [
            again
            for holder in holders_of(story, sides, sign)
            for again in _taken_up(story, sign, holder, before)
        ]
    settled = settle(story, sign)
    if settled is None:
        return []
    return [
        _mention(story, settled, holder)
        for holder in holders_of(story, sides, sign)
        if not _foretold(settled, holder, story)
    ]


def _foretold(settled: Settled, holder: Holder, story: Story) -> bool:
    """ "they will strike if ...", said by others: a prediction; "only if", "in return for" are terms all the same."""
    if settled.sign.stance != "terms" or holder.reported_by is None or settled.condition is None:
        return False
    parse = story.parse
    only = any(parse.lower[one] == "only" for one in parse.kids(settled.sign.cue, "advmod"))
    return not only and parse.lower[settled.condition[0]] in ("if", "when", "once", "provided")


def _taken_up(story: Story, sign: Sign, holder: Holder, before: list[Mention]) -> list[Mention]:
    """The issue on which the party has spoken just before, closed by "there is nothing to discuss"."""
    here = story.span(*_closing_words(story.parse, sign))
    near = (one for one in reversed(before) if here.start - one.evidence[-1].end < JUST_BEFORE)
    last = next((one for one in near if one.holder.party == holder.party), None)
    if last is None:
        return []
    stance = last.stance if last.stance == "rejects" else sign.stance
    return [replace(last, holder=holder, stance=stance, condition=None, evidence=(here,), frame=sign.frame)]


def _closing_words(parse: Parse, sign: Sign) -> tuple[int, int]:
    """From "there is nothing" to "discuss" or "talk about"."""
    start = next(
        (one for one in parse.children[parse.heads[sign.cue]] if parse.deps[one] == "expl"), sign.cue
    )
    end = parse.right[sign.topic] + 1
    return (start if 0 <= sign.cue - start <= REACH else sign.cue), min(end, sign.topic + 2)


def _mention(story: Story, settled: Settled, holder: Holder) -> Mention:
    condition = settled.condition
    cut = range(*condition) if condition else ()
    words = extent(story, settled.issue, cut)
    return Mention(
        holder=holder,
        stance=settled.stance,
        label=label_of(story, settled.issue, _doers(story, settled, holder), cut),
        issue=story.span(*words),
        condition=story.span(*condition) if condition else None,
        evidence=_evidence(story, settled, words),
        frame=settled.sign.frame,
    )


def _doers(story: Story, settled: Settled, holder: Holder) -> frozenset[str]:
    """The actors whose act needs no naming: the party and whoever stands for it."""
    named = {holder.party, holder.voiced_by, *story.all_denoted(settled.sign.holders)}
    return frozenset(one for one in named if one is not None)


def _evidence(story: Story, settled: Settled, issue: tuple[int, int]) -> tuple[Span, ...]:
    """The cue and what it is on: one span where they stand together, else two."""
    cue = cue_words(story.parse, settled.sign.cue)
    if settled.sign.more is not None:
        cue = (cue[0], max(cue[1], extent(story, settled.sign.more)[1]))
    (first, end), (start, last) = sorted((cue, issue))
    last = max(end, last)
    if start - end <= WIDEST_GAP and last - first <= LONGEST:
        return (story.span(first, last),)
    return (story.span(first, end), story.span(start, last))
