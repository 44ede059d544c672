"""Numbers in words and digits: "nearly seven million", "two dozen", "2,500", "at least 14"."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_WORD = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:/\d+)?|[^\W\d_]+")
_GLUE = ("and",)
HUNDRED = 100
LONGEST_VAGUE = 4


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The tables of `lexicon/numbers.toml`."""

    small: dict[str, int]
    large: dict[str, int]
    ordinal: dict[str, int]
    vague: dict[tuple[str, ...], tuple[int, int | None]]
    bounds: dict[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a number phrase says: bounds of record.md's Figure, each None where the words give none."""

    low: int | None
    point: int | None
    high: int | None


@cache
def number_words() -> NumberWords:
    """The lexicon, read once."""
    text = (files("dateline.language") / "lexicon" / "numbers.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    vague = {tuple(k.split()): (low, high if high >= 0 else None) for k, (low, high) in data["vague"].items()}
    bounds = {tuple(words.split()): kind for kind, phrases in data["bounds"].items() for words in phrases}
    return NumberWords(data["small"], data["large"], data["ordinal"], vague, bounds)


def words_of(text: str) -> list[str]:
    """The lower-case words and digit groups of `text`, hyphens and other signs dropped."""
    return [m.group().lower() for m in _WORD.finditer(text)]


def number_at(words: Sequence[str], start: int) -> tuple[Fraction, int] | None:
    """The cardinal that begins at `words[start]` (lower case): its value and the index after it, or None."""
    total, current, i = Fraction(0), Fraction(0), start
    previous = Fraction(0)
    while i < len(words):
        value, step = _next_part(words, i, i > start)
        if value is None:
            break
        if value[0] == "times":
            current = (current or Fraction(1)) * value[1]
            if value[1] > HUNDRED:
                total, current = total + current, Fraction(0)
        elif i > start and not _may_follow(previous, value[1]):
            break
        else:
            current += value[1]
        previous, i = value[1], i + step
    return (total + current, i) if i > start else None


def _next_part(words: Sequence[str], i: int, inside: bool) -> tuple[tuple[str, Fraction] | None, int]:
    known, word = number_words(), words[i]
    if word in known.small:
        return ("plus", Fraction(known.small[word])), 1
    if word in known.large and (inside or word in ("hundred", "thousand", "million", "dozen")):
        return ("times", Fraction(known.large[word])), 1
    if word[0].isdigit():
        return (("plus", _digits(word)), 1) if (_DIGITS.fullmatch(word) or "/" in word) else (None, 0)
    if word in ("a", "an") and not inside and i + 1 < len(words) and words[i + 1] in known.large:
        return ("plus", Fraction(1)), 1
    if (
        inside
        and word in _GLUE
        and i + 1 < len(words)
        and words[i + 1] in known.small
        and words[i - 1] in known.large
    ):
        return ("plus", Fraction(known.small[words[i + 1]])), 2
    return None, 0


def _may_follow(previous: Fraction, value: Fraction) -> bool:
    """Whether `value` may add to what stands before it: "twenty five", "two 1/2", "hundred twelve"."""
    if value.denominator > 1 and value < 1:
        return previous.denominator == 1
    tens = 20 <= previous < HUNDRED and previous % 10 == 0
    return (tens and 0 < value < 10) or (previous >= HUNDRED and value < previous)


def _digits(word: str) -> Fraction:
    try:
        return Fraction(word.replace(",", ""))
    except (ValueError, ZeroDivisionError):
        return Fraction(0)


def parse_number(text: str) -> int | float | None:
    """The value of a text that is a number and nothing else ("two dozen", "1.5 million"); None otherwise."""
    words = words_of(text)
    found = number_at(words, 0) if words else None
    if found is None or found[1] != len(words):
        return None
    return int(found[0]) if found[0].denominator == 1 else float(found[0])


def parse_quantity(text: str) -> Quantity | None:
    """The bounds that a number phrase gives ("more than 40" -> 41 and up); None where it holds no number.

    Source of the bounds: docs/record.md, section Figure.
    """
    words = words_of(text)
    kind, begin = _modifier(words)
    vague = _vague(words[begin:])
    if vague is not None:
        return Quantity(vague[0], 0 if vague == (0, 0) else None, vague[1])
    found = number_at(words, begin)
    return _bounded(kind, int(found[0])) if found else None


def _modifier(words: Sequence[str]) -> tuple[str, int]:
    bounds = number_words().bounds
    for length in (3, 2, 1):
        kind = bounds.get(tuple(words[:length]))
        if kind and len(words) > length:
            return kind, length
    return "exact", 0


def _vague(words: Sequence[str]) -> tuple[int, int | None] | None:
    for length in range(LONGEST_VAGUE, 0, -1):
        found = number_words().vague.get(tuple(words[:length]))
        if found:
            return found
    return None


def _bounded(kind: str, value: int) -> Quantity:
    half = _last_unit(value) // 2 or (1 if kind != "exact" and value else 0)
    table = {
        "exact": Quantity(value, value, value),
        "above": Quantity(value + 1, None, None),
        "least": Quantity(value, None, None),
        "most": Quantity(None, None, value),
        "below": Quantity(None, None, value - 1),
        "about": Quantity(value - half, value, value + half),
        "nearly": Quantity(value - half, value, value),
    }
    return table[kind]


def _last_unit(value: int) -> int:
    """The unit of the last digit that is not 0: 100 for 2,500."""
    unit = 1
    while value and value % (unit * 10) == 0:
        unit *= 10
    return unit
