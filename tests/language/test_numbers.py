"""Number words and digits."""

import pytest

from dateline.language.numbers import (
    Quantity,
    amount_at,
    may_open,
    number_at,
    parse_number,
    parse_quantity,
    units_of,
    words_of,
)

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
    ("no one", Quantity(0, 0, 0)),
    ("nobody", Quantity(0, 0, 0)),
    ("30,000-strong", Quantity(30000, 30000, 30000)),
    ("30 000 people", Quantity(30000, 30000, 30000)),
    ("400.000 euros", Quantity(400000, 400000, 400000)),
    ("between 20 and 30", Quantity(20, None, 30)),
    ("20 to 30", Quantity(20, None, 30)),
    ("20-30", Quantity(20, None, 30)),
    ("20–30", Quantity(20, None, 30)),
    ("two or three", Quantity(2, None, 3)),
    ("5 to 7 million", Quantity(5000000, None, 7000000)),
    ("up to between 20 and 30", Quantity(None, None, 30)),
    ("a dozen", Quantity(12, 12, 12)),
    ("more than a dozen", Quantity(13, None, None)),
    ("at least two dozen", Quantity(24, None, None)),
    ("at least another 12", Quantity(12, None, None)),
    ("a couple of dozen", Quantity(24, None, None)),
    ("half a million", Quantity(500000, 500000, 500000)),
    ("over half a million", Quantity(500001, None, None)),
    ("a quarter of a million", Quantity(250000, 250000, 250000)),
    ("one and a half million", Quantity(1500000, 1500000, 1500000)),
    ("several hundred", Quantity(300, None, None)),
    ("several tens of thousands", Quantity(30000, None, None)),
    ("many thousands", Quantity(2000, None, None)),
    ("at least dozens", Quantity(24, None, None)),
    ("tens of millions", Quantity(20000000, None, 99999999)),
    ("40 or more", Quantity(40, None, None)),
    ("100 or so", Quantity(50, 100, 150)),
    ("300-odd", Quantity(250, 300, 350)),
    ("30+", Quantity(30, None, None)),
    ("twenty-five", Quantity(25, 25, 25)),
    ("1.5m", Quantity(1500000, 1500000, 1500000)),
    ("$60 million", Quantity(60000000, 60000000, 60000000)),
    ("€2bn", Quantity(2000000000, 2000000000, 2000000000)),
    ("$1.7-million", Quantity(1700000, 1700000, 1700000)),
    ("$20m to $30m", Quantity(20000000, None, 30000000)),
]


@pytest.mark.parametrize(("text", "quantity"), QUANTITIES)
def test_a_quantity_has_the_bounds_of_the_record(text: str, quantity: Quantity) -> None:
    assert parse_quantity(text) == quantity


MONEY = [("$60 million", True), ("60 million US dollars", True), ("USD 5m", True), ("60 million men", False)]


@pytest.mark.parametrize(("text", "money"), MONEY)
def test_a_currency_makes_it_money(text: str, money: bool) -> None:
    found = amount_at(units_of(text), 0)
    assert found is not None
    assert found.money is money


@pytest.mark.parametrize("text", ["1.2", "24/7", "about a third", "more than", "the 12"])
def test_what_counts_nothing_has_no_quantity(text: str) -> None:
    assert parse_quantity(text) is None


def test_two_numbers_in_digits_are_not_added_up() -> None:
    assert number_at(["2014", "30"], 0) == (2014, 1)


def test_a_quick_look_lets_no_quantity_pass() -> None:
    for text, _ in QUANTITIES:
        assert may_open(units_of(text), 0)
    assert not may_open(["a", "town"], 0)


def test_a_phrase_without_a_number_is_no_quantity() -> None:
    assert parse_quantity("the town") is None


def test_a_number_ends_where_its_words_end() -> None:
    assert number_at(words_of("twenty two soldiers"), 0) == (22, 2)
    assert number_at(words_of("five six"), 0) == (5, 1)
