"""Who does what to whom in one clause: the arguments of a verb or of a noun that names an act.

Answers are heads of phrases (token indices), coordination spelled out: "Mali and Niger" gives two. They are the
clause's own arguments or those that grammar passes on to it (control, coordination, relative clauses,
participles); an argument of another clause is never borrowed. Source of the relations: Universal Dependencies 2.
"""

from dateline.language.parse import Parse

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
RELATIVE = frozenset({"who", "which", "that", "whom"})
# Verbs whose object, not whose subject, does what their infinitive says ("ordered the army to withdraw").
OBJECT_CONTROL = frozenset(
    ["urge", "ask", "order", "force", "tell", "invite", "allow", "help", "persuade", "call", "compel", "press",
     "push", "instruct", "encourage", "permit", "enable", "cause", "require", "lead", "warn", "direct", "command",
     "advise", "beg", "get", "prompt", "oblige", "want", "expect", "forbid", "appeal", "pressure", "convince",
     "request", "implore", "assign", "authorise", "authorize", "commission", "dispatch", "send", "deploy", "use"]
)  # fmt: skip
NEEDS_OBJECT = frozenset(
    ["kill", "shoot", "arrest", "detain", "wound", "injure", "kidnap", "abduct", "free", "release", "jail", "imprison",
     "execute", "assassinate", "oust", "expel", "evacuate", "behead", "hijack", "seize", "capture", "besiege", "deport",
     "exile"]
)  # fmt: skip
# Verbs whose object does what the gerund after "of", "for" or "from" says.
OF_OBJECT = frozenset(
    ["accuse", "suspect", "blame", "convict", "charge", "thank", "praise", "criticise", "criticize", "condemn",
     "prevent", "stop", "keep", "bar", "ban", "fault", "indict", "acquit", "punish", "dissuade"]
)  # fmt: skip
BY_OBJECT = frozenset({"of", "for", "from", "with", "over"})
SENDING = frozenset(
    {"send", "dispatch", "deploy", "order", "ask", "tell", "urge", "call", "appeal", "invite"}
)
# Verbs of contact, and what is said in it: "called the king to express her regret".
CONTACT = frozenset(
    {"call", "phone", "telephone", "ring", "contact", "write", "meet", "visit", "speak", "talk", "receive"}
)
SPEAKING = frozenset(
    ["express", "congratulate", "thank", "convey", "reassure", "apologise", "apologize", "inform", "wish", "brief",
     "praise", "explain", "reaffirm", "reiterate", "extend", "voice", "commend", "complain", "protest", "condemn",
     "offer", "pledge"]
)  # fmt: skip
BEING = frozenset({"was", "were", "is", "are", "be", "been", "being"})
LONGEST_CHAIN = 6  # clauses through which a subject is passed on


def conjuncts(parse: Parse, head: int) -> list[int]:
    """`head` and what is coordinated with it ("A, B and C" -> all three), in text order.

    A word with another preposition is none, whatever the parser says ("by Mali and Niger in Geneva").
    """
    found, waiting, case = [], [head], parse.case(head)
    while waiting:
        word = waiting.pop()
        found.append(word)
        waiting += [
            c for c in parse.kids(word, "conj") if parse.case(c) in ("", case) or parse.pos[c] == "VERB"
        ]
    return sorted(found)


def is_passive(parse: Parse, verb: int) -> bool:
    """Whether the verb's surface subject suffers the act: "was seized", "the town seized in May"."""
    if parse.has(verb, "aux:pass", "nsubj:pass", "obl:agent"):
        return True
    if _is_bare_passive(parse, verb):
        return True
    if parse.tags[verb] == "VBN" and any(parse.lower[child] in BEING for child in parse.kids(verb, "aux")):
        return True
    if parse.tags[verb] != "VBN" or parse.has(verb, "aux", "nsubj"):
        return False
    if parse.deps[verb] == "conj" and parse.tags[parse.heads[verb]] == "VBN":
        return is_passive(parse, parse.heads[verb])
    return parse.deps[verb] in ("acl", "amod", "advcl", "acl:relcl", "parataxis", "root")


def _is_bare_passive(parse: Parse, verb: int) -> bool:
    """ "Adviser shot in car": a verb that needs an object and has none, as headlines leave out the "was"."""
    if parse.lemmas[verb] not in NEEDS_OBJECT or parse.tags[verb] not in ("VBD", "VBN"):
        return False
    if not parse.has(verb, "nsubj") or parse.has(verb, "obj", "aux", "xcomp", "ccomp", "compound:prt"):
        return False
    if any(parse.pos[child] in ("VERB", "AUX") for child in parse.kids(verb, "conj")):
        return False
    return not any(parse.case(c) in ("", "at", "on", "into", "for") for c in parse.kids(verb, "obl"))


def subjects(parse: Parse, verb: int, steps: int = LONGEST_CHAIN) -> list[int]:
    """The surface subject of `verb`: its own, or the one that grammar passes on to it."""
    own = parse.kids(verb, *SUBJECTS)
    if own:
        head = own[-1]
        if parse.lower[head] in RELATIVE and parse.deps[verb] in ("acl:relcl", "conj"):
            return _relativised(parse, verb)
        return conjuncts(parse, head)
    return _passed_on(parse, verb, steps) if steps else []


def _relativised(parse: Parse, verb: int) -> list[int]:
    """The noun that a relative clause describes; of coordinated verbs the first one's."""
    while parse.deps[verb] == "conj":
        verb = parse.heads[verb]
    return conjuncts(parse, parse.heads[verb]) if parse.heads[verb] != verb else []


def _passed_on(parse: Parse, verb: int, steps: int) -> list[int]:
    """The subject that grammar passes on to a verb without its own, by the relation that ties it to the word above."""
    dep, head = parse.deps[verb], parse.heads[verb]
    if head == verb:
        return []
    if dep == "conj":
        return subjects(parse, head, steps - 1) if _verbal(parse, head) else []
    if dep in ("acl", "amod"):
        return _of_modifier(parse, verb, head, steps)
    if dep == "acl:relcl":
        return conjuncts(parse, head) if not parse.has(verb, *SUBJECTS) and not _gapped(parse, verb) else []
    done_by = _of_object(parse, verb, head)
    if done_by:
        return done_by
    if says_in_contact(parse, verb):
        return subjects(parse, head, steps - 1)
    if dep == "ccomp" and _is_finite(parse, verb):
        return _just_before(parse, verb)
    sent = dep == "advcl" and parse.mark(verb) == "to" and parse.lemmas[head] in SENDING
    if dep in ("xcomp", "ccomp") or sent:
        return _controlled(parse, head, steps)
    if dep == "advcl" and _verbal(parse, head) and not parse.has(verb, "expl"):
        return subjects(parse, head, steps - 1)
    return []


def _is_finite(parse: Parse, verb: int) -> bool:
    """Whether the verb group has a tense or a modal, and so a subject of its own somewhere."""
    group = (verb, *parse.kids(verb, "aux", "aux:pass", "cop"))
    return any(parse.tags[word] in ("VBD", "VBZ", "VBP", "MD") for word in group)


def _just_before(parse: Parse, verb: int) -> list[int]:
    """ "Nine people were killed, three are missing": a subject right before the verb group that the tree gives away."""
    first = min((verb, *parse.kids(verb, "aux", "aux:pass"))) - 1
    if first < 0 or parse.sentence[first] != parse.sentence[verb] or parse.deps[first] not in SUBJECTS:
        return []
    return conjuncts(parse, first)


def says_in_contact(parse: Parse, verb: int) -> bool:
    """ "phoned the queen to thank her": whoever calls says it, there and then; "called on her to apologise" is none."""
    head = parse.heads[verb]
    tied = parse.deps[verb] in ("advcl", "xcomp") and parse.mark(verb).endswith("to") and verb > head
    said = tied and parse.lemmas[verb] in SPEAKING and parse.lemmas[head] in CONTACT
    asked = any(
        parse.case(c) in ("on", "upon", "for") and parse.entities[c] not in ("DATE", "TIME")
        for c in parse.kids(head, "obl")
    )
    return said and not asked


def _of_object(parse: Parse, verb: int, head: int) -> list[int]:
    """ "accused the colonel of arming the militia": the colonel is said to have armed it."""
    tied = parse.deps[verb] in ("advcl", "obl", "xcomp", "ccomp") and parse.lemmas[head] in OF_OBJECT
    if not tied or (parse.mark(verb) or parse.case(verb)) not in BY_OBJECT:
        return []
    told = parse.kids(head, "obj") or parse.kids(head, "nsubj:pass")
    return conjuncts(parse, told[0]) if told else []


def _gapped(parse: Parse, verb: int) -> bool:
    return parse.has(verb, "expl")


def _verbal(parse: Parse, token: int) -> bool:
    return parse.pos[token] in ("VERB", "AUX", "ADJ") or parse.has(token, "cop", *SUBJECTS)


def _of_modifier(parse: Parse, verb: int, noun: int, steps: int) -> list[int]:
    """ "a bus carrying workers": the bus; "a plan to attack": whoever plans."""
    if parse.mark(verb) != "to" and not parse.has(verb, "mark"):
        return conjuncts(parse, noun)[:1]
    return noun_holders(parse, noun, steps - 1)


def _controlled(parse: Parse, governor: int, steps: int) -> list[int]:
    """The subject of an infinitive: the governor's object where it is the one told to act, else its subject."""
    if parse.lemmas[governor] in OBJECT_CONTROL and not is_passive(parse, governor):
        told = (
            parse.kids(governor, "obj", "iobj")
            or [
                child
                for child in parse.kids(governor, "obl")
                if parse.case(child) in ("on", "upon", "to") and parse.entities[child] not in ("DATE", "TIME")
            ]
            or _caseless(parse, governor)
        )
        if told:
            return conjuncts(parse, told[0])
    if parse.pos[governor] == "NOUN" and not parse.has(governor, "cop", *SUBJECTS):
        return noun_holders(parse, governor, steps - 1)
    return subjects(parse, governor, steps - 1)


def verb_agents(parse: Parse, verb: int) -> list[int]:
    """Those who do what `verb` says: its active subject, or "by ..." in the passive."""
    if not is_passive(parse, verb):
        return subjects(parse, verb)
    by = [child for child in parse.kids(verb, "obl:agent", "obl") if parse.case(child) == "by"]
    return conjuncts(parse, by[0]) if by else []


def verb_patients(parse: Parse, verb: int) -> list[int]:
    """Those to whom `verb` is done: its object, its subject in the passive, the noun a relative clause describes."""
    if is_passive(parse, verb):
        return subjects(parse, verb)
    objects = [o for o in parse.kids(verb, "obj") if parse.lower[o] not in RELATIVE] or _caseless(parse, verb)
    if objects:
        counted = (
            len(objects) > 1 and parse.case(objects[1]) == "of"
        )  # "some of its troops", parsed as two objects
        return conjuncts(parse, objects[1 if counted else 0])
    if parse.deps[verb] == "acl:relcl" and any(
        parse.lower[child] not in RELATIVE for child in parse.kids(verb, *SUBJECTS)
    ):
        return _relativised(parse, verb)
    return _shared_object(parse, verb)


def _caseless(parse: Parse, verb: int) -> list[int]:
    """ "shot down a helicopter": an object that the parser took for an adverbial, after the verb and no time."""
    return [
        child
        for child in parse.kids(verb, "obl")
        if child > verb and not parse.case(child) and parse.entities[child] not in ("DATE", "TIME")
    ][:1]


def _shared_object(parse: Parse, verb: int) -> list[int]:
    """ "attacked and burned the village": the object stands with the last of the coordinated verbs."""
    for other in parse.kids(verb, "conj"):
        if _verbal(parse, other) and not parse.has(other, *SUBJECTS) and other - verb <= 3:
            return [head for child in parse.kids(other, "obj")[:1] for head in conjuncts(parse, child)]
    return []


def obliques(parse: Parse, word: int, *cases: str) -> list[int]:
    """The phrases that one of the prepositions `cases` ties to `word` ("attack on X", "fired at X")."""
    found = [
        child for child in parse.kids(word, "obl", "nmod", "obl:agent", "iobj") if parse.case(child) in cases
    ]
    return [head for child in found for head in conjuncts(parse, child)]


def obliques_below(parse: Parse, noun: int, *cases: str) -> list[int]:
    """As `obliques`, for want of such also those that the parser hung one phrase further down: "the killing of two nuns
    by soldiers"."""
    own = obliques(parse, noun, *cases)
    if own:
        return own
    below = [c for c in parse.kids(noun, "nmod") if parse.case(c) in ("of", "by", "between", "from")]
    return [head for child in below for head in obliques(parse, child, *cases)]


def owners(parse: Parse, noun: int) -> list[int]:
    """Whose the noun is by "'s" or a possessive pronoun ("Mali's", "his")."""
    return [head for child in parse.kids(noun, "nmod:poss") for head in conjuncts(parse, child)]


def premodifiers(parse: Parse, noun: int) -> list[int]:
    """The words before `noun` that describe it ("Russian drone strike" -> Russian, drone), in text order."""
    return [
        head
        for child in parse.kids(noun, "amod", "compound", "nmod:desc", "nmod:unmarked", "nmod")
        if child < noun
        for head in conjuncts(parse, child)
    ]


def noun_agents(parse: Parse, noun: int) -> list[int]:
    """Those who do what `noun` names: "by ..." or its owner. Premodifiers ("rebel attack") are left to the caller, who
    knows which of them are actors, and so is the subject of a verb that carries the noun ("launched an attack")."""
    return obliques_below(parse, noun, "by") or owners(parse, noun) or _by_behind(parse, noun)


def _by_behind(parse: Parse, noun: int) -> list[int]:
    """ "sparked protests by students": "by ..." right behind an object is the object's, whatever the tree says."""
    if parse.deps[noun] != "obj":
        return []
    phrases = (c for c in parse.kids(parse.heads[noun], "obl", "obl:agent") if parse.case(c) == "by")
    behind = next((c for c in phrases if parse.left[c] == parse.right[noun] + 1), None)
    return conjuncts(parse, behind) if behind is not None else []


def noun_holders(parse: Parse, noun: int, steps: int = LONGEST_CHAIN) -> list[int]:
    """Those who have what `noun` names: as `noun_agents`, else the subject of the verb whose object it is ("the junta
    announced a plan to ...")."""
    own = noun_agents(parse, noun)
    if own or not steps:
        return own
    top, dep, head = noun, parse.deps[noun], parse.heads[noun]
    while dep == "conj" and head != top:
        top, dep, head = head, parse.deps[head], parse.heads[head]
    if dep in ("obj", "xcomp") and _verbal(parse, head) and not is_passive(parse, head):
        return subjects(parse, head, steps - 1)
    return []


def coordinated(parse: Parse, verb: int) -> list[int]:
    """The other verbs of one subject with `verb`: "killed two men and burned a house", in text order."""
    first = verb
    while (
        parse.deps[first] == "conj"
        and parse.pos[parse.heads[first]] == "VERB"
        and parse.heads[first] != first
    ):
        first = parse.heads[first]
    others = [child for child in parse.kids(first, "conj") if not parse.has(child, *SUBJECTS)]
    return [one for one in (first, *others) if one != verb and parse.pos[one] == "VERB"]


def first_noun(parse: Parse, noun: int) -> int:
    """The first of coordinated nouns, which stands where all of them do."""
    for _ in range(LONGEST_CHAIN):
        if parse.deps[noun] != "conj" or parse.pos[parse.heads[noun]] not in ("NOUN", "PROPN"):
            break
        noun = parse.heads[noun]
    return noun


def swallowed_clause(parse: Parse, noun: int) -> int | None:
    """ "said a truce had been agreed": the clause whose subject the parse took for the object of the verb before."""
    for child in parse.kids(parse.heads[noun], "ccomp"):
        finite = parse.tags[child] in ("VBD", "VBZ", "VBP", "MD") or parse.has(child, "aux", "cop")
        if child > noun and finite and not parse.mark(child) and not parse.has(child, *SUBJECTS):
            return child
    return None
