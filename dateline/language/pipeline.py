"""A text becomes a spaCy `Doc` with every learned layer: one encoder pass a window, then decoding."""

import datetime
import json
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import pairwise
from operator import add
from typing import Any

import numpy as np
import numpy.typing as npt
import spacy
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, TAG
from spacy.tokens import Doc
from spacy.vocab import Vocab

from dateline.language.annotate import (
    antecedents_of,
    attributions_of,
    consistent,
    entity_label,
    joined,
    moved,
)
from dateline.language.decode import best_sequences, constrain, relations, spans_of, tree
from dateline.language.encoder import MODEL, Scores, default_threads, load_encoder, window_inputs
from dateline.language.layers import Antecedent, Attribution, register_layers
from dateline.language.lemmas import lemma, lemma_of
from dateline.language.mending import (
    Trees,
    mend,
    mend_nominatives,
    mend_possessives,
    mend_second_subjects,
    mend_titles,
    parted,
)
from dateline.language.pieces import NO_GAP, PARAGRAPH, SPACE, PieceVocabulary
from dateline.language.windows import Window, windows_of

IOB_BEGIN, IOB_INSIDE, IOB_OUTSIDE = 3, 1, 2
SENTENCE_START = 0.0  # log-odds from which a word starts a sentence
ALONE = "root"


@dataclass
class Layers:
    """Answers for all words of a text (whitespace tokens are no words), in word indices of the text."""

    starts: npt.NDArray[np.bool_]
    tags: npt.NDArray[np.int64]
    heads: npt.NDArray[np.int64]
    relations: npt.NDArray[np.int64]
    entities: list[tuple[int, int, str]]
    attributions: list[Attribution]
    antecedents: list[Antecedent]
    meaning: npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scored:
    """The words of a text, its windows and what the encoder says of each."""

    words: list[str]
    windows: list[Window]
    scores: list[Scores]


class Pipeline:
    """The language layer. Calling it twice with the same text gives the same Doc."""

    def __init__(self, threads: int) -> None:
        register_layers()
        self.nlp = spacy.blank("en")
        self._encoder = load_encoder(threads)
        self._vocabulary = PieceVocabulary.from_file(MODEL / "tokenizer.json")
        self.labels: dict[str, list[str]] = json.loads((MODEL / "labels.json").read_text(encoding="utf-8"))
        with np.load(MODEL / "decoding.npz") as arrays:
            self._arrays = {name: arrays[name] for name in arrays.files}
        self._entity_steps = constrain(self._arrays["entity_steps"], self.labels["entity_tags"])
        self._role_steps = constrain(self._arrays["role_steps"], self.labels["role_tags"])
        self._lemmas: dict[tuple[str, int, int], int] = {}

    def __call__(self, text: str, published: datetime.date | None = None) -> Doc:
        """The annotated Doc of a text; its tokens' `idx` are offsets of the text."""
        doc = self.nlp.make_doc(text)
        doc._.published = published
        return self.annotate(doc)

    def annotate(self, doc: Doc) -> Doc:
        """Set every layer on a tokenised Doc."""
        words = np.array([t.i for t in doc if not t.is_space], np.int64)
        gaps = word_gaps(doc, words)
        doc._.paragraphs = paragraphs(words, gaps)
        if not len(words):
            return doc
        texts = [doc[int(i)].text for i in words]
        layers = self.read_words(texts, gaps)
        self._write_tokens(doc, words, texts, layers)
        self._write_layers(doc, words, layers)
        return doc

    def read_words(self, words: list[str], gaps: list[int]) -> Layers:
        """All layers of a list of words; `gaps` is what stands before each."""
        return self.decode(self.score_words(words, gaps), gaps)

    def score_words(self, words: list[str], gaps: list[int]) -> Scored:
        """The encoder pass alone: the windows of the words and their scores."""
        pieces = self._vocabulary.pieces_of(words)
        windows = windows_of(words, gaps, [len(p.ids) for p in pieces])
        inputs = (
            window_inputs(pieces[w.start : w.end], gaps[w.start : w.end], self._vocabulary) for w in windows
        )
        return Scored(words, windows, [self._encoder(arrays) for arrays in inputs])

    def decode(self, scored: Scored, gaps: list[int], starts: list[int] | None = None) -> Layers:
        """Layers from scores; `starts` gives the sentence starts where they are known."""
        layers = self._empty(len(gaps))
        for window, score in zip(scored.windows, scored.scores, strict=True):
            self._keep_words(layers, window, score)
        layers.starts[[i for i, gap in enumerate(gaps) if gap == PARAGRAPH]] = True
        if starts is not None:
            layers.starts[:] = False
            layers.starts[starts] = True
        layers.starts[0] = True
        self._parse(layers, scored.windows, scored.scores)
        self._spans(layers, scored.windows, scored.scores)
        layers.entities = consistent(parted(layers.entities, scored.words), scored.words)
        mend_possessives(layers.heads, layers.relations, self.labels["relations"], scored.words)
        mend_nominatives(layers.heads, layers.relations, self.labels["relations"], scored.words)
        mend_second_subjects(layers.heads, layers.relations, self.labels["relations"], scored.words)
        trees = Trees(layers.heads, layers.relations, layers.starts)
        mend_titles(trees, self.labels["relations"], scored.words, layers.entities)
        return layers

    def _empty(self, n: int) -> Layers:
        whole = np.zeros(n, np.int64)
        return Layers(
            np.zeros(n, bool),
            np.zeros((4, n), np.int64),
            np.arange(n),
            whole,
            [],
            [],
            [],
            np.zeros((n, 384), np.float32),
        )

    def _keep_words(self, layers: Layers, window: Window, score: Scores) -> None:
        skip = window.keep - window.start
        layers.starts[window.keep : window.end] = score.start[skip:] > SENTENCE_START
        layers.tags[:, window.keep : window.end] = score.tags[:, skip:]
        layers.meaning[window.keep : window.end] = score.meaning[skip:]

    def _parse(self, layers: Layers, windows: list[Window], scores: list[Scores]) -> None:
        """Trees of the sentences; a sentence cut by a window's edge is parsed in parts, each part after the first
        hanging on the root of the one before."""
        edges = sorted(
            {*np.flatnonzero(layers.starts).tolist(), *(w.keep for w in windows), len(layers.starts)}
        )
        at = 0
        for start, end in pairwise(edges):
            while windows[at].end <= start:
                at += 1
            window, score = windows[at], scores[at]
            a, b = start - window.start, end - window.start
            layers.heads[start:end] = tree(score.arcs[a:b, a:b]) + start
        for window, score in zip(windows, scores, strict=True):
            kept = slice(window.keep - window.start, window.end - window.start)
            governors = score.governor[layers.heads[window.keep : window.end] - window.start]
            layers.relations[window.keep : window.end] = relations(
                score.dependent[kept], governors, self._arrays["relation"]
            )
        mend(Trees(layers.heads, layers.relations, layers.starts), self.labels["relations"])
        for start, end in pairwise(edges):
            if not layers.starts[start]:
                self._hang(layers, start, end)

    def _hang(self, layers: Layers, start: int, end: int) -> None:
        root = start + int(np.flatnonzero(layers.heads[start:end] == np.arange(start, end))[0])
        before = start - 1
        while layers.heads[before] != before:
            before = int(layers.heads[before])
        layers.heads[root] = before
        layers.relations[root] = self.labels["relations"].index("parataxis")

    def _spans(self, layers: Layers, windows: list[Window], scores: list[Scores]) -> None:
        entities = best_sequences([s.entity for s in scores], self._entity_steps)
        roles = best_sequences([s.role for s in scores], self._role_steps)
        found: list[Attribution] = []
        for window, score, entity, role in zip(windows, scores, entities, roles, strict=True):
            at, skip = window.start, window.keep - window.start
            tags = [self.labels["entity_tags"][i] for i in entity]
            layers.entities += [
                (a + at, b + at, label) for a, b, label in spans_of(tags) if b > skip and a >= skip
            ]
            names = [self.labels["role_tags"][i] for i in role]
            spans = [(max(a, skip), b, label) for a, b, label in spans_of(names) if b > skip]
            found += [moved(item, partial(add, at)) for item in attributions_of(spans, score.links)]
            layers.antecedents += [
                Antecedent(item.anaphor + at, item.antecedent + at, item.score)
                for item in antecedents_of(score.antecedents, self._arrays["distance"]) if item.anaphor >= skip
            ]  # fmt: skip
        layers.attributions = joined(found, frozenset(w.keep for w in windows))

    @cached_property
    def _hashes(self) -> dict[str, npt.NDArray[np.uint64]]:
        vocab: Vocab = self.nlp.vocab
        names = {"upos": "upos", "xpos": "xpos", "relations": "relations"}
        hashed = {
            key: np.array([vocab.strings.add(n) for n in self.labels[name]], np.uint64)
            for key, name in names.items()
        }
        hashed["features"] = np.array([vocab.morphology.add(n) for n in self.labels["features"]], np.uint64)
        upos = spacy.parts_of_speech.IDS
        hashed["upos"] = np.array([upos[name] for name in self.labels["upos"]], np.uint64)
        return hashed

    def lemma(self, word: str, edit: int, xpos: str) -> str:
        """The lemma of a word, by its edit class and Penn tag."""
        return lemma(word, lemma_of(word, self.labels["lemmas"][edit]), xpos, self._vocabulary.knows)

    def _lemma(self, word: str, edit: int, xpos: int) -> int:
        key = (word, edit, xpos)
        known = self._lemmas.get(key)
        if known is None:
            lemma = self.lemma(word, edit, self.labels["xpos"][xpos])
            known = self._lemmas[key] = self.nlp.vocab.strings.add(lemma)
        return known

    def _write_tokens(self, doc: Doc, words: npt.NDArray[np.int64], texts: list[str], layers: Layers) -> None:
        """Tags, tree and entities in one array; whitespace hangs on the word before it."""
        rows = np.zeros((len(doc), 8), np.uint64)
        hashes = self._hashes
        rows[words, 0] = hashes["upos"][layers.tags[0]]
        rows[words, 1] = hashes["xpos"][layers.tags[1]]
        rows[words, 2] = hashes["features"][layers.tags[2]]
        rows[words, 3] = [
            self._lemma(text, int(edit), int(xpos))
            for text, edit, xpos in zip(texts, layers.tags[3], layers.tags[1], strict=True)
        ]
        heads = np.arange(len(doc))
        heads[words] = words[layers.heads]
        spaces = np.setdiff1d(np.arange(len(doc)), words)
        before = np.searchsorted(words, spaces) - 1
        heads[spaces] = words[np.maximum(before, 0)]
        rows[:, 4] = (heads - np.arange(len(doc))).astype(np.int64).view(np.uint64)
        rows[words, 5] = hashes["relations"][layers.relations]
        rows[spaces, 5] = self.nlp.vocab.strings.add("dep")
        rows[spaces, 0] = spacy.parts_of_speech.IDS["SPACE"]
        rows[spaces, 1] = self.nlp.vocab.strings.add("_SP")
        rows[:, 6] = IOB_OUTSIDE
        self._write_entities(rows, words, texts, layers)
        doc.from_array([POS, TAG, MORPH, LEMMA, HEAD, DEP, ENT_IOB, ENT_TYPE], rows)

    def _write_entities(
        self, rows: Any, words: npt.NDArray[np.int64], texts: list[str], layers: Layers
    ) -> None:
        for start, end, label in layers.entities:
            first, last = int(words[start]), int(words[end - 1])
            rows[first : last + 1, 6] = IOB_INSIDE
            rows[first, 6] = IOB_BEGIN
            rows[first : last + 1, 7] = self.nlp.vocab.strings.add(entity_label(texts[start:end], label))

    def _write_layers(self, doc: Doc, words: npt.NDArray[np.int64], layers: Layers) -> None:
        doc._.attributions = tuple(moved(item, lambda i: int(words[i])) for item in layers.attributions)
        doc._.antecedents = tuple(
            Antecedent(int(words[a.anaphor]), int(words[a.antecedent]), a.score) for a in layers.antecedents
        )
        edges = [*np.flatnonzero(layers.starts).tolist(), len(words)]
        means = np.array([layers.meaning[a:b].mean(0) for a, b in pairwise(edges)])
        doc._.sentence_vectors = means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9)


def word_gaps(doc: Doc, words: npt.NDArray[np.int64]) -> list[int]:
    """What stands before each word: nothing, a space, or a new line."""
    text = doc.text
    gaps: list[int] = []
    last_end = 0
    for i in words:
        token = doc[int(i)]
        between = text[last_end : token.idx]
        gaps.append(PARAGRAPH if "\n" in between or not gaps else SPACE if between else NO_GAP)
        last_end = token.idx + len(token)
    return gaps


def paragraphs(words: npt.NDArray[np.int64], gaps: list[int]) -> tuple[tuple[int, int], ...]:
    """Token ranges of the paragraphs."""
    starts = [i for i, gap in enumerate(gaps) if gap == PARAGRAPH]
    edges = [*starts, len(words)]
    return tuple((int(words[a]), int(words[b - 1]) + 1) for a, b in pairwise(edges))


@lru_cache(maxsize=4)
def load_pipeline(threads: int | None = None, tagger: str | None = None) -> Pipeline:
    """The language layer with so many threads (all of the machine's by default), loaded once a process.

    `tagger` names an installed spaCy model whose tags, parse and entities replace ours; `LanguageError`
    where there is none of that name.
    """
    if tagger:
        from dateline.language.tagger import TaggerPipeline

        return TaggerPipeline(threads or default_threads(), tagger)
    return Pipeline(threads or default_threads())
