"""Quotation marks: where quotations begin and end, and so whether speech is direct, indirect or mixed."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from dateline.finding.statements.draft import Spans, trimmed
from dateline.language.layers import TokenSpan

CLOSING = {
    "“": "”",
    "”": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    "‹": "›",
    "‟": "”",
    '"': '"',
    "'": "'",
    "``": "''",
}
DIRECT, INDIRECT, MIXED = "direct", "indirect", "mixed"
WHOLE_SHARE = 0.9  # a content is direct where at least this share of its words is quoted
NEAR = 2  # a span's edge this many tokens from a quotation's is moved to it


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation as tokens, marks included; `closed` is false where the closing mark is missing."""

    start: int
    end: int
    closed: bool


def find_quotations(doc: Doc) -> tuple[Quotation, ...]:
    """The outermost quotations of `doc` in order. A quotation left open ends with its paragraph, so that one
    that opens anew with each paragraph comes out as one a paragraph."""
    paragraphs = doc._.paragraphs or _paragraphs(doc)
    return tuple(quotation for start, end in paragraphs for quotation in _in_paragraph(doc, start, end))


def _paragraphs(doc: Doc) -> Spans:
    breaks = [token.i for token in doc if token.is_space and token.text.count("\n") > 1]
    edges = [0, *breaks, len(doc)]
    return tuple((start, end) for start, end in pairwise(edges) if start < end)


def _in_paragraph(doc: Doc, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    for token in doc[start:end]:
        if opened is None:
            opened = token.i if token.text in CLOSING and _opens(token) else None
        elif token.text in CLOSING[doc[opened].text].split() + list(
            CLOSING[doc[opened].text]
        ) and not _apostrophe(token):
            found.append(Quotation(opened, token.i + 1, True))
            opened = None
    last = trimmed(doc, (opened, end)) if opened is not None else None
    if last is not None and last[1] - last[0] > 1 and doc[last[0]].text not in "'‘":
        found.append(Quotation(last[0], last[1], False))
    return found


def _opens(token: Token) -> bool:
    """Whether a mark stands where a quotation can open: no word directly before it, one directly after."""
    doc = token.doc
    before = doc[token.i - 1] if token.i else None
    glued_before = before is not None and not before.whitespace_ and before.text[-1:].isalnum()
    glued_after = not token.whitespace_ and token.i + 1 < len(doc) and not doc[token.i + 1].is_space
    return not glued_before and glued_after and token.tag_ != "POS"


def _apostrophe(token: Token) -> bool:
    """A possessive or elision mark: "the parties’ envoys", "'90s"."""
    if token.text not in "'’":
        return False
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return token.tag_ == "POS" or (after is not None and not token.whitespace_ and after.text[:1].isalnum())


def near(quotations: tuple[Quotation, ...], span: TokenSpan) -> tuple[Quotation, ...]:
    """Those of `quotations` (in text order) that overlap `span` or stand within a few tokens of it."""
    first = bisect_left(quotations, span[0] - NEAR, key=lambda quotation: quotation.end)
    last = bisect_right(quotations, span[1] + NEAR, key=lambda quotation: quotation.start)
    return quotations[first:last]


def form_of(doc: Doc, content: Spans, quotations: tuple[Quotation, ...], nested: bool = False) -> str:
    """direct, indirect or mixed. Speech nested in a quotation counts the quotation marks of its own only."""
    own = tuple(q for span in content for q in near(quotations, span))
    if nested:
        own = tuple(q for q in own if any(start <= q.start and q.end <= end for start, end in content))
    words = [i for start, end in content for i in range(start, end) if doc[i].is_alpha or doc[i].like_num]
    quoted = [i for i in words if any(q.start <= i < q.end for q in own)]
    if not quoted:
        return INDIRECT
    return DIRECT if len(quoted) >= WHOLE_SHARE * len(words) else MIXED


def snapped(doc: Doc, span: TokenSpan, quotations: tuple[Quotation, ...]) -> TokenSpan | None:
    """`span` with the marks of a quotation that it fills but for its marks, or cuts by a token or two."""
    start, end = span
    for quotation in near(quotations, span):
        if 0 < start - quotation.start <= NEAR and start < quotation.end:
            start = quotation.start
        if 0 < quotation.end - end <= NEAR and quotation.start < end:
            end = quotation.end
    return trimmed(doc, (start, end))
