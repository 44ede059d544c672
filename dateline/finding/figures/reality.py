"""Whether a count is of something that is told as so: no threats, no conditions, no denials, no questions."""

from dateline.finding.figures.count import Count
from dateline.finding.figures.found import Found
from dateline.finding.story import Story
from dateline.language.measures import Measures
from dateline.language.parse import Parse

UPWARDS = frozenset(
    {
        "xcomp",
        "ccomp",
        "advcl",
        "conj",
        "acl",
        "obj",
        "nmod",
        "obl",
        "csubj",
        "nsubj",
        "nsubj:pass",
        "appos",
        "advcl:relcl",
    }
)
PAST = frozenset({"have", "'ve", "’ve"})
HIGHEST = 6
ASSERTIVE = frozenset({"may", "must", "might"})  # with "have": "may have killed 30" tells an estimate


def is_real(story: Story, count: Count, found: Found, measures: Measures) -> bool:
    """Whether the clause that tells `found`, and those above it, tell a fact, an account or a plan of sending."""
    parse, told = story.parse, story.told_in.get(count.start)
    if told is not None and told.act == "deny":
        return False
    planned = found.measure in measures.words["contexts.planned_measures"]
    inside = count.start <= found.anchor < max(count.stop, count.end)
    token = count.top if inside else found.anchor
    if _questioned(parse, token) or _averted(parse, count.start):
        return False
    for step in range(HIGHEST):
        if not _told(parse, token, planned, measures) or (step and _denied(parse, token, measures)):
            return False
        head, dep = parse.heads[token], parse.deps[token]
        if (
            head == token
            or dep not in UPWARDS
            or _apart(parse, token, step == 0 and found.rule == "toll-noun")
        ):
            break
        if not planned and _intended(parse, token, head, measures):
            return False
        if dep in ("advcl", "conj") and step:
            break
        token = head
    return True


def _apart(parse: Parse, token: int, counted: bool) -> bool:
    """Whether the phrase is told for itself; not "of ..." nor what something ends in ("may end in 40 deaths")."""
    if parse.deps[token] not in ("obl", "nmod"):
        return False
    return parse.case(token) not in (("of", "in", "to", "with") if counted else ("of",))


def _told(parse: Parse, token: int, planned: bool, measures: Measures) -> bool:
    """No modal, no negation, no condition on the word itself."""
    aux = [parse.lower[child] for child in parse.children[token] if parse.deps[child] in ("aux", "aux:pass")]
    perfect = bool(PAST & set(aux))
    if any(
        measures.among(parse.lower[c], "contexts.negations") and not _only(parse, c)
        for c in parse.children[token]
    ):
        return False
    if measures.among(parse.mark(token), "contexts.conditions"):
        return False
    for word in aux:
        if (
            measures.among(word, "contexts.modals")
            and not (perfect and word in ASSERTIVE)
            and not (planned and word in ("would", "'d", "’d"))
        ):
            return False
        if measures.among(word, "contexts.coming") and not planned:
            return False
    return True


def _only(parse: Parse, token: int) -> bool:
    return token + 1 < len(parse) and parse.lower[token + 1] in ("only", "just", "merely")


def _denied(parse: Parse, token: int, measures: Measures) -> bool:
    return measures.among(parse.lower[token], "contexts.denying")


def _averted(parse: Parse, start: int) -> bool:
    """ "for every 12 killed"."""
    return start > 0 and parse.lower[start - 1] in ("every", "per", "each")


def _intended(parse: Parse, token: int, head: int, measures: Measures) -> bool:
    """ "threatened to kill 12", "a plan to kill 12": an infinitive that nobody says was carried out."""
    if parse.mark(token) != "to" and parse.deps[token] not in ("xcomp", "acl", "nmod", "ccomp", "obj"):
        return False
    if any(parse.lower[c] in PAST for c in parse.kids(token, "aux")):
        return False
    if parse.mark(token) == "to" and parse.deps[token] in ("advcl", "acl"):
        return True
    return measures.among(parse.lower[head], "contexts.intending") and parse.mark(token) == "to"


def _questioned(parse: Parse, token: int) -> bool:
    """Whether the sentence is a question."""
    root = token
    for head in parse.up(token):
        root = head
    return parse.lower[min(parse.right[root], len(parse) - 1)] == "?"
