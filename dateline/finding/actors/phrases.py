"""Noun phrases in a Universal Dependencies parse: where they start and end, and their part in the clause."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

BEFORE_THE_HEAD = frozenset(
    {"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat", "advmod", "punct"}
)
LOCATIVE = frozenset({"in", "inside", "within", "at", "near", "across", "through", "into", "throughout"}) | {
    "around",
    "outside",
    "along",
    "beyond",
}
COMPARING = frozenset(
    {"as", "like", "than", "unlike"}
)  # "the children as peacekeepers": no peacekeepers are there
PARTICIPANT = frozenset(
    {"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent", "nmod:poss", "vocative", "nsubj:outer"}
)
OBLIQUE = frozenset({"obl", "nmod", "obl:agent", "nmod:of"})
BEFORE_NAMES = frozenset({"DET", "PUNCT", "NUM", "ADV", "SPACE", "PRON", "CCONJ"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’", "’S", "'S"})


def core_of(head: Token) -> tuple[int, int]:
    """The tokens of a noun phrase from its first premodifier to its head, with names that run on after it."""
    start = head.i
    for child in reversed(list(head.lefts)):
        if child.dep_ not in BEFORE_THE_HEAD or (child.dep_ == "punct" and child.text not in "-–'\"“”"):
            break
        if child.right_edge.i + 1 != start:
            break
        start = child.left_edge.i
    end = head.i + 1
    for child in head.rights:
        if child.dep_ not in ("flat", "compound") or child.i > end + 1:
            break
        end = child.right_edge.i + 1
    return start, end


def entity_at(doc: Doc, token: int) -> tuple[int, int] | None:
    """The tokens of the entity that covers `token`; None where there is none."""
    if not doc[token].ent_type:
        return None
    start, end = token, token + 1
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return start, end


def name_part(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """`start`..`end` without articles, owners ("Chile's"), numbers, quotation marks and "'s"."""
    for token in range(end - 2, start - 1, -1):
        if doc[token].text in POSSESSIVES:
            start = token + 1
            break
    while start < end - 1 and (doc[start].pos_ in BEFORE_NAMES or doc[start].is_space):
        if doc[start].pos_ == "NUM" and doc[start + 1].text == "-":
            break  # "14-year-old boy"
        start += 1
    while end - 1 > start and (
        doc[end - 1].text in POSSESSIVES or doc[end - 1].pos_ in ("PUNCT", "SPACE", "DET", "ADP")
    ):
        end -= 1
    return start, end


def owner_of(head: Token) -> Token | None:
    """The head of the possessor ("Chile's" in "Chile's army"), a pronoun included."""
    return next((child for child in head.lefts if child.dep_ == "nmod:poss"), None)


def prepositions(token: Token) -> frozenset[str]:
    """The lower-case prepositions and possessive endings of a phrase."""
    return frozenset(child.lower_ for child in token.children if child.dep_ == "case")


def complements(head: Token, *words: str) -> Iterator[Token]:
    """The phrases after `head` that one of the prepositions `words` introduces."""
    return (c for c in head.rights if c.dep_.startswith("nmod") and prepositions(c) & set(words))


def first_conjunct(token: Token) -> Token:
    """The phrase that `token` is coordinated with, `token` itself where there is none. A list may be misread as
    names side by side."""
    seen = 0
    while token.dep_ in ("conj", "parataxis") and token.head.i != token.i and seen < 20:
        listed = token.dep_ == "conj" or (token.pos_ == "PROPN" and token.head.pos_ == "PROPN")
        if not listed or (token.head.pos_ == "VERB" and token.pos_ != "VERB"):
            break
        token, seen = token.head, seen + 1
    return token


def is_modifier(token: Token) -> bool:
    """Whether the token stands before another noun and only describes it ("Chile" in "Chile talks")."""
    before = token.dep_ in ("compound", "amod", "nmod:desc", "nmod:unmarked") and token.head.i > token.i
    return before and not any(child.tag_ == "POS" for child in token.rights)


def takes_part(token: Token) -> bool:
    """Whether the phrase that `token` heads stands in a participant's place."""
    top = first_conjunct(token)
    if is_modifier(top):
        return False
    if top.dep_ in PARTICIPANT or top.dep_ == "appos":
        return True
    return top.dep_ in OBLIQUE and not prepositions(top) & LOCATIVE and not _is_likened(top)


def _is_likened(top: Token) -> bool:
    """ "the children as peacekeepers", not "as for the peacekeepers"."""
    cases = [child for child in top.lefts if child.dep_ == "case"]
    return any(case.lower_ in COMPARING and not any(True for _ in case.children) for case in cases)


def is_subject(token: Token) -> bool:
    """Whether the phrase is the doer of an active clause."""
    top = first_conjunct(token)
    return top.dep_ == "nsubj" and top.head.pos_ in ("VERB", "AUX", "ADJ", "NOUN")
