"""From a story to its positions: signs, who holds them, their issues, one position for what is said more than once."""

from dataclasses import replace

from dateline.finding.positions.anaphora import taken_up
from dateline.finding.positions.extents import cue_words, extent
from dateline.finding.positions.holders import Holder, holders_of
from dateline.finding.positions.labels import label_of
from dateline.finding.positions.lemmas import with_known_lemmas
from dateline.finding.positions.merging import Mention, merged
from dateline.finding.positions.readings import candidates, readings
from dateline.finding.positions.settle import Settled, settle
from dateline.finding.positions.sides import Sides, sides_of
from dateline.finding.positions.sign import Sign
from dateline.finding.positions.terms import NOTHING
from dateline.finding.story import Story
from dateline.language.stances import load_issues
from dateline.record import Position, Span

WIDEST_GAP = 10  # tokens between cue and issue that still make one span of evidence
LONGEST = 40  # tokens of one span of evidence


def find_positions(story: Story) -> tuple[Position, ...]:
    """Every position of the story, in text order."""
    story = replace(story, parse=with_known_lemmas(story.parse))
    sides = sides_of(story)
    mentions: list[Mention] = []
    for token, known in candidates(story):
        for signs in readings(story, token, known):
            found = [one for sign in signs for one in _mentions(story, sides, sign, mentions)]
            mentions += found
            if found:
                break
    return merged(story, mentions)


def _mentions(story: Story, sides: Sides, sign: Sign, before: list[Mention]) -> list[Mention]:
    """What one sign comes to: a mention for each party that holds it."""
    settled = settle(story, sign) if sign.frame != NOTHING else None
    if settled is None:
        return list(taken_up(story, sides, sign, before))
    held = [one for one in holders_of(story, sides, sign) if not _foretold(settled, one, story)]
    told = (_mention(story, settled, holder) for holder in held)
    return [one for one in told if load_issues().unrelated.isdisjoint(one.label.text.lower().split())]


def _foretold(settled: Settled, holder: Holder, story: Story) -> bool:
    """ "they will strike if ...", said by others: a prediction; "only if", "in return for" are terms all the same."""
    if settled.sign.stance != "terms" or holder.reported_by is None or settled.condition is None:
        return False
    parse = story.parse
    only = any(parse.lower[one] == "only" for one in parse.kids(settled.sign.cue, "advmod"))
    return not only and parse.lower[settled.condition[0]] in ("if", "when", "once", "provided")


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
