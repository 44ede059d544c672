"""Counts whose measure a noun or a state tells: "the deaths of 30", "43 dead", "two are missing", "2,000 troops"."""

from dateline.finding.figures.count import Count
from dateline.finding.figures.found import Found
from dateline.finding.figures.governing import SUBJECTS, done_to, governed, modifiers, verbs_of_subject
from dateline.finding.figures.nouns import counts_people, counts_things
from dateline.finding.figures.verbs import tells, together
from dateline.finding.story import Story
from dateline.language.measures import Measures
from dateline.language.parse import Parse

JOINED = ("and", "or", "nor")
ALONE = ("obj", "nmod", "conj", "appos", "root", "ROOT", "parataxis", "list", "obl", "nsubj", "nsubj:pass")


def by_custody(story: Story, count: Count, measures: Measures) -> Found | None:
    """ "two men were taken into custody"."""
    parse = story.parse
    child, verb = governed(parse, count, measures)
    if verb is not None and parse.deps[child] in ("obj", *SUBJECTS) and _into_custody(parse, verb):
        return Found("detained", verb, "custody")
    for participle in parse.kids(count.top, "acl"):
        if _into_custody(parse, participle):
            return Found("detained", participle, "custody")
    return None


def _into_custody(parse: Parse, verb: int) -> bool:
    return any(
        parse.lower[t] == "custody" and parse.case(t) in ("into", "in") for t in parse.kids(verb, "obl")
    )


def by_own_state(story: Story, count: Count, measures: Measures) -> Found | None:
    """In a list each count may have a state of its own: "18 men killed, one wounded and two missing"."""
    parse = story.parse
    astray = (
        parse.deps[count.top] in SUBJECTS and parse.heads[count.top] < count.top
    )  # tied to the verb before it
    if parse.deps[count.top] != "conj" and not astray:
        return None
    return by_modifier(story, count, measures) or _state_beside(story.parse, count, measures)


def by_toll_noun(story: Story, count: Count, measures: Measures) -> Found | None:
    """ "43 deaths", "no casualties", "300 arrests", coordinated ones together: "no deaths or injuries"."""
    parse, noun = story.parse, count.noun
    if noun is None or parse.lower[noun] not in measures.toll or parse.pos[noun] not in ("NOUN", "PROPN"):
        return None
    if count.zero and any(
        measures.among(word, "toll_heads.partial") for word in parse.lower[count.begin : noun]
    ):
        return None
    found = {measures.toll[parse.lower[noun]]}
    found |= {measures.toll[word] for word in parse.lower[noun + 1 : count.last] if word in measures.toll}
    return Found(together(found), noun, "toll-noun")


def by_bodies(story: Story, count: Count, measures: Measures) -> Found | None:
    """ "30 bodies were recovered", "found 12 corpses"; other bodies are councils."""
    parse, noun = story.parse, count.noun
    if noun is None or not measures.among(parse.lower[noun], "bodies.nouns"):
        return None
    child, verb = governed(parse, count, measures)
    told = verb is not None and parse.deps[child] in (*SUBJECTS, "obj")
    if told and verb is not None and measures.among(parse.lower[verb], "bodies.verbs"):
        return Found("killed", verb, "bodies")
    return None


def by_state(story: Story, count: Count, measures: Measures) -> Found | None:
    """ "43 dead", "left 12 people wounded", "two are missing", "30 are feared dead", "registered as refugees"."""
    parse = story.parse
    if counts_things(parse, count, measures):
        return None
    return _state_beside(parse, count, measures) or _predicate(parse, count, measures)


def _state_beside(parse: Parse, count: Count, measures: Measures) -> Found | None:
    if count.noun is not None and _is_state(parse, count.noun, measures):
        return Found(_states(parse, count.noun, count.zero, measures), count.noun, "state-noun")
    at = max(count.last, count.end)
    if at < len(parse) and _is_state(parse, at, measures) and not parse.has(at, "obj", "aux:pass", "aux"):
        return Found(_states(parse, at, count.zero, measures), at, "state-behind")
    before = count.start - 1
    if (
        before > 0
        and _is_state(parse, before, measures)
        and measures.among(parse.lower[before - 1], "becoming.verbs")
    ):
        return Found(measures.states[parse.lower[before]], before - 1, "state-before")  # "shot dead nine"
    return None


def _is_state(parse: Parse, token: int, measures: Measures) -> bool:
    return parse.lower[token] in measures.states and parse.tags[token] not in ("NNS", "NNPS")


def _states(parse: Parse, token: int, zero: bool, measures: Measures) -> str:
    """The measure of a state and of those joined to it: "30 dead and wounded"."""
    found = {measures.states[parse.lower[token]]}
    if parse.lower[token + 1 : token + 2] and parse.lower[token + 1] in JOINED and token + 2 < len(parse):
        found |= {measures.states.get(parse.lower[token + 2], measures.states[parse.lower[token]])}
    return measures.states[parse.lower[token]] if zero else together(found)


def _predicate(parse: Parse, count: Count, measures: Measures) -> Found | None:
    child, head = governed(parse, count, measures)
    if head is None or parse.deps[child] not in (*SUBJECTS, "obj"):
        return None
    for verb in verbs_of_subject(parse, head):
        word = parse.lower[verb]
        if word in measures.states and parse.deps[child] != "obj":
            return Found(measures.states[word], verb, "state-predicate")
        if word in measures.named_as and parse.has(verb, "cop"):
            return Found(measures.named_as[word], verb, "named-predicate")
        found = _complement(parse, verb, measures)
        if found is not None:
            return found
    return None


def _complement(parse: Parse, verb: int, measures: Measures) -> Found | None:
    """ "feared dead", "went missing", "listed as refugees"."""
    if measures.among(parse.lower[verb], "becoming.verbs"):
        for child in parse.kids(verb, "xcomp", "obj", "advcl", "amod"):
            if parse.lower[child] in measures.states:
                return Found(measures.states[parse.lower[child]], verb, "state-complement")
    for child in parse.kids(verb, "obl", "xcomp", "advcl", "nmod"):
        if (
            parse.case(child) == "as"
            or parse.mark(child) == "as"
            or parse.lower[verb] in ("become", "became")
        ):
            for word in (parse.lower[t] for t in (child, *parse.kids(child, "amod", "compound", "conj"))):
                if word in measures.named_as:
                    return Found(measures.named_as[word], verb, "named-as")
    return None


def by_act(story: Story, count: Count, measures: Measures) -> Found | None:
    """ "the killing of nine", "the bodies of 22 people", "the arrests of 30"."""
    parse = story.parse
    child, head = governed(parse, count, measures)
    if (
        head is None
        or parse.deps[child] != "nmod"
        or parse.case(child) != "of"
        or counts_things(parse, count, measures)
    ):
        return None
    measure = measures.acts.get(parse.lower[head])
    number_will_do = count.bare and parse.lower[head] in measures.toll
    if measure is None or not (counts_people(parse, count, measures) or number_will_do):
        return None
    return Found(measure, head, f"{measure}-of")


def by_modifier(story: Story, count: Count, measures: Measures) -> Found | None:
    """ "nine people killed in the raid", "12 wounded soldiers", "the 30 who died"."""
    parse = story.parse
    if counts_things(parse, count, measures):
        return None
    people = count.bare or counts_people(parse, count, measures)
    for verb, suffered in modifiers(parse, count):
        if not people and not count.begin <= verb <= count.last:  # an unknown noun, and the word far from it
            continue
        word = parse.lower[verb]
        measure = done_to(parse, verb, measures) if suffered else measures.subjects.get(word)
        if measure is not None and measure != "other" and tells(parse, count, verb, measures):
            return Found(measure, verb, f"{measure}-modifier")
    return _adjective(parse, count, measures)


def _adjective(parse: Parse, count: Count, measures: Measures) -> Found | None:
    """ "12 missing sailors", "3,000 homeless people", "16 members of the guard dead"."""
    if not counts_people(parse, count, measures):
        return None
    behind = [
        t
        for t in parse.kids(count.top, "amod", "acl", "xcomp")
        if t >= count.stop and not parse.has(t, "nummod")
    ]
    for token in (*range(count.begin, count.stop - 1), *behind):
        measure = measures.states.get(parse.lower[token])
        if measure is not None and measure != "other":
            return Found(measure, token, "state-adjective")
    return None


def by_noun(story: Story, count: Count, measures: Measures) -> Found | None:
    """ "2,000 US troops", "300 refugees", "40 hostages", "bodies" apart; few of them are people of the story."""
    parse, noun = story.parse, count.noun
    if noun is None:
        return Found("troops", count.top, "strong") if _force(parse, count, measures) else None
    kind = measures.people.get(_phrase(parse, count)) or measures.people.get(parse.lower[noun])
    if kind in (None, "troops", "fighters") and _force(parse, count, measures):
        return Found("troops", noun, "strong")
    if kind is None:
        return None
    if kind in ("troops", "fighters") and _idle(parse, count, measures):
        return None
    measure = {"fighters": "troops", "prisoners": "detained"}.get(kind, kind)
    return Found(measure, noun, f"{kind}-noun") if _enough(count, kind, measures) else None


def _force(parse: Parse, count: Count, measures: Measures) -> bool:
    """ "a 30,000-strong force", "a brigade of 3,500 men"; "a 500-strong crowd" is none."""
    if count.strong:
        return measures.among(parse.lower[count.noun or count.top], "fielding.units")
    if not (count.bare or counts_people(parse, count, measures)):
        return False
    head = parse.heads[count.top]
    of_unit = parse.deps[count.top] == "nmod" and parse.case(count.top) == "of"
    return of_unit and measures.among(parse.lower[head], "fielding.units")


def _idle(parse: Parse, count: Count, measures: Measures) -> bool:
    """Soldiers of whom nothing military is told: "30 soldiers were awarded medals"."""
    child, head = governed(parse, count, measures)
    armed = measures.people.get(parse.lower[count.noun]) if count.noun is not None else None
    if armed == "fighters" and (head is None or not measures.among(parse.lower[head], "fielding.verbs")):
        return parse.deps[child] != "nmod"
    if head is None:
        told = parse.has(child, "acl", "acl:relcl", "expl", "obl")
        return not told and not any(parse.case(t) != "of" for t in parse.kids(child, "nmod"))
    return measures.among(parse.lower[head], "unmoved.verbs") or parse.case(child) in ("to", "for")


def _phrase(parse: Parse, count: Count) -> str:
    """The noun with the word before it ("asylum seekers"), or with what follows ("prisoners of war")."""
    noun = count.noun if count.noun is not None else count.top
    if parse.lower[noun + 1 : noun + 3] == ["of", "war"]:
        return f"{parse.lower[noun]} of war"
    return " ".join(parse.lower[max(count.begin, noun - 1) : noun + 1])


def _enough(count: Count, kind: str, measures: Measures) -> bool:
    """Whether so many are a figure of their own, and not some people whom the story is about."""
    least = count.quantity.low if count.quantity.low is not None else count.quantity.high
    if kind in ("captured", "detained", "prisoners", "displaced", "evacuated"):
        return least is not None and least > 1
    smallest = measures.numbers["people.smallest_fighters" if kind == "fighters" else "people.smallest"]
    return least is not None and least >= smallest
