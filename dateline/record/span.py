"""A stretch of a document's text, with the words that stand there."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end] == quote`, in Unicode code points, start inclusive, end exclusive.

    The pair of a W3C Web Annotation TextPositionSelector and TextQuoteSelector.
    """

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """The span of `text` from `start` to `end`; `ValueError` where it is empty or outside."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no such span: {start}..{end} of {len(text)} characters")
        return cls(start, end, text[start:end])


def outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in text order, each once, without those that lie within another."""
    ordered = sorted(dict.fromkeys(spans), key=lambda span: (span.start, -span.end))
    kept: list[Span] = []
    for span in ordered:
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)
