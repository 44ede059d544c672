"""From a sign to a settled stance: negations, modals, verbs within verbs, conditions."""

from dataclasses import dataclass, replace

from dateline.finding.positions.assertion import NO, WEAK, asked, held, negated
from dateline.finding.positions.conditions import condition_of
from dateline.finding.positions.sign import Sign
from dateline.finding.positions.topics import in_context, issue_of, matters, shared, vague
from dateline.finding.positions.verbs import FRAMES
from dateline.finding.story import Story
from dateline.language.parse import Parse
from dateline.language.stances import load_issues, load_stances, load_verdicts

REFUSES = "refuses-to-discuss"
MAY_BE = frozenset({"accepts", "supports", "offers", "ready", "open", "intent"})
ON_TERMS = frozenset({"accepts", "supports", "offers", "open", "rejects"})  # with a condition: conditional
INNER = frozenset({"infinitive", "adjectives", "nouns", "will"})  # frames that may hold a second cue
WISHING = frozenset({"want", "plan", "intend", "seek", "aim", "wish", "desire"})  # in the past: no longer
LISTENING = frozenset({"meet", "consider", "listen"})
SURE = frozenset({"verdict", "closed", "calling", "terms"})  # frames that have read their negation already


@dataclass(frozen=True, slots=True)
class Settled:
    """A sign whose stance holds: `issue` heads the words of the issue, `condition` is their first token and end."""

    sign: Sign
    stance: str
    issue: int
    condition: tuple[int, int] | None


def settle(story: Story, sign: Sign) -> Settled | None:
    """The stance that a sign comes to; None where nobody holds it or its issue is no matter of a conflict."""
    parse = story.parse
    undone = asked(parse, sign.cue) or _defines(parse, sign) or _nobody(parse, sign)
    truth = NO if undone else _truth(story, sign)
    if truth == NO:
        return None
    inner, stance = _polar(parse, sign)
    if truth == WEAK and sign.frame not in SURE and not negated(parse, sign.cue):
        stance = "open" if stance in MAY_BE else None
    issue = issue_of(story, inner.topic)
    stance = _by_issue(parse, inner, stance, issue)
    if stance is None or vague(story, issue) or not _at_issue(story, inner, issue):
        return None
    condition = _condition(story, sign, inner, issue)
    if condition is not None and stance in ON_TERMS:
        stance = "conditional"
    return Settled(inner, stance, issue, condition)


def _at_issue(story: Story, sign: Sign, issue: int) -> bool:
    """Whether the issue is a matter of a conflict; of what is judged or closed also a policy or a place."""
    judged = sign.frame in ("verdict", "calling") and story.parse.lemmas[issue] in load_verdicts().judged
    closed = sign.frame == "closed" and issue in story.place_at
    return judged or closed or matters(story, sign.topic, issue) if in_context(story, issue) else False


def _condition(story: Story, sign: Sign, inner: Sign, issue: int) -> tuple[int, int] | None:
    """What is asked in return, on the cue, on what it is on, or on what is coordinated with that."""
    if sign.frame == "unless":
        return None
    joined = story.parse.kids(sign.topic, "conj")
    places = dict.fromkeys((sign.cue, sign.topic, inner.topic, issue, *joined))
    found = condition_of(story.parse, places, story.time_at)
    return None if found is not None and found[0] <= issue < found[1] else found


def _defines(parse: Parse, sign: Sign) -> bool:
    """ "groups opposing the deal": the clause says which are meant and tells nothing of them."""
    cue = sign.cue
    return (
        parse.deps[cue] == "acl"
        and parse.heads[cue] in sign.holders
        and parse.pos[parse.heads[cue]] != "PROPN"
    )


def _nobody(parse: Parse, sign: Sign) -> bool:
    """ "neither X nor Y proposed ...", "no state supports ..."."""
    near = [
        one for head in sign.holders for one in (head, head - 1, head - 2, *parse.children[head]) if one >= 0
    ]
    return any(parse.lower[one] in ("neither", "no", "none", "nobody") for one in near)


def _truth(story: Story, sign: Sign) -> str:
    parse = story.parse
    if sign.frame == "duty":
        return held_above(parse, sign)
    if sign.frame in ("unless", "terms"):
        return "yes"
    if sign.stance == "intent" and parse.tags[sign.cue] == "VBD" and parse.lemmas[sign.cue] in WISHING:
        return held(parse, sign.cue) if sign.cue in story.told_in else NO
    purpose = parse.deps[sign.cue] in ("advcl", "xcomp") and parse.mark(sign.cue) == "to"
    return (
        "yes"
        if sign.stance == "demands" and purpose and _asserted_above(parse, sign.cue)
        else held(parse, sign.cue)
    )


def held_above(parse: Parse, sign: Sign) -> str:
    """A duty is read in its own modal; only a condition or wish around it undoes it."""
    around = (sign.cue, *(one for one in parse.up(sign.cue) if parse.pos[one] in ("VERB", "ADJ")))
    marks = {mark for one in around for mark in parse.mark(one).split()}
    return NO if marks & {"if", "whether", "unless", "until", "before"} else "yes"


def _asserted_above(parse: Parse, cue: int) -> bool:
    head = parse.heads[cue]
    done = parse.pos[head] == "VERB" and parse.lemmas[head] not in ("refuse", "want", "fail")
    return done and held(parse, head) == "yes"


def _polar(parse: Parse, sign: Sign) -> tuple[Sign, str | None]:
    """The sign, or the second cue within it ("refused to accept X"), and the stance with all negations."""
    opposite = load_stances().opposite
    stance: str | None = sign.stance
    inner = _second(parse, sign) if sign.frame in INNER else None
    against = stance == "rejects"
    if inner is not None:
        stance = opposite.get(inner.stance) if against else inner.stance
    elif against and parse.lemmas[sign.topic] in load_verdicts().discussing and sign.frame in INNER:
        stance = REFUSES
        inner = replace(sign, topic=_talked_about(parse, sign.topic))
    if sign.frame in SURE or sign.frame == "will":
        return inner or sign, stance
    return inner or sign, _negated_stance(parse, sign, stance)


def _negated_stance(parse: Parse, sign: Sign, stance: str | None) -> str | None:
    if sign.frame in ("told", "duty", "clause") and sign.stance == "demands":
        stance = "rejects" if negated(parse, sign.topic) else stance
        return stance if sign.frame == "duty" or not negated(parse, sign.cue) else None
    no = any(parse.lower[child] in ("no", "neither") for child in parse.kids(sign.topic, "det", "cc:preconj"))
    flips = negated(parse, sign.cue) + no
    if sign.frame == "unless":
        return stance
    for _ in range(flips):
        stance = load_stances().opposite.get(stance or "")
    return stance


def _second(parse: Parse, sign: Sign) -> Sign | None:
    """The cue in the topic itself: "ready to accept X" accepts X."""
    verb = sign.topic
    if parse.pos[verb] != "VERB" or verb == sign.cue:
        return None
    for sense in load_stances().verbs.get(parse.lemmas[verb], ()):
        if sense.stance in ("accepts", "supports", "rejects", "demands", "offers") and sense.frame != "told":
            topics = FRAMES[sense.frame](parse, verb, sense.after)
            if topics:
                return replace(sign, stance=sense.stance, topic=topics[0])
    return None


def _talked_about(parse: Parse, verb: int) -> int:
    """What a verb of talking is about; the verb itself where its words do not say."""
    objects = parse.kids(verb, "obj")
    phrases = [one for one in parse.kids(verb, "obl") if parse.case(one) in ("on", "about", "over", "in")]
    return next(iter([*objects, *phrases]), verb)


def _by_issue(parse: Parse, sign: Sign, stance: str | None, issue: int) -> str | None:
    """Stances that only the issue settles: wishes, intentions, readiness."""
    if stance == "wish":
        return "supports" if shared(parse, issue) or sign.frame == "infinitive" else "demands"
    if stance == "need":
        return "supports" if parse.pos[issue] == "VERB" else "demands"
    if stance == "terms":
        return "open"
    if stance == "intent":
        return "supports" if _settles(parse, sign, issue) else None
    if stance == "ready":
        talks = shared(parse, issue) or parse.lemmas[issue] in load_verdicts().discussing | LISTENING
        return "open" if talks else ("offers" if _settles(parse, sign, issue) else None)
    return stance


def _settles(parse: Parse, sign: Sign, issue: int) -> bool:
    """Whether an intention is to do an act that parties take positions on, and no attack."""
    if parse.pos[issue] == "VERB":
        return parse.lemmas[issue] in load_issues().acts
    return True
