"""The time expressions of a story by sentence, and those that hang on given words."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.finding.meetings.phrases import opening
from dateline.finding.story import Story
from dateline.language.clauses import SUBJECTS
from dateline.language.parse import Parse
from dateline.record import Interval

ENDS = frozenset({"acl:relcl", "ccomp", "advcl", "acl", "parataxis", "csubj"})
STEPS = 6
DAYS_A_WEEK = 7
NEXT_RULE = "nearest-weekday-to-come"
# The calendar's rules that took a bare weekday or weekend for the last one.
PAST_DAYS = frozenset({"weekday-past", "weekday-before-publication", "weekday-range", "the-weekend"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression: the token that hangs on the rest of the sentence, the word(s) before it ("from", "until"),
    the word it hangs on and its days."""

    token: int
    case: str
    on: int
    interval: Interval


@dataclass(frozen=True, slots=True)
class Days:
    """The times of a story, in text order, by sentence."""

    parse: Parse
    by_sentence: Mapping[int, tuple[Dated, ...]]

    def hanging(self, anchors: Sequence[int]) -> list[Dated]:
        """The times that hang on one of `anchors` by phrases alone; those of the first anchors come first."""
        found: list[Dated] = []
        for anchor in dict.fromkeys(anchors):
            times = self.by_sentence.get(self.parse.sentence[anchor], ())
            found += [t for t in times if t not in found and _hangs(self.parse, t.token, anchor)]
        return found


def nearer(days: Interval, published: datetime.date | None) -> Interval:
    """A bare weekday or weekend that the calendar took for the last one, a week later where that one is nearer: for
    what is still to come ("they meet on Monday", "a truce from Friday")."""
    if published is None or days.rule not in PAST_DAYS or days.start is None or days.end is None:
        return days
    if not DAYS_A_WEEK // 2 < (published - days.start).days <= DAYS_A_WEEK:
        return days
    week = datetime.timedelta(days=DAYS_A_WEEK)
    return replace(days, start=days.start + week, end=days.end + week, value="", rule=NEXT_RULE)


def days_of(story: Story) -> Days:
    """The times of `story`; those without a day to them are kept for their words ("for three days")."""
    parse = story.parse
    found: dict[int, list[Dated]] = {}
    for time in story.times:
        tokens = story.tokens_of(time.evidence[0])
        head = _head(parse, tokens)
        if head is not None:
            dated = Dated(head, _case(parse, tokens, head), parse.heads[head], time.interval)
            found.setdefault(parse.sentence[head], []).append(dated)
    return Days(parse, {sentence: tuple(times) for sentence, times in found.items()})


def _head(parse: Parse, tokens: Iterable[int]) -> int | None:
    inside = list(tokens)
    return next((t for t in inside if parse.heads[t] not in inside or parse.heads[t] == t), None)


def _case(parse: Parse, tokens: Sequence[int], head: int) -> str:
    """The word(s) before the time: its own case, or the word right before it."""
    case = opening(parse, head)
    if case or not tokens or tokens[0] == 0:
        return case
    before = tokens[0] - 1
    return parse.lower[before] if parse.pos[before] in ("ADP", "SCONJ") else ""


def _hangs(parse: Parse, time: int, anchor: int) -> bool:
    """Whether the way up from the time to the anchor passes no other clause."""
    node = time
    for _ in range(STEPS):
        if node == anchor:
            return True
        if node != time and _is_clause(parse, node):
            return False
        if parse.heads[node] == node:
            return False
        node = parse.heads[node]
    return False


def _is_clause(parse: Parse, token: int) -> bool:
    return (
        parse.deps[token] in ENDS or parse.pos[token] in ("VERB", "AUX") or parse.has(token, "cop", *SUBJECTS)
    )
