"""Turns the gold data into windows with targets, once, and keeps them in a cache file."""

import pickle
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from dateline.language.pieces import PieceVocabulary
from training.base_weights import base_folder, load_weights
from training.corpora import Passage, read_attributions, read_chains, read_entities, read_trees
from training.labels import Labels, collect_labels
from training.model import Encoder, load_base
from training.windows import Window, encode, pack_paragraphs, pack_sentences

# GUM's entities are left out: they are converted by rule and lower the agreement of the others.
ENTITY_SOURCES = frozenset({"WorldWide", "UNER-EWT", "WikiGold", "CrossNER-politics"})

Tasks = dict[str, list[Window]]


def base_vectors(texts: list[str], vocabulary: PieceVocabulary) -> np.ndarray:
    """(texts, 384) the base model's own sentence vectors: mean over all pieces, length one."""
    encoder = Encoder().eval()
    load_base(encoder, load_weights(base_folder()))
    encoder.shapes.weight.data.zero_()
    encoder.gaps.weight.data.zero_()
    rows = [[101, *vocabulary._tokenizer.encode(t, add_special_tokens=False).ids[:200], 102] for t in texts]
    out = np.zeros((len(texts), 384), np.float16)
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    for at in range(0, len(order), 64):
        some = order[at : at + 64]
        width = max(len(rows[i]) for i in some)
        ids = torch.tensor([rows[i] + [0] * (width - len(rows[i])) for i in some])
        mask = ids != 0
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            states = encoder(ids, torch.zeros_like(ids), torch.zeros_like(ids), mask[:, None, None, :])
        mean = (states.float() * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        out[some] = F.normalize(mean, dim=1).numpy()
    return out


def _tree_windows(path: Path, vocabulary: PieceVocabulary, labels: Labels, meanings: bool) -> list[Window]:
    packed = list(pack_sentences(read_trees(path), vocabulary))
    windows = [encode(p, vocabulary, labels) for p in packed]
    if meanings:
        vectors = base_vectors([t for p in packed for t in p.texts], vocabulary)
        at = 0
        for passage, window in zip(packed, windows, strict=True):
            window.vectors = vectors[at : at + len(passage.texts)]
            at += len(passage.texts)
    return windows


def _all_trees(path: Path) -> list[Passage]:
    return [tree for document in read_trees(path) for tree in document]


def prepare(gold: Path, cache: Path) -> tuple[Labels, Tasks]:
    """Labels and the training windows of every task; read from `cache` where it exists."""
    if cache.exists():
        with cache.open("rb") as file:
            return pickle.load(file)  # type: ignore[no-any-return]
    vocabulary = PieceVocabulary.from_file(base_folder() / "tokenizer.json")
    syntax, attribution = gold / "syntax", gold / "attribution"
    labels = collect_labels(_all_trees(syntax / "ud.train.conllu"))
    tasks = {
        "trees": _tree_windows(syntax / "ud.train.conllu", vocabulary, labels, meanings=True),
        "entities": _windows(
            pack_sentences(read_entities(syntax / "ner.train.jsonl", ENTITY_SOURCES), vocabulary),
            vocabulary,
            labels,
        ),
        "roles": _windows(
            pack_paragraphs(read_attributions(attribution / "polnear.train.jsonl"), vocabulary),
            vocabulary,
            labels,
        ),
        "chains": _windows(
            pack_paragraphs(read_chains(syntax / "coref.train.jsonl"), vocabulary), vocabulary, labels
        ),
    }
    cache.parent.mkdir(parents=True, exist_ok=True)
    with cache.open("wb") as file:
        pickle.dump((labels, tasks), file)
    return labels, tasks


def _windows(passages, vocabulary: PieceVocabulary, labels: Labels) -> list[Window]:  # type: ignore[no-untyped-def]
    return [encode(p, vocabulary, labels) for p in passages if len(p)]
