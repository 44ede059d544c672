"""Where a noun for a meeting stands in its clause: what carries it, which verb governs it, what that makes of it."""

from dataclasses import dataclass, replace

from dateline.finding.meetings.phrases import is_verb, lemma_of, opening, verb_phrases
from dateline.language.clauses import (
    SUBJECTS,
    conjuncts,
    first_noun,
    is_passive,
    subjects,
    swallowed_clause,
    verb_agents,
)
from dateline.language.meeting_words import Governor, MeetingWords, load_meeting_words
from dateline.language.parse import Parse

OBJECT, SUBJECT, OBLIQUE, ROOT, OTHER = "object", "subject", "oblique", "root", "other"
CARRYING = frozenset({"of", "in", "for", "to", "at", "on", "about"})
TURNS = frozenset({"postponed", "cancelled", "collapsed", "boycotted", "downgraded"})
MOST_CARRIERS = 3
ADVERBIAL = ("obl", "advmod", "obl:unmarked", "advcl", "nmod")


@dataclass(frozen=True, slots=True)
class Setting:
    """`top` is the noun or the last of the `carriers` above it ("a round of talks"); `governor` the verb above that and
    `link` how it stands to it; `entry` what the lexicon says of a governor of objects and complements, `subject` of a
    verb whose subject the meeting is; `before` what the preposition says: held, announced or within."""

    noun: int
    top: int
    carriers: tuple[int, ...] = ()
    governor: int | None = None
    link: str = OTHER
    entry: Governor | None = None
    subject: str | None = None
    before: str | None = None
    doers: tuple[int, ...] = ()


def setting_of(parse: Parse, noun: int) -> Setting:
    """The setting of the meeting noun at `noun`."""
    words = load_meeting_words()
    top, carriers = _climb(parse, noun, words)
    first = first_noun(parse, top)
    head, dep = parse.heads[first], parse.deps[first]
    behind = _verb_right_behind(parse, first)
    if behind is not None:
        return _of_clause_behind(parse, Setting(noun, top, carriers, behind, SUBJECT), first)
    if head == first or parse.has(first, "cop"):
        return _of_predicate(parse, Setting(noun, top, carriers, link=ROOT), first)
    swallowed = swallowed_clause(parse, first) if dep == "obj" else None
    if swallowed is not None:
        return _of_clause_behind(parse, Setting(noun, top, carriers, swallowed, SUBJECT), first)
    if dep in ("obj", "nsubj:pass") and is_verb(parse, head):
        return _of_object(parse, Setting(noun, top, carriers, head, OBJECT), first)
    if dep in ("nsubj", "nsubj:outer"):
        return _of_subject(parse, Setting(noun, top, carriers, head, SUBJECT))
    if dep in ADVERBIAL:
        return _of_oblique(parse, Setting(noun, top, carriers, link=OBLIQUE), first)
    return Setting(noun, top, carriers)


def _climb(parse: Parse, noun: int, words: MeetingWords) -> tuple[int, tuple[int, ...]]:
    top, carriers = noun, []
    for _ in range(MOST_CARRIERS):
        before = _carrier_before(parse, top, words)
        if before is not None:
            top = before
            carriers.append(top)
            continue
        head = parse.heads[top]
        carries = (
            parse.deps[top] == "nmod" and parse.case(top) in CARRYING and parse.lower[head] in words.carriers
        )
        if head == top or not carries:
            break
        top = head
        carriers.append(top)
    return top, tuple(carriers)


def _carrier_before(parse: Parse, token: int, words: MeetingWords) -> int | None:
    """ "held a round of talks", where the parse hung the talks on the verb."""
    of = next(iter(parse.kids(token, "case")), None)
    if of is None or of == 0 or parse.lower[of] != "of" or parse.heads[token] == of - 1:
        return None
    return of - 1 if parse.lower[of - 1] in words.carriers else None


def _of_predicate(parse: Parse, setting: Setting, first: int) -> Setting:
    """ "He is on a visit to Rwanda"; a noun without a verb stays as it is."""
    case = opening(parse, first)
    if not case or not parse.has(first, "cop"):
        return setting
    entry = load_meeting_words().governors.get(f"be {case}")
    doers = tuple(head for child in parse.kids(first, "nsubj") for head in conjuncts(parse, child))
    return replace(setting, entry=entry, governor=first, doers=doers)


def _verb_right_behind(parse: Parse, noun: int) -> int | None:
    """ "Talks between X and Y resumed": the verb that the parse took for a second conjunct of its own subject."""
    for child in parse.kids(noun, "conj", "parataxis"):
        finite = parse.tags[child] in ("VBD", "VBZ", "VBP") or parse.has(child, "aux")
        if parse.pos[child] == "VERB" and finite and not parse.has(child, "cc", "mark", *SUBJECTS):
            return child
    return None


def _of_clause_behind(parse: Parse, setting: Setting, first: int) -> Setting:
    verb = setting.governor
    assert verb is not None
    if is_passive(parse, verb):
        return replace(setting, link=OBJECT, entry=_governor(parse, verb, first))
    return _of_subject(parse, setting)


def _of_object(parse: Parse, setting: Setting, first: int) -> Setting:
    verb = setting.governor
    assert verb is not None
    doers = _who(parse, verb, verb_agents(parse, verb))
    entry = _governor(parse, verb, first)
    if entry is None and parse.deps[first] == "nsubj:pass":
        return _of_subject(parse, replace(setting, link=SUBJECT))
    if is_passive(parse, verb) and (first in doers or (entry is not None and entry.status in TURNS)):
        doers = []  # whoever called it off need not have been a side
    return replace(setting, entry=entry, governor=verb, doers=tuple(d for d in doers if d != first))


def _who(parse: Parse, verb: int, doers: list[int]) -> list[int]:
    """The doers; for "talks with X, who is to pay a visit" X, where the parse took the talks."""
    who = next((child for child in parse.kids(verb, "nsubj") if parse.lower[child] == "who"), None)
    if who is None or not any(parse.lower[doer] in load_meeting_words().nouns for doer in doers):
        return doers
    before = who - 2 if who > 1 and parse.words[who - 1] == "," else who - 1
    return [before] if before >= 0 else []


def _of_subject(parse: Parse, setting: Setting) -> Setting:
    verb = setting.governor
    assert verb is not None
    words = load_meeting_words()
    phrases = _verb_phrases_of_subject(parse, verb, words)
    found = next((words.subjects[p] for p in phrases if p in words.subjects), None)
    return replace(setting, subject=found, governor=verb, doers=())


def _verb_phrases_of_subject(parse: Parse, verb: int, words: MeetingWords) -> list[str]:
    """ "get under way", "take place", "break down", "fail"; "be under way" for a predicate that is no verb."""
    if parse.has(verb, "cop"):
        return [" ".join(filter(None, ("be", opening(parse, verb), parse.lower[verb]))), "be"]
    lemma = lemma_of(parse, verb, words.verb_of)
    complements = [child for child in parse.kids(verb, "obl") if parse.case(child)]
    behind = [f"{opening(parse, child)} {parse.lower[child]}" for child in complements]
    purpose = [f"{lemma} to" for child in parse.kids(verb, "xcomp") if parse.mark(child) == "to"]
    beside = [phrase for phrase in verb_phrases(parse, verb, verb, lemma) if phrase != lemma]
    return [*(f"{lemma} {words_behind}" for words_behind in behind), *purpose, *beside, lemma]


def _of_oblique(parse: Parse, setting: Setting, first: int) -> Setting:
    words = load_meeting_words()
    case = opening(parse, first) or parse.mark(first)
    verb, complement = _verb_above(parse, first)
    if verb is None:
        return replace(setting, before=_before(case, words), governor=None, doers=())
    entry = _governor(parse, verb, complement) if complement == first else None
    before = None if entry is not None else _before(case, words)
    return replace(
        setting,
        entry=entry,
        before=before,
        governor=verb,
        doers=tuple(_who(parse, verb, subjects(parse, verb))),
    )


def _verb_above(parse: Parse, token: int) -> tuple[int | None, int]:
    """The verb that the phrase at `token` is an adverbial of, with the token that hangs on it."""
    for _ in range(MOST_CARRIERS):
        head = parse.heads[token]
        if head == token:
            break
        if is_verb(parse, head):
            return head, token
        if parse.pos[head] != "ADV" and parse.deps[token] != "nmod":
            break
        token = head if parse.pos[head] != "ADV" else token
        if parse.pos[head] == "ADV":
            return (parse.heads[head], token) if is_verb(parse, parse.heads[head]) else (None, token)
    return None, token


def _before(case: str, words: MeetingWords) -> str | None:
    lists = words.lists
    return next((name for name in ("held", "announced", "within") if case in lists[f"before.{name}"]), None)


def _governor(parse: Parse, verb: int, complement: int) -> Governor | None:
    words = load_meeting_words()
    lemma = lemma_of(parse, verb, words.verb_of)
    if _is_during_visit(parse, complement, lemma, words):
        return None
    phrases = verb_phrases(parse, verb, complement, lemma)
    return next((words.governors[phrase] for phrase in phrases if phrase in words.governors), None)


def _is_during_visit(parse: Parse, complement: int, lemma: str, words: MeetingWords) -> bool:
    """ "met X during his visit": a meeting of its own."""
    noun = words.nouns.get(parse.lower[complement])
    return noun is not None and noun.kind == "visit" and lemma in words.lists["ends.on_visits"]
