"""What a statement does: the act of its cue, changed by what its content says."""

import re

from spacy.tokens import Doc, Token

from dateline.finding.statements.draft import Draft, head_of, tokens_of
from dateline.language.cues import Cues, load_words

PLAIN = frozenset({"say", "announce", "confirm"})  # acts of cues that leave it to the content what is done
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
SPEAKERS = frozenset({"i", "we", "he", "she", "they", "it"})
CONDITION = re.compile(r"^\W*if\b|\bif\b.*\bwill\b|\bunless\b", re.I)


def act_of(doc: Doc, draft: Draft, cues: Cues) -> str:
    """The act of `draft`, one of record.md's. Plain cues ("said") take it from the content, the others keep
    their own; a denied cue ("did not say") and reported silence are told by their phrases."""
    words = " ".join(doc[i].lower_ for i in sorted(tokens_of(draft.cue)))
    base = cue_act(doc, draft, cues, words)
    return base if base not in PLAIN or not draft.content else _by_content(doc, draft, cues, base)


def cue_act(doc: Doc, draft: Draft, cues: Cues, words: str) -> str:
    """The act that the cue alone implies; "say" for none."""
    phrase = max((p for p in cues.phrases if p in words), key=len, default=None)
    if phrase is not None:
        return cues.phrases[phrase]
    head = head_of(doc, draft.cue)
    tokens = [doc[i] for i in sorted(tokens_of(draft.cue))]
    ordered = [head, *tokens] if head is not None else tokens
    acts = [act for token in ordered if (act := cues.act_of(token.lemma_.lower()))]
    special = [act for act in acts if act != "say"]
    return (special or acts or ["say"])[0]


def _by_content(doc: Doc, draft: Draft, cues: Cues, base: str) -> str:
    text = " ".join(doc[start:end].text for start, end in draft.content)
    head = head_of(doc, draft.content)
    verb = head if head is not None else doc[draft.content[0][0]]
    if text.rstrip("”\"'’» ").endswith("?"):
        return "ask"
    return _by_verb(verb, cues) or _by_words(text, verb) or _by_time(verb, base)


def _by_verb(verb: Token, cues: Cues) -> str | None:
    """The speaker's own attitude or refusal: "he wanted peace", "it would not accept"."""
    lemma = verb.lemma_.lower()
    own = any(c.dep_ == "nsubj" and c.lower_ in SPEAKERS for c in verb.children)
    negated = any(c.lower_ in NEGATIONS for c in verb.children)
    if negated and lemma in load_words().answers:
        return "reject"
    return cues.verb_act(lemma) if own and lemma in load_words().own and not negated else None


def _by_words(text: str, verb: Token) -> str | None:
    own = any(c.dep_ == "nsubj" and c.lower_ in ("i", "we") for c in verb.children)
    if CONDITION.search(text):
        return "threaten" if own else "warn"
    return next((act for pattern, act in load_words().signs if pattern.search(text)), None)


def _by_time(verb: Token, base: str) -> str:
    """A coming act of the speaker is a promise in the first person, else an announcement."""
    aux = {child.lower_ for child in verb.children if child.dep_.startswith("aux")}
    subject = next((c.lower_ for c in verb.children if c.dep_.startswith("nsubj")), "")
    coming = bool(aux & {"will", "would", "'ll", "’ll"}) and not any(
        c.lower_ in NEGATIONS for c in verb.children
    )
    if coming and base == "say":
        return "promise" if subject in ("i", "we") else "announce"
    return base
