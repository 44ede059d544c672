"""Cardinal numbers in words and digits: "seven million", "two dozen", "twenty-five", "2,500"."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:/\d+)?"
CURRENCY_SIGNS = "$€£¥₴₽₹₺₦₪"
_WORD = re.compile(rf"{_NUMBER}|[^\W\d_]+")
_UNIT = re.compile(rf"(?:us|a|c|nz|hk)?[{CURRENCY_SIGNS}]|{_NUMBER}|[^\W\d_]+|[-–—+]", re.IGNORECASE)
_GLUE = ("and",)
HUNDRED = 100
Phrases = dict[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The tables of `lexicon/numbers.toml`."""

    small: dict[str, int]
    large: dict[str, int]
    ordinal: dict[str, int]
    vague: dict[tuple[str, ...], tuple[int, int | None]]
    few: dict[tuple[str, ...], Fraction]
    halves: dict[tuple[str, ...], Fraction]
    bounds: Phrases
    after: Phrases
    between: frozenset[str]
    opening: frozenset[str]
    joined: frozenset[str]
    skipped: frozenset[str]
    signs: frozenset[str]
    currencies: frozenset[str]


@cache
def number_words() -> NumberWords:
    """The lexicon, read once."""
    text = (files("dateline.language") / "lexicon" / "numbers.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    vague = {tuple(k.split()): (low, high if high >= 0 else None) for k, (low, high) in data["vague"].items()}
    ranges, money = data["ranges"], data["money"]
    return NumberWords(
        small=data["small"],
        large=data["large"],
        ordinal=data["ordinal"],
        vague=vague,
        few=_factors(data["few"]),
        halves=_factors(data["halves"]),
        bounds=_phrases(data["bounds"]),
        after=_phrases(data["after"]),
        between=frozenset(ranges["between"]),
        opening=frozenset(ranges["opening"]),
        joined=frozenset(ranges["joined"]),
        skipped=frozenset(data["skipped"]["words"]),
        signs=frozenset(money["signs"]) | frozenset(money["codes"]),
        currencies=frozenset(money["names"]),
    )


def _phrases(table: dict[str, list[str]]) -> Phrases:
    return {tuple(words.split()): kind for kind, phrases in table.items() for words in phrases}


def _factors(table: dict[str, float]) -> dict[tuple[str, ...], Fraction]:
    return {tuple(words.split()): Fraction(factor) for words, factor in table.items()}


def words_of(text: str) -> list[str]:
    """The lower-case words and digit groups of `text`, hyphens and other signs dropped."""
    return [m.group().lower() for m in _WORD.finditer(text)]


def units_of(text: str) -> list[str]:
    """The lower-case words, digit groups, hyphens, plus and currency signs of `text`; itself where it has none."""
    return [m.group().lower() for m in _UNIT.finditer(text)] or [text.lower()]


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
        readable = _DIGITS.fullmatch(word) or "/" in word
        return (("plus", _digits(word)), 1) if readable and not _new_number(words, i, inside) else (None, 0)
    if word in ("a", "an") and not inside and i + 1 < len(words) and words[i + 1] in known.large:
        return ("plus", Fraction(1)), 1
    return _glued(words, i) if inside and i + 1 < len(words) else (None, 0)


def _new_number(words: Sequence[str], i: int, inside: bool) -> bool:
    """Digits right after digits are a number of their own ("in 2014 30 men"), unless they are a fraction."""
    return inside and words[i - 1][0].isdigit() and "/" not in words[i]


def _glued(words: Sequence[str], i: int) -> tuple[tuple[str, Fraction] | None, int]:
    """ "hundred and twelve", "twenty-five", "three-hundred": what joins the parts, and the part after it."""
    known, before, after = number_words(), words[i - 1], words[i + 1]
    if words[i] in _GLUE and after in known.small and before in known.large:
        return ("plus", Fraction(known.small[after])), 2
    if words[i] != "-" or not (before in known.small or before[0].isdigit()):
        return None, 0
    if after in known.large:
        return ("times", Fraction(known.large[after])), 2
    whole = known.small.get(before, 0) >= 20 and known.small.get(after, HUNDRED) < 10
    return (("plus", Fraction(known.small[after])), 2) if whole else (None, 0)


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
