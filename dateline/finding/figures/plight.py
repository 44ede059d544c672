"""Counts of people who matter though nobody is hurt: in need, trapped, at a protest; their measure is other."""

from dateline.finding.figures.count import Count
from dateline.finding.figures.found import Found
from dateline.finding.figures.governing import SUBJECTS, governed, verbs_of_subject
from dateline.finding.figures.nouns import counts_people, is_person
from dateline.finding.story import Story
from dateline.language.measures import Measures
from dateline.language.parse import Parse

BEHIND = 9  # tokens behind the count within which its plight is told


def by_plight(story: Story, count: Count, measures: Measures) -> Found | None:
    """ "5,000 people at risk of famine", "30 miners trapped", "hundreds joined the protest"."""
    parse = story.parse
    if not _people(parse, count, measures):
        return None
    return (
        _condition(parse, count, measures)
        or _need(parse, count, measures)
        or _gathering(parse, count, measures)
    )


def _people(parse: Parse, count: Count, measures: Measures) -> bool:
    """People by their noun; a plural number alone ("hundreds joined the march") stands for people, too."""
    if count.bare and not count.partitive:
        return parse.pos[count.end - 1] == "NOUN"
    return counts_people(parse, count, measures)


def _condition(parse: Parse, count: Count, measures: Measures) -> Found | None:
    inside = range(count.begin, count.stop)
    hung = [t for n in {count.top, *inside} for t in parse.kids(n, "acl", "amod")]
    behind = count.last
    behind += behind < len(parse) and parse.pos[behind] == "ADV"
    for token in sorted({*inside, *hung, *range(behind, min(behind + 1, len(parse)))}):
        if measures.among(parse.lower[token], "other.conditions"):
            return Found("other", token, "condition")
    child, head = governed(parse, count, measures)
    if head is None or parse.deps[child] not in SUBJECTS:
        return None
    for verb in verbs_of_subject(parse, head):
        if measures.among(parse.lower[verb], "other.conditions") and not parse.has(verb, "obj"):
            return Found("other", verb, "condition")
    return None


def _need(parse: Parse, count: Count, measures: Measures) -> Found | None:
    start = max(count.stop, count.end)
    words = parse.lower[start : start + BEHIND]
    for i, word in enumerate(words):
        if word in (".", ";", ",") or is_person(parse, start + i, measures):
            return None
        follows = words[i + 1 : i + 6]
        if (word, follows[:1]) in (("in", ["need"]), ("at", ["risk"])):
            return Found("other", start + i, "in-need")
        wants = measures.among(word, "other.needs") or word == "without"
        if wants and any(measures.among(w, "other.needed") for w in follows):
            return Found("other", start + i, "in-need")
    return None


def _gathering(parse: Parse, count: Count, measures: Measures) -> Found | None:
    child, verb = governed(parse, count, measures)
    if (
        verb is None
        or parse.deps[child] not in SUBJECTS
        or not measures.among(parse.lower[verb], "other.gathering_verbs")
    ):
        return None
    for token in range(verb, min(parse.right[verb], verb + BEHIND) + 1):
        if measures.among(parse.lower[token], "other.gatherings"):
            return Found("other", verb, "gathering")
    return None
