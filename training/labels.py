"""The label inventories of the heads, and lemmas as edit classes."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from training.corpora import ENTITY_LABELS, Passage

ROLES = ("source", "cue", "content")
ROLE_TAGS = ("O", *(f"{position}-{role}" for role in ROLES for position in "BIES"))
ENTITY_TAGS = ("O", *(f"{position}-{label}" for label in ENTITY_LABELS for position in "BI"))
RARE_LEMMA = 3
RARE_FEATURES = 5


def lemma_class(word: str, lemma: str) -> str:
    """The edit that makes the lemma of the lower-cased word: "cut|add", "=Case" kept, "!lemma" for the irregular."""
    lower, target = word.lower(), lemma.lower()
    shared = 0
    while shared < min(len(lower), len(target)) and lower[shared] == target[shared]:
        shared += 1
    case = "=" if lemma == word and lemma != lower else "^" if lemma[:1].isupper() else ""
    if shared == 0 and lower != target:
        return f"{case}!{lemma}"
    return f"{case}{len(lower) - shared}|{target[shared:]}"


@dataclass(frozen=True)
class Labels:
    """Names of the classes of every head, in the order of its outputs."""

    upos: list[str]
    xpos: list[str]
    features: list[str]
    lemmas: list[str]
    relations: list[str]
    entity_tags: list[str]
    role_tags: list[str]

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=0), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> "Labels":
        return cls(**json.loads(path.read_text(encoding="utf-8")))


def _frequent(counts: Counter[str], least: int) -> list[str]:
    return sorted((name for name, n in counts.items() if n >= least), key=lambda name: (-counts[name], name))


def collect_labels(trees: Iterable[Passage]) -> Labels:
    """The inventories as the treebank has them; rare lemma edits and feature bundles are left out."""
    upos, xpos, features, lemmas, relations = (Counter[str]() for _ in range(5))
    for tree in trees:
        upos.update(tree.upos or [])
        xpos.update(tree.xpos or [])
        features.update(tree.features or [])
        relations.update(tree.relations or [])
        lemmas.update(lemma_class(w, m) for w, m in zip(tree.words, tree.lemmas or [], strict=True))
    return Labels(
        _frequent(upos, 1), _frequent(xpos, 1), _frequent(features, RARE_FEATURES), _frequent(lemmas, RARE_LEMMA),
        _frequent(relations, 5), list(ENTITY_TAGS), list(ROLE_TAGS),
    )  # fmt: skip
