"""Lines that a page or a terminal has wrapped, put together again to paragraphs."""

import re

WIDEST = 130  # characters: text set in longer lines was not wrapped, and each line is a paragraph
FULL_AT = 0.9  # the share of all lines that are no longer than a full one
SLACK = 0.85  # letters differ in width, so a line may be this much shorter than a full one by chance
HYPHEN = re.compile(r"([^\W\d_]+)[-\u2010]$")
BULLETS = "•‣▪●◦"  # each begins a paragraph
LONGEST_WORD = 60  # letters
SOFT_HYPHEN = "\u00ad"
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Left halves that keep their hyphen where the text itself does not tell.
KEPT = frozenset(
    """
    twenty thirty forty fifty sixty seventy eighty ninety self ex non half well anti pro vice mid all cross
    long short high low so war cease
    """.split()  # noqa: SIM905
)


def text_of(lines: list[str], wrapped: bool) -> str:
    """The paragraphs of `lines`, a blank line between them; if not `wrapped`, each line is one."""
    paragraphs = rejoined(lines, broken_words=False) if wrapped else [line.strip() for line in lines]
    return "\n\n".join(filter(None, paragraphs))


def rejoined(lines: list[str], broken_words: bool) -> list[str]:
    """The paragraphs of `lines`; a blank line always ends one.

    A line whose successor's first word would have fitted ends one, too, unless that word is in lower case.
    `broken_words`: a hyphen at the end of a line may be a word that was broken (print), not only a compound's.
    """
    width = _full_width(lines)
    words = frozenset(word.lower() for line in lines for word in WORD.findall(line)) if broken_words else None
    paragraphs: list[list[str]] = []
    previous = ""
    for line in map(str.rstrip, lines):
        text = line.strip()
        if text and (not previous or _ends(previous, line, width)):
            paragraphs.append([text])
        elif text:
            _glue(paragraphs[-1], text, words)
        previous = line
    return ["".join(paragraph) for paragraph in paragraphs]


def _full_width(lines: list[str]) -> int:
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    return lengths[min(int(len(lengths) * FULL_AT), len(lengths) - 1)] if lengths else 0


def _ends(previous: str, line: str, width: int) -> bool:
    """Whether a paragraph ends between two lines."""
    if width > WIDEST:
        return True
    text = line.lstrip()
    if text[0] in BULLETS:
        return True
    needed = len(previous.strip()) + 1 + len(text.split(maxsplit=1)[0])
    return needed < width * SLACK and not text[0].islower()


def _glue(pieces: list[str], text: str, words: frozenset[str] | None) -> None:
    """Append a line to its paragraph, with a space, or without where a hyphen stands between."""
    last = pieces[-1]
    hyphen = HYPHEN.search(last[-LONGEST_WORD:])
    if last.endswith(SOFT_HYPHEN):
        pieces[-1] = last[:-1]
    elif hyphen and text[0].isalpha():
        if words is not None and _is_broken(hyphen[1], text, words):
            pieces[-1] = last[:-1]
    else:
        pieces.append(" ")
    pieces.append(text)


def _is_broken(left: str, text: str, words: frozenset[str]) -> bool:
    """Whether the hyphen only broke a word. The rest of the text knows best, then the left half."""
    right = WORD.match(text)
    if not right or text[0].isupper():
        return False
    left, rest = left.lower(), right[0].lower()
    if left + rest in words:
        return True
    return f"{left}-{rest}" not in words and left not in KEPT
