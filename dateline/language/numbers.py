"""Numbers in words and digits, and what a phrase says of them: "nearly seven million", "two dozen", "20 to 30"."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import TypeVar

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:/\d+)?"
_SIGNS = "$€£¥₴₽₹₺₦₪"
_WORD = re.compile(rf"{_NUMBER}|[^\W\d_]+")
_UNIT = re.compile(rf"(?:us|a|c|nz|hk)?[{_SIGNS}]|{_NUMBER}|[^\W\d_]+|[-–—+]", re.IGNORECASE)
_GLUE = ("and",)
_THREE_DIGITS = re.compile(r"\d{3}")
_POINTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")  # "400.000", as much of Europe writes it
_FEW_DIGITS = re.compile(r"\d{1,3}")
HUNDRED = 100
LONGEST = 5  # words of the longest phrase in the tables of bounds, vague counts and their kin
Entry = TypeVar("Entry")
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


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a number phrase says: bounds of record.md's Figure, each None where the words give none."""

    low: int | None
    point: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity among the units of a text: the index after its last unit, and whether it is money."""

    quantity: Quantity
    end: int
    money: bool = False


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


@cache
def _openers() -> tuple[frozenset[str], frozenset[str], frozenset[tuple[str, str]]]:
    """Words that are numbers by themselves, words of bounds that stand before a number, the first two of phrases."""
    known = number_words()
    phrases = [*known.bounds, *known.vague, *known.few, *known.halves]
    alone = {phrase[0] for phrase in known.vague if len(phrase) == 1} | known.small.keys() | known.signs
    before = {
        phrase[0] for phrase in (*known.bounds, *known.few, *known.halves) if len(phrase) == 1
    } | known.opening
    pairs = {(phrase[0], phrase[1]) for phrase in phrases if len(phrase) > 1}
    articles = {("a", size) for size in known.large}
    sizes = frozenset({"hundred", "thousand", "million", "dozen"})
    return frozenset(alone) | sizes, frozenset(before), frozenset(pairs | articles)


@cache
def number_firsts() -> frozenset[str]:
    """The words with which a quantity can begin, digits and signs of currencies apart."""
    alone, before, pairs = _openers()
    return alone | before | {first for first, _ in pairs}


def may_open(lower: Sequence[str], i: int) -> bool:
    """Whether a quantity may begin at the lower-case word `lower[i]`: a quick look before `amount_at`."""
    alone, before, pairs = _openers()
    word = lower[i]
    if word in alone or word[0].isdigit() or word[-1] in _SIGNS or word[0] in _SIGNS:
        return True
    if i + 1 == len(lower):
        return False
    after = lower[i + 1]
    if (word, after) in pairs:
        return True
    return word in before and (after in before or after in number_words().skipped or may_open(lower, i + 1))


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


def parse_quantity(text: str) -> Quantity | None:
    """The bounds that a number phrase gives ("more than 40" -> 41 and up); None where it holds no number.

    Source of the bounds: docs/record.md, section Figure.
    """
    found = amount_at(units_of(text), 0)
    return found.quantity if found else None


def amount_at(units: Sequence[str], start: int) -> Amount | None:
    """The quantity that begins at `units[start]` (`units_of` a text), its modifiers with it; None for none."""
    kind, i = _modifier(units, start)
    opened = units[i] in number_words().opening if i < len(units) else False
    i += opened
    sign = i < len(units) and units[i] in number_words().signs
    found = _vague_at(units, i, kind) if not (sign or opened) else None
    found = found or _exact_at(units, i + sign, kind, opened)
    return _with_currency(units, found, sign) if found else None


def _with_currency(units: Sequence[str], found: Amount, sign: bool) -> Amount:
    end, known = found.end, number_words()
    for width in (1, 2):  # "60 million dollars", "60 million US dollars"
        if not sign and units[end + width - 1 : end + width] and units[end + width - 1] in known.currencies:
            return Amount(found.quantity, end + width, True)
    return Amount(found.quantity, end, sign)


def _modifier(units: Sequence[str], i: int) -> tuple[str, int]:
    """The kind of bound that the words at `i` set ("exact" where there are none) and the index after them."""
    kind, width = _longest(number_words().bounds, units, i)
    if kind is None:
        return "exact", i
    i += width
    while i + 1 < len(units) and units[i] in number_words().skipped:
        if units[i] in ("a", "an") and _quantified(units, i):
            break
        i += 1
    return kind, i


def _quantified(units: Sequence[str], i: int) -> bool:
    """Whether the article at `i` belongs to the number: "a dozen", "a few hundred"."""
    known = number_words()
    return units[i + 1] in known.large or any(
        _longest(table, units, i)[1] for table in (known.vague, known.few, known.halves)
    )


def _longest(
    table: Mapping[tuple[str, ...], Entry], units: Sequence[str], i: int
) -> tuple[Entry | None, int]:
    """The entry of the longest phrase of `table` that stands at `i`, and how many units it has (0 for none)."""
    for width in range(min(LONGEST, len(units) - i), 0, -1):
        found = table.get(tuple(units[i : i + width]))
        if found is not None:
            return found, width
    return None, 0


def _vague_at(units: Sequence[str], i: int, kind: str) -> Amount | None:
    """ "dozens", "several hundred", "tens of thousands", "no"."""
    found = _few_at(units, i)
    bounds, width = (found[0], found[1]) if found else _longest(number_words().vague, units, i)
    if bounds is None:
        return None
    low, high = bounds
    return Amount(_loosened(kind, low, high), i + width)


def _loosened(kind: str, low: int, high: int | None) -> Quantity:
    if kind in ("least", "above"):
        return Quantity(low, None, None)
    if kind == "most" and high:
        return Quantity(None, None, high)
    return Quantity(low, 0 if high == 0 else None, high)


def _few_at(units: Sequence[str], i: int) -> tuple[tuple[int, None], int] | None:
    """ "several hundred", "a few thousand", "many thousands of": so many times the large number at least."""
    factor, width = _longest(number_words().few, units, i)
    if factor is None:
        return None
    value, end = factor, i + width
    while end < len(units) and (size := _size(units[end])):
        value, end = value * size, end + 1
        if units[end : end + 1] == ["of"] and units[end + 1 : end + 2] and _size(units[end + 1]):
            end += 1
    return ((int(value), None), end - i) if end > i + width else None


def _size(word: str) -> int | None:
    """What a large number word is worth, singular or plural, "tens" with them."""
    known, singular = number_words(), word.removesuffix("s")
    if word == "tens":
        return known.small["ten"]
    return known.large.get(word) or (known.large.get(singular) if singular != word else None)


def _exact_at(units: Sequence[str], i: int, kind: str, opened: bool) -> Amount | None:
    first = _value_at(units, i)
    if first is None:
        return None
    value, end = first
    second = _range_end(units, end, opened)
    if second is not None:
        low, high = _scaled(value, second[0], units[second[1] - 1])
        if low < high:
            return Amount(_bounds_of_range(kind, int(low), int(high)), second[1])
    if opened or value.denominator != 1:
        return None
    after, width = _longest(number_words().after, units, end)
    if after is not None and kind == "exact":
        kind, end = after, end + width
    return Amount(_bounded(kind, int(value)), end)


def _bounds_of_range(kind: str, low: int, high: int) -> Quantity:
    if kind == "most":
        return Quantity(None, None, high)
    return Quantity(low, None, None if kind in ("least", "above") else high)


def _value_at(units: Sequence[str], i: int) -> tuple[Fraction, int] | None:
    """A cardinal, halves and "30 000" with them: its value and the index after it."""
    if i < len(units) and _POINTED.fullmatch(units[i]) and not (units[i + 1 : i + 2] and _size(units[i + 1])):
        return Fraction(units[i].replace(".", "")), i + 1
    half, width = _longest(number_words().halves, units, i)
    if half is not None:
        width += units[i + width : i + width + 1] == ["-"]
        size = number_words().large.get(units[i + width]) if i + width < len(units) else None
        return (half * size, i + width + 1) if size else None
    found = number_at(units, i)
    if found is None:
        return None
    value, end = found
    if list(units[end : end + 3]) == ["and", "a", "half"] and end + 3 < len(units):
        size = number_words().large.get(units[end + 3])
        return ((value + Fraction(1, 2)) * size, end + 4) if size else found
    if end == i + 1 and _FEW_DIGITS.fullmatch(units[i]):
        while end < len(units) and _THREE_DIGITS.fullmatch(units[end]):
            value, end = value * 1000 + int(units[end]), end + 1
    return value, end


def _range_end(units: Sequence[str], i: int, opened: bool) -> tuple[Fraction, int] | None:
    """The second end of a range whose first one ends at `i`: "- 30", "to 30", after "between" "and 30"."""
    signs = number_words().joined if opened else number_words().between
    if i + 1 >= len(units) or units[i] not in signs:
        return None
    sign = units[i + 1] in number_words().signs
    if sign and units[i] == "or":  # "$2m or €1.8m" is one sum told twice
        return None
    return _value_at(units, i + 1 + sign)


def _scaled(low: Fraction, high: Fraction, last: str) -> tuple[Fraction, Fraction]:
    """ "5 to 7 million": the large number belongs to both."""
    size = number_words().large.get(last, 1)
    return (low * size, high) if size > 1 and low < size and low * size < high else (low, high)


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
