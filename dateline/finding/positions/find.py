"""From a story to its positions: signs, who holds them, their issues, one position for what is said more than once."""

from dataclasses import replace

from dateline.finding.positions.duties import duty_signs, need_signs, unless_signs, will_signs
from dateline.finding.positions.extents import cue_words, extent
from dateline.finding.positions.holders import Holder, Sides, holders_of, sides_of
from dateline.finding.positions.labels import label_of
from dateline.finding.positions.lemmas import with_known_lemmas
from dateline.finding.positions.mention import Mention
from dateline.finding.positions.merging import merged
from dateline.finding.positions.nominals import adjective_signs, noun_signs, predicate_signs
from dateline.finding.positions.settle import Settled, settle
from dateline.finding.positions.sign import Sign
from dateline.finding.positions.terms import NOTHING, nothing_signs, precondition_signs, term_signs
from dateline.finding.positions.verbs import verb_signs
from dateline.finding.positions.verdicts import calling_signs, closed_signs, effect_signs, verdict_signs
from dateline.finding.story import Story
from dateline.record import Event, Position, Span

JUST_BEFORE = 300  # characters from a position to the words that take it up
WIDEST_GAP = 10  # tokens between cue and issue that still make one span of evidence
LONGEST = 40  # tokens of one span of evidence


def find_positions(story: Story, events: tuple[Event, ...]) -> tuple[Position, ...]:
    """Every position of the story, in text order."""
    story = replace(story, parse=with_known_lemmas(story.parse))
    sides = sides_of(story)
    mentions: list[Mention] = []
    for token in range(len(story.parse)):
        for sign in _signs(story, token):
            mentions += _mentions(story, sides, sign, mentions)
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
    holders = holders_of(story, sides, sign) if settled else []
    return [_mention(story, settled, holder) for holder in holders if settled is not None]


def _taken_up(story: Story, sign: Sign, holder: Holder, before: list[Mention]) -> list[Mention]:
    """The issue on which the party has spoken just before, closed by "there is nothing to discuss"."""
    here = story.span(sign.cue, sign.topic + 1)
    near = (one for one in reversed(before) if here.start - one.evidence[-1].end < JUST_BEFORE)
    last = next((one for one in near if one.holder.party == holder.party), None)
    if last is None:
        return []
    stance = last.stance if last.stance == "rejects" else sign.stance
    return [replace(last, holder=holder, stance=stance, condition=None, evidence=(here,), frame=sign.frame)]


def _signs(story: Story, token: int) -> list[Sign]:
    """What one token shows: the first reading that shows anything."""
    parse = story.parse
    pos = parse.pos[token]
    if pos in ("VERB", "AUX"):
        return (
            calling_signs(parse, token)
            or verb_signs(parse, token)
            or will_signs(story, token)
            or unless_signs(story, token)
            or duty_signs(story, token)
            or effect_signs(story, token)
            or term_signs(story, token)
            or _predicates(story, token)
        )
    if pos == "NOUN":
        return (
            noun_signs(story, token)
            or need_signs(story, token)
            or precondition_signs(story, token)
            or _predicates(story, token)
            or predicate_signs(parse, token)
        )
    if pos == "ADJ":
        return _predicates(story, token)
    if pos == "PRON":
        return nothing_signs(story, token)
    return predicate_signs(parse, token) if pos == "ADP" else []


def _predicates(story: Story, token: int) -> list[Sign]:
    return adjective_signs(story.parse, token) or closed_signs(story, token) or verdict_signs(story, token)


def _mention(story: Story, settled: Settled, holder: Holder) -> Mention:
    condition = settled.condition
    cut = range(*condition) if condition else ()
    words = extent(story, settled.issue, cut)
    return Mention(
        holder=holder,
        stance=settled.stance,
        label=label_of(story, settled.issue, holder.party, cut),
        issue=story.span(*words),
        condition=story.span(*condition) if condition else None,
        evidence=_evidence(story, settled, words),
        frame=settled.sign.frame,
    )


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
