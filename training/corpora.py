"""Reads the gold data into `Passage`s: words with the layers that their source marks."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import spacy

from dateline.language.pieces import NO_GAP, PARAGRAPH, SPACE

ENTITY_LABELS = ("PERSON", "ORG", "PLACE", "FAC", "NORP", "EVENT", "PRODUCT", "WORK", "DATE", "MONEY", "MISC")
MISC_PARTS = ("MISC", "EVENT", "WORK")
FEATURES = ("Tense", "Number", "VerbForm", "Mood", "Person", "Voice", "PronType", "Degree", "Gender", "Poss")


@dataclass
class Passage:
    """Words of a running text, and per layer the gold labels (None where the source marks none).

    `gaps` is what stands before each word; `sentence` the index of each word's sentence;
    `heads` are word indices within the passage (own index for a root).
    """

    words: list[str]
    gaps: list[int]
    sentence: list[int] | None = None
    upos: list[str] | None = None
    xpos: list[str] | None = None
    features: list[str] | None = None
    lemmas: list[str] | None = None
    heads: list[int] | None = None
    relations: list[str] | None = None
    entities: list[tuple[int, int, str]] | None = None
    entity_labels: frozenset[str] = frozenset()
    attributions: list[dict[str, list[tuple[int, int]]]] | None = None
    clusters: list[list[int]] | None = None
    texts: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)


def _sentence_blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line:
            block.append(line)
        elif block:
            yield block
            block = []


def _feature_subset(features: str) -> str:
    kept = [part for part in features.split("|") if part.split("=")[0] in FEATURES]
    return "|".join(kept)


def _tree(block: list[str], first: bool) -> Passage:
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    rows = [row for row in rows if row[0].isdigit()]
    spans = [line.split("\t") for line in block if "-" in line.split("\t")[0] and not line.startswith("#")]
    glued = {i for row in spans for i in range(int(row[0].split("-")[0]), int(row[0].split("-")[1]))}
    tail_glued = {int(row[0].split("-")[1]) for row in spans if "SpaceAfter=No" in row[9]}
    gaps, tight = [], False
    for i, row in enumerate(rows):
        gaps.append(NO_GAP if tight else SPACE)
        tight = (i + 1) in glued or (i + 1) in tail_glued or "SpaceAfter=No" in row[9]
    if first or any(line.startswith("# newpar") for line in block):
        gaps[0] = PARAGRAPH
    return Passage(
        words=[row[1] for row in rows], gaps=gaps, sentence=[0] * len(rows),
        upos=[row[3] for row in rows], xpos=[row[4] for row in rows],
        features=[_feature_subset(row[5]) for row in rows], lemmas=[row[2] for row in rows],
        heads=[int(row[6]) - 1 if row[6] != "0" else i for i, row in enumerate(rows)],
        relations=[row[7] for row in rows],
        texts=[next(line[9:] for line in block if line.startswith("# text = "))],
    )  # fmt: skip


def read_trees(path: Path) -> Iterator[list[Passage]]:
    """Documents of a CoNLL-U file, each a list of one-sentence passages."""
    document: list[Passage] = []
    for block in _sentence_blocks(path):
        first = any(line.startswith("# newdoc") for line in block)
        if first and document:
            yield document
            document = []
        document.append(_tree(block, first))
    yield document


def _gaps_from_offsets(text: str, tokens: list[list[int]]) -> list[int]:
    gaps, end = [], 0
    for i, (start, stop) in enumerate(tokens):
        between = text[end:start]
        gaps.append(PARAGRAPH if "\n" in between else SPACE if between or i == 0 else NO_GAP)
        end = stop
    return gaps


def read_entities(path: Path, sources: frozenset[str] | None = None) -> Iterator[list[Passage]]:
    """Documents with entity spans, each a list of one-sentence passages."""
    document: list[Passage] = []
    last = None
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        if sources and row["source"] not in sources:
            continue
        if row["doc"] != last and document:
            yield document
            document = []
        last = row["doc"]
        document.append(_entity_passage(row))
    if document:
        yield document


def _entity_passage(row: dict[str, Any]) -> Passage:
    text, tokens = row["text"], row["tokens"]
    starts = {start: i for i, (start, _) in enumerate(tokens)}
    ends = {end: i + 1 for i, (_, end) in enumerate(tokens)}
    spans = [
        (starts[a], ends[b], label if label in ENTITY_LABELS else {"GPE": "PLACE", "TIME": "DATE"}.get(label, "MISC"))
        for a, b, label in row["ents"] if a in starts and b in ends
    ]  # fmt: skip
    annotated = set(row["annotated"]) - {"GPE"}
    if row["source"] == "GUM-derived":
        annotated -= {"DATE"}
    return Passage(
        words=[text[a:b] for a, b in tokens], gaps=_gaps_from_offsets(text, tokens), sentence=[0] * len(tokens),
        entities=spans, entity_labels=frozenset(annotated),
    )  # fmt: skip


def read_attributions(path: Path) -> Iterator[list[Passage]]:
    """Articles of PolNeAR, each a list with one passage, tokenised as Dateline does."""
    tokenise = spacy.blank("en").tokenizer
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        tokens = [t for t in tokenise(row["text"]) if not t.is_space]
        offsets = [[t.idx, t.idx + len(t)] for t in tokens]
        yield [
            Passage(
                words=[t.text for t in tokens],
                gaps=_gaps_from_offsets(row["text"], offsets),
                attributions=[_token_roles(item, offsets) for item in row["attributions"]],
            )
        ]


def _token_roles(item: dict[str, Any], offsets: list[list[int]]) -> dict[str, list[tuple[int, int]]]:
    return {role: _token_spans(item.get(role) or [], offsets) for role in ("source", "cue", "content")}


def _token_spans(spans: list[list[int]], offsets: list[list[int]]) -> list[tuple[int, int]]:
    found = []
    for start, end in spans:
        inside = [i for i, (a, b) in enumerate(offsets) if a < end and b > start]
        if inside:
            found.append((inside[0], inside[-1] + 1))
    return found


def read_chains(path: Path) -> Iterator[list[Passage]]:
    """Documents of OntoGUM, each a list with one passage; a cluster is a list of mention head words."""
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        spaced = row["space_after"]
        gaps = [PARAGRAPH] + [SPACE if after else NO_GAP for after in spaced[:-1]]
        sentence = [0] * len(row["tokens"])
        for number, (start, end) in enumerate(row["sentences"]):
            sentence[start : end + 1] = [number] * (end + 1 - start)
        clusters = [
            sorted({_head_word(a, b, row["head"]) for a, b in cluster}) for cluster in row["clusters"]
        ]
        yield [Passage(row["tokens"], gaps, sentence=sentence, clusters=clusters)]


def _head_word(start: int, end: int, heads: list[int]) -> int:
    """The first word of a mention (inclusive ends) whose head lies outside it."""
    return next((i for i in range(start, end + 1) if not start <= heads[i] <= end), end)
