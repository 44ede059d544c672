"""What a verb group, or the modifiers of a noun, say of an act: will, may, must, is doing, did not, planned, any."""

from dateline.language.clauses import SUBJECTS
from dateline.language.parse import Parse
from dateline.language.status_words import load_status_words

HAPPENED, ONGOING, PLANNED, POSSIBLE = "happened", "ongoing", "planned", "possible"
DEMANDED, DENIED, NOT, NEGATED = "demanded", "denied", "not", "negated"
NEUTRAL = "neutral"
AS_LONG = frozenset({("as", "long"), ("so", "long"), ("as", "far")})
NOW = frozenset({"now", "still", "currently", "today"})


def own_status(parse: Parse, token: int) -> str:
    """What the verb group, or a noun's modifiers, say of the act itself."""
    if parse.pos[token] in ("VERB", "AUX"):
        return _of_verb(parse, token)
    return of_noun(parse, token)


def of_noun(parse: Parse, noun: int) -> str:
    words = load_status_words()
    state = HAPPENED
    for child in parse.children[noun]:
        if child < noun and parse.lower[child] in words.helpers["negations"]:
            return NEGATED
        made = words.modifiers.get(parse.lower[child]) if child < noun else None
        if made is not None and parse.deps[child] in ("amod", "det", "compound", "advmod"):
            state = combined(made, state)
    if parse.has(noun, "cop"):
        return combined(_of_verb(parse, noun), state)
    return state


def _of_verb(parse: Parse, verb: int) -> str:
    words = load_status_words().helpers
    helpers = [
        parse.lower[child]
        for child in parse.kids(verb, "aux", "aux:pass", "cop", "advmod", "det", "cc:preconj")
    ]
    shared = _shared_helpers(parse, verb)
    state = _of_helpers(parse, verb, helpers + shared)
    condition = condition_of(parse, verb)
    if condition:
        return NOT if condition != "whether" else POSSIBLE
    if _says_no(parse, verb, helpers + shared):
        return NOT if state in (PLANNED, POSSIBLE, DEMANDED) else NEGATED
    if state == PLANNED and any(parse.mark(child) in ("if", "unless") for child in parse.kids(verb, "advcl")):
        return POSSIBLE
    if any(helper in words["perhaps"] for helper in helpers):
        return POSSIBLE
    return combined(_of_outer_subject(parse, verb), combined(_of_adjective_before(parse, verb), state))


def _of_outer_subject(parse: Parse, verb: int) -> str:
    """ "The rumour is that they plan a march", "the aim is to seize the port"."""
    nouns = load_status_words().nouns
    outer = [c for c in parse.kids(verb, "nsubj:outer") if parse.lemmas[c] in nouns]
    return nouns[parse.lemmas[outer[0]]] if outer else NEUTRAL


def _of_adjective_before(parse: Parse, verb: int) -> str:
    """ "is due to meet", "is set to visit", where the parse takes the adjective for a part of the verb."""
    adjectives = load_status_words().adjectives
    before = [
        child for child in parse.kids(verb, "mark", "advmod") if parse.lower[child + 1 : child + 2] == ["to"]
    ]
    return next((adjectives[parse.lower[c]] for c in before if parse.lower[c] in adjectives), NEUTRAL)


def _of_helpers(parse: Parse, verb: int, helpers: list[str]) -> str:
    words = load_status_words().helpers
    perfect = "have" in helpers
    if any(helper in words["demanded"] for helper in helpers):
        return POSSIBLE if perfect else DEMANDED
    if any(helper in words["possible"] for helper in helpers):
        return POSSIBLE
    if any(helper in words["planned"] for helper in helpers):
        return POSSIBLE if perfect else PLANNED
    if parse.mark(verb).endswith("to") and any(helper in words["bound"] for helper in helpers):
        return POSSIBLE if perfect else PLANNED  # "is to send", "was to meet", "were to have met"
    if parse.mark(verb).endswith("to") and parse.deps[verb] == "root":
        return PLANNED  # "Ministers to meet"
    if _goes_on(parse, verb, helpers):
        return ONGOING
    if _is_imperative(parse, verb, helpers):
        return DEMANDED
    return HAPPENED


def _is_done_to(parse: Parse, verb: int) -> bool:
    """ "is being shelled", and of acts that last "are held"; "two men are killed" is how digests tell the past."""
    words = load_status_words().helpers
    helpers = [parse.lower[child] for child in parse.kids(verb, "aux:pass")]
    lasts = parse.lemmas[verb] in words["lasting"] and any(helper in words["ongoing"] for helper in helpers)
    return lasts or "being" in helpers


def _goes_on(parse: Parse, verb: int, helpers: list[str]) -> bool:
    tag = parse.tags[verb]
    if tag == "VBG":
        words = load_status_words().helpers["ongoing"]
        then = parse.deps[verb] == "ccomp" and not {"was", "were"}.isdisjoint(helpers)
        return then or not words.isdisjoint(helpers)  # "said that it was working with": told as of then
    return (tag == "VBN" and _is_done_to(parse, verb)) or (tag in ("VBZ", "VBP") and _is_now(parse, verb))


def _is_now(parse: Parse, verb: int) -> bool:
    """ "now bombards", "while the army fights": a present that is no headline's."""
    return parse.mark(verb) == "while" or any(parse.lower[c] in NOW for c in parse.kids(verb, "advmod"))


def _shared_helpers(parse: Parse, verb: int) -> list[str]:
    """The helpers of the first of coordinated verbs: "will meet and discuss", "did not attack or shell"."""
    if parse.deps[verb] != "conj" or parse.has(verb, *SUBJECTS):
        return []
    first = parse.heads[verb]
    if parse.pos[first] not in ("VERB", "AUX") or not _same_form(parse, first, verb):
        return []
    own = [parse.lower[child] for child in parse.kids(first, "aux", "aux:pass")]
    either = any(parse.lower[child] in ("or", "nor") for child in parse.kids(verb, "cc"))
    no = [
        parse.lower[child]
        for child in parse.kids(first, "advmod")
        if parse.lower[child] in ("not", "n't", "n’t")
    ]
    return own + (no if either else []) + _shared_helpers(parse, first)


def _same_form(parse: Parse, first: int, verb: int) -> bool:
    """Whether what governs `first` may govern `verb`: "will meet and discuss", "will receive help and be treated"."""
    helpers = [parse.tags[child] for child in parse.kids(verb, "aux", "aux:pass")]
    if not helpers:
        return parse.tags[first] == parse.tags[verb]
    own = [parse.tags[child] for child in parse.kids(first, "aux", "aux:pass")]
    bare = parse.tags[first] == "VB" or "VB" in own
    return bare and helpers[0] == "VB"


def _says_no(parse: Parse, verb: int, helpers: list[str]) -> bool:
    words = load_status_words().helpers
    if any(helper in words["negations"] for helper in helpers):
        return True
    if parse.mark(verb) == "without" or parse.case(verb) in ("without", "instead of", "rather than"):
        return True
    for child in parse.kids(verb, "nsubj", "nsubj:pass", "obj"):
        if parse.lower[child] in words["nobody"] or (
            parse.deps[child] != "obj"
            and any(parse.lower[c] in ("no", "neither") for c in parse.kids(child, "det"))
        ):
            return True
        if parse.lower[child] == "one" and child and parse.lower[child - 1] == "no":
            return True
    return False


def condition_of(parse: Parse, verb: int) -> str:
    """The word that makes the clause a condition: what stands in it is no event (record.md); "" for none."""
    conditions = load_status_words().helpers["conditions"]
    present = parse.tags[verb] in ("VBZ", "VBP", "VB") or parse.has(verb, "aux", "cop", "aux:pass")
    marks = [_opening(parse, child) for child in parse.kids(verb, "mark")]
    marks += ["as long as" for child in parse.kids(verb, "mark") if _is_as_long_as(parse, child)]
    return next((m for m in marks if m in conditions and (present or m not in ("until", "till"))), "")


def _is_as_long_as(parse: Parse, mark: int) -> bool:
    return parse.lower[mark] == "as" and tuple(parse.lower[max(mark - 2, 0) : mark]) in AS_LONG


def _opening(parse: Parse, mark: int) -> str:
    """The mark of a clause, or what stands before its "that": "provided that they leave"."""
    return parse.lower[mark - 1] if parse.lower[mark] == "that" and mark else parse.lower[mark]


def _is_imperative(parse: Parse, verb: int, helpers: list[str]) -> bool:
    bare = parse.tags[verb] == "VB" and not helpers and not parse.has(verb, "mark", *SUBJECTS)
    return bare and parse.deps[verb] in ("root") and parse.left[verb] == verb


def combined(outer: str, inner: str) -> str:
    """What an outer context makes of a state: the outer one counts, unless it says nothing of its own."""
    if outer in (NEUTRAL, HAPPENED):
        return inner
    if inner in (NOT, NEGATED):
        return NOT if outer != DENIED else POSSIBLE
    if outer == ONGOING:
        return ONGOING if inner == HAPPENED else inner
    if outer == "none":
        return NOT
    if outer == PLANNED and inner in (POSSIBLE, DEMANDED):
        return inner
    return outer
