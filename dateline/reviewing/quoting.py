"""Places in a text as gold files write them: the words, and which occurrence of them is meant."""

import re

from dateline.record import Span

Quote = str | list[str | int]


def quote_of(text: str, span: Span) -> Quote:
    """The words of the span where they occur once, else [words, n] for their n-th occurrence.

    Occurrences are counted without overlap, from the left. Where the span lies across two of those, the quote
    takes in as many letters before it as it needs.
    """
    for start in range(span.start, -1, -1):
        words = text[start : span.end]
        places = [match.start() for match in re.finditer(re.escape(words), text)]
        if start in places:
            return words if len(places) == 1 else [words, places.index(start) + 1]
    raise ValueError(f"no such span in the text: {span}")
