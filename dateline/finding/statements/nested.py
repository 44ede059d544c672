"""Statements that the parse shows: those within the content of others, sure ones the model missed."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from dateline.finding.statements.draft import Draft, tokens_of
from dateline.finding.statements.frames import content_of, cue_of, source_of
from dateline.language.cues import Cues

LEAST_WORDS = 2  # a content found by rule has at least so many words
DEPTH = 3  # statements within statements within statements, no deeper
VAGUE = frozenset(
    [
        "show",
        "find",
        "know",
        "think",
        "feel",
        "learn",
        "hear",
        "see",
        "begin",
        "read",
        "consider",
        "understand",
        "plan",
        "decide",
    ]
)
SELF = frozenset(["i", "we", "he", "she", "they", "it"])


def nested_in(doc: Doc, outer: Draft, cues: Cues, depth: int = 1) -> list[Draft]:
    """The statements within the content of `outer`, outermost first, each with the one it stands in."""
    inside = tokens_of(outer.content)
    found: list[Draft] = []
    for index in sorted(inside):
        if any(index in tokens_of(draft.content) for draft in found):
            continue
        draft = _draft(doc[index], cues, "nested-frame")
        if draft is None or not _within(doc, draft, inside) or _same_telling(doc, outer, draft):
            continue
        found.append(Draft(draft.source, draft.cue, draft.content, draft.rule, None, outer))
    if depth < DEPTH:
        deeper = [inner for draft in found for inner in nested_in(doc, draft, cues, depth + 1)]
        return found + deeper
    return found


def _same_telling(doc: Doc, outer: Draft, inner: Draft) -> bool:
    """ "He says he wants peace" is one statement, of wanting: its content's own verb is what he says."""
    own = inner.source and all(doc[i].lower_ in SELF for i in tokens_of(inner.source))
    nearly_all = len(tokens_of(inner.content)) * 2 > len(tokens_of(outer.content))
    return bool(own and nearly_all)


def _within(doc: Doc, draft: Draft, inside: set[int]) -> bool:
    return tokens_of((*draft.source, *draft.content)) <= inside and _stands(doc, draft)


def _stands(doc: Doc, draft: Draft) -> bool:
    """Whether an inner statement has a subject of its own, within the outer content, or none by its form."""
    verb = doc[draft.cue[-1][1] - 1]
    while verb.dep_ not in ("ROOT",) and verb.i not in tokens_of(draft.cue):
        verb = verb.head
    kin = [verb, verb.head] if verb.dep_ == "conj" else [verb]
    subject = any(child.dep_.startswith("nsubj") for word in kin for child in word.children)
    relative = verb.dep_ == "acl:relcl"
    return bool(draft.source) and (subject or relative)


def sure_statements(doc: Doc, known: Iterable[Draft], cues: Cues) -> list[Draft]:
    """Outer statements of plain reporting verbs with a subject and a clause, which touch none of `known`."""
    taken = {i for draft in known for i in tokens_of((*draft.cue, *draft.content))}
    found: list[Draft] = []
    for token in doc:
        if token.i in taken or token.lemma_.lower() not in cues.sure or token.pos_ != "VERB":
            continue
        draft = _draft(token, cues, "sure-frame")
        if draft is None or not _reported(doc, draft) or tokens_of(draft.content) & taken:
            continue
        taken |= tokens_of((*draft.cue, *draft.content))
        found.append(draft)
    return found


def _reported(doc: Doc, draft: Draft) -> bool:
    """Whether there is a source, other than the one who is asked ("can you tell me …?")."""
    words = {doc[i].lower_ for i in tokens_of(draft.source)}
    verb = doc[draft.cue[-1][1] - 1]
    clause = any(child.dep_ in ("ccomp", "xcomp") for child in verb.children)
    return clause and bool(words) and not words <= {"you", "this", "that", "it"}


def _draft(token: Token, cues: Cues, rule: str) -> Draft | None:
    lemma = token.lemma_.lower()
    if token.pos_ not in ("VERB", "NOUN") or (token.pos_ == "NOUN" or cues.verb_act(lemma) is None):
        return None
    content = content_of(token, cues)
    if sum(token.doc[i].is_alpha for i in tokens_of(content)) < LEAST_WORDS:
        return None
    source = source_of(token)
    if not source and lemma in VAGUE:
        return None
    overlap = tokens_of(content) & tokens_of((*source, *cue_of(token)))
    return None if overlap else Draft(source, cue_of(token), content, rule)
