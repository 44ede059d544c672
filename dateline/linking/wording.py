"""What two stretches of text have in common: the stems of their words of content, numbers, and whether they deny."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.language.link_words import STEM, load_link_words
from dateline.record import Span

LEAST_LETTERS = 3
LEAST_COMMON = 3
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,]*")
APOSTROPHE = re.compile("['’]")
DENYING = ("n't", "n’t")


@dataclass(frozen=True, slots=True)
class Wording:
    """Stems of words of content, numbers as written, and whether an odd number of words deny."""

    stems: frozenset[str]
    numbers: frozenset[str]
    negative: bool


def wording_of(spans: Iterable[Span]) -> Wording:
    """The wording of the words that `spans` quote."""
    words = [word for span in spans for word in WORD.findall(span.quote.lower())]
    return Wording(
        stems=frozenset(word[:STEM] for word in words if _is_content(word)),
        numbers=frozenset(word.rstrip(".,") for word in words if word[0].isdigit()),
        negative=sum(map(_denies, words)) % 2 == 1,
    )


def _is_content(word: str) -> bool:
    if len(word) < LEAST_LETTERS or word[0].isdigit() or _denies(word):
        return False
    return APOSTROPHE.split(word)[0] not in load_link_words().function


def _denies(word: str) -> bool:
    return word in load_link_words().negation or word.endswith(DENYING)


def words_of(text: str) -> list[str]:
    """The words of `text` in lower case."""
    return WORD.findall(text.lower())


def same_word(a: str, b: str) -> bool:
    """Whether two words are forms of one: "shelled" and "shelling", "fired" and "fire"."""
    a, b = a.lower(), b.lower()
    common = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    endings = load_link_words().endings
    return a == b or (common >= LEAST_COMMON and a[common:] in endings and b[common:] in endings)
