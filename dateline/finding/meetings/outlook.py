"""Whether an act has happened, goes on, is planned or only possible, by its verb group and the words that govern it."""

from dateline.language.clauses import SUBJECTS
from dateline.language.meeting_words import load_meeting_words
from dateline.language.parse import Parse
from dateline.language.status_words import StatusWords, load_status_words

HAPPENED, PRESENT, ONGOING, PLANNED = "happened", "present", "ongoing", "planned"
POSSIBLE, DEMANDED, NONE = "possible", "demanded", "none"
WEIGHT = {HAPPENED: 0, PRESENT: 0, ONGOING: 1, PLANNED: 2, DEMANDED: 3, POSSIBLE: 4, NONE: 5}
PROGRESSIVE = frozenset({"is", "are", "'s", "’s", "'re", "’re", "been", "am", "was", "were", "'m", "’m"})
PAST = frozenset({"did", "had", "was", "were", "has", "have", "'ve", "’ve", "having", "been"})
MOTION = frozenset(
    {"travel", "fly", "go", "come", "arrive", "return", "visit", "head", "meet", "gather", "sit", "leave"}
)
CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "acl", "conj", "obj", "csubj", "acl:relcl", "parataxis"})
HIGHEST = 10


def outlook(parse: Parse, verb: int) -> str:
    """One of this module's words for the act of `verb`; `NONE` where it is denied, refused or not done."""
    found = own_outlook(parse, verb)
    node = verb
    for _ in range(HIGHEST):
        head = parse.heads[node]
        if head == node or parse.deps[node] not in CLAUSAL:
            break
        step = _step(parse, node, head)
        if step is None:
            break
        found, node = _heavier(step, found), head
    return found


def own_outlook(parse: Parse, verb: int) -> str:
    """What the verb group of `verb` says by itself, with the helpers that it shares with a verb before it."""
    words = load_status_words()
    helpers = _helpers(parse, verb)
    base = _of_helpers(parse, verb, helpers, words)
    if helpers & words.helpers["negations"] or _nobody(parse, verb, words):
        return NONE
    if set(parse.mark(verb).split()) & words.helpers["conditions"]:
        return POSSIBLE
    return base


def _helpers(parse: Parse, verb: int) -> frozenset[str]:
    own = {parse.lower[c] for c in parse.kids(verb, "aux", "aux:pass", "cop", "advmod", "mark")}
    if parse.deps[verb] == "conj" and not parse.has(verb, "aux", "aux:pass", *SUBJECTS):
        first = parse.heads[verb]
        if parse.tags[first] == parse.tags[verb]:
            own |= {parse.lower[c] for c in parse.kids(first, "aux", "aux:pass", "mark")}
    return frozenset(own)


def _of_helpers(parse: Parse, verb: int, helpers: frozenset[str], words: StatusWords) -> str:
    if helpers & words.helpers["planned"]:
        return POSSIBLE if "have" in helpers else PLANNED
    if helpers & words.helpers["possible"]:
        return POSSIBLE
    if helpers & words.helpers["demanded"]:
        return DEMANDED
    if "to" in helpers:
        return _infinitive(parse, verb, helpers)
    return _finite(parse, verb, helpers)


def _infinitive(parse: Parse, verb: int, helpers: frozenset[str]) -> str:
    """ "is to meet", "due to meet", "a summit to be held": planned; what is above decides about others."""
    if helpers & (PROGRESSIVE - {"been"}) or "due" in helpers:
        return PLANNED
    return PLANNED if parse.deps[verb] in ("acl", "root", "ROOT", "acl:relcl") else HAPPENED


def _finite(parse: Parse, verb: int, helpers: frozenset[str]) -> str:
    if "due" in helpers:
        return PLANNED
    if parse.tags[verb] == "VBG" and helpers & PROGRESSIVE:
        return ONGOING
    if parse.tags[verb] in ("VBZ", "VBP") or (helpers & PROGRESSIVE and not helpers & PAST):
        return PRESENT
    if parse.tags[verb] == "VB" and not helpers and not parse.has(verb, *SUBJECTS):
        return DEMANDED if parse.deps[verb] in ("root", "ROOT") else HAPPENED
    return HAPPENED


def _nobody(parse: Parse, verb: int, words: StatusWords) -> bool:
    for child in parse.kids(verb, *SUBJECTS, "obj"):
        if parse.lower[child] in words.helpers["nobody"]:
            return True
        if any(parse.lower[c] in ("no", "neither") for c in parse.kids(child, "det")):
            return True
    longer = [c for c in parse.kids(verb, "advmod") if parse.lower[c] == "longer"]
    return parse.mark(verb) == "without" or any(c and parse.lower[c - 1] == "no" for c in longer)


def _step(parse: Parse, node: int, head: int) -> str | None:
    """What the governor `head` makes of the clause at `node`; None where the clause stands for itself."""
    dep = parse.deps[node]
    if dep in ("acl:relcl", "parataxis") or (dep == "acl" and _is_told_apart(parse, node, head)):
        return None
    if dep == "conj":
        return (
            HAPPENED
            if not parse.has(node, *SUBJECTS) and parse.pos[head] in ("VERB", "AUX", "NOUN")
            else None
        )
    if dep == "advcl" and parse.has(node, *SUBJECTS) and parse.mark(node) not in ("if", "unless"):
        return None
    made = governing(parse, node, head)
    if (
        made == POSSIBLE
        and parse.lower[head] == "able"
        and any(parse.lower[c] in PAST for c in parse.kids(head, "cop"))
    ):
        made = HAPPENED  # "was able to visit" did
    outer = own_outlook(parse, head) if parse.pos[head] in ("VERB", "AUX", "ADJ") else HAPPENED
    return _under(parse, node, made, outer)


def _is_told_apart(parse: Parse, node: int, head: int) -> bool:
    """A participle beside a noun, or what is to become of a meeting ("talks to be held in Oslo")."""
    return not parse.mark(node) or parse.lower[head] in load_meeting_words().nouns


def _under(parse: Parse, node: int, made: str, outer: str) -> str:
    """`made` under the governor's own helpers: "may agree to", "did not rule out"; said things keep their own."""
    finite = parse.deps[node] == "ccomp" and parse.has(node, *SUBJECTS)
    if finite and made in (HAPPENED, PLANNED):
        return HAPPENED  # "announced that they had met": the clause tells its own time
    if outer == NONE:
        return POSSIBLE if made == NONE else NONE
    return _heavier(made, HAPPENED if outer in (PRESENT, ONGOING) and made == HAPPENED else outer)


def governing(parse: Parse, node: int, head: int) -> str:
    """What lexicon/status.toml says that `head` makes of its complement `node`, in this module's words."""
    words = load_status_words()
    table = {"NOUN": words.nouns, "PROPN": words.nouns, "ADJ": words.adjectives}.get(
        parse.pos[head], words.verbs
    )
    lemma = parse.lemmas[head]
    if lemma == "help":
        return HAPPENED  # "helped get a truce" got it
    if lemma in load_meeting_words().lists["noun.inviting"]:
        return POSSIBLE  # whether the guest comes is open
    near = [parse.lower[c] for c in parse.kids(head, "compound:prt")]
    keys = [f"{lemma} {word}" for word in (*near, parse.case(node), parse.mark(node)) if word]
    made = next((table[key] for key in (*keys, lemma) if key in table), "")
    if parse.deps[node] == "advcl":
        return _purpose(parse, node, head, made)
    return _plain(made) if made else _unknown(parse, node)


def _plain(made: str) -> str:
    """A status of lexicon/status.toml as an outlook."""
    if made in (ONGOING, PLANNED, DEMANDED, POSSIBLE, NONE):
        return made
    return {"denied": NONE, "postponed": PLANNED, "called-off": NONE}.get(made, HAPPENED)


def _unknown(parse: Parse, node: int) -> str:
    return POSSIBLE if "to" in parse.mark(node).split() and parse.deps[node] != "acl" else HAPPENED


def _purpose(parse: Parse, node: int, head: int, made: str) -> str:
    """ "flew in to meet X" happened where the flight did; other purposes are only planned."""
    if parse.mark(node).split()[-1:] != ["to"]:
        named = made and (parse.mark(node) or parse.case(node)) in (
            "at",
            "for",
            "from",
            "of",
            "about",
            "on",
            "against",
        )
        return _plain(made) if named else HAPPENED
    if parse.lemmas[head] in MOTION:
        return HAPPENED
    return _heavier(PLANNED, _plain(made))


def _heavier(one: str, other: str) -> str:
    return one if WEIGHT[one] > WEIGHT[other] else other
