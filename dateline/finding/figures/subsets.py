"""Counts that are a part of the count before them: "14, including four children", "seven, three of them women"."""

from collections.abc import Sequence

from dateline.finding.figures.count import Count
from dateline.finding.figures.found import Found, Tally
from dateline.finding.figures.nouns import counts_people, counts_things
from dateline.finding.story import Story
from dateline.language.measures import Measures
from dateline.language.parse import Parse

INCLUDING = frozenset({"including", "among", "amongst"})
JOINING = frozenset({",", "and", "or", "as", "well", "&"})
LONGEST_LIST = 6  # members of a list that explains a whole
HARM = frozenset({"killed", "injured", "killed-or-injured"})
FARTHEST = 30  # tokens between the whole and its part


def whole_of(story: Story, count: Count, tallies: Sequence[Tally], measures: Measures) -> Tally | None:
    """That of `tallies` (in text order, all before `count`) that `count` is a part of; None where there is none."""
    parse = story.parse
    if counts_things(parse, count, measures) or count.money or count.zero:
        return None
    listed = _apposed(parse, count, tallies)
    if listed is not None:
        return listed
    if not (_includes(parse, count, tallies, measures) or _of_them(parse, count)):
        return None
    for other in reversed(tallies):
        if (
            parse.sentence[other.count.start] != parse.sentence[count.start]
            or count.start - other.count.end > FARTHEST
        ):
            return None
        if other.whole is None and other.found.measure not in ("aid",):
            return other
    return None


def _apposed(parse: Parse, count: Count, tallies: Sequence[Tally]) -> Tally | None:
    """ "six hostages: three Kenyans and two Saudis": the whole that the list explains."""
    token = count.top
    for _ in range(LONGEST_LIST):
        dep, token = parse.deps[token], parse.heads[token]
        if dep == "appos":
            near = [tally for tally in tallies if tally.count.start <= token < tally.count.last]
            return near[-1] if near else None
        if dep != "conj":
            return None
    return None


def _includes(parse: Parse, count: Count, tallies: Sequence[Tally], measures: Measures) -> bool:
    """ "including four children and two nurses": the first behind the word, or the next in its list."""
    at = count.start - 1
    if at >= 0 and parse.lower[at] == "them" and at and parse.lower[at - 1] in INCLUDING:
        at -= 1
    if at >= 0 and parse.lower[at] in INCLUDING:
        return counts_people(parse, count, measures) or count.bare
    while at >= 0 and parse.lower[at] in JOINING:
        at -= 1
    last = tallies[-1] if tallies else None
    listed = (
        last is not None
        and last.whole is not None
        and at < max(last.count.stop, last.count.end) <= count.start
    )
    return listed and counts_people(parse, count, measures) and not _told_anew(parse, count)


def _told_anew(parse: Parse, count: Count) -> bool:
    return parse.deps[count.top] in ("nsubj", "nsubj:pass", "obj")


def _of_them(parse: Parse, count: Count) -> bool:
    """ ", three of them children", ", two of whom were nurses"."""
    behind = parse.lower[count.end : count.end + 2]
    before = parse.lower[count.start - 1] if count.start else ""
    return behind in (["of", "them"], ["of", "whom"]) and before in (",", "(", "-", "–", "—", "and", ";")


def rival_of(story: Story, count: Count, tallies: Sequence[Tally], measures: Measures) -> Tally | None:
    """The toll of which `count` is another's number: "put the dead at 140; a relief agency spoke of at least 155"."""
    parse = story.parse
    if (
        not count.bare
        or count.partitive
        or count.money
        or not tallies
        or tallies[-1].found.measure not in HARM
    ):
        return None
    head = parse.heads[count.top]
    tells = measures.among(parse.lower[head], "toll_heads.rivals") and parse.case(count.top) in ("of", "at")
    near = count.start - tallies[-1].count.end <= FARTHEST
    return tallies[-1] if tells and near else None


def inherited(whole: Tally) -> Found:
    """What a part of `whole` counts."""
    return Found(whole.found.measure, whole.found.anchor, "part-of")
