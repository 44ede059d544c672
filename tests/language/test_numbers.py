"""Number words and digits."""

import pytest

from dateline.language.numbers import Quantity, number_at, parse_number, parse_quantity, words_of

NUMBERS = [
    ("seven", 7),
    ("twenty-five", 25),
    ("two dozen", 24),
    ("a dozen", 12),
    ("a hundred", 100),
    ("three hundred and twelve", 312),
    ("two thousand", 2000),
    ("two thousand and five", 2005),
    ("1.5 million", 1500000),
    ("seven million", 7000000),
    ("2,500", 2500),
    ("12,345,678", 12345678),
    ("2 1/2", 2.5),
    ("forty thousand two hundred", 40200),
    ("17", 17),
]


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_a_number_has_its_value(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["", "town", "five towns", "and", "a", "1/0 x"])
def test_what_is_no_number_has_none(text: str) -> None:
    assert parse_number(text) is None


QUANTITIES = [
    ("9", Quantity(9, 9, 9)),
    ("more than 40", Quantity(41, None, None)),
    ("over 40", Quantity(41, None, None)),
    ("at least 14", Quantity(14, None, None)),
    ("up to 30", Quantity(None, None, 30)),
    ("fewer than 30", Quantity(None, None, 29)),
    ("about 530", Quantity(525, 530, 535)),
    ("about 2,500", Quantity(2450, 2500, 2550)),
    ("nearly seven million", Quantity(6500000, 7000000, 7000000)),
    ("a few", Quantity(3, None, None)),
    ("several", Quantity(3, None, None)),
    ("dozens", Quantity(24, None, 99)),
    ("scores", Quantity(40, None, 99)),
    ("hundreds", Quantity(200, None, 999)),
    ("thousands", Quantity(2000, None, 9999)),
    ("tens of thousands", Quantity(20000, None, 99999)),
    ("hundreds of thousands", Quantity(200000, None, 999999)),
    ("no injuries", Quantity(0, 0, 0)),
]


@pytest.mark.parametrize(("text", "quantity"), QUANTITIES)
def test_a_quantity_has_the_bounds_of_the_record(text: str, quantity: Quantity) -> None:
    assert parse_quantity(text) == quantity


def test_a_phrase_without_a_number_is_no_quantity() -> None:
    assert parse_quantity("the town") is None


def test_a_number_ends_where_its_words_end() -> None:
    assert number_at(words_of("twenty two soldiers"), 0) == (22, 2)
    assert number_at(words_of("five six"), 0) == (5, 1)
