"""Outer drafts set against each other: quotations made whole, lost parts given back, two tellings parted."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from dateline.finding.statements.draft import Draft, Spans, head_of, tokens_of
from dateline.finding.statements.quotes import Quotation, near
from dateline.language.cues import Cues
from dateline.language.layers import TokenSpan

NEAR = 2  # tokens between a content's edge and the quotation's that it fills in part
AROUND = 6  # drafts on either side that are looked at for overlaps
LATER = frozenset(
    ["after", "as", "while", "when", "before", "amid", "since", "although", "though", "despite", "following"]
)
BOUND = frozenset(
    ["appos", "acl", "acl:relcl", "nmod", "obl", "conj", "xcomp", "obj", "advcl", "amod", "ccomp"]
)


def set_right(doc: Doc, drafts: list[Draft], quotations: tuple[Quotation, ...], cues: Cues) -> list[Draft]:
    """`drafts` (outer ones, in text order) after all repairs of this module, in text order."""
    parted = [part for draft in drafts for part in _parted(doc, draft, cues)]
    whole = [replace(d, content=_whole(d, quotations)) for d in parted]
    kept = [d for n, d in enumerate(whole) if not any(_swallows(o, d) for o in _around(whole, n))]
    given = _given_back(doc, kept)
    return [_grown(doc, d, _taken(_around(given, number))) for number, d in enumerate(given)]


def _around(drafts: list[Draft], number: int) -> list[Draft]:
    """The drafts that stand near the one of that number; one farther off cannot overlap it."""
    return drafts[max(number - AROUND, 0) : number] + drafts[number + 1 : number + 1 + AROUND]


def _taken(drafts: list[Draft]) -> set[int]:
    return {i for d in drafts for i in tokens_of((*d.source, *d.cue, *d.content))}


def _parted(doc: Doc, draft: Draft, cues: Cues) -> list[Draft]:
    """ "X said A after a report that B": a source that is itself a noun of saying, with B after it, is the cue
    of a telling of its own."""
    for span in draft.source[1:]:
        head = head_of(doc, (span,))
        after = [part for part in draft.content if 0 <= part[0] - span[1] <= 1]
        if head is not None and after and head.lemma_.lower() in cues.nouns and len(draft.content) > 1:
            own = Draft((span,), ((head.i, head.i + 1),), (after[0],), draft.rule, draft.score)
            rest = replace(
                draft,
                source=tuple(s for s in draft.source if s != span),
                content=tuple(c for c in draft.content if c != after[0]),
            )
            return [rest, own]
    return [replace(draft, source=_without_addressee(doc, draft))]


def _without_addressee(doc: Doc, draft: Draft) -> Spans:
    """ "X spoke to Y about": Y, right after the cue's "to", is no source."""
    ends = {end for start, end in draft.cue if doc[end - 1].lower_ in ("to", "with")}
    kept = tuple(span for span in draft.source if span[0] not in ends)
    return kept or draft.source


def _whole(draft: Draft, quotations: tuple[Quotation, ...]) -> Spans:
    """The content with each part that fills one end of a quotation stretched to the whole of it."""
    spans = [_stretched(part, draft, quotations) for part in draft.content]
    merged: list[TokenSpan] = []
    for start, end in sorted(set(spans)):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _stretched(part: TokenSpan, draft: Draft, quotations: tuple[Quotation, ...]) -> TokenSpan:
    own = tokens_of((*draft.source, *draft.cue))
    for quotation in near(quotations, part):
        inside = quotation.start - 1 <= part[0] and part[1] <= quotation.end + 1
        at_start = abs(part[0] - quotation.start) <= NEAR
        if inside and at_start and quotation.closed and not own & set(range(quotation.start, quotation.end)):
            return min(part[0], quotation.start), max(part[1], quotation.end)
    return part


def _swallows(outer: Draft, inner: Draft) -> bool:
    words = tokens_of((*inner.cue, *inner.content))
    return bool(words) and words < tokens_of(outer.content)


def _given_back(doc: Doc, drafts: list[Draft]) -> list[Draft]:
    """A first part of a content that goes on from the quotation of the draft before belongs to that one."""
    result: list[Draft] = []
    for draft in drafts:
        last = result[-1] if result else None
        if last is not None and len(draft.content) > 1 and _goes_on(doc, last, draft):
            result[-1] = replace(last, content=(*last.content, draft.content[0]))
            draft = replace(draft, content=draft.content[1:])
        result.append(draft)
    return sorted(result, key=Draft.start)


def _goes_on(doc: Doc, last: Draft, draft: Draft) -> bool:
    first = draft.content[0]
    gap = doc[last.start()[1] : first[0]] if last.start()[1] <= first[0] else None
    if gap is None or not follows_on(doc, last, first[0]) or not last.content:
        return False
    quoted = doc[first[0]].text in '“"«„' and any(doc[start].text in '“"«„' for start, _ in last.content)
    cue_first = min((start for start, _ in (*draft.source, *draft.cue)), default=first[0])
    return quoted and doc[cue_first].sent.start > first[0]


def follows_on(doc: Doc, last: Draft, start: int) -> bool:
    """Whether the token `start` comes right after the sentence in which `last` ends, in one paragraph."""
    end = last.start()[1]
    gap = doc[end:start]
    words = [t for t in gap if t.is_alpha]
    one_sentence = all(t.sent.start == doc[end - 1].sent.start for t in words)
    return one_sentence and not any("\n" in t.text for t in gap)


def _grown(doc: Doc, draft: Draft, taken: set[int]) -> Draft:
    """An indirect content cut short at a comma, grown to the end of what its words govern."""
    if not draft.content:
        return draft
    start, end = draft.content[-1]
    if end >= len(doc) or doc[end].text != "," or doc[end - 1].text in '”"»':
        return draft
    last = end
    for token in doc[end : doc[end].sent.end]:
        if token.i in taken or token.i in tokens_of((*draft.source, *draft.cue)):
            break
        if token.is_punct or token.is_space:
            continue
        if not _bound(token, start, end):
            break
        last = token.i + 1
    return replace(draft, content=(*draft.content[:-1], (start, last)))


def _bound(token: Token, start: int, end: int) -> bool:
    """Whether the way up from `token` leads into the content, by no clause that tells of a later matter."""
    while token.head is not token and token.head != token:
        head = token.head
        if start <= head.i < end:
            return token.dep_ in BOUND and not any(c.lower_ in LATER for c in token.children)
        token = head
    return False
