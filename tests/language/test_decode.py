"""Tag sequences and trees from scores."""

import itertools

import numpy as np
import pytest

from dateline.language.decode import best_sequences, constrain, relations, spans_of, tree

BIES = ("O", "B-cue", "I-cue", "E-cue", "S-cue")


def brute_force(scores, steps):
    def weight(tags):
        inner = sum(scores[i, tag] for i, tag in enumerate(tags))
        return inner + sum(steps[a, b] for a, b in itertools.pairwise(tags))

    return max(itertools.product(range(steps.shape[0]), repeat=len(scores)), key=weight)


@pytest.mark.parametrize("seed", range(4))
def test_the_best_sequence_is_that_of_trying_all(seed):
    chance = np.random.default_rng(seed)
    windows = [chance.normal(size=(n, 3)).astype(np.float32) for n in (4, 1, 6)]
    steps = chance.normal(size=(3, 3)).astype(np.float32)
    for found, scores in zip(best_sequences(windows, steps), windows, strict=True):
        assert tuple(found) == brute_force(scores, steps)


def test_no_windows_give_no_sequences():
    assert best_sequences([], np.zeros((2, 2), np.float32)) == []


def test_forbidden_steps_are_never_taken():
    steps = constrain(np.zeros((5, 5), np.float32), BIES)
    inside_after_outside = np.array([[9, 0, 0, 0, 0], [0, 0, 5, 0, 0], [9, 0, 0, 0, 0]], np.float32)
    (tags,) = best_sequences([inside_after_outside], steps)
    assert [BIES[t] for t in tags] == ["O", "O", "O"]


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        (["O", "B-PERSON", "I-PERSON", "O"], [(1, 3, "PERSON")]),
        (["B-ORG", "B-ORG"], [(0, 1, "ORG"), (1, 2, "ORG")]),
        (["B-cue", "E-cue", "S-cue"], [(0, 2, "cue"), (2, 3, "cue")]),
        (["B-GPE", "I-ORG"], [(0, 1, "GPE"), (1, 2, "ORG")]),
        (["O", "O"], []),
    ],
)
def test_tags_are_read_as_spans(tags, spans):
    assert spans_of(tags) == spans


def is_tree(heads):
    roots = [i for i, head in enumerate(heads) if head == i]
    for i in range(len(heads)):
        seen, at = set(), i
        while heads[at] != at:
            if at in seen:
                return False
            seen.add(at)
            at = heads[at]
    return len(roots) == 1


@pytest.mark.parametrize("seed", range(30))
def test_any_scores_give_a_tree_with_one_root(seed):
    scores = np.random.default_rng(seed).normal(size=(7, 7)).astype(np.float32)
    assert is_tree([int(h) for h in tree(scores)])


def test_the_tree_is_the_best_one_of_its_root():
    scores = np.random.default_rng(3).normal(size=(5, 5)).astype(np.float32)
    found = [int(h) for h in tree(scores)]
    root = next(i for i, h in enumerate(found) if h == i)
    options = (h for h in itertools.product(range(5), repeat=5) if is_tree(h) and h[root] == root)
    weight = lambda heads: sum(scores[i, h] for i, h in enumerate(heads) if i != root)  # noqa: E731
    assert weight(found) == pytest.approx(max(weight(h) for h in options), abs=1e-5)


def test_one_word_is_its_own_root():
    assert list(tree(np.zeros((1, 1), np.float32))) == [0]


def test_relations_pick_the_highest_bilinear_score():
    chance = np.random.default_rng(0)
    dependent, governor = chance.normal(size=(2, 6, 4)).astype(np.float32)
    weights = chance.normal(size=(5, 3, 5)).astype(np.float32)
    one = np.ones((6, 1), np.float32)
    left, right = np.hstack([dependent, one]), np.hstack([governor, one])
    expected = [max(range(3), key=lambda r, i=i: left[i] @ weights[:, r] @ right[i]) for i in range(6)]
    assert list(relations(dependent, governor, weights)) == expected
