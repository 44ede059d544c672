"""How the bounds of a figure are written for people."""

import pytest

from dateline.cli.view.amounts import UNTOLD, amount, tally
from dateline.record import Figure, Span

Bounds = tuple[int | None, int | None, int | None]


def figure(measure: str, bounds: Bounds, words: str = "") -> Figure:
    evidence = (Span(0, len(words), words),) if words else ()
    return Figure("f1", measure, *bounds, None, None, None, None, False, (), evidence)


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ((9, 9, 9), "9"),
        ((0, 0, 0), "0"),
        ((41, None, None), "41 or more"),
        ((4_000_001, None, None), "more than 4,000,000"),
        ((None, None, 30), "up to 30"),
        ((525, 530, 535), "about 530 (525–535)"),
        ((24, None, 99), "24–99"),
        ((6_500_000, 7_000_000, 7_000_000), "about 7,000,000 (6,500,000–7,000,000)"),
        ((None, 12, None), "about 12"),
        ((10, 12, None), "about 12 (10 or more)"),
        ((None, None, None), UNTOLD),
    ],
)
def test_bounds_are_written_for_people(bounds: Bounds, words: str) -> None:
    assert amount(figure("killed", bounds)) == words


def test_the_measure_follows_the_number() -> None:
    assert tally(figure("killed-or-injured", (9, 9, 9), "nine dead or hurt")) == "9 killed or injured"


@pytest.mark.parametrize(
    ("measure", "words", "written"),
    [
        ("aid", "$20 million", "20,000,000 of aid “$20 million”"),
        ("other", "20m shells", "20,000,000 “20m shells”"),
    ],
)
def test_a_measure_that_says_too_little_brings_the_words(measure: str, words: str, written: str) -> None:
    assert tally(figure(measure, (20_000_000, 20_000_000, 20_000_000), words)) == written
