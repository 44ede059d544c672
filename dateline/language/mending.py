"""Arcs of the best tree that cannot be right, set right: the parser chooses each word's governor for itself."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]


def mend(heads: Ints, relations: Ints, names: Sequence[str]) -> None:
    """Change `heads` (governor of each word, its own index at a root) in place; `names` are those of `relations`.

    Words before a noun never belong to its apposition ("with the minister, Ann Ode": "with" is the minister's), and
    a name goes on to the right ("flat" after Universal Dependencies).
    """
    flat, apposition = names.index("flat"), names.index("appos")
    for word in np.flatnonzero(relations == apposition):
        _give_back(heads, int(word))
    for word in np.flatnonzero((relations == flat) & (heads > np.arange(len(heads)))):
        _go_on(heads, relations, int(word), flat)


def _give_back(heads: Ints, word: int) -> None:
    """What stands before the noun that `word` explains becomes the noun's own."""
    noun = int(heads[word])
    if noun < word:
        heads[:noun][heads[:noun] == word] = noun


def _go_on(heads: Ints, relations: Ints, word: int, flat: int) -> None:
    """The last part of a name that points ahead belongs to what stands before it."""
    first = word - 1
    if first >= 0 and relations[first] == flat and heads[first] < first:
        first = int(heads[first])
    if first >= 0 and not _stands_above(heads, word, first):
        heads[word] = first


def _stands_above(heads: Ints, upper: int, lower: int) -> bool:
    """Whether `upper` governs `lower`, at whatever distance."""
    while heads[lower] != lower and lower != upper:
        lower = int(heads[lower])
    return lower == upper
