"""Sums of money: aid that is given or asked for, and the other sums that matter to a record of wars."""

from dateline.finding.figures.count import Count
from dateline.finding.figures.found import Found
from dateline.finding.story import Story
from dateline.language.measures import Measures
from dateline.language.parse import Parse

CLOSE = 7  # tokens behind a sum within which the words for what it is may stand
BEFORE = 8


def by_money(story: Story, count: Count, measures: Measures) -> Found | None:
    """ "$400m in military aid", "a $60bn aid package", "pledged €2bn", "the cost of rebuilding at $200bn"."""
    parse = story.parse
    if max(count.quantity.low or 0, count.quantity.high or 0) < measures.numbers["aid.smallest"]:
        return None
    near = _phrase(parse, count)
    verb = _verb_over(parse, count.top)
    if any(measures.among(parse.lower[t], "aid.never") for t in near):
        return None
    aid = any(measures.among(parse.lower[t], "aid.nouns") for t in near)
    if aid or _package(parse, near, measures) or _for_abroad(story, near, measures):
        return Found("aid", verb if verb is not None else count.top, "aid-sum")
    if verb is not None and _given(story, count, verb, measures):
        return Found("aid", verb, "sum-given")
    if any(
        measures.among(parse.lower[t], "sums.nouns")
        for t in (*near, *_put_at(parse, count, verb, measures), *([verb] if verb is not None else ()))
    ):
        return Found("other", verb if verb is not None else count.top, "sum")
    return None


def _put_at(parse: Parse, count: Count, verb: int | None, measures: Measures) -> list[int]:
    """ "put the cost of rebuilding at $2bn", "damage reached $2bn": the words of what comes to the sum."""
    if verb is None or parse.heads[count.top] != verb:
        return []
    word, dep = parse.lower[verb], parse.deps[count.top]
    found: list[int] = []
    if measures.among(word, "toll_heads.bringing") and dep in ("obl", "xcomp", "nmod"):
        found = parse.kids(verb, "obj", "nsubj:pass")
    elif measures.among(word, "toll_heads.verbs"):
        found = parse.kids(verb, "nsubj")
    return [t for noun in found for t in range(parse.left[noun], parse.right[noun] + 1)]


def _phrase(parse: Parse, count: Count) -> list[int]:
    """The words of the noun phrase that the sum stands in, before and behind it, no other clause's."""
    top = count.top
    for _ in range(3):
        if parse.deps[top] not in (
            "nummod",
            "compound",
            "nmod",
            "amod",
            "appos",
            "nmod:desc",
            "nmod:unmarked",
            "dep",
        ):
            break
        top = parse.heads[top]
    left, right = max(parse.left[top], count.start - BEFORE), min(parse.right[top], count.end + CLOSE)
    found = []
    for token in range(left, right + 1):
        if token >= count.end and (
            parse.pos[token] in ("VERB", "AUX") or parse.lower[token] in (";", ":", "(", "—")
        ):
            break
        if not count.start <= token < count.end and parse.pos[token] not in ("VERB", "AUX"):
            found.append(token)
    return found


def _package(parse: Parse, near: list[int], measures: Measures) -> bool:
    """ "a $60m security package": a holder of money and the kind of aid that it is."""
    words = {parse.lower[t] for t in near}
    holders = {word for word in words if measures.among(word, "aid.holders")}
    kinds = {word for word in words if measures.among(word, "aid.kinds")}
    return bool(holders) and bool(kinds) and len(holders | kinds) > 1


def _for_abroad(story: Story, near: list[int], measures: Measures) -> bool:
    """ "$50bn in funding to Chad": a holder of money, and a country that gets it."""
    if not any(measures.among(story.parse.lower[t], "aid.holders") for t in near):
        return False
    return any(t in story.place_at and measures.among(story.parse.case(t), "aid.to") for t in near)


def _verb_over(parse: Parse, token: int) -> int | None:
    for head in parse.up(token):
        if parse.pos[head] == "VERB":
            return head
    return None


def _given(story: Story, count: Count, verb: int, measures: Measures) -> bool:
    """The sum is the object of a verb of giving, and somebody gets it."""
    parse, word = story.parse, story.parse.lower[verb]
    child = count.top
    if parse.heads[child] != verb or parse.deps[child] not in ("obj", "nsubj:pass"):
        return False
    if measures.among(word, "aid.sure"):
        return True
    if not measures.among(word, "aid.verbs"):
        return False
    words = [parse.lower[t] for t in _clause(parse, verb)]
    return any(measures.among(word, "aid.nouns") or measures.among(word, "aid.purposes") for word in words)


def _clause(parse: Parse, verb: int) -> list[int]:
    found: list[int] = []
    stack = [
        child
        for child in parse.children[verb]
        if parse.deps[child] in ("obj", "obl", "nsubj", "nsubj:pass", "iobj")
    ]
    while stack:
        token = stack.pop()
        found.append(token)
        stack += [
            child
            for child in parse.children[token]
            if not parse.deps[child].startswith(("acl", "advcl", "conj"))
        ]
    return found
