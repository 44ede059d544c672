"""Windows cover every word once and end where a text pauses."""

import pytest

from dateline.language.pieces import PARAGRAPH, SPACE
from dateline.language.windows import CONTEXT, PIECES, windows_of


def text(lengths, paragraphs=True):
    words, gaps = [], []
    for number, length in enumerate(lengths):
        words += ["word"] * (length - 1) + ["."]
        gaps += [PARAGRAPH if paragraphs or not number else SPACE] + [SPACE] * (length - 1)
    return words, gaps, [1] * len(words)


@pytest.mark.parametrize("lengths", [[5], [100, 100, 100], [300], [600, 20], [254, 254], [1000], [40] * 30])
@pytest.mark.parametrize("paragraphs", [True, False])
def test_every_word_is_kept_once_and_every_window_fits(lengths, paragraphs):
    words, gaps, sizes = text(lengths, paragraphs)
    windows = windows_of(words, gaps, sizes)
    assert [i for w in windows for i in range(w.keep, w.end)] == list(range(len(words)))
    assert all(sum(sizes[w.start : w.end]) <= PIECES for w in windows)
    assert all(w.start <= w.keep and w.keep - w.start <= CONTEXT for w in windows)


def test_a_window_ends_with_a_paragraph_where_one_does():
    windows = windows_of(*text([100, 100, 100]))
    assert [(w.start, w.end) for w in windows] == [(0, 200), (200, 300)]


def test_a_window_inside_a_paragraph_ends_with_a_sentence_and_sees_the_one_before():
    first, second = windows_of(*text([60] * 5, paragraphs=False))
    assert (first.end, second.keep) == (240, 240)
    assert second.start == 180


def test_a_word_larger_than_a_window_stands_alone():
    words = ["a", "monster", "b"]
    assert [(w.keep, w.end) for w in windows_of(words, [PARAGRAPH, SPACE, SPACE], [1, 400, 1])][-1][1] == 3
