"""From a sign to a settled stance: negations, modals, verbs within verbs, conditions."""

from dataclasses import dataclass, replace

from dateline.finding.positions.assertion import NO, WEAK, negated
from dateline.finding.positions.conditions import condition_of
from dateline.finding.positions.sign import Sign
from dateline.finding.positions.topics import act_of, in_context, issue_of, matters, shared, vague
from dateline.finding.positions.truth import truth_of
from dateline.finding.positions.verbs import FRAMES
from dateline.finding.story import Story
from dateline.language.clauses import conjuncts
from dateline.language.parse import Parse
from dateline.language.stances import load_issues, load_stances, load_verdicts

REFUSES = "refuses-to-discuss"
MAY_BE = frozenset({"accepts", "supports", "offers", "ready", "open", "intent"})
ON_TERMS = frozenset({"accepts", "supports", "offers", "open", "rejects"})  # with a condition: conditional
INNER = frozenset({"infinitive", "adjectives", "nouns", "will"})  # frames that may hold a second cue
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
    inner, stance = _held(story, sign)
    if stance is None:
        return None
    inner, issue = _with_issue(story, inner)
    stance = _by_issue(parse, inner, stance, issue)
    if stance is None or vague(story, issue) or not _at_issue(story, inner, issue):
        return None
    if _no_stance(story, sign, stance, issue):
        return None
    condition = _condition(story, sign, inner, issue)
    if condition is not None and stance in ON_TERMS:
        stance = "conditional"
    return Settled(inner, stance, issue, condition)


def settled_stance(story: Story, sign: Sign) -> str | None:
    """The stance of a sign, whatever it is on."""
    return _held(story, sign)[1]


def _held(story: Story, sign: Sign) -> tuple[Sign, str | None]:
    """The sign or the second cue within it, and the stance that modals and negations leave."""
    truth = truth_of(story, sign)
    if truth == NO:
        return sign, None
    inner, stance = _polar(story.parse, sign)
    if truth == WEAK and sign.frame not in SURE and not negated(story.parse, sign.cue):
        can = any(story.parse.lower[one] == "can" for one in story.parse.kids(sign.cue, "aux"))
        stance = "open" if stance in MAY_BE and not can else None
    return inner, stance


def _with_issue(story: Story, sign: Sign) -> tuple[Sign, int]:
    """The issue of a sign; of coordinated nouns the first that is a matter of conflicts heads it."""
    issue = issue_of(story, sign.topic)
    if story.parse.pos[sign.topic] == "NOUN" and not matters(story, sign.topic, issue):
        for other in conjuncts(story.parse, sign.topic)[1:]:
            if matters(story, other, inner := issue_of(story, other)):
                return replace(sign, topic=other), inner
    return sign, issue


def _at_issue(story: Story, sign: Sign, issue: int) -> bool:
    """Whether the issue is a matter of a conflict; of what is judged or closed also a policy or a place."""
    judged = sign.frame in ("verdict", "calling") and story.parse.lemmas[issue] in load_verdicts().judged
    closed = sign.frame == "closed" and issue in story.place_at
    return judged or closed or matters(story, sign.topic, issue) if in_context(story, issue) else False


def _no_stance(story: Story, sign: Sign, stance: str, issue: int) -> bool:
    """Whether the cue is a deed and no stance here: "blocked the road", "supports the army"."""
    parse = story.parse
    new = any(parse.lower[one] in ("a", "an") for one in parse.kids(issue, "det"))
    if stance == "supports" and not new and parse.pos[issue] in ("NOUN", "PROPN"):
        armed = (one for one in story.actors.actors if one.id == story.actors.by_head.get(issue))
        if any(one.kind == "military" for one in armed):
            return True
    return parse.lemmas[sign.cue] in load_stances().diplomatic and not _diplomatic(parse, issue)


def _diplomatic(parse: Parse, issue: int) -> bool:
    """Whether it is a decision that can be blocked and not a road."""
    return parse.lemmas[issue] in load_issues().decided


def _condition(story: Story, sign: Sign, inner: Sign, issue: int) -> tuple[int, int] | None:
    """What is asked in return, on the cue, on what it is on, or on what is coordinated with that."""
    if sign.frame == "unless":
        return None
    joined = story.parse.kids(sign.topic, "conj")
    places = dict.fromkeys((sign.cue, sign.topic, inner.topic, issue, *joined))
    found = condition_of(story.parse, places, story.time_at)
    return None if found is not None and found[0] <= issue < found[1] else found


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
    flips = (
        negated(parse, sign.cue)
        + _none(parse, sign.topic)
        + (sign.frame == "nouns" and _none(parse, sign.cue))
    )
    if sign.frame == "unless":
        return stance
    for _ in range(flips):
        stance = load_stances().opposite.get(stance or "")
    return stance


def _none(parse: Parse, noun: int) -> bool:
    """ "no interest", "little support", "neither plan"."""
    return any(
        parse.lower[one] in ("no", "little", "neither")
        for one in parse.kids(noun, "det", "amod", "cc:preconj")
    )


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
    if stance in ("intent", "wish") and parse.has(sign.topic, "cop"):
        return None
    if stance == "intent":
        return "supports" if _settles(parse, sign, issue) else None
    if stance == "ready":
        words = load_verdicts()
        talks = shared(parse, issue) or parse.lemmas[issue] in words.discussing | words.discussions
        return "open" if talks else ("offers" if _settles(parse, sign, issue) else None)
    return stance


def _settles(parse: Parse, sign: Sign, issue: int) -> bool:
    """Whether an intention is to do an act that parties take positions on, and no attack."""
    if parse.pos[issue] == "VERB":
        return act_of(parse, issue) in load_issues().acts
    return parse.lemmas[issue] not in load_issues().violent
