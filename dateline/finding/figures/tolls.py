"""Counts that are the state of a toll: "the death toll rose to 43", "the number of wounded stands at 120"."""

from dateline.finding.figures.count import Count
from dateline.finding.figures.found import Found
from dateline.finding.figures.governing import SUBJECTS
from dateline.finding.figures.nouns import counts_things
from dateline.finding.story import Story
from dateline.language.measures import Measures
from dateline.language.numbers import Quantity
from dateline.language.parse import Parse

CASES = frozenset(
    {"to", "at", "from", "of", "past", "above", "beyond", "", "over", "nearly", "around", "about", "as"}
)
UPWARDS = ("obl", "obj", "nmod", "xcomp", "conj", "appos", "acl", "nummod", "obl:unmarked")
HIGHEST = 4


def by_toll(story: Story, count: Count, measures: Measures) -> Found | None:
    """The count is what a toll came to, by the toll's verb, by the one who puts it there, or in its own phrase."""
    parse = story.parse
    if counts_things(parse, count, measures):
        return None
    token = count.top
    for _ in range(HIGHEST):
        found = _toll_of(parse, token, measures)
        if found is not None:
            return _as_stated(parse, count, found, measures)
        head = parse.heads[token]
        if parse.case(count.top) in ("at", "to") and measures.among(parse.lower[head], "toll_heads.counts"):
            return _named(parse, [head], measures)
        if head == token or parse.deps[token] not in UPWARDS:
            return None
        if parse.case(token) not in CASES and parse.deps[token] in ("obl", "nmod"):
            return None
        token = head
    return None


def _as_stated(parse: Parse, count: Count, found: Found, measures: Measures) -> Found:
    """ "casualties have passed 40 killed": the state behind the number is the nearer word."""
    stated = measures.states.get(parse.lower[count.last]) if count.last < len(parse) else None
    return Found(stated, found.anchor, found.rule) if stated else found


def stated_bounds(parse: Parse, count: Count, found: Found, measures: Measures) -> Quantity:
    """The count's quantity; an exact one that a toll "has passed" is more than that."""
    own, head = count.quantity, parse.heads[count.top]
    passed = (
        found.rule == "toll"
        and parse.deps[count.top] == "obj"
        and measures.among(parse.lower[head], "toll_heads.beyond")
    )
    return Quantity(own.point + 1, None, None) if passed and own.point is not None else own


def _toll_of(parse: Parse, token: int, measures: Measures) -> Found | None:
    """The toll that is `token`'s own subject, object or governor."""
    word = parse.lower[token]
    if parse.has(token, "cop"):
        return _named(parse, parse.kids(token, *SUBJECTS), measures)
    head = parse.heads[token]
    if parse.deps[token] in ("nmod", "appos", "nummod", "obl") and parse.case(token) in (
        "of",
        "at",
        "to",
        "",
    ):
        found = (
            _named(parse, [head], measures)
            if head != token and measures.among(parse.lower[head], "toll_heads.killed")
            else None
        )
        if found is not None:
            return found
    if measures.among(word, "toll_heads.verbs"):
        return _named(parse, parse.kids(token, *SUBJECTS), measures)
    if measures.among(word, "toll_heads.bringing"):
        return _named(parse, parse.kids(token, "obj", "nsubj:pass"), measures)
    return None


def _named(parse: Parse, nouns: list[int], measures: Measures) -> Found | None:
    """The measure of the toll that one of `nouns` heads."""
    for noun in nouns:
        measure = toll_measure(parse, noun, measures)
        if measure is not None:
            return Found(measure, noun, "toll")
    return None


def toll_measure(parse: Parse, noun: int, measures: Measures) -> str | None:
    """What the noun phrase headed by `noun` tolls: "the death toll", "the number of wounded", "casualties"."""
    word = parse.lower[noun]
    heads = measures.among(word, "toll_heads.counts") or measures.among(word, "toll_heads.killed")
    if word in measures.toll:
        return measures.toll[word]
    if not heads:
        return None
    words = [parse.lower[t] for t in range(parse.left[noun], parse.right[noun] + 1) if t != noun]
    of = [t for t in parse.kids(noun, "nmod") if parse.case(t) == "of"]
    if any(measures.among(parse.lower[t], "things.nouns") for t in of):
        return None
    for at in words:
        measure = measures.toll.get(at) or measures.states.get(at) or measures.patients.get(at)
        if measure is not None:
            return measure
    if any(measures.among(at, "unmoved.verbs") for at in words):
        return None
    people = [kind for kind in (_people(at, measures) for at in words) if kind is not None]
    if people:
        return people[0]
    return "killed" if measures.among(word, "toll_heads.killed") else None


def _people(word: str, measures: Measures) -> str | None:
    kind = measures.people.get(word)
    return {"fighters": "troops", "prisoners": "captured"}.get(kind, kind) if kind else None
