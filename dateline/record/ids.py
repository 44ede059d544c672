"""Ids of the items of a record: a letter for the kind and a number in the order of the text."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Item = TypeVar("Item")


def numbered(
    prefix: str, items: Iterable[Item], place: Callable[[Item], tuple[int, ...]]
) -> list[tuple[str, Item]]:
    """Each item with its id ("t1", "t2", ...), in text order.

    `place` gives where an item stands (say, start and end of its first evidence); items at one place keep
    the order in which they came. The same items always get the same ids.
    """
    return [(f"{prefix}{number}", item) for number, item in enumerate(sorted(items, key=place), 1)]
