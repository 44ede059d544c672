"""A statement in the making: token spans only, nothing resolved yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.language.layers import TokenSpan

Spans = tuple[TokenSpan, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """Source, cue and content as token spans; `outer` is the draft within whose content this one stands;
    `continues` the draft whose speaker goes on, where this one has no source of its own."""

    source: Spans
    cue: Spans
    content: Spans
    rule: str
    score: float | None = None
    outer: "Draft | None" = None
    continues: "Draft | None" = None

    def start(self) -> tuple[int, int]:
        """Where the draft stands in the text: its first token and the end of its last."""
        spans = [*self.source, *self.cue, *self.content]
        return min(start for start, _ in spans), max(end for _, end in spans)


def tokens_of(spans: Iterable[TokenSpan]) -> set[int]:
    """The indices of all tokens in `spans`."""
    return {index for start, end in spans for index in range(start, end)}


def runs(indices: Iterable[int]) -> Spans:
    """The indices as maximal spans without a gap, in order."""
    spans: list[list[int]] = []
    for index in sorted(set(indices)):
        if spans and spans[-1][1] == index:
            spans[-1][1] = index + 1
        else:
            spans.append([index, index + 1])
    return tuple((start, end) for start, end in spans)


def trimmed(doc: Doc, span: TokenSpan, drop: str = "") -> TokenSpan | None:
    """`span` without whitespace tokens, and without tokens whose text is in `drop`, at its ends."""
    start, end = max(span[0], 0), min(span[1], len(doc))
    while start < end and _loose(doc[start], drop):
        start += 1
    while start < end and _loose(doc[end - 1], drop):
        end -= 1
    return (start, end) if start < end else None


def _loose(token: Token, drop: str) -> bool:
    return bool(token.is_space or token.text in drop)


def head_of(doc: Doc, spans: Iterable[TokenSpan]) -> Token | None:
    """The token of `spans` nearest to the root of its sentence; None where there is none."""
    inside = tokens_of(spans)
    tops = [doc[i] for i in sorted(inside) if doc[i].head.i not in inside or doc[i].head.i == i]
    real = [token for token in tops if not token.is_punct and not token.is_space]
    return min(real, key=_depth, default=None)


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)
