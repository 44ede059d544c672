"""A stretch of a document's text, with the words that stand there."""

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
