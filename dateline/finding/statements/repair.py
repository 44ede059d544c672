"""The model's attributions made sound: senseless ones dropped, edges snapped, parts of one telling joined."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from dateline.finding.statements.draft import Draft, Spans, head_of, tokens_of, trimmed
from dateline.finding.statements.frames import is_expletive, phrase, source_of
from dateline.finding.statements.quotes import Quotation, snapped
from dateline.language.cues import Cues
from dateline.language.layers import Attribution

SOURCE_EDGE = ",;:—–()"
CONTENT_EDGE = ",;:—–"
LEAST_SCORE = 0.3  # links the model doubts more than this are dropped


def drafts_of(doc: Doc, quotations: tuple[Quotation, ...], cues: Cues) -> list[Draft]:
    """One draft for each sensible attribution of `doc`, in text order."""
    found: list[Draft] = []
    for attribution in sorted(doc._.attributions, key=_place):
        draft = _draft(doc, attribution, quotations)
        if draft is None or attribution.score < LEAST_SCORE:
            continue
        found = _with(doc, found, _resourced(doc, draft), cues)
    return found


def _place(attribution: Attribution) -> tuple[int, int]:
    spans = [*attribution.source, *attribution.cue, *attribution.content]
    return min((span[0] for span in spans), default=0), max((span[1] for span in spans), default=0)


def _draft(doc: Doc, attribution: Attribution, quotations: tuple[Quotation, ...]) -> Draft | None:
    content = tuple(span for part in attribution.content if (span := snapped(doc, part, quotations)))
    content = tuple(
        span
        for part in content
        if (span := trimmed(doc, part, CONTENT_EDGE))
        and any(t.is_alpha or t.like_num for t in doc[span[0] : span[1]])
    )
    source = _edged(doc, _within_lines(doc, attribution.source))
    cue = _edged(doc, attribution.cue)
    if not (source or cue) or not (content or cue):
        return None
    if is_expletive(doc, source):
        source = ()
    return Draft(source, cue, content, "attribution-head", attribution.score)


def _within_lines(doc: Doc, spans: Spans) -> Spans:
    """Each span from after its last line break on: no name goes on over one."""
    return tuple((max([start, *_after_breaks(doc, start, end)]), end) for start, end in spans)


def _after_breaks(doc: Doc, start: int, end: int) -> list[int]:
    return [token.i + 1 for token in doc[start:end] if token.is_space and "\n" in token.text]


def _edged(doc: Doc, spans: Spans) -> Spans:
    return tuple(span for part in spans if (span := trimmed(doc, part, SOURCE_EDGE)))


def _with(doc: Doc, found: list[Draft], draft: Draft, cues: Cues) -> list[Draft]:
    """`found` and `draft`; a draft without a cue word joins the one before it if both have one source."""
    if _has_cue_word(doc, draft, cues):
        if not draft.content and not _silent(doc, draft, cues):
            return found
        return [*found, draft]
    if found and draft.source and draft.source == found[-1].source and _one_sentence(doc, found[-1], draft):
        return [*found[:-1], replace(found[-1], content=_stretched(doc, found[-1].content, draft))]
    if draft.content and (draft.source and _quoted(doc, draft)):
        return [*found, draft]
    return [*found, draft] if draft.source and draft.cue and _clausal(doc, draft) else found


def _clausal(doc: Doc, draft: Draft) -> bool:
    """Whether the content is a clause; where the cue is no known word, a bare noun is no content."""
    head = head_of(doc, draft.content)
    if head is None:
        return False
    subject = any(child.dep_.startswith(("nsubj", "mark", "csubj")) for child in head.children)
    return subject or head.dep_ in ("ccomp", "xcomp", "csubj")


def _stretched(doc: Doc, content: Spans, draft: Draft) -> Spans:
    """One span over both where only the supposed cue stands between them."""
    more = draft.content
    if content and more and content[-1][0] < more[0][0]:
        between = set(range(content[-1][1], more[0][0])) - tokens_of(draft.cue)
        if not any(doc[i].is_alpha for i in between):
            return (*content[:-1], (content[-1][0], more[0][1]), *more[1:])
    return tuple(sorted({*content, *more}))


def _quoted(doc: Doc, draft: Draft) -> bool:
    return any(doc[start].text in '“"«„‘' for start, _ in draft.content)


def _one_sentence(doc: Doc, a: Draft, b: Draft) -> bool:
    edge = min(start for start, _ in (*a.content, *a.cue))
    other = min(start for start, _ in b.content) if b.content else edge
    return bool(doc[edge].sent.start == doc[other].sent.start)


def _has_cue_word(doc: Doc, draft: Draft, cues: Cues) -> bool:
    words = [doc[i] for i in sorted(tokens_of(draft.cue))]
    if any(cues.act_of(token.lemma_.lower()) for token in words):
        return True
    text = " ".join(token.lower_ for token in words)
    return any(phrase in text for phrase in cues.phrases)


def _silent(doc: Doc, draft: Draft, cues: Cues) -> bool:
    text = " ".join(doc[i].lower_ for i in sorted(tokens_of(draft.cue)))
    lemmas = {doc[i].lemma_.lower() for i in tokens_of(draft.cue)}
    return any(act == "decline" and words in text for words, act in cues.phrases.items()) or bool(
        lemmas & {lemma for lemma, act in cues.clause.items() if act == "decline"}
    )


def _resourced(doc: Doc, draft: Draft) -> Draft:
    """A noun cue's own "in the …", "by …" is its source, unless the model's source governs the noun; a cue
    verb without a source takes its own subject."""
    head = head_of(doc, draft.cue)
    if head is None:
        return draft
    if head.pos_ == "NOUN":
        owner = _owner(head)
        if owner is not None and not _governs(head, draft.source):
            return replace(draft, source=owner)
    elif not draft.source and head.pos_ == "VERB":
        spans = source_of(head)
        if (
            spans
            and not is_expletive(doc, spans)
            and not tokens_of(spans) & tokens_of((*draft.content, *draft.cue))
        ):
            return replace(draft, source=spans)
    return draft


def _owner(noun: Token) -> Spans | None:
    for child in noun.children:
        case = next((c.lower_ for c in child.children if c.dep_ == "case"), "")
        if child.dep_ == "nmod" and case in ("in", "by", "from") and child.pos_ == "PROPN":
            return phrase(child, without=case)
    return None


def _governs(noun: Token, source: Spans) -> bool:
    inside = tokens_of(source)
    verb = noun.head
    return any(child.i in inside for child in verb.children) or any(
        child.i in inside for child in noun.children
    )
