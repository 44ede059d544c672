"""What a position is on: the words read through to the act or thing that is at issue."""

from dateline.finding.positions.verbs import infinitive_of
from dateline.finding.story import Story
from dateline.language.parse import Parse
from dateline.language.stances import load_issues

LONGEST_CHAIN = 5
IN_CLAUSE = 20  # tokens on either side in which two named sides make a plan or meeting a matter between them
NEARBY = (
    80  # tokens on either side in which a word of war and peace makes a plan or meeting a matter of conflict
)
DESCRIBING = ("nmod", "compound", "amod", "nmod:poss", "obj", "obl", "nsubj", "nsubj:pass")
TELLING = (
    "nmod",
    "obj",
    "obl",
    "acl",
    "acl:relcl",
    "nmod:poss",
    "nsubj",
    "nsubj:pass",
    "xcomp",
    "ccomp",
    "appos",
)
ASIDE = (
    "during",
    "at",
    "after",
    "before",
    "including",
    "through",
    "by",
)  # phrases that do not say what it is
HANDING_ON = ("of", "for", "to", "about", "on", "in", "such as", "such")
TOWARDS = ("to", "on", "for", "towards", "toward", "with", "in", "of", "against", "at")
THINGS = frozenset(
    {"body", "other", "military"}
)  # kinds of actors that may be at issue ("a congress", "a force")


def issue_of(story: Story, topic: int) -> int:
    """The head of the issue: "a call for a ceasefire" is on the ceasefire, "to hold talks" on the talks."""
    chain = [topic]
    while len(chain) < LONGEST_CHAIN and (inner := _inner(story, chain[-1])) is not None:
        chain.append(inner)
    return next((one for one in reversed(chain) if _is_matter(story, one)), chain[-1])


def _inner(story: Story, topic: int) -> int | None:
    parse = story.parse
    if parse.pos[topic] in ("VERB", "AUX"):
        return _of_verb(parse, topic)
    return _of_noun(story, topic)


def _of_verb(parse: Parse, verb: int) -> int | None:
    if parse.lemmas[verb] not in load_issues().light_verbs or parse.has(verb, "compound:prt"):
        return None
    if parse.has(verb, "expl"):
        return next(iter(parse.kids(verb, "nsubj")), None)
    clauses = [one for one in parse.kids(verb, "xcomp", "ccomp") if one > verb and parse.pos[one] == "VERB"]
    objects = parse.kids(verb, "obj") or _relativised(parse, verb)
    if objects and not (clauses and parse.lemmas[verb] in load_issues().permitting):
        return objects[0] if parse.pos[objects[0]] in ("NOUN", "PROPN") else None
    if clauses:
        return clauses[0] if not objects or _weighty(parse, clauses[0]) else objects[0]
    subjects = parse.kids(verb, "nsubj:pass")
    phrases = [
        one for one in parse.kids(verb, "obl") if parse.case(one) in TOWARDS and parse.pos[one] == "NOUN"
    ]
    return next(iter([*subjects, *phrases]), None)


def _weighty(parse: Parse, verb: int) -> bool:
    """Whether the act is of the lexicon or done to what is."""
    words = load_issues()
    objects = parse.kids(verb, "obj")
    return parse.lemmas[verb] in words.acts or any(parse.lemmas[one] in words.matters for one in objects)


def _relativised(parse: Parse, verb: int) -> list[int]:
    """ "concessions that they refuse to make": what the relative clause describes."""
    head = parse.heads[verb]
    relative = parse.deps[verb] == "xcomp" and parse.deps[head] == "acl:relcl" and not parse.has(head, "obj")
    return [parse.heads[head]] if relative else []


def _of_noun(story: Story, noun: int) -> int | None:
    parse = story.parse
    if parse.pos[noun] in ("DET", "NUM", "PRON", "ADJ"):
        return next((one for one in parse.kids(noun, "nmod") if parse.case(one) == "of"), None)
    if parse.lemmas[noun] not in load_issues().light_nouns:
        return None
    infinitive = infinitive_of(parse, noun)
    if infinitive:
        return infinitive[0]
    for child in parse.kids(noun, "nmod", "acl"):
        if child < noun or (parse.case(child) or parse.mark(child)) not in HANDING_ON:
            continue
        if parse.pos[child] in ("NOUN", "VERB") or parse.case(child) in ("such as", "such"):
            return child
    return None


def matters(story: Story, topic: int, issue: int) -> bool:
    """Whether the issue belongs to a conflict or its talks: it names an act or a thing of those."""
    parse, words = story.parse, load_issues()
    if {parse.lemmas[issue], parse.lemmas[topic]} & words.denied:
        return False
    return _is_matter(story, issue) and in_context(story, issue)


def in_context(story: Story, issue: int) -> bool:
    """Whether the words around tell of war and peace or of sides."""
    return _near(story, issue) or _names(story, issue)


def act_of(parse: Parse, verb: int) -> str:
    """The lemma under which the lexicon knows an act: "give up" before "give"."""
    particle = next((parse.lower[one] for one in parse.kids(verb, "compound:prt")), "")
    phrase = f"{parse.lemmas[verb]} {particle}"
    return phrase if particle and phrase in load_issues().acts else parse.lemmas[verb]


def _near(story: Story, issue: int) -> bool:
    """Whether a word of war and peace stands in or near the issue."""
    strong, parse = load_issues().strong, story.parse
    around = slice(max(issue - NEARBY, 0), issue + NEARBY)
    return not strong.isdisjoint(parse.lemmas[around]) or not strong.isdisjoint(parse.lower[around])


def _names(story: Story, issue: int) -> bool:
    """Whether the issue names a place, a state or a group."""
    words = [issue, *_within(story.parse, [issue])]
    if any(_named(story, one) for one in (*words, *_within(story.parse, words))):
        return True
    around = range(max(issue - IN_CLAUSE, 0), min(issue + IN_CLAUSE, len(story.parse)))
    sides = {story.actors.by_head.get(one) for one in around if story.parse.pos[one] == "PROPN"}
    return len(sides - {None}) > 1


def _named(story: Story, token: int) -> bool:
    """Whether the word names somebody or some place, or describes by such a name ("Kurdish")."""
    parse = story.parse
    adjective = parse.pos[token] == "ADJ" and parse.words[token][:1].isupper()
    return adjective or token in story.actors.by_head or token in story.place_at


def _is_matter(story: Story, issue: int) -> bool:
    parse, words = story.parse, load_issues()
    lemma, pos = act_of(parse, issue), parse.pos[issue]
    if pos in ("VERB", "AUX"):
        if lemma in words.acts:
            return lemma not in words.loose or _tied_to_matter(story, issue)
        return lemma not in words.light_verbs and _tied_to_matter(story, issue)
    if pos == "PRON" or _is_actor(story, issue):
        return False
    described = [issue, *_within(parse, [issue])]
    return any(parse.lemmas[one] in words.matters for one in (*described, *_within(parse, described)))


def _tied_to_matter(story: Story, verb: int) -> bool:
    """Whether what the verb is done to or beside is a matter of conflicts, for an act of the lexicon also a name."""
    parse, words = story.parse, load_issues()
    if parse.lemmas[verb] in words.personal:
        return any(one in story.actors.by_head for one in parse.kids(verb, "obj", "obl"))
    tied = parse.kids(verb, "obj", "obl", "nsubj:pass", "xcomp")
    if act_of(parse, verb) in words.acts:
        tied += parse.kids(verb, "nsubj")
        if any(
            parse.pos[one] == "PROPN" or one in story.place_at for one in tied if one not in story.time_at
        ):
            return True
        known = words.matters | words.acts.keys()
        return any({parse.lemmas[one], parse.lower[one]} & known for one in (*tied, *_within(parse, tied)))
    return any(parse.lemmas[one] in words.matters for one in tied if one not in story.actors.by_head)


def _within(parse: Parse, heads: list[int]) -> list[int]:
    """What is tied to the phrases: "send a message of peace"."""
    found = [child for head in heads for child in parse.kids(head, *DESCRIBING)]
    return [one for one in found if parse.case(one) not in ASIDE]


def _is_actor(story: Story, issue: int) -> bool:
    """Whether the words name no more than somebody: who is for or against X takes a side and no position."""
    actor = story.actors.by_head.get(issue)
    if actor is None or story.parse.pos[issue] not in ("PROPN", "NOUN"):
        return False
    kind = next(one.kind for one in story.actors.actors if one.id == actor)
    return kind not in THINGS or story.parse.lemmas[issue] not in load_issues().matters


def described(parse: Parse, noun: int) -> bool:
    """Whether more is said of the noun than its fillers."""
    told = parse.kids(noun, "nmod", "compound", "amod", "nmod:poss", "acl")
    return any(parse.lower[one] not in load_issues().fillers for one in told)


def vague(story: Story, issue: int) -> bool:
    """Whether the words do not say what is at issue: "two proposals", "rendering"."""
    parse, words = story.parse, load_issues()
    told = parse.kids(issue, *TELLING)
    if parse.pos[issue] in ("VERB", "AUX"):
        objects = parse.kids(issue, "obj")
        unnamed = (
            bool(objects) and all(_unnamed(story, one) for one in objects) and not parse.has(issue, "obl")
        )
        return unnamed or (not told and parse.lemmas[issue] not in words.acts)
    described = told + [
        one for one in parse.kids(issue, "amod", "compound") if parse.lower[one] not in words.fillers
    ]
    definite = any(
        parse.lower[one] in ("the", "this", "that", "these", "those") for one in parse.kids(issue, "det")
    )
    return not described and not definite and parse.lemmas[issue] in words.vague


def _unnamed(story: Story, token: int) -> bool:
    """A pronoun that stands for nobody known."""
    return (
        story.parse.pos[token] in ("PRON", "DET")
        and not story.denoted(token)
        and not story.parse.has(token, "nmod")
    )


def shared(parse: Parse, issue: int) -> bool:
    """Whether the issue is one that everybody may want ("peace", "talks")."""
    words = load_issues()
    return parse.pos[issue] != "VERB" and parse.lemmas[issue] in words.shared
