"""Windows of all tasks, padded together into batches in fixed shares."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor

from training.windows import IGNORE, Window

SHARES = {"roles": 3, "trees": 2, "entities": 2, "chains": 1}


@dataclass
class Batch:
    """Padded inputs, and for each task its rows and their targets."""

    ids: Tensor
    shapes: Tensor
    gaps: Tensor
    first: Tensor
    mask: Tensor
    lengths: Tensor  # words of each row
    tree_rows: Tensor = field(default_factory=lambda: torch.empty(0, dtype=torch.long))
    entity_rows: Tensor = field(default_factory=lambda: torch.empty(0, dtype=torch.long))
    role_rows: Tensor = field(default_factory=lambda: torch.empty(0, dtype=torch.long))
    chain_rows: Tensor = field(default_factory=lambda: torch.empty(0, dtype=torch.long))
    tags: Tensor = field(default_factory=lambda: torch.empty(0))
    heads: Tensor = field(default_factory=lambda: torch.empty(0))
    relations: Tensor = field(default_factory=lambda: torch.empty(0))
    same_sentence: Tensor = field(default_factory=lambda: torch.empty(0))
    tree_sentence: Tensor = field(default_factory=lambda: torch.empty(0))
    vectors: list[Tensor] = field(default_factory=list)
    entities: Tensor = field(default_factory=lambda: torch.empty(0))
    roles: Tensor = field(default_factory=lambda: torch.empty(0))
    links: Tensor = field(default_factory=lambda: torch.empty(0))
    cue_words: Tensor = field(default_factory=lambda: torch.empty(0))
    antecedents: Tensor = field(default_factory=lambda: torch.empty(0))


def _pad(arrays: list[np.ndarray], shape: tuple[int, ...], fill: int | bool) -> Tensor:
    out = np.full((len(arrays), *shape), fill, bool if isinstance(fill, bool) else np.int64)
    for row, array in zip(out, arrays, strict=True):
        row[tuple(slice(0, n) for n in array.shape)] = array
    return torch.from_numpy(out)


def collate(windows: list[Window]) -> Batch:
    """One batch of windows of any tasks."""
    pieces, words = max(len(w.ids) for w in windows), max(len(w.first) for w in windows)
    lengths = torch.tensor([len(w.first) for w in windows])
    batch = Batch(
        *(_pad([getattr(w, name) for w in windows], (pieces,), 0) for name in ("ids", "shapes", "gaps")),
        first=_pad([w.first for w in windows], (words,), 0),
        mask=_pad([np.ones(len(w.ids), bool) for w in windows], (pieces,), False)[:, None, None, :],
        lengths=lengths,
    )
    _add_trees(batch, windows, words)
    _add_entities(batch, windows, words)
    _add_roles(batch, windows, words)
    chains = [i for i, w in enumerate(windows) if w.antecedents is not None]
    if chains:
        batch.chain_rows = torch.tensor(chains)
        batch.antecedents = _pad([windows[i].antecedents for i in chains], (words, words), False)
    return batch


def _add_trees(batch: Batch, windows: list[Window], words: int) -> None:
    chosen = [i for i, w in enumerate(windows) if w.tags is not None]
    if not chosen:
        return
    some = [windows[i] for i in chosen]
    batch.tree_rows = torch.tensor(chosen)
    batch.tags = _pad([w.tags for w in some], (5, words), IGNORE)
    batch.heads = _pad([w.heads for w in some], (words,), IGNORE)
    batch.relations = _pad([w.relations for w in some], (words,), IGNORE)
    batch.tree_sentence = _pad([w.sentence for w in some], (words,), -1)
    batch.same_sentence = batch.tree_sentence[:, :, None] == batch.tree_sentence[:, None, :]
    if all(w.vectors is not None for w in some):
        batch.vectors = [torch.from_numpy(w.vectors).float() for w in some]


def _add_entities(batch: Batch, windows: list[Window], words: int) -> None:
    chosen = [i for i, w in enumerate(windows) if w.entities is not None]
    if chosen:
        batch.entity_rows = torch.tensor(chosen)
        tags = windows[chosen[0]].entities.shape[1]
        batch.entities = _pad([windows[i].entities for i in chosen], (words, tags), True)


def _add_roles(batch: Batch, windows: list[Window], words: int) -> None:
    chosen = [i for i, w in enumerate(windows) if w.roles is not None]
    if not chosen:
        return
    batch.role_rows = torch.tensor(chosen)
    tags = np.eye(13, dtype=bool)
    batch.roles = _pad([tags[windows[i].roles] for i in chosen], (words, 13), True)
    batch.links = torch.full((len(chosen), words), IGNORE)
    batch.cue_words = torch.zeros(len(chosen), words, dtype=torch.bool)
    for row, i in enumerate(chosen):
        for word, cue in windows[i].links or []:
            batch.links[row, word] = cue
            batch.cue_words[row, cue] = True


def endless(windows: list[Window], seed: int) -> Iterator[Window]:
    """The windows over and over, reshuffled each time round."""
    order, chance = list(range(len(windows))), random.Random(seed)
    while True:
        chance.shuffle(order)
        yield from (windows[i] for i in order)


def batches(tasks: dict[str, list[Window]], seed: int) -> Iterator[Batch]:
    """Batches with `SHARES` windows of each task."""
    streams = {name: endless(tasks[name], seed + i) for i, name in enumerate(SHARES)}
    while True:
        yield collate([next(streams[name]) for name, share in SHARES.items() for _ in range(share)])
