"""The part that a phrase plays in its clause: doer, sufferer, partner, owner, and of what kind of act."""

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from dateline.finding.actors import phrases
from dateline.language.bodies import load_bodies
from dateline.language.cues import load_cues
from dateline.language.frames import NO_ACT, load_frames
from dateline.language.groups import load_groups

DOER, SUFFERER, PARTNER, OWNER, SUBJECT = "doer", "sufferer", "partner", "owner", "subject"
SUBJECTS = frozenset({"nsubj", "nsubj:outer"})
OBJECTS = frozenset({"obj", "iobj", "nsubj:pass"})
TOWARDS = frozenset(
    ["by", "with", "against", "between", "among", "amongst", "from", "to", "at", "on", "upon", "of", "alongside",
     "towards", "toward"]
)  # fmt: skip
FACING = frozenset({"by", "with", "against", "between", "to", "from"})
CARRIERS = ("@weapon", "@vehicle", "@ship", "@aircraft", "@heavy")
AGREEING = frozenset({"accept", "offer"})  # acts of speech that are deeds as well
TELLING = frozenset({"say", "believe", "hope", "expect", "estimate", "speculate", "want"})
DEALING = frozenset({"with", "between"})
AIMED = frozenset({"at", "on", "upon"})
FORCE = frozenset({"ASSAULT", "COERCE"})
DEEPEST = 5  # phrases like "dozens of a group of ..." that are followed up


@dataclass(frozen=True, slots=True)
class Part:
    """`role`: doer or sufferer of the verb `word`, partner (a phrase with the preposition `case`), owner of the noun
    `word`, or subject of what it is ("is ill")."""

    role: str
    word: Token
    case: str = ""


def part_of(noun: Token, depth: int = DEEPEST) -> Part | None:
    """The part that the phrase of `noun` plays; in coordination and apposition the first phrase's; None for none."""
    top = phrases.first_conjunct(noun)
    dep, word = top.dep_, top.head
    if word.i == top.i or dep == "conj":
        return _of_fragment(top)
    if dep in SUBJECTS:
        return _of_subject(word)
    if dep == "obj" and top.i < word.i and not any(child.dep_ in SUBJECTS for child in word.lefts):
        return _of_subject(word)  # no object stands before its verb: a subject misread
    if dep in OBJECTS:
        return Part(SUFFERER, word, "to" if dep == "iobj" else "")
    if dep in ("nmod:poss", "compound", "nmod:desc"):
        return Part(OWNER, word)
    if dep == "appos":
        return part_of(word, depth - 1) if depth else None
    return _of_oblique(top, word, depth) if dep.startswith(("obl", "nmod")) else None


def _of_subject(word: Token) -> Part:
    if word.pos_ != "VERB":
        return Part(SUBJECT, word)
    return Part(SUFFERER if lemma_of(word) in load_groups().sufferings else DOER, word)


def _of_oblique(top: Token, word: Token, depth: int) -> Part | None:
    inside = [child for word in top.lefts if word.dep_ == "compound" for child in word.lefts]
    case = next((child.lower_ for child in (*top.lefts, *inside) if child.dep_ == "case"), "")
    if top.dep_ == "obl:agent" or (top.dep_ == "obl" and case == "by" and word.pos_ == "VERB"):
        return Part(DOER, word, "by")
    if case == "of" and depth and _counts(word):
        return part_of(word, depth - 1)
    return Part(PARTNER, word, case) if case in TOWARDS else None


def _counts(noun: Token) -> bool:
    """Whether the phrase is about what follows "of": "hundreds of", "envoys of"."""
    lemma, groups = noun.lemma_.lower(), load_groups()
    return noun.pos_ == "NUM" or lemma in groups.quantity or lemma in groups.delegates


def _of_fragment(top: Token) -> Part | None:
    """A headline without a verb of its own: "Minister arrested in raid", "Gunmen storming bank"; or a subject that the
    parse has cut off from its sentence."""
    for clause in top.rights:
        if clause.dep_ in ("acl", "advcl") and clause.tag_ in ("VBN", "VBG", "VBD"):
            return Part(SUFFERER if clause.tag_ == "VBN" else DOER, clause)
    end = top.sent.end
    if top.i != end - 1 or end >= len(top.doc) or not top.doc[end].text[:1].islower():
        return None
    verb = top.doc[end].sent.root
    cut_off = verb.pos_ == "VERB" and not any(child.dep_.startswith("nsubj") for child in verb.children)
    return _of_subject(verb) if cut_off else None


def told_of(noun: Token) -> Part | None:
    """What a clause that describes `noun` tells of it: "a soldier who deserted", "a man seized at dawn"."""
    for clause in noun.rights:
        if clause.dep_ == "acl" and clause.tag_ in ("VBN", "VBG"):
            return Part(SUFFERER if clause.tag_ == "VBN" else DOER, clause)
        if clause.dep_ == "acl:relcl":
            subject = next((c for c in clause.lefts if c.dep_.startswith("nsubj")), None)
            if subject is not None and subject.tag_ in ("WP", "WDT"):
                return Part(SUFFERER, clause) if subject.dep_ == "nsubj:pass" else _of_subject(clause)
    return None


def lemma_of(word: Token) -> str:
    """The lemma of a verb or noun; that of a verb is known better to the lexicon of acts than to the model."""
    lemma = str(word.lemma_).lower()
    return load_frames().lemma(word.lower_, True, lemma) if word.pos_ == "VERB" else lemma


def is_deed(word: Token) -> bool:
    """Whether the verb or noun names an act of one party that concerns another."""
    verbs, nouns = _deeds()
    return lemma_of(word) in (verbs if word.pos_ == "VERB" else nouns)


@cache
def _deeds() -> tuple[frozenset[str], frozenset[str]]:
    """(verbs, nouns) that name a deed by themselves."""
    frames, groups = load_frames(), load_groups()
    nouns = frozenset(
        noun
        for noun, entries in frames.nouns.items()
        if any(not pattern and frame.type != NO_ACT for pattern, frame in entries)
    )
    return (frozenset(frames.verbs) - groups.weak - groups.idle) | groups.sufferings, nouns | groups.deeds


def is_idle(word: Token) -> bool:
    """Whether a verb makes nobody an actor: being, thinking, telling."""
    lemma = lemma_of(word)
    return lemma in load_groups().idle or load_cues().verb_act(lemma) in TELLING


def speaks(word: Token) -> bool:
    """Whether a verb reports what its subject says or thinks, and no more."""
    act = load_cues().verb_act(lemma_of(word))
    if act == "criticise" and not any(child.dep_ in ("obj", "ccomp", "xcomp") for child in word.rights):
        return False  # "the families protested"
    return act is not None and act not in AGREEING


def carries(noun: Token) -> bool:
    """Whether `noun` names arms or craft, through which their owner acts."""
    return lemma_of(noun) in _carriers()


@cache
def _carriers() -> frozenset[str]:
    classes, groups = load_frames().classes, load_groups()
    words = {word for name in CARRIERS for word in classes.get(name, ())}
    return frozenset(words | groups.craft) - groups.persons


def is_in_deed(part: Part | None) -> bool:
    """Whether the part is one in a deed: of a verb of the lexicon of acts, as its agent with "by", as who is given
    something, as who is aimed at; or by, with, to or against whom a deed is done."""
    if part is None or part.role == SUBJECT:
        return False
    if is_deed(part.word) or part.case == "against":
        return True
    if part.role == PARTNER and part.case in DEALING and lemma_of(part.word) in load_bodies().dealings:
        return True
    if part.role in (DOER, SUFFERER):
        return bool(part.case) and not is_idle(part.word)
    return part.role == PARTNER and part.case in AIMED and _is_aimed(part)


def _is_aimed(part: Part) -> bool:
    """ "threw grenades at", "opened fire on", "called on"."""
    if lemma_of(part.word) == "call":
        return True
    thrown = (child for child in part.word.children if child.dep_ in ("obj", "nsubj:pass"))
    return any(carries(child) or is_deed(child) for child in thrown)


def does(noun: Token) -> bool:
    """Whether the phrase does something that is more than being, thinking or telling."""
    part = part_of(noun)
    return part is not None and part.role == DOER and not is_idle(part.word)


def does_or_suffers(noun: Token) -> bool:
    """Whether the phrase does or suffers something that is more than being, thinking or telling, or has a part in a
    deed."""
    part = part_of(noun)
    if part is not None and part.role in (DOER, SUFFERER):
        return not is_idle(part.word) or _tells_of_itself(part)
    return is_in_deed(part)


def _tells_of_itself(part: Part) -> bool:
    """ "teachers said they would march": those who speak are those who act."""
    clauses = (clause for clause in part.word.rights if clause.dep_ == "ccomp" and is_deed(clause))
    return part.role == DOER and any(
        child.lower_ == "they" and child.dep_ == "nsubj" for clause in clauses for child in clause.lefts
    )


def does_or_suffers_a_deed(noun: Token, silent: bool = True) -> bool:
    """Whether the phrase has a part in a deed; with `silent` a verb of speech makes no doer."""
    for part in (part_of(noun), told_of(noun)):
        if is_in_deed(part) and not (silent and part and part.role == DOER and speaks(part.word)):
            return True
    return False


def is_done_by_people(noun: Token) -> bool:
    """Whether the phrase does a deed, or suffers one that is done to human beings only."""
    part = part_of(noun)
    if part is None or not is_deed(part.word):
        return False
    return part.role == DOER or (part.role == SUFFERER and lemma_of(part.word) in load_groups().harms)


def does_a_deed(noun: Token) -> bool:
    """Whether the phrase is the doer of a verb of the lexicon of acts."""
    part = part_of(noun)
    return part is not None and part.role == DOER and is_deed(part.word)


def is_party(noun: Token) -> bool:
    """Whether something is told of the phrase itself: as subject, object, agent, or as one side of something."""
    part = part_of(noun)
    if part is None:
        return False
    if part.role in (DOER, SUFFERER, SUBJECT):
        return True
    return is_in_deed(part) or (part.role == PARTNER and part.case in FACING and part.word.pos_ == "VERB")


def acts_through(noun: Token) -> bool:
    """Whether a party whose name or adjective stands before `noun` acts or suffers in it: by its demands, its advance,
    its planes that bomb, its ships that are sunk; not by a war that only lies there."""
    lemma = lemma_of(noun)
    if lemma in load_groups().deeds:
        return True
    if carries(noun):
        return _in_action(noun)
    return lemma not in load_groups().scenes and is_deed(noun)


def _in_action(craft: Token) -> bool:
    part = part_of(craft)
    if part is None or part.role == SUBJECT:
        return False
    if part.role == DOER:
        return is_deed(part.word) or part.case == "by" or any(c.dep_ == "obj" for c in part.word.rights)
    if part.role == SUFFERER:
        return is_hostile(part.word)
    hostile = carries(part.word) or is_hostile(part.word)
    return part.case == "by" or (part.case in ("from", "on") and hostile)


def is_held(noun: Token) -> bool:
    """Whether `noun` is a camp or post from which somebody acts or which is attacked."""
    if str(noun.lemma_).lower() not in load_groups().strongholds:
        return False
    part = part_of(noun)
    if part is None or part.role in (SUBJECT, OWNER):
        return False
    return (part.role == DOER and not is_idle(part.word)) or is_hostile(part.word)


def is_hostile(word: Token) -> bool:
    """Whether the verb or noun can name an act of force."""
    frames, lemma = load_frames(), lemma_of(word)
    entries = (frames.verbs if word.pos_ == "VERB" else frames.nouns).get(lemma, ())
    return any(frame.type in FORCE for _, frame in entries)
