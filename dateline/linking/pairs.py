"""Which facts are worth comparing: those that share a key and stand near each other; no step looks at all pairs."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
REACH = 12  # how many facts back of one key are looked at


def near_pairs(
    items: Iterable[T], keys: Callable[[T], Iterable[Hashable]], least: int = 1
) -> Iterator[tuple[T, T]]:
    """Each pair (earlier, later) of `items` that shares at least `least` of its keys, each key remembering its last
    `REACH` items. Time grows with the number of items times their keys."""
    seen: list[T] = []
    by_key: defaultdict[Hashable, deque[int]] = defaultdict(lambda: deque(maxlen=REACH))
    for item in items:
        own = tuple(dict.fromkeys(keys(item)))
        shared = Counter(number for key in own for number in by_key[key])
        for number in sorted(number for number, count in shared.items() if count >= least):
            yield seen[number], item
        for key in own:
            by_key[key].append(len(seen))
        seen.append(item)
