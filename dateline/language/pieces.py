"""Words into the encoder's word pieces, with the case and spacing that the uncased vocabulary loses."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

MAX_PIECES_PER_WORD = 12
LOWER, TITLE, UPPER, MIXED, DIGIT, PUNCTUATION = range(6)
CONTINUATION = 6  # added to the shape of a piece that continues a word
SHAPES = 13  # six shapes, six of continuations, one for the frame pieces
FRAME_SHAPE = 12
NO_GAP, SPACE, PARAGRAPH = range(3)
GAPS = 3


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word-piece ids and shapes of one word."""

    ids: tuple[int, ...]
    shapes: tuple[int, ...]


def shape_of(word: str) -> int:
    """The case of a word: one of LOWER, TITLE, UPPER, MIXED, DIGIT, PUNCTUATION."""
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if len(word) > 1 else TITLE
    if word.istitle():
        return TITLE
    if any(c.isdigit() for c in word):
        return DIGIT
    return MIXED if any(c.isalpha() for c in word) else PUNCTUATION


class PieceVocabulary:
    """Cuts words into pieces, each distinct word once."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self._known: dict[str, Pieces] = {}
        self.start_id = int(tokenizer.token_to_id("[CLS]") or 0)
        self.end_id = int(tokenizer.token_to_id("[SEP]") or 0)
        self._unknown_id = int(tokenizer.token_to_id("[UNK]") or 0)

    @classmethod
    def from_file(cls, path: Path) -> "PieceVocabulary":
        """Read a Hugging Face `tokenizer.json`."""
        return cls(Tokenizer.from_file(str(path)))

    def pieces(self, word: str) -> Pieces:
        """The pieces of one word; a word without any is one unknown piece."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._cut(word)
        return known

    def knows(self, word: str) -> bool:
        """Whether the vocabulary has the lower-cased word as one piece."""
        return self._tokenizer.token_to_id(word.lower()) is not None

    def pieces_of(self, words: Sequence[str]) -> list[Pieces]:
        """`pieces` for every word, in order."""
        return [self.pieces(word) for word in words]

    def _cut(self, word: str) -> Pieces:
        ids = self._tokenizer.encode(word[:200], add_special_tokens=False).ids[:MAX_PIECES_PER_WORD]
        ids = ids or [self._unknown_id]
        shape = shape_of(word)
        return Pieces(tuple(ids), (shape, *[shape + CONTINUATION] * (len(ids) - 1)))
