"""Which reports are copies of one text, whole or in part: MinHash over runs of words, and paragraphs word for word.

A report's text becomes keys; two texts are one where they share enough of them. MinHash after Broder (1997); of BANDS
bands of ROWS hashes each, two texts whose sets of runs overlap by the share J have a band in common with probability
J ** ROWS.
"""

from collections.abc import Iterable, Iterator
from hashlib import blake2b

from rensa import RMinHash

from dateline.linking.wording import words_of

RUN = 5  # words of a shingle
BANDS, ROWS = 24, 4
SEED = 1
ENOUGH_BANDS = 6  # of BANDS: J of about 0.7
SHORTEST = 25  # words of a paragraph that is nobody's set phrase
SHARE = 0.6  # of the long paragraphs' words of the shorter report
BAND, PARAGRAPH = "band", "para"


def text_keys(text: str) -> list[str]:
    """The keys of a text: its bands ("band:3:...") and its long paragraphs ("para:40:...": 40 words)."""
    return [*_bands(words_of(text)), *_paragraphs(text)]


def _bands(words: list[str]) -> Iterator[str]:
    if len(words) < SHORTEST:
        return
    sketch = RMinHash(num_perm=BANDS * ROWS, seed=SEED)
    sketch.update([" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)])
    digest = sketch.digest()
    for band in range(BANDS):
        yield f"{BAND}:{band}:{_hash(digest[band * ROWS : (band + 1) * ROWS])}"


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n"):
        words = words_of(paragraph)
        if len(words) >= SHORTEST:
            yield f"{PARAGRAPH}:{len(words)}:{_hash(words)}"


def _hash(parts: Iterable[object]) -> str:
    return blake2b(" ".join(map(str, parts)).encode(), digest_size=8).hexdigest()


def are_copies(own: Iterable[str], others: Iterable[str], shared: Iterable[str]) -> bool:
    """Whether two texts are copies, from their keys and those that they share."""
    shared = list(shared)
    if sum(key.startswith(BAND) for key in shared) >= ENOUGH_BANDS:
        return True
    least = min(_words_in(own), _words_in(others))
    return least > 0 and _words_in(shared) >= SHARE * least


def _words_in(keys: Iterable[str]) -> int:
    """The words of the long paragraphs among the keys."""
    return sum(int(key.split(":")[1]) for key in keys if key.startswith(PARAGRAPH))
