"""Words of acts that only describe, compare or assert: they tell of no act of their own."""

from collections.abc import Callable

from dateline.finding.events.draft import Draft
from dateline.finding.events.kinds import is_one_of
from dateline.finding.events.triggers import Trigger
from dateline.finding.story import Story
from dateline.language.clauses import is_passive, subjects
from dateline.language.companions import light_roles

STANDING = frozenset(
    {"AID", "SUPPORT", "REJECT", "COOPERATE", "AGREE"}
)  # what "militias backed by Mali" only names
CLAIMING = frozenset({"insist", "maintain"})  # with a clause of fact these assert and demand nothing
OF_FACT = frozenset({"is", "are", "was", "were", "has", "have", "had", "did", "does"})
MODAL = frozenset({"must", "should", "ought", "be"})
LEAST_SIDES = 2
ARMS = frozenset({"@weapon", "@weaponry", "@armed"})
ACCIDENTS = frozenset(
    ["collapse", "crash", "derail", "capsize", "overturn", "collide", "sink", "flood", "erupt", "skid", "plunge"]
)  # fmt: skip


def is_background(story: Story, trigger: Trigger, draft: Draft) -> bool:
    """Whether the words only describe somebody, liken something or assert a fact."""
    tests: tuple[Callable[[Story, Trigger, Draft], bool], ...] = (
        _describes,
        _likens,
        _asserts,
        _talks_of_one,
        _by_accident,
    )
    return any(test(story, trigger, draft) for test in tests)


def _describes(story: Story, trigger: Trigger, draft: Draft) -> bool:
    """ "the channel funded by the ministry", "persons opposing the king", with no day of its own."""
    standing = draft.type in STANDING and not trigger.nominal and draft.happened is None
    return standing and story.parse.deps[trigger.token] == "acl" and story.parse.mark(trigger.token) == ""


def _likens(story: Story, trigger: Trigger, draft: Draft) -> bool:
    """ "dismissed the congress as a meeting of friends"."""
    return trigger.nominal and story.parse.case(trigger.token) in ("as", "like", "than")


def _asserts(story: Story, trigger: Trigger, draft: Draft) -> bool:
    """ "insisted that the army was loyal" is no demand; "insists that the army leave" is one."""
    parse, verb = story.parse, trigger.token
    if parse.lemmas[verb] not in CLAIMING:
        return False
    for clause in parse.kids(verb, "ccomp"):
        helpers = {parse.lower[c] for c in parse.kids(clause, "aux", "aux:pass", "cop")}
        if not helpers & MODAL and (parse.tags[clause] in ("VBD", "VBZ") or helpers & OF_FACT):
            return True
    return False


def _talks_of_one(story: Story, trigger: Trigger, draft: Draft) -> bool:
    """Talks of which nothing is told: one side, no day, no place, no verb that holds or stops them."""
    if draft.type != "CONSULT" or not trigger.nominal or len(draft.actors) >= LEAST_SIDES:
        return False
    if draft.happened is not None or draft.places or draft.status not in ("happened", "ongoing"):
        return False
    return not light_roles(story.parse, story.parse.heads[trigger.token])


def _by_accident(story: Story, trigger: Trigger, draft: Draft) -> bool:
    """ "killed when a bridge collapsed": nobody did it."""
    parse = story.parse
    if draft.type != "ASSAULT" or draft.actors:
        return False
    clauses = (c for c in parse.kids(trigger.token, "advcl") if parse.mark(c) in ("when", "after", "as"))
    return any(parse.lemmas[c] in ACCIDENTS and _nobody_does(story, c) for c in clauses)


def _nobody_does(story: Story, verb: int) -> bool:
    """Not "when the navy sank the ferry", "when a drone crashed into the clinic"."""
    parse = story.parse
    armed = any(is_one_of(story, head, ARMS) for head in subjects(parse, verb))
    return not armed and not parse.has(verb, "obj") and not is_passive(parse, verb)
