"""Numbers in words and digits, and what a phrase says of them: "nearly seven million", "two dozen", "20 to 30".

The cardinals themselves are read in `cardinals`; here stand what makes them vague, bounds them or makes them money.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import TypeVar

from dateline.language.cardinals import (
    CURRENCY_SIGNS,
    NumberWords,
    number_at,
    number_words,
    parse_number,
    units_of,
    words_of,
)

__all__ = [
    "Amount",
    "NumberWords",
    "Quantity",
    "amount_at",
    "may_open",
    "number_at",
    "number_firsts",
    "number_words",
    "parse_number",
    "parse_quantity",
    "units_of",
    "words_of",
]

_THREE_DIGITS = re.compile(r"\d{3}")
_POINTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")  # "400.000", as much of Europe writes it
_FEW_DIGITS = re.compile(r"\d{1,3}")
LONGEST = 5  # words of the longest phrase in the tables of bounds, vague counts and their kin
Entry = TypeVar("Entry")


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
    if word in alone or word[0].isdigit() or word[-1] in CURRENCY_SIGNS or word[0] in CURRENCY_SIGNS:
        return True
    if i + 1 == len(lower):
        return False
    after = lower[i + 1]
    if (word, after) in pairs:
        return True
    return word in before and (after in before or after in number_words().skipped or may_open(lower, i + 1))


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
