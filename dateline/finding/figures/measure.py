"""What a count counts: the rules in their order, the first that answers decides."""

from collections.abc import Callable

from dateline.finding.figures.acts import (
    by_act,
    by_bodies,
    by_custody,
    by_modifier,
    by_noun,
    by_own_state,
    by_state,
    by_toll_noun,
)
from dateline.finding.figures.count import Count
from dateline.finding.figures.flight import by_flight
from dateline.finding.figures.found import Found
from dateline.finding.figures.money import by_money
from dateline.finding.figures.plight import by_plight
from dateline.finding.figures.tolls import by_toll
from dateline.finding.figures.verbs import (
    by_death,
    by_ellipsis,
    by_lives,
    by_participle_behind,
    by_verb,
    by_verb_beside,
)
from dateline.finding.story import Story
from dateline.language.measures import Measures

Rule = Callable[[Story, Count, Measures], Found | None]
RULES: tuple[Rule, ...] = (
    by_toll_noun, by_bodies, by_ellipsis, by_verb_beside, by_own_state, by_custody, by_toll, by_lives, by_death,
    by_flight, by_verb, by_state, by_act, by_modifier, by_participle_behind, by_noun, by_plight,
)  # fmt: skip
STANDINGS = frozenset({"captured", "detained", "displaced", "refugees", "injured", "missing"})
ZERO_RULES: tuple[Rule, ...] = (
    by_toll_noun,
    by_verb,
    by_custody,
    by_state,
    by_participle_behind,
)  # "no troops" is no figure of troops


def measure_of(story: Story, count: Count, measures: Measures) -> Found | None:
    """The measure of `count`; None where nothing says that it is one of record.md's."""
    rules: tuple[Rule, ...] = (by_money,) if count.money else ZERO_RULES if count.zero else RULES
    for rule in rules:
        found = rule(story, count, measures)
        if found is not None:
            return _of_the_freed(story, count, found, measures)
    return None


def _of_the_freed(story: Story, count: Count, found: Found, measures: Measures) -> Found:
    """Who is freed, rescued or expelled is counted as what he was: "released 30 hostages"."""
    kind = measures.people.get(story.parse.lower[count.noun]) if count.noun is not None else None
    if found.measure == "displaced" and kind == "refugees":
        return Found("refugees", found.anchor, found.rule)
    if found.measure != "other" or found.rule != "other-verb":
        return found
    for rule in (by_modifier, by_noun):
        was = rule(story, count, measures)
        if was is not None and was.measure in STANDINGS:
            return Found(was.measure, found.anchor, was.rule)
    return found
