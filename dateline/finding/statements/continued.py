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
    covered = {i for d in drafts for i in tokens_of((*d.content, *d.cue, *d.source))}
    by_end = {d.start()[1]: d for d in drafts}
    for quotation in quotations:
        if covered.isdisjoint(range(quotation.start, quotation.end)) and _whole_sentence(doc, quotation):
            last = _last_before(by_end, quotation.start)
            if last is not None:
                new = _continued(doc, last, quotation)
                if new.continues is None:
                    del by_end[last.start()[1]]
                by_end[quotation.end] = new
    return sorted(_unended(by_end, drafts), key=Draft.start)


def _whole_sentence(doc: Doc, quotation: Quotation) -> bool:
    words = [token for token in doc[quotation.start : quotation.end] if token.is_alpha]
    first = next((t for t in doc[quotation.start].sent if not t.is_space), doc[quotation.start])
    ended = doc[quotation.end - 1].text in ".!?…" or doc[max(quotation.end - 2, 0)].text[-1:] in ".!?…"
    whole = first.i in (quotation.start, quotation.start + 1)
    return len(words) >= LEAST_WORDS and whole and ended and any(t.pos_ in ("VERB", "AUX") for t in words)


def _unended(by_end: dict[int, Draft], drafts: list[Draft]) -> list[Draft]:
    """The drafts kept by their ends and those that share an end with another."""
    first = {id(d) for d in {d.start()[1]: d for d in drafts}.values()}
    return [*by_end.values(), *(d for d in drafts if id(d) not in first)]


def _last_before(by_end: dict[int, Draft], start: int) -> Draft | None:
    for end in range(start, max(start - FARTHEST, 0), -1):
        draft = by_end.get(end)
        if draft is not None and draft.content:
            return draft if draft.source or draft.continues else None
    return None


def _continued(doc: Doc, last: Draft, quotation: Quotation) -> Draft:
    quoted = any(doc[i].text in '“"«„' for start, end in last.content for i in range(start, end))
    span = (quotation.start, quotation.end)
    if quoted and follows_on(doc, last, quotation.start) and last.source:
        return replace(last, content=tuple(sorted((*last.content, span))))
    return Draft((), (), (span,), "lone-quotation", None, None, last.continues or last)
