"""Cuts passages into windows that fit the encoder and turns gold labels into arrays."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

import numpy as np

from dateline.language.pieces import FRAME_SHAPE, NO_GAP, PARAGRAPH, PieceVocabulary
from dateline.language.windows import PIECES, cut_points
from training.corpora import MISC_PARTS, Passage
from training.labels import ROLES, Labels, lemma_class

IGNORE = -100


@dataclass
class Window:
    """One encoder input of up to 256 pieces and its targets; a target that the source lacks is None."""

    ids: np.ndarray
    shapes: np.ndarray
    gaps: np.ndarray
    first: np.ndarray  # index of the first piece of each word
    tags: np.ndarray | None = None  # (5, words): sentence start, UPOS, XPOS, features, lemma
    heads: np.ndarray | None = None  # (words,), own index for a root
    relations: np.ndarray | None = None
    sentence: np.ndarray | None = None
    vectors: np.ndarray | None = None  # (sentences, 384)
    entities: np.ndarray | None = None  # (words, tags) allowed
    roles: np.ndarray | None = None  # (words,)
    links: list[tuple[int, int]] | None = None  # (first word of a source or content, first word of its cue)
    antecedents: np.ndarray | None = None  # (words, words) true where j < i corefers with i


def join(parts: list[Passage]) -> Passage:
    """Consecutive passages of one document as one."""
    whole = Passage([], [])
    offset = 0
    for number, part in enumerate(parts):
        for name in ("words", "gaps", "upos", "xpos", "features", "lemmas", "relations", "texts"):
            _extend(whole, name, getattr(part, name))
        _extend(whole, "sentence", [number] * len(part))
        if part.heads is not None:
            _extend(whole, "heads", [h + offset for h in part.heads])
        if part.entities is not None:
            _extend(whole, "entities", [(a + offset, b + offset, label) for a, b, label in part.entities])
            whole.entity_labels = part.entity_labels
        offset += len(part)
    return whole


def _extend(whole: Passage, name: str, values: list | None) -> None:  # type: ignore[type-arg]
    if values is not None:
        setattr(whole, name, [*(getattr(whole, name) or []), *values])


def pack_sentences(documents: Iterable[list[Passage]], vocabulary: PieceVocabulary) -> Iterator[Passage]:
    """Windows of whole sentences in running order, filled across documents (a paragraph starts there); a sentence
    that does not fit alone is left out, and so is what would mix two schemes of annotation."""
    parts: list[Passage] = []
    used = 0
    for document in documents:
        document[0].gaps[0] = PARAGRAPH
        for part in document:
            size = sum(len(p.ids) for p in vocabulary.pieces_of(part.words))
            if size > PIECES:
                continue
            if parts and (used + size > PIECES or parts[0].entity_labels != part.entity_labels):
                yield join(parts)
                parts, used = [], 0
            parts.append(part)
            used += size
    if parts:
        yield join(parts)


def pack_paragraphs(documents: Iterable[list[Passage]], vocabulary: PieceVocabulary) -> Iterator[Passage]:
    """Windows of whole paragraphs where they fit, else cut at the last break that fits."""
    for (passage,) in documents:
        sizes = [len(p.ids) for p in vocabulary.pieces_of(passage.words)]
        for start, end in cut_points(passage.words, passage.gaps, sizes):
            yield slice_passage(passage, start, end)


def slice_passage(passage: Passage, start: int, end: int) -> Passage:
    """The words from start to end, with the layers of PolNeAR and OntoGUM cut to fit."""
    part = Passage(passage.words[start:end], passage.gaps[start:end])
    if passage.sentence is not None:
        part.sentence = passage.sentence[start:end]
    if passage.attributions is not None:
        part.attributions = [_cut_roles(item, start, end) for item in passage.attributions]
    if passage.clusters is not None:
        part.clusters = [[h - start for h in cluster if start <= h < end] for cluster in passage.clusters]
    return part


def _cut_roles(
    item: dict[str, list[tuple[int, int]]], start: int, end: int
) -> dict[str, list[tuple[int, int]]]:
    return {
        role: [(max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and b > start]
        for role, spans in item.items()
    }


def encode(passage: Passage, vocabulary: PieceVocabulary, labels: Labels) -> Window:
    """The arrays of one window."""
    ids, shapes, gaps, first = [vocabulary.start_id], [FRAME_SHAPE], [NO_GAP], []
    for word, gap in zip(passage.words, passage.gaps, strict=True):
        pieces = vocabulary.pieces(word)
        first.append(len(ids))
        ids.extend(pieces.ids)
        shapes.extend(pieces.shapes)
        gaps.extend([gap, *[NO_GAP] * (len(pieces.ids) - 1)])
    window = Window(
        *(
            np.array(x, np.int32)
            for x in ([*ids, vocabulary.end_id], [*shapes, FRAME_SHAPE], [*gaps, NO_GAP], first)
        )
    )
    _add_tree(window, passage, labels)
    _add_spans(window, passage, labels)
    return window


def _indices(values: list[str], names: list[str]) -> list[int]:
    known = {name: i for i, name in enumerate(names)}
    return [known.get(value, IGNORE) for value in values]


def _add_tree(window: Window, passage: Passage, labels: Labels) -> None:
    if passage.sentence is not None:
        window.sentence = np.array(passage.sentence)
    if passage.heads is None or passage.sentence is None:
        return
    starts = [int(i == 0 or passage.sentence[i - 1] != s) for i, s in enumerate(passage.sentence)]
    edits = [lemma_class(w, m) for w, m in zip(passage.words, passage.lemmas or [], strict=True)]
    window.tags = np.array([
        starts, _indices(passage.upos or [], labels.upos), _indices(passage.xpos or [], labels.xpos),
        _indices(passage.features or [], labels.features), _indices(edits, labels.lemmas),
    ])  # fmt: skip
    window.heads = np.array(passage.heads)
    window.relations = np.array(_indices(passage.relations or [], labels.relations))


def _add_spans(window: Window, passage: Passage, labels: Labels) -> None:
    if passage.entities is not None:
        window.entities = allowed_entity_tags(passage, labels.entity_tags)
    if passage.attributions is not None:
        window.roles = np.array(_indices(role_tags(passage), labels.role_tags))
        window.links = role_links(passage)
    if passage.clusters is not None:
        window.antecedents = np.zeros((len(passage), len(passage)), bool)
        for cluster in passage.clusters:
            for i in cluster:
                for j in cluster:
                    window.antecedents[i, j] = j < i


def role_tags(passage: Passage) -> list[str]:
    """One tag a word in the order B, I, E, S; where roles overlap the shorter span is kept whole."""
    tags = ["O"] * len(passage)
    spans = [
        (b - a, a, b, role) for item in passage.attributions or [] for role in ROLES for a, b in item[role]
    ]
    for _, a, b, role in sorted(spans):
        if any(tag != "O" for tag in tags[a:b]):
            continue
        tags[a:b] = [f"I-{role}"] * (b - a)
        tags[a] = f"B-{role}" if b - a > 1 else f"S-{role}"
        if b - a > 1:
            tags[b - 1] = f"E-{role}"
    return tags


def role_links(passage: Passage) -> list[tuple[int, int]]:
    """(first word of a source or content span, first word of the cue it belongs to)."""
    return [
        (a, item["cue"][0][0])
        for item in passage.attributions or [] if item["cue"]
        for role in ("source", "content") for a, _ in item[role]
    ]  # fmt: skip


def allowed_entity_tags(passage: Passage, tags: list[str]) -> np.ndarray:
    """(words, tags): which tags the partial annotation leaves open (an unmarked label is no O)."""
    marked = set(passage.entity_labels)
    if "MISC" in marked:
        marked |= set(MISC_PARTS)
    open_tags = np.array([tag == "O" or tag[2:] not in marked for tag in tags])
    allowed = np.repeat(open_tags[None], len(passage), 0)
    for start, end, label in passage.entities or []:
        names = set(MISC_PARTS) if label == "MISC" else {label}
        if label == "PLACE" and "FAC" not in marked:
            names.add("FAC")
        for i in range(start, end):
            prefix = "B-" if i == start else "I-"
            allowed[i] = [tag[:2] == prefix and tag[2:] in names for tag in tags]
    return allowed


def with_part(window: Window, name: str) -> bool:
    """Whether a window has a target of that name."""
    return name in {f.name for f in fields(window)} and getattr(window, name) is not None
