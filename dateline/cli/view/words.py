"""How the report's own words are shown: exact, on one line, and cut only for the eye."""

from collections.abc import Sequence

from dateline.record import Span

ELLIPSIS = "…"


def on_one_line(quote: str) -> str:
    """The words with line breaks and runs of spaces as one space."""
    return " ".join(quote.split())


def shortened(quote: str, room: int) -> str:
    """At most `room` characters of the words, cut between words and marked with an ellipsis."""
    words = on_one_line(quote)
    if len(words) <= room:
        return words
    limit = room - len(ELLIPSIS)
    cut = words.rfind(" ", 0, limit) if words[limit].isalnum() else limit
    return words[: cut if cut > limit // 2 else limit].rstrip(" ,;:–-") + ELLIPSIS


def parts(spans: Sequence[Span]) -> str:
    """Several spans in order; a gap between them is marked, since other words stand there."""
    return f" {ELLIPSIS} ".join(on_one_line(span.quote) for span in spans)


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 place", "4 places"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
