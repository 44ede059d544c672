"""When, to whom and by what channel a statement was made: words of its sentence outside what is said."""

import re
from collections.abc import Mapping

from spacy.tokens import Doc, Token

from dateline.finding.statements.draft import Draft, head_of, tokens_of
from dateline.finding.statements.index import Actors
from dateline.language.cues import load_channels, load_words
from dateline.record import Channel, Interval, Span, Time

NOT_DAYS = frozenset({"DURATION", "SET"})
NO_WAY_UP = frozenset(
    {"acl:relcl", "ccomp", "xcomp", "acl", "nsubj", "nsubj:pass", "obj", "iobj", "appos"}
)  # a time below these belongs to another clause
STEPS = 8
Timed = tuple[Token, Interval]


def timed_by_sentence(doc: Doc, times: tuple[Time, ...]) -> dict[int, list[Timed]]:
    """The head token and interval of each time that can be a day of saying, by the start of its sentence."""
    found: dict[int, list[Timed]] = {}
    for time in times:
        token = _token_of(doc, time) if _past_day(doc, time) else None
        if token is not None:
            found.setdefault(token.sent.start, []).append((token, time.interval))
    return found


def said_of(doc: Doc, draft: Draft, times: Mapping[int, list[Timed]]) -> Interval | None:
    """The day of the first time expression that hangs on the cue's clause, not on the content."""
    verb = head_of(doc, draft.cue)
    if verb is None:
        return None
    inside = tokens_of(draft.content) | tokens_of(draft.source)
    for token, interval in times.get(verb.sent.start, ()):
        if token.i not in inside and _hangs_on(token, verb):
            return interval
    return None


def _past_day(doc: Doc, time: Time) -> bool:
    """Whether a time can be the day something was said: no span or set, and over by the publication."""
    interval, published = time.interval, doc._.published
    if interval.type in NOT_DAYS or interval.start is None:
        return False
    return published is None or (interval.end or interval.start) <= published


def _token_of(doc: Doc, time: Time) -> Token | None:
    if not time.evidence:
        return None
    span = doc.char_span(time.evidence[0].start, time.evidence[0].end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None


def _hangs_on(token: Token, verb: Token) -> bool:
    """Whether the way up from a time meets the cue, or the verb whose subject and time the cue shares."""
    shared = {verb.i}
    while verb.dep_ in ("conj", "advcl", "xcomp") and verb.head.pos_ == "VERB" and not _own_subject(verb):
        verb = verb.head
        shared.add(verb.i)
    for _ in range(STEPS):
        if token.i in shared:
            return True
        if token.dep_ in NO_WAY_UP or token.head is token:
            return False
        if token.dep_ == "conj" and token.pos_ == "VERB":
            return False
        token = token.head
    return False


def _own_subject(verb: Token) -> bool:
    return any(child.dep_.startswith("nsubj") for child in verb.children)


def addressee_of(doc: Doc, draft: Draft, actors: Actors) -> str | None:
    """The actor told, asked or written to: the cue's object, or what follows its "to"."""
    verb = head_of(doc, draft.cue)
    if verb is None:
        return None
    content = tokens_of(draft.content)
    for child in verb.children:
        if child.i in content or not _addressed(verb, child):
            continue
        inside = sorted(token.i for token in child.subtree if token.i not in content)
        found = actors.actors_in(inside[0], inside[-1] + 1) if inside else ()
        if found:
            return found[0]
    return None


def _addressed(verb: Token, child: Token) -> bool:
    lemma, frames = verb.lemma_.lower(), load_words().addressed
    case = next((c.lower_ for c in child.children if c.dep_ == "case"), "")
    if child.dep_ in ("obj", "iobj"):
        return child.dep_ == "iobj" or lemma in frames["object"]
    if child.dep_ in ("obl", "obl:arg"):
        return lemma in frames["on" if case == "upon" else case] if case in ("to", "on", "upon") else False
    return False


def channel_of(doc: Doc, text: str, draft: Draft, actors: Actors) -> Channel | None:
    """The channel named in the sentence of the cue, outside the content; the longest phrase counts."""
    spans = draft.cue or draft.source
    if not spans:
        return None
    sentence = doc[spans[0][0]].sent
    shown = _outside(doc, sentence.start, sentence.end, tokens_of(draft.content))
    base = doc[sentence.start].idx
    for phrase, kind in load_channels():
        match = re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", shown)
        if match:
            span = Span.of(text, base + match.start(), base + match.end())
            return Channel(span, kind, _outlet(doc, span, actors))
    return None


def _outside(doc: Doc, start: int, end: int, content: set[int]) -> str:
    """The sentence in lower case with the content blanked, offsets unchanged."""
    pieces = []
    for token in doc[start:end]:
        text = token.text_with_ws
        lowered = text.lower() if len(text.lower()) == len(text) else text
        pieces.append(" " * len(text) if token.i in content else lowered)
    return "".join(pieces)


def _outlet(doc: Doc, span: Span, actors: Actors) -> str | None:
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if tokens is None:
        return None
    near = doc[tokens.start : min(tokens.end + 3, len(doc))]
    named = [token.i for token in near if token.ent_type_ in ("ORG", "WORK")]
    found = actors.actors_in(named[0], named[-1] + 1) if named else ()
    return found[0] if found else None
