"""Counts of those who fled: displaced, or refugees where they left their country."""

from dateline.finding.figures.count import Count
from dateline.finding.figures.found import Found
from dateline.finding.figures.governing import SUBJECTS, governed, suffers, verbs_of_subject
from dateline.finding.figures.nouns import counts_people
from dateline.finding.story import Story
from dateline.language.measures import Measures
from dateline.language.parse import Parse
from dateline.language.states import load_states, word_key

HOMES = frozenset({"home", "homes", "house", "houses", "village", "villages", "dwellings"})
DRIVEN = frozenset({"force", "forced", "forcing", "drive", "drove", "driven", "driving", "evict", "evicted"})
LEFT = frozenset(
    {"leave", "leaves", "left", "leaving", "lose", "lost", "losing", "abandon", "abandoned", "abandoning"}
)
CROSSED = frozenset({"cross", "crossed", "crosses", "crossing"})
WAYS = ("to", "into", "from", "out of", "for", "across", "in", "over", "beyond")


def by_flight(story: Story, count: Count, measures: Measures) -> Found | None:
    """ "1.2 million have fled", "30,000 crossed into Chad", "5,000 were driven from their homes"."""
    parse = story.parse
    child, head = governed(parse, count, measures)
    if head is None or parse.deps[child] not in (*SUBJECTS, "obj"):
        return _relative(story, count, measures)
    if parse.deps[child] == "obj":
        return _driven(story, head, measures) or _hosted(parse, count, head, measures)
    for verb in verbs_of_subject(parse, head):
        done = suffers(parse, child, verb) if verb == head else parse.has(verb, "aux:pass")
        found = _driven(story, verb, measures) if done else _went(story, count, verb, measures)
        if found is not None:
            return found
    return None


def _hosted(parse: Parse, count: Count, verb: int, measures: Measures) -> Found | None:
    """ "hosts 3.6 million Somalis": foreigners are hosted as refugees."""
    if not measures.among(parse.lower[verb], "flight.hosting") or count.noun is None:
        return None
    foreign = word_key(parse.lower[count.noun]) in load_states().by_demonym
    return Found("refugees", verb, "hosted") if foreign else None


def _relative(story: Story, count: Count, measures: Measures) -> Found | None:
    """ "30,000 people who fled to Chad", "people fleeing the war"."""
    parse = story.parse
    for token in (count.top, count.noun):
        for verb in parse.kids(token, "acl", "acl:relcl") if token is not None else ():
            if not parse.has(verb, "obj") or measures.among(parse.lower[verb], "flight.verbs"):
                return _went(story, count, verb, measures)
    return None


def _went(story: Story, count: Count, verb: int, measures: Measures) -> Found | None:
    parse, word = story.parse, story.parse.lower[verb]
    flees = measures.among(word, "flight.verbs")
    if flees and _abroad(story, verb, measures):
        return Found("refugees", verb, "fled-abroad")
    if measures.subjects.get(word) == "displaced":
        return Found("displaced", verb, "fled")
    if not counts_people(parse, count, measures):
        return None
    if word in LEFT and any(parse.lower[t] in HOMES for t in parse.kids(verb, "obj")):
        return Found("displaced", verb, "left-home")
    crossed = word in CROSSED or _took_refuge(parse, verb, measures)
    armed = count.noun is not None and measures.people.get(parse.lower[count.noun]) in ("troops", "fighters")
    return (
        Found("refugees", verb, "crossed")
        if crossed and not armed and _abroad(story, verb, measures)
        else None
    )


def _took_refuge(parse: Parse, verb: int, measures: Measures) -> bool:
    return measures.among(parse.lower[verb], "flight.refuge_verbs") and any(
        measures.among(parse.lower[t], "flight.refuge") for t in parse.kids(verb, "obj")
    )


def _abroad(story: Story, verb: int, measures: Measures) -> bool:
    """Whether the way leads out of a country: to one, across the border, "abroad"."""
    parse = story.parse
    for child in parse.children[verb]:
        if parse.deps[child] not in ("obj", "obl", "advmod", "nmod"):
            continue
        near = [child, *parse.kids(child, "conj", "nmod", "amod")]
        if any(measures.among(parse.lower[t], "flight.abroad") for t in near):
            return True
        if (parse.deps[child] == "obj" or parse.case(child) in WAYS) and any(
            _is_country(story, t) for t in near
        ):
            return True
    return False


def _is_country(story: Story, token: int) -> bool:
    found = story.place_at.get(token)
    return found is not None and any(
        place.id == found and place.precision == "country" for place in story.places
    )


def _driven(story: Story, verb: int, measures: Measures) -> Found | None:
    """ "forced from their homes", "forced to leave their homes", "forced to flee the country"."""
    parse = story.parse
    if parse.lower[verb] not in DRIVEN:
        return None
    for child in parse.kids(verb, "obl", "xcomp"):
        if parse.deps[child] == "xcomp" and _abroad(story, child, measures):
            return Found("refugees", verb, "driven-abroad")
        words = [child, *parse.kids(child, "obj", "obl")]
        if any(parse.lower[t] in HOMES for t in words) or parse.lower[child] == "flee":
            return Found("displaced", verb, "driven-from-home")
    return None
