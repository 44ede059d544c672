"""Cuts a text's words into windows that fit the encoder, at paragraphs and sentence ends where it can."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.language.pieces import PARAGRAPH

PIECES = 254  # and two frame pieces: what the model was trained on
SENTENCE_ENDS = frozenset({".", "?", "!", "”", "…"})
LEAST_FILL = 3  # a window is cut no earlier than after a third of what fits
CONTEXT = 64  # pieces of the text before that a window inside a paragraph sees again


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` to `end` go through the encoder; answers are kept from `keep` on, earlier words are context."""

    start: int
    keep: int
    end: int


def cut_points(words: Sequence[str], gaps: Sequence[int], sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """(start, end) of consecutive windows; `sizes` are the words' numbers of pieces."""
    start = 0
    while start < len(sizes):
        end = _fit(sizes, start, PIECES)
        if end < len(sizes):
            end = _last_break(words, gaps, start, end)
        yield start, end
        start = end


def windows_of(words: Sequence[str], gaps: Sequence[int], sizes: Sequence[int]) -> list[Window]:
    """Windows for reading: as `cut_points`, but a window that starts inside a paragraph sees context before it."""
    windows: list[Window] = []
    keep = 0
    while keep < len(sizes):
        start = keep if gaps[keep] == PARAGRAPH else _context_start(words, sizes, keep)
        end = _fit(sizes, start, PIECES)
        if end <= keep:  # a word that leaves no room for context
            start, end = keep, _fit(sizes, keep, PIECES)
        if end < len(sizes):
            end = _last_break(words, gaps, keep, end)
        windows.append(Window(start, keep, end))
        keep = end
    return windows


def _fit(sizes: Sequence[int], start: int, room: int) -> int:
    end = start
    while end < len(sizes) and sizes[end] <= room:
        room -= sizes[end]
        end += 1
    return max(end, start + 1)


def _last_break(words: Sequence[str], gaps: Sequence[int], start: int, end: int) -> int:
    least = start + (end - start) // LEAST_FILL
    for i in range(end, least, -1):
        if gaps[i] == PARAGRAPH:
            return i
    for i in range(end, least, -1):
        if words[i - 1] in SENTENCE_ENDS and gaps[i]:
            return i
    return end


def _context_start(words: Sequence[str], sizes: Sequence[int], keep: int) -> int:
    """The earliest sentence start, or else word, within CONTEXT pieces before `keep`."""
    start, room = keep, CONTEXT
    while start > 0 and sizes[start - 1] <= room:
        start -= 1
        room -= sizes[start]
    for i in range(start + 1, keep):
        if words[i - 1] in SENTENCE_ENDS:
            return i
    return start
