"""Shares in per cent; 0 of nothing."""

from collections import Counter
from collections.abc import Iterable


def per_cent(part: int, whole: int) -> float:
    """`part` of `whole`."""
    return 100 * part / whole if whole else 0.0


def share(answers: Iterable[bool]) -> float:
    """How many of `answers` are true."""
    count = Counter(answers)
    return per_cent(count[True], count.total())
