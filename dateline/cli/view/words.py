"""How the report's own words are shown: exact, on one line, and cut only for the eye."""

import unicodedata
from collections.abc import Iterable, Sequence

from dateline.record import Span

ELLIPSIS = "…"
QUOTES = frozenset('“”„"')


def on_one_line(quote: str) -> str:
    """The words with line breaks and runs of spaces as one space, and nothing that would steer a terminal."""
    return visible(" ".join(quote.split()))


def visible(words: str) -> str:
    """The words with each white space as a blank and without control characters."""
    if words.isprintable():
        return words
    return "".join(" " if letter.isspace() else letter for letter in words if _is_visible(letter))


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


def quoted(spans: Sequence[Span], room: int) -> str:
    """The words of the spans in one pair of quotation marks, at most `room` characters; empty for none."""
    words = shortened(parts(spans), room)
    if words[:1] in QUOTES and words[-1:] in QUOTES and not QUOTES & set(words[1:-1]):
        words = words[1:-1]
    return f"“{words}”" if words else ""


def dotted(details: Iterable[str]) -> str:
    """ "assault · drone · Ansel": what there is of the details, in their order."""
    return " · ".join(detail for detail in details if detail)


def listed(names: Iterable[str]) -> str:
    """ "Chad, Libya and Niger"."""
    *first, last = [*names] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def plain(term: str) -> str:
    """ "refuses to discuss": a term of the record as words."""
    return term.replace("-", " ")


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 place", "4 places"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def _is_visible(letter: str) -> bool:
    """False for control characters; marks of direction and joiners stay, since words are made with them."""
    return letter.isspace() or unicodedata.category(letter) not in {"Cc", "Cs"}
