"""Signs in what somebody says: what must be done, what the speaker's side will do or never do."""

from dateline.finding.positions.assertion import negated
from dateline.finding.positions.conditions import condition_of
from dateline.finding.positions.sign import OWN, Sign
from dateline.finding.positions.verbs import infinitive_of
from dateline.finding.story import Story
from dateline.language.clauses import is_passive, subjects, verb_agents
from dateline.language.parse import Parse
from dateline.language.stances import load_holding, load_issues, load_stances, load_verdicts

WE = frozenset({"we", "i"})
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "would"})
ASKING = ("how", "why", "what", "which", "where", "when")
THREATS = ("threaten", "warn")
PAST = frozenset({"did", "had", "has", "have", "was", "were", "been"})


def duty_signs(story: Story, verb: int) -> list[Sign]:
    """ "X must withdraw", "there must be a ceasefire", "we need guarantees": demands of whoever speaks."""
    parse = story.parse
    if verb not in story.told_in:
        return []
    topic = _obliged(parse, verb)
    if topic is None or parse.lower[parse.left[verb]] in ASKING:
        return []
    return [Sign(verb, "duty", "demands", topic)]


def _obliged(parse: Parse, verb: int) -> int | None:
    """The verb of what ought to be, or the noun of what is needed."""
    words = load_verdicts()
    modals = [child for child in parse.kids(verb, "aux") if parse.lower[child] in words.modals]
    if modals:
        opening = parse.kids(verb, "nsubj", "nsubj:pass", "expl")
        fits = opening and opening[0] < modals[0] and parse.lower[modals[0] + 1] != "have"
        return verb if fits else None  # "Should X invade, ..." is a condition, "should have left" is past
    lemma = parse.lemmas[verb]
    if lemma not in words.duties or negated(parse, verb):
        return None
    infinitive = infinitive_of(parse, verb)
    objects = parse.kids(verb, "obj")
    if lemma in ("have", "need") and infinitive and not objects:
        return infinitive[0]
    return objects[0] if lemma != "have" and objects and not is_passive(parse, verb) else None


def will_signs(story: Story, verb: int) -> list[Sign]:
    """ "will not attend", "does not recognise", "we will release": what a side says that it will or will not do."""
    parse, lemma = story.parse, story.parse.lemmas[verb]
    aux = {parse.lower[child] for child in parse.kids(verb, "aux")}
    holders = tuple(verb_agents(parse, verb))
    if aux & PAST:
        return []
    if negated(parse, verb):
        if not holders and verb in story.told_in and is_passive(parse, verb):
            return [Sign(verb, "will", "rejects", verb, OWN)] if _barred(lemma) else []
        return [Sign(verb, "will", "rejects", verb, holders)] if holders and _refusable(lemma, aux) else []
    return _promises(story, verb, aux, holders)


def _barred(lemma: str) -> bool:
    """ "foreign bases are not allowed", "this cannot be accepted": refused by whoever says so."""
    accepting = any(sense.stance == "accepts" for sense in load_stances().verbs.get(lemma, ()))
    return accepting or lemma in load_verdicts().answers


def _promises(story: Story, verb: int, aux: set[str], holders: tuple[int, ...]) -> list[Sign]:
    """ "we will withdraw"; of others only with a condition ("X will withdraw only if ...")."""
    lemma = story.parse.lemmas[verb]
    if not holders or not aux & FUTURE or lemma in load_stances().verbs:
        return []
    if lemma not in load_issues().acts:
        return []
    we = bool({story.parse.lower[head] for head in holders} & WE)
    if we and verb in story.told_in:
        return [Sign(verb, "will", "intent", verb, holders)]
    on_terms = condition_of(story.parse, (verb,), story.time_at) is not None
    return [Sign(verb, "will", "terms", verb, holders)] if on_terms else []


def unless_signs(story: Story, verb: int) -> list[Sign]:
    """ "will attack if X does not withdraw", "unless X withdraws": the condition of a threat is a demand."""
    parse = story.parse
    if parse.deps[verb] != "advcl" or verb not in story.told_in:
        return []
    if not _threatened(story, parse.heads[verb]):
        return []
    mark = parse.mark(verb)
    if (mark == "if" and negated(parse, verb)) or mark == "unless":
        return [Sign(verb, "unless", "demands", verb)]
    return []


def _refusable(lemma: str, aux: set[str]) -> bool:
    """Words of consent are refused in any present tense, acts only by "will not"."""
    if lemma in load_stances().verbs:
        return False
    issues, words = load_issues(), load_verdicts()
    if lemma in words.answers:
        return True
    acts = lemma in issues.acts or (lemma in issues.light_verbs and lemma not in words.stative)
    return acts and bool(aux & load_holding().volition)


def _threatened(story: Story, verb: int) -> bool:
    """Whether the main clause is what the speaker's side would do, or what it threatens to do."""
    parse = story.parse
    if parse.deps[verb] == "xcomp" and parse.lemmas[parse.heads[verb]] in THREATS:
        return True
    return bool({parse.lower[child] for child in parse.kids(verb, "aux")} & FUTURE) and bool(
        subjects(parse, verb)
    )


def need_signs(story: Story, noun: int) -> list[Sign]:
    """ "stressed the need for a ceasefire": a demand of whoever stresses it."""
    parse = story.parse
    for sense in load_verdicts().needs.get(parse.lemmas[noun], ()):
        governor = parse.heads[noun]
        topics = _needed(parse, noun, sense.after[0])
        if topics and parse.deps[noun] in ("obj", "conj", "obl") and _telling(parse, governor):
            holders = tuple(verb_agents(parse, _teller(parse, governor)))
            stance = "need" if parse.lemmas[noun] == "need" else "supports"
            return [Sign(noun, "nouns", stance, topic, holders, True) for topic in topics if holders]
    return []


def _needed(parse: Parse, noun: int, preposition: str) -> list[int]:
    if parse.lower[noun + 1 : noun + 2] != [preposition]:
        return []
    if preposition == "to":
        return infinitive_of(parse, noun)
    head = parse.heads[noun + 1]
    return [head] if head > noun else []


def _telling(parse: Parse, governor: int) -> bool:
    return parse.lemmas[_teller(parse, governor)] in load_verdicts().telling


def _teller(parse: Parse, governor: int) -> int:
    """The verb above coordinated objects ("discussed the crisis and the need for ...")."""
    if parse.pos[governor] == "NOUN" and parse.deps[governor] in ("obj", "conj"):
        return parse.heads[governor]
    return governor
