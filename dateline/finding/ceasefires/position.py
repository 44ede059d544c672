"""Where a word for a ceasefire stands: what holds it ("talks on a truce"), and the verb that governs that."""

from dataclasses import dataclass

from dateline.finding.meetings.phrases import is_verb, lemma_of, opening, verb_behind_participle, verb_phrases
from dateline.language.ceasefire_words import CeasefireWords, load_ceasefire_words
from dateline.language.clauses import first_noun, is_passive, swallowed_clause
from dateline.language.parse import Parse

OBJECT, SUBJECT, OBLIQUE, OTHER = "object", "subject", "oblique", "other"
HOLDING = frozenset(
    {"of", "for", "on", "to", "about", "towards", "toward", "in", "over", "from", "into", "with", "by"}
)
BEFORE = ("compound", "nmod:desc", "amod", "nmod:unmarked")
MOST_HOLDERS = 4


@dataclass(frozen=True, slots=True)
class Position:
    """`trigger` names the ceasefire; `holders` are the nouns above it, innermost first, and `top` the last of them;
    `governor` is the verb above, `link` how `top` stands to it, `phrase` what the lexicon knows the verb by."""

    trigger: int
    top: int
    holders: tuple[int, ...] = ()
    governor: int | None = None
    link: str = OTHER
    phrase: str = ""
    case: str = ""


def position_of(parse: Parse, trigger: int) -> Position:
    """The position of the ceasefire word at `trigger`."""
    top, holders = _held_by(parse, trigger)
    first = first_noun(parse, top)
    head, dep = parse.heads[first], parse.deps[first]
    behind = verb_behind_participle(parse, first)
    if behind is not None:
        return _under(parse, Position(trigger, top, holders), behind, SUBJECT)
    bare = Position(trigger, top, holders, case=opening(parse, first))
    if head == first:
        return bare
    swallowed = swallowed_clause(parse, first) if dep == "obj" else None
    verb = swallowed if swallowed is not None else head
    if swallowed is not None or dep in ("nsubj", "nsubj:outer", "nsubj:pass"):
        return _under(parse, bare, verb, OBJECT if is_passive(parse, verb) else SUBJECT)
    if dep == "obj" and is_verb(parse, head):
        return _under(parse, bare, head, OBJECT)
    return (
        _oblique(parse, bare, first)
        if dep in ("obl", "nmod", "advcl", "xcomp", "ccomp", "obl:agent", "advmod")
        else bare
    )


def _held_by(parse: Parse, trigger: int) -> tuple[int, tuple[int, ...]]:
    words = load_ceasefire_words()
    top, holders = trigger, []
    if (
        trigger + 1 < len(parse)
        and parse.pos[trigger + 1] == "NOUN"
        and _is_holder(parse, trigger + 1, words)
    ):
        top, holders = trigger + 1, [trigger + 1]  # "truce talks", whatever the parse makes of it
    for _ in range(MOST_HOLDERS):
        before = _holder_before(parse, top, words)
        if before is not None and before != parse.heads[top]:
            top = before
            holders.append(top)
            continue
        head, dep = parse.heads[top], parse.deps[top]
        if head == top or parse.pos[head] not in ("NOUN", "PROPN"):
            break
        stands_before = dep in BEFORE and top < head
        held = dep == "nmod" and _is_held(parse, top, words)
        if not (stands_before or held or (dep == "conj" and _is_holder(parse, parse.heads[head], words))):
            break
        top = head
        if dep != "conj":
            holders.append(top)
    return top, tuple(holders)


def _holder_before(parse: Parse, token: int, words: CeasefireWords) -> int | None:
    """ "There is a need for a truce", where the parse hung the truce on the verb."""
    case = next(iter(parse.kids(token, "case")), 0)
    near = case > 0 and parse.lower[case] in ("for", "of", "on") and parse.deps[token] in ("obl", "nmod")
    return case - 1 if near and parse.pos[case - 1] == "NOUN" and _is_holder(parse, case - 1, words) else None


def _is_held(parse: Parse, token: int, words: CeasefireWords) -> bool:
    """Whether the phrase at `token` is what its head noun is about; "talks to a truce" are not."""
    head, case = parse.heads[token], parse.case(token)
    if case == "to" and parse.lemmas[head] not in words.lists["names.holding_to"]:
        return False
    return case in HOLDING and _is_holder(parse, head, words)


def _is_holder(parse: Parse, token: int, words: CeasefireWords) -> bool:
    return parse.lower[token] in words.carrier or parse.lemmas[token] in words.carrier


def _under(parse: Parse, bare: Position, verb: int, link: str) -> Position:
    words = load_ceasefire_words()
    phrases = (
        subject_phrases(parse, verb)
        if link == SUBJECT
        else object_phrases(parse, verb, first_noun(parse, bare.top))
    )
    table = words.subject if link == SUBJECT else words.object
    phrase = next((p for p in phrases if p in table), "")
    if not phrase and link == OBJECT and parse.deps[first_noun(parse, bare.top)] == "nsubj:pass":
        return _under(parse, bare, verb, SUBJECT)
    return Position(bare.trigger, bare.top, bare.holders, verb, link, phrase, bare.case)


def _oblique(parse: Parse, bare: Position, first: int) -> Position:
    head = parse.heads[first]
    for _ in range(MOST_HOLDERS):  # "agreed after ten hours of talks to a truce"
        if parse.pos[head] not in ("ADV", "NOUN") or parse.heads[head] == head:
            break
        head = parse.heads[head]
    if not is_verb(parse, head):
        return bare
    phrases = object_phrases(parse, head, first)
    phrase = next((p for p in phrases if p in load_ceasefire_words().object), "")
    return Position(bare.trigger, bare.top, bare.holders, head, OBLIQUE, phrase, bare.case)


def object_phrases(parse: Parse, verb: int, complement: int) -> list[str]:
    """What the lexicon may know the verb by whose object or complement the ceasefire is."""
    return verb_phrases(parse, verb, complement, lemma_of(parse, verb, load_ceasefire_words().verb_of))


def subject_phrases(parse: Parse, verb: int) -> list[str]:
    """ "come into force", "break down", "be in place", "hold", the most words first."""
    words = load_ceasefire_words()
    if parse.has(verb, "cop"):
        return [" ".join(filter(None, ("be", opening(parse, verb), parse.lower[verb])))]
    lemma = lemma_of(parse, verb, words.verb_of)
    behind = [
        f"{lemma} {opening(parse, c)} {parse.lower[c]}" for c in parse.kids(verb, "obl") if opening(parse, c)
    ]
    objects = [f"{lemma} {parse.lower[c]}" for c in parse.kids(verb, "obj")]
    particles = [p for p in verb_phrases(parse, verb, verb, lemma) if p != lemma]
    return [*behind, *objects, *particles, lemma]
