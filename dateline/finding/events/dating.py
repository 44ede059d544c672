"""On which day an act falls: the time in its own clause, in the clause that carries it, or the story's running day.

A time belongs to the words that it hangs on. What was said on Monday did not happen on Monday; so no day passes from a
verb of saying to what is said. Where nothing near gives a day there is none: never the day of publication for want
of a better one.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from dateline.finding.events.placing import later_siblings
from dateline.finding.events.sides import is_deed
from dateline.finding.story import Story
from dateline.language.clauses import SUBJECTS
from dateline.language.companions import light_roles
from dateline.language.parse import Parse
from dateline.language.status_words import load_status_words
from dateline.record import Interval, Time

CLAUSE_ENDS = frozenset(
    {"ccomp", "acl:relcl", "advcl", "parataxis", "csubj"}
)  # no time passes up through these
SAME_DAY = frozenset({"", "when", "as", "while", "where", "in", "by"})  # "killed when a shell hit": one day
OF_ACTS = frozenset({"in", "during", "by", "from", "with", "after"})
PERFECT = frozenset({"has", "have", "had", "'ve", "’ve"})
PRESENT_PERFECT = frozenset({"has", "have", "'ve", "’ve"})
LONGEST_PRESENT = timedelta(days=60)  # before publication, of which a verb in the present still tells
MEASURES = frozenset({"than", "compared to", "compared with", "from", "against", "to", "as", "for"})
SET_FOR = frozenset({"schedule", "plan", "set", "slate", "due", "fix", "reschedule", "postpone", "call"})
TELLING = frozenset(
    [
        "announce",
        "confirm",
        "report",
        "deny",
        "condemn",
        "criticise",
        "criticize",
        "welcome",
        "praise",
        "blame",
        "claim",
        "demand",
        "describe",
        "denounce",
        "reveal",
        "disclose",
        "mention",
        "discuss",
        "agree",
        "approve",
        "authorise",
        "authorize",
        "propose",
        "reject",
        "offer",
        "request",
        "order",
        "promise",
        "pledge",
        "mourn",
        "investigate",
    ]
)  # "the raid was condemned on Monday": then it was condemned
DASHES = frozenset({"—", "–", "-", "--"})
LATER = frozenset({"later", "then", "subsequently", "eventually", "afterwards", "since", "now"})
SET = "SET"
RUNNING = "running-day"
STEPS = 4
MOST_SENTENCES = 2  # that a day runs on for, within its paragraph


class Dating:
    """The days of a story's acts. `of(token)` answers for any verb or noun of it."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._by_sentence: dict[int, list[tuple[int, Time]]] = {}
        for token, time in self._heads():
            self._by_sentence.setdefault(story.parse.sentence[token], []).append((token, time))

    def of(self, token: int) -> Interval | None:
        """The days of the act at `token`; None where the text gives none."""
        statement = self._story.cue_of.get(token)
        if statement is not None and statement.said is not None:
            return statement.said
        found = self.in_clause(token) or self._of_relative(token)
        return self.running(token) if found is None and self._goes_on(token) else found

    def _of_relative(self, token: int) -> Interval | None:
        """ "in 2014, when the president fell": the time that the clause describes."""
        parse = self._story.parse
        described = (
            parse.deps[token] in ("acl:relcl", "advcl:relcl") and parse.heads[token] in self._story.time_at
        )
        return self._story.time_at[parse.heads[token]].interval if described else None

    def _goes_on(self, token: int) -> bool:
        """Whether the clause says that it follows what was told last: "Then ..."."""
        parse, first = self._story.parse, _first(self._story.parse, token)
        return any(parse.lower[c] == "then" for c in parse.kids(first, "advmod"))

    def in_clause(self, token: int) -> Interval | None:
        """The days that the act's own clause, or the one that carries it, names."""
        times = self._by_sentence.get(self._story.parse.sentence[token])
        if not times:
            return None
        siblings = later_siblings(self._story.parse, token)
        for place in self._places(token):
            own = [(h, t) for h, t in times if self._hangs(h, place)] or [
                (h, t) for h, t in times if _is_shared(self._story.parse, h, place)
            ]
            own = own or [(h, t) for h, t in times for verb in siblings if self._hangs(h, verb) and h > verb]
            found = [
                time
                for head, time in own
                if self._tells_when(head, place) and not self._is_too_old(time.interval, place)
            ]
            if found:
                return _narrowest(found).interval
        return None

    def running(self, token: int) -> Interval | None:
        """The time that the sentences just before, in the same paragraph, tell of."""
        story = self._story
        sentence, paragraph = story.parse.sentence[token], story.paragraph(token)
        for earlier in range(sentence - 1, sentence - 1 - MOST_SENTENCES, -1):
            times = self._by_sentence.get(earlier, ())
            if times and story.paragraph(times[-1][0]) == paragraph:
                return replace(times[-1][1].interval, rule=RUNNING)
        return None

    def _heads(self) -> Iterator[tuple[int, Time]]:
        """The token of each time expression that hangs on the rest of its sentence, and the time."""
        parse, story = self._story.parse, self._story
        for time in story.times:
            interval = time.interval
            if interval.type == SET or (interval.start is None and interval.end is None):
                continue
            tokens = story.tokens_of(time.evidence[0])
            head = next((t for t in tokens if parse.heads[t] not in tokens), None)
            if head is not None and not _in_dateline(parse, tokens):
                yield head, time

    def _places(self, token: int) -> Iterator[int]:
        """The words whose time is the act's, nearest first."""
        parse = self._story.parse
        yield token
        yield from parse.kids(token, "acl", "acl:relcl") if parse.pos[token] == "NOUN" else ()
        for _ in range(4):
            carrier = _carrier(parse, token)
            if carrier is None:
                return
            yield carrier
            token = carrier

    def _tells_when(self, head: int, place: int) -> bool:
        """Not what the act is measured against: "the lowest since 1997", "up from May", "more than in 2008"."""
        parse = self._story.parse
        opening = parse.case(head) or parse.mark(head)
        if opening == "since":
            return (
                any(parse.lower[child] in PERFECT for child in parse.kids(place, "aux"))
                or parse.tags[place] == "VBG"
            )
        if opening == "for" and self._story.parse.lemmas[place] in SET_FOR:
            return True
        return opening not in MEASURES

    def _is_too_old(self, when: Interval, verb: int) -> bool:
        """Whether a verb that tells of now has a day of long ago: "sentences two men for bombings nine years ago"."""
        parse, published = self._story.parse, self._story.published
        helpers = {parse.lower[child] for child in parse.kids(verb, "aux")}
        now = (parse.tags[verb] in ("VBZ", "VBP") and not helpers) or helpers & PRESENT_PERFECT
        long_ago = published is not None and when.end is not None and published - when.end > LONGEST_PRESENT
        return bool(now) and long_ago

    def _hangs(self, head: int, place: int) -> bool:
        """Whether the time at `head` hangs on `place` by phrases alone, no other clause between."""
        parse = self._story.parse
        node = head
        for _ in range(6):
            if node == place:
                return True
            if node != head and (parse.deps[node] in CLAUSE_ENDS or _is_predicate(parse, node)):
                return False
            if node != head and _is_other_deed(parse, node):
                return False
            if parse.heads[node] == node or (parse.deps[node] == "conj" and parse.pos[node] == "VERB"):
                return False
            node = parse.heads[node]
        return False


def _is_other_deed(parse: Parse, noun: int) -> bool:
    """Whether a day of the deed that `noun` names is not that of the verb above: "condemned the raid of 7 June",
    "jailed over a killing in 2027"; but "died in a raid on Monday" and "launched a raid on Monday" are one."""
    if parse.pos[noun] != "NOUN" or not is_deed(parse.lemmas[noun]):
        return False
    if parse.deps[noun] == "obj":
        return not light_roles(parse, parse.heads[noun])
    return parse.deps[noun] in ("obl", "nmod") and parse.case(noun) not in OF_ACTS


def _in_dateline(parse: Parse, tokens: range) -> bool:
    """ "KASAMA (6 Nov.) — Soldiers ...": the day of the report."""
    after = parse.words[tokens.stop : tokens.stop + 2]
    opened = tokens.start > 0 and parse.words[tokens.start - 1] == "("
    return opened and len(after) == 2 and after[0] == ")" and after[1] in DASHES


def _first(parse: Parse, verb: int) -> int:
    """The first of coordinated verbs; of a phrase within a clause that of its verb."""
    for _ in range(STEPS):
        if parse.pos[verb] == "VERB" and parse.deps[verb] != "conj":
            break
        if parse.heads[verb] == verb or parse.deps[verb] not in ("conj", "obl", "obj", "nsubj"):
            break
        verb = parse.heads[verb]
    return verb


def _is_shared(parse: Parse, head: int, place: int) -> bool:
    coordinated = parse.deps[place] == "conj" and parse.pos[place] == "VERB"
    return coordinated and place > head and _fronted(parse, head, place)


def _fronted(parse: Parse, head: int, verb: int) -> bool:
    """ "On Monday rebels took the town and burned it", "landed on Friday and seized the port": a time before a verb is
    that of all verbs of one subject, unless the later one says that it came later."""
    first = parse.heads[verb]
    while parse.deps[first] == "conj" and parse.heads[first] != first:
        first = parse.heads[first]
    later = parse.has(verb, *SUBJECTS) or any(parse.lower[c] in LATER for c in parse.kids(verb, "advmod"))
    return head < verb and parse.heads[head] == first and not later


def _is_predicate(parse: Parse, token: int) -> bool:
    return parse.pos[token] in ("VERB", "AUX") or parse.has(token, "cop", *SUBJECTS)


def _carrier(parse: Parse, token: int) -> int | None:
    """The word above an act whose time is the act's own as well; None where the clause tells of something else."""
    dep, head = parse.deps[token], parse.heads[token]
    if head == token:
        return None
    if parse.pos[token] in ("NOUN", "PROPN"):
        return _noun_carrier(parse, token, dep, head)
    if dep == "conj":
        return None
    if dep == "xcomp" and load_status_words().verbs.get(parse.lemmas[head], "neutral") in (
        "neutral",
        "ongoing",
    ):
        return head
    if dep == "advcl" and (parse.mark(token) or parse.case(token)) in SAME_DAY:
        return head
    if dep == "acl" and parse.tags[token] == "VBG" and parse.pos[head] == "NOUN":
        return head
    return None


def _noun_carrier(parse: Parse, noun: int, dep: str, head: int) -> int | None:
    if parse.pos[head] in ("NOUN", "PROPN"):
        return head if dep in ("nmod", "conj", "compound") and parse.case(noun) in ("of", "") else None
    if dep in ("nsubj", "nsubj:pass"):
        return None if parse.lemmas[head] in TELLING else head
    if dep == "obj" and light_roles(parse, head):
        return head
    return head if dep in ("obl", "obl:agent") and parse.case(noun) in OF_ACTS else None


def _narrowest(times: list[Time]) -> Time:
    """The time of fewest days; one with an open end only where there is no other."""
    return min(times, key=lambda time: time.interval.length)
