"""What the parse says of a cue word: its subject, its complement, the words that belong to the cue."""

from spacy.tokens import Doc, Token

from dateline.finding.statements.draft import Spans, runs, trimmed
from dateline.language.cues import Cues
from dateline.language.layers import TokenSpan

SUBJECTS = ("nsubj", "nsubj:outer", "csubj")
CLAUSES = ("ccomp", "xcomp")
SHARED_SUBJECT = ("conj", "xcomp", "advcl", "parataxis")
CUE_PARTS = ("aux", "aux:pass", "compound:prt")
EDGE = ",;:—–-."
EXPLETIVE = ("expl", "expl:subj")


def source_of(verb: Token, steps: int = 0) -> Spans:
    """The phrase that says what `verb` reports: its subject, its agent in the passive, the noun its relative
    clause describes; the governing verb's subject where it has none of its own."""
    agent = [child for child in verb.children if child.dep_ in ("obl:agent", "obl") and _case(child) == "by"]
    passive = any(child.dep_ in ("nsubj:pass", "aux:pass") for child in verb.children)
    if passive:
        return phrase(agent[0], without="by") if agent else ()
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is not None:
        return _subject(verb, subject)
    if verb.dep_ in ("acl:relcl", "acl") and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
        return phrase(verb.head, stop=verb)
    if verb.dep_ in SHARED_SUBJECT and steps < 3 and verb.head is not verb:
        return source_of(verb.head, steps + 1)
    return ()


def _subject(verb: Token, subject: Token) -> Spans:
    if subject.lower_ in ("who", "which", "that") and verb.dep_ == "acl:relcl":
        return phrase(verb.head, stop=verb)
    if subject.lower_ in ("there", "what") or subject.dep_ in EXPLETIVE:
        return ()
    return phrase(subject)


def phrase(head: Token, stop: Token | None = None, without: str = "") -> Spans:
    """The words of `head`'s subtree as one span, cut before `stop` (a relative clause), less the word
    `without` at its front."""
    dropped = {t.i for t in stop.subtree} if stop is not None else set()
    inside = [t.i for t in head.subtree if t.i not in dropped]
    around = next(((s, e) for s, e in runs(inside) if s <= head.i < e), (head.i, head.i + 1))
    if without and head.doc[around[0]].lower_ == without:
        around = (around[0] + 1, around[1])
    kept = trimmed(head.doc, around, EDGE)
    return (kept,) if kept else ()


def cue_of(verb: Token) -> Spans:
    """The cue: the verb with its auxiliaries, negation and particle, as far as they stand side by side."""
    near = {
        child.i for child in verb.children if child.dep_ in CUE_PARTS or child.lower_ in ("not", "n't", "n’t")
    }
    start = end = verb.i
    while start - 1 in near:
        start -= 1
    while end + 1 in near:
        end += 1
    return ((start, end + 1),)


def content_of(verb: Token, cues: Cues) -> Spans:
    """What `verb` reports by its frame in the lexicon; empty where the parse has no such complement."""
    lemma = verb.lemma_.lower()
    if lemma in cues.clause:
        clause = next((c for c in verb.children if c.dep_ in CLAUSES and c.pos_ != "ADP"), None)
        if clause is not None and _real_clause(clause):
            return _complement(clause)
    if lemma in cues.object:
        target = next((c for c in verb.children if c.dep_ in ("obj", "ccomp", "xcomp")), None)
        if target is not None and target.pos_ != "PRON":
            return _complement(target)
    return _oblique_content(verb, cues)


def _real_clause(clause: Token) -> bool:
    verbal = clause.pos_ in ("VERB", "AUX") or any(c.dep_ in ("cop", "nsubj") for c in clause.children)
    return verbal or clause.dep_ == "ccomp"


def _oblique_content(verb: Token, cues: Cues) -> Spans:
    for child in verb.children:
        frame = f"{verb.lemma_.lower()} {_case(child)}"
        if child.dep_ in ("obl", "advcl", "obl:arg", "nmod") and frame in cues.oblique:
            inside = phrase(child, without=_case(child))
            return inside
    return ()


def _complement(head: Token) -> Spans:
    inside = {token.i for token in head.subtree}
    whole: TokenSpan = (min(inside), max(inside) + 1)
    kept = trimmed(head.doc, whole, EDGE)
    return (kept,) if kept else ()


def _case(token: Token) -> str:
    return next((c.lower_ for c in token.children if c.dep_ in ("case", "mark")), "")


def is_expletive(doc: Doc, spans: Spans) -> bool:
    """Whether the source is a bare "it" or "there" that stands for nobody."""
    tokens = [doc[i] for start, end in spans for i in range(start, end)]
    if len(tokens) != 1 or tokens[0].lower_ not in ("it", "there"):
        return False
    token = tokens[0]
    return token.dep_ in EXPLETIVE or any(c.dep_ == "aux:pass" for c in token.head.children)
