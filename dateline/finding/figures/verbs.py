"""Counts whose measure a verb tells: "killed nine", "nine were arrested", "nine died"."""

from dateline.finding.figures.count import Count
from dateline.finding.figures.found import Found
from dateline.finding.figures.governing import (
    SUBJECTS,
    companions,
    done_to,
    governed,
    participle_behind,
    relation,
    suffers,
    verb_before,
    verbs_of_subject,
)
from dateline.finding.figures.nouns import counts_people, counts_things
from dateline.finding.story import Story
from dateline.language.measures import Measures
from dateline.language.parse import Parse

HARM = frozenset({"killed", "injured", "killed-or-injured"})
LISTED = HARM | {"missing"}


def by_verb(story: Story, count: Count, measures: Measures) -> Found | None:
    """The count is what a verb is done to, or does what the verb says."""
    parse = story.parse
    child, verb = governed(parse, count, measures)
    if verb is None or counts_things(parse, count, measures):
        return None
    dep = relation(parse, child)
    if dep == "obj":
        return _suffered(parse, count, verb, measures) if suffers(parse, child, verb) else None
    if dep == "obl" and parse.case(child) == "with" and counts_people(parse, count, measures):
        given_up = measures.subjects.get(parse.lower[verb]) == "captured"
        return Found("captured", verb, "captured-subject") if given_up else None  # "surrendered with 300 men"
    if dep not in SUBJECTS:
        return None
    for other in verbs_of_subject(parse, verb):
        done = suffers(parse, child, other) if other == verb else parse.has(other, "aux:pass")
        shared = other != verb and parse.deps[other] == "conj" and not parse.has(other, "obj", "aux")
        found = None
        if done or (shared and suffers(parse, child, verb)):
            found = _suffered(parse, count, other, measures)
        found = found or _done(parse, count, other, measures)
        if found is not None:
            return found
    return None


def _suffered(parse: Parse, count: Count, verb: int, measures: Measures) -> Found | None:
    measure = done_to(parse, verb, measures)
    if measure is None:
        return None
    if not tells(parse, count, verb, measures):
        return None
    shared = {measures.patients.get(parse.lower[other], measure) for other in companions(parse, verb)}
    return Found(measure if count.zero else together({measure, *shared}), verb, f"{measure}-verb")


def tells(parse: Parse, count: Count, verb: int, measures: Measures) -> bool:
    """Whether `verb` said of `count` is its measure: a verb for things as well wants a noun for people, one of sending
    a noun for those who are sent to fight."""
    word = parse.lower[verb]
    if done_to(parse, verb, measures) != measures.patients.get(word) and not count.bare:  # its particle tells
        return counts_people(parse, count, measures)
    if measures.among(word, "sending.verbs"):
        return count.noun is not None and _deployable(parse, count, measures)
    return counts_people(parse, count, measures) or not measures.among(word, "animate_only.verbs")


def _deployable(parse: Parse, count: Count, measures: Measures) -> bool:
    word = parse.lower[count.noun if count.noun is not None else count.top]
    return (
        measures.people.get(word) in ("troops", "fighters")
        or measures.among(word, "sending.sent")
        or count.strong
    )


def together(found: set[str]) -> str:
    """The measure of those of whom several are said: "killed or wounded"."""
    if len(found) == 1:
        return next(iter(found))
    if found <= {"detained", "captured"}:
        return "captured"
    return "killed-or-injured" if found <= HARM else "other"


def _done(parse: Parse, count: Count, verb: int, measures: Measures) -> Found | None:
    word = parse.lower[verb]
    measure = measures.subjects.get(word)
    if measure is None or (
        measures.among(word, "animate_only.verbs") and not counts_people(parse, count, measures)
    ):
        return _hurt(parse, verb, measures)
    crowd = (count.quantity.low or count.quantity.high or 0) >= measures.numbers["people.smallest"]
    if measure == "other" and (not crowd or parse.has(verb, "ccomp", "obj")):
        return None
    return Found(measure, verb, f"{measure}-subject")


def _hurt(parse: Parse, verb: int, measures: Measures) -> Found | None:
    """ "30 people suffered burns": the object has no number of its own."""
    if not measures.among(parse.lower[verb], "suffering.verbs"):
        return None
    for child in parse.kids(verb, "obj"):
        if measures.among(parse.lower[child], "suffering.nouns") and not parse.has(child, "nummod"):
            return Found("injured", verb, "suffered-injuries")
    return None


def by_lives(story: Story, count: Count, measures: Measures) -> Found | None:
    """ "claimed 14 lives", "14 lost their lives", "lost 200 men"."""
    parse = story.parse
    child, verb = governed(parse, count, measures)
    if verb is None:
        return None
    word = parse.lower[verb]
    if parse.deps[child] in SUBJECTS and measures.among(word, "losing.verbs"):
        own = [t for t in parse.kids(verb, "obj") if measures.among(parse.lower[t], "lives.nouns")]
        return Found("killed", verb, "lost-lives") if own else None
    if measures.among(word, "lives.nouns") and parse.deps[child] == "nmod" and parse.case(child) == "of":
        taken = measures.among(parse.lower[parse.heads[verb]], "lives.taking") and parse.deps[verb] == "obj"
        return Found("killed", parse.heads[verb], "lives-taken") if taken else None
    if count.noun is None:
        return None
    if measures.among(parse.lower[count.noun], "lives.nouns"):
        if parse.deps[child] == "nmod" and parse.case(child) == "of":
            return Found("killed", verb, "lives-taken") if measures.among(word, "lives.price") else None
        return Found("killed", verb, "lives-taken") if measures.among(word, "lives.taking") else None
    lost = measures.among(word, "losing.verbs") and parse.deps[child] == "obj"
    return Found("killed", verb, "people-lost") if lost and counts_people(parse, count, measures) else None


def by_death(story: Story, count: Count, measures: Measures) -> Found | None:
    """ "burned 12 people to death": whatever the verb, but not "sentenced to death"."""
    parse = story.parse
    child, verb = governed(parse, count, measures)
    if verb is None or parse.deps[child] not in ("obj", *SUBJECTS):
        return None
    dead = any(parse.lower[t] == "death" and parse.case(t) == "to" for t in parse.kids(verb, "obl"))
    return (
        Found("killed", verb, "to-death")
        if dead and not measures.among(parse.lower[verb], "to_death.not")
        else None
    )


def by_verb_beside(story: Story, count: Count, measures: Measures) -> Found | None:
    """The active verb right before the count, whatever the tree says: "killing two and wounding three others"."""
    parse = story.parse
    before = verb_before(parse, count)
    if before is None or counts_things(parse, count, measures):
        return None
    measure = done_to(parse, before, measures)
    own = [t for t in parse.kids(before, "obj") if not count.start <= t < max(count.stop, count.end)]
    if own or measure not in HARM | {"detained"}:
        return None
    shared = {done_to(parse, other, measures) or measure for other in companions(parse, before)}
    joined = _verb_joined(parse, before, count, measures) or measure
    return Found(together({measure, joined, *shared}), before, f"{measure}-verb")


def _verb_joined(parse: Parse, verb: int, count: Count, measures: Measures) -> str | None:
    """What the verb before "and" says of the same object: "killed and wounded nine"."""
    other = verb - 2
    if other < 0 or parse.lower[verb - 1] not in ("and", "or") or parse.has(other, "aux:pass"):
        return None
    shared = all(count.start <= t < count.last for t in parse.kids(other, "obj"))
    return done_to(parse, other, measures) if shared else None


def by_ellipsis(story: Story, count: Count, measures: Measures) -> Found | None:
    """ "nine were killed, 14 wounded and three are missing": the participle that ends the count's own clause, whatever
    the tree makes of the list."""
    parse = story.parse
    next_word = max(count.stop, count.end)
    adjective = count.noun is not None and next_word < len(parse) and parse.tags[next_word] == "JJ"
    behind = next_word if adjective else participle_behind(parse, count)
    if behind is None or not _ends_there(parse, behind) or counts_things(parse, count, measures):
        return None
    word = parse.lower[behind]
    measure = measures.patients.get(word) or measures.states.get(word)
    plain = measure in LISTED and tells(parse, count, behind, measures)
    return Found(measure, behind, "participle-behind") if plain and measure else None


def _ends_there(parse: Parse, participle: int) -> bool:
    """Whether a comma, "and" with another count, or the end of the sentence follows."""
    after = participle + 1
    if after >= len(parse) or parse.lower[after] in (".", ",", ";"):
        return True
    return parse.lower[after] == "and" and after + 1 < len(parse) and parse.pos[after + 1] == "NUM"


def by_participle_behind(story: Story, count: Count, measures: Measures) -> Found | None:
    """The participle behind the count, whatever the tree says: "nine people have been killed"."""
    parse = story.parse
    behind = participle_behind(parse, count)
    if behind is None or counts_things(parse, count, measures) or not _free(parse, behind, count):
        return None
    word = parse.lower[behind]
    if word in measures.subjects and word not in measures.patients:  # "the army says 40 died"
        return _done(parse, count, behind, measures)
    measure = done_to(parse, behind, measures) or measures.states.get(word)
    if measure is None or measure == "other" or not tells(parse, count, behind, measures):
        return None
    shared = {done_to(parse, other, measures) or measure for other in companions(parse, behind)}
    return Found(measure if count.zero else together({measure, *shared}), behind, "participle-behind")


def _free(parse: Parse, participle: int, count: Count) -> bool:
    """Whether the participle has no other subject than the count."""
    return all(count.start <= t < max(count.stop, count.end) for t in parse.kids(participle, *SUBJECTS))
