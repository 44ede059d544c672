"""From scores to structures: tag sequences, trees, spans."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
IMPOSSIBLE = np.float32(-1e4)


def best_sequences(scores: Sequence[Floats], steps: Floats) -> list[Ints]:
    """Viterbi over several windows at once: scores (words, tags) each, steps (from, to); the best tags of each."""
    if not scores:
        return []
    lengths = np.array([len(s) for s in scores])
    words, tags = int(lengths.max()), steps.shape[0]
    padded = np.zeros((words, len(scores), tags), np.float32)
    for i, rows in enumerate(scores):
        padded[: len(rows), i] = rows
    back = np.zeros((words, len(scores), tags), np.int64)
    best = padded[0].copy()
    history = [best]
    across = np.ascontiguousarray(steps.T)[None]  # (1, to, from)
    for t in range(1, words):
        reached = best[:, None, :] + across
        back[t] = reached.argmax(2)
        best = reached.max(2) + padded[t]
        history.append(best)
    return [_trace(back[:, i], history[n - 1][i], n) for i, n in enumerate(lengths)]


def _trace(back: Ints, last: Floats, length: int) -> Ints:
    tags = np.zeros(length, np.int64)
    tags[-1] = last.argmax()
    for t in range(length - 1, 0, -1):
        tags[t - 1] = back[t, tags[t]]
    return tags


def constrain(steps: Floats, tags: Sequence[str]) -> Floats:
    """The learned steps with those that the tag scheme forbids made impossible (BIO or BIES)."""
    held = steps.copy()
    closes = any(tag[0] in "ES" for tag in tags)
    for i, before in enumerate(tags):
        for j, after in enumerate(tags):
            if not _may_follow(before, after, closes):
                held[i, j] = IMPOSSIBLE
    return held


def _may_follow(before: str, after: str, closes: bool) -> bool:
    if after[0] in "IE":
        return before[0] in "BI" and before[1:] == after[1:]
    return not (closes and before[0] in "BI")


def spans_of(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """(start, end, label) of the spans of a BIO or BIES sequence; a broken one is read as far as it goes."""
    spans: list[tuple[int, int, str]] = []
    start, label = -1, ""
    for i, tag in enumerate([*tags, "O"]):
        if label and not (tag[0] in "IE" and tag[2:] == label):
            spans.append((start, i, label))
            label = ""
        if tag != "O" and not label:
            start, label = i, tag[2:]
    return spans


def tree(arcs: Floats) -> Ints:
    """Governor of each word of one sentence, its own index for the one root: arcs (n, n) dependent by governor.

    Greedy where that gives a tree; else the best tree after Chu-Liu and Edmonds for the best single root.
    """
    heads: Ints = arcs.argmax(1)
    roots = np.flatnonzero(heads == np.arange(len(heads)))
    if len(roots) == 1 and not _cycle(heads):
        return heads
    root = int(arcs.diagonal().argmax())
    scores = arcs.astype(np.float64)
    np.fill_diagonal(scores, -np.inf)
    scores[root] = -np.inf
    return _arborescence(scores, root)


def _cycle(heads: Ints) -> list[int]:
    """The words of a cycle, empty if there is none; a root (its own head) is no cycle."""
    colour = [0] * len(heads)
    for first in range(len(heads)):
        path, at = [], first
        while not colour[at]:
            colour[at] = 1
            path.append(at)
            at = int(heads[at])
        if colour[at] == 1 and at in path and heads[at] != at:
            return path[path.index(at) :]
        for word in path:
            colour[word] = 2
    return []


def _arborescence(scores: npt.NDArray[np.float64], root: int) -> Ints:
    """Chu-Liu and Edmonds: the best spanning tree from `root`; scores (n, n) dependent by governor."""
    heads: Ints = scores.argmax(1)
    heads[root] = root
    cycle = _cycle(heads)
    if not cycle:
        return heads
    return _contract(scores, root, heads, cycle)


def _contract(scores: npt.NDArray[np.float64], root: int, heads: Ints, cycle: list[int]) -> Ints:
    inside = np.zeros(len(heads), bool)
    members = np.array(cycle, np.int64)
    inside[members] = True
    others = np.flatnonzero(~inside)
    kept = scores[members, heads[members]]
    entering = scores[np.ix_(members, others)] - kept[:, None]  # breaking the cycle at each of its words
    leaving = scores[np.ix_(others, members)]
    n = len(others)
    small = np.full((n + 1, n + 1), -np.inf)
    small[:n, :n] = scores[np.ix_(others, others)]
    small[n, :n] = entering.max(0)
    small[:n, n] = leaving.max(1)
    answer = _arborescence(small, int(np.flatnonzero(others == root)[0]))
    result = heads.copy()
    for i, word in enumerate(others):
        result[word] = cycle[int(leaving[i].argmax())] if answer[i] == n else others[answer[i]]
    result[root] = root
    source = int(answer[n])
    broken = int(entering[:, source].argmax())
    result[cycle[broken]] = others[source]
    return result


def relations(dependent: Floats, governor: Floats, weights: Floats) -> Ints:
    """The relation of each pair: (n, 96) dependents and their governors, weights (97, relations, 97)."""
    one = np.ones((len(dependent), 1), np.float32)
    left, right = np.hstack([dependent, one]), np.hstack([governor, one])
    mixed = (left @ weights.reshape(len(weights), -1)).reshape(len(left), weights.shape[1], -1)
    best: Ints = np.einsum("nre,ne->nr", mixed, right).argmax(1)
    return best
