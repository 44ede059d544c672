"""The one encoder pass: a window of words in, the scores of every head out."""

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime

from dateline.language.pieces import FRAME_SHAPE, NO_GAP, Pieces, PieceVocabulary

MODEL = Path(__file__).parent / "model"
Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say of one window of n words.

    `start` (n,) log-odds of a sentence start; `tags` (4, n) classes of UPOS, XPOS, features, lemma edit;
    `arcs` (n, n) dependent by governor, the diagonal for the root; `dependent`, `governor` (n, 96) for the
    relation; `entity` (n, 23), `role` (n, 13) tag scores; `links` and `antecedents` (n, n); `meaning` (n, 384).
    """

    start: Floats
    tags: Ints
    arcs: Floats
    dependent: Floats
    governor: Floats
    entity: Floats
    role: Floats
    links: Floats
    antecedents: Floats
    meaning: Floats


OUTPUTS = (
    "start",
    "tags",
    "arcs",
    "dependent",
    "governor",
    "entity",
    "role",
    "links",
    "antecedents",
    "meaning",
)


class Encoder:
    """Runs the exported model, one window at a time: so no window's answer depends on its neighbours."""

    def __init__(self, path: Path, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def __call__(self, inputs: dict[str, Any]) -> Scores:
        """`inputs` as `window_inputs` makes them."""
        return Scores(*(row[0] for row in self._session.run(list(OUTPUTS), inputs)))


def window_inputs(pieces: list[Pieces], gaps: list[int], vocabulary: PieceVocabulary) -> dict[str, Any]:
    """The arrays (1, pieces) and (1, words) of one window of words."""
    ids, shapes, spacing, first = [vocabulary.start_id], [FRAME_SHAPE], [NO_GAP], []
    for word, gap in zip(pieces, gaps, strict=True):
        first.append(len(ids))
        ids.extend(word.ids)
        shapes.extend(word.shapes)
        spacing.append(gap)
        spacing.extend([NO_GAP] * (len(word.ids) - 1))
    ids.append(vocabulary.end_id)
    shapes.append(FRAME_SHAPE)
    spacing.append(NO_GAP)
    arrays = {"ids": ids, "shapes": shapes, "gaps": spacing, "first": first}
    return {name: np.array([values], np.int64) for name, values in arrays.items()}


def default_threads() -> int:
    """As many threads as the process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@lru_cache(maxsize=2)
def load_encoder(threads: int) -> Encoder:
    """The shipped model, loaded once a process and number of threads."""
    return Encoder(MODEL / "dateline.onnx", threads)
