"""Signs of terms in what somebody says: "talks can begin only if ...", "X is a precondition", "nothing to discuss"."""

from dateline.finding.positions.conditions import condition_of
from dateline.finding.positions.sign import OWN, Sign
from dateline.finding.story import Story
from dateline.language.clauses import subjects
from dateline.language.parse import Parse
from dateline.language.stances import load_holding, load_issues, load_verdicts

COMING = frozenset({"will", "would", "can", "could", "may", "’ll", "'ll", "shall"})
NOTHING = "nothing"  # the frame of a sign that closes the issue before it


def term_signs(story: Story, verb: int) -> list[Sign]:
    """ "talks can begin only if ...", "there will be no peace without ...": the subject is held on a condition."""
    parse = story.parse
    if verb not in story.told_in or not {parse.lower[one] for one in parse.kids(verb, "aux")} & COMING:
        return []
    topics = [one for one in subjects(parse, verb) if parse.lemmas[one] in load_issues().matters]
    if not topics:
        return []
    if condition_of(parse, (verb, topics[0]), story.time_at) is None:
        return (
            [Sign(verb, "verdict", "rejects", topics[0], OWN)] if _impossible(parse, verb, topics[0]) else []
        )
    strict = parse.has(verb, "expl") or _strict(parse, verb)
    return [Sign(verb, "terms", "terms", topics[0], OWN)] if strict else []


def _impossible(parse: Parse, verb: int, topic: int) -> bool:
    """ "there can be no military solution"."""
    can = {parse.lower[one] for one in parse.kids(verb, "aux")} & {"can", "could"}
    return (
        bool(can)
        and parse.has(verb, "expl")
        and any(parse.lower[one] == "no" for one in parse.children[topic])
    )


def _strict(parse: Parse, verb: int) -> bool:
    """ "only", "not" or "no" with the verb or its subject."""
    around = range(max(parse.left[verb], verb - 12), min(parse.right[verb] + 1, verb + 4))
    return any(parse.lower[one] in ("only", "not", "no", "n't", "n’t", "cannot") for one in around)


def precondition_signs(story: Story, noun: int) -> list[Sign]:
    """ "X is a precondition for talks": whoever says so demands X."""
    parse = story.parse
    if parse.lemmas[noun] not in load_holding().preconditions or noun not in story.told_in:
        return []
    named = parse.kids(noun, "nsubj") if parse.has(noun, "cop") else []
    return [Sign(noun, "verdict", "demands", topic, OWN) for topic in named[:1]]


def nothing_signs(story: Story, word: int) -> list[Sign]:
    """ "there is nothing to talk about": the issue spoken of just before, or the one that the words name."""
    parse = story.parse
    if parse.lower[word] != "nothing" or word not in story.told_in:
        return []
    near = [one for one in range(word + 1, min(word + 4, len(parse))) if parse.pos[one] == "VERB"]
    talked = [one for one in near if parse.lemmas[one] in load_verdicts().discussing]
    return [Sign(word, NOTHING, "refuses-to-discuss", talked[0], OWN)] if talked else []
