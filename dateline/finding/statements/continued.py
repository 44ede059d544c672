"""Quoted sentences without source and cue: they belong to the speaker of the sentences around them."""

from dataclasses import replace

from spacy.tokens import Doc

from dateline.finding.statements.draft import Draft, tokens_of
from dateline.finding.statements.joins import follows_on
from dateline.finding.statements.quotes import Quotation

LEAST_WORDS = 4  # a quotation of fewer words is a name or a scare quote
FARTHEST = 60  # tokens between the last words of a speaker and a quotation that goes on without a name


def with_lone_quotations(doc: Doc, drafts: list[Draft], quotations: tuple[Quotation, ...]) -> list[Draft]:
    """`drafts` with every quotation of whole sentences that none of them covers: content of the draft
    just before, or a draft of its own that continues it. A quotation that nothing precedes stays out."""
    result = list(drafts)
    for quotation in quotations:
        if not _stands_alone(doc, quotation, result):
            continue
        last = _last_before(result, quotation.start)
        if last is None:
            continue
        result = _continued(doc, result, last, quotation)
    return sorted(result, key=Draft.start)


def _stands_alone(doc: Doc, quotation: Quotation, drafts: list[Draft]) -> bool:
    inside = set(range(quotation.start, quotation.end))
    if any(tokens_of((*d.content, *d.cue, *d.source)) & inside for d in drafts):
        return False
    words = [doc[i] for i in inside if doc[i].is_alpha]
    sentence = doc[quotation.start].sent
    first = next((t for t in sentence if not t.is_space), sentence[0])
    whole = first.i == quotation.start or (first.i == quotation.start + 1)
    ended = doc[quotation.end - 1].text in ".!?…" or doc[max(quotation.end - 2, 0)].text[-1:] in ".!?…"
    return len(words) >= LEAST_WORDS and whole and ended and any(t.pos_ in ("VERB", "AUX") for t in words)


def _last_before(drafts: list[Draft], start: int) -> Draft | None:
    before = [d for d in drafts if d.start()[1] <= start and start - d.start()[1] <= FARTHEST and d.content]
    last = max(before, key=lambda d: d.start()[1], default=None)
    return last if last is None or last.source or last.continues else None


def _continued(doc: Doc, drafts: list[Draft], last: Draft, quotation: Quotation) -> list[Draft]:
    quoted = any(doc[i].text in '“"«„' for start, end in last.content for i in range(start, end))
    span = (quotation.start, quotation.end)
    if quoted and follows_on(doc, last, quotation.start) and last.source:
        joined = replace(last, content=tuple(sorted((*last.content, span))))
        return [joined if draft is last else draft for draft in drafts]
    return [*drafts, Draft((), (), (span,), "lone-quotation", None, None, last.continues or last)]
