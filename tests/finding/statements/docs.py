"""Hand-built Docs: one line a token, "word pos dep head lemma", heads counted from 0."""

import spacy
from spacy.tokens import Doc

from dateline.language.layers import Attribution, register_layers

register_layers()
ENGLISH = spacy.blank("en")
VOCAB = ENGLISH.vocab


def parsed(table: str, glued: str = ".,”’?!") -> Doc:
    """A Doc of `table`; words in `glued` follow without a space, opening marks stand before one without."""
    rows = [line.split() for line in table.strip().splitlines()]
    words = [row[0] for row in rows]
    spaces = [
        word not in "“‘«"
        and index + 1 < len(words)
        and words[index + 1] not in glued
        and words[index + 1] != "n't"
        for index, word in enumerate(words)
    ]
    return Doc(
        VOCAB,
        words=words,
        spaces=spaces,
        pos=[row[1] for row in rows],
        deps=[row[2] for row in rows],
        heads=[int(row[3]) for row in rows],
        lemmas=[row[4] if len(row) > 4 else row[0].lower() for row in rows],
    )


def plain(text: str) -> Doc:
    """A Doc of `text` by spaCy's tokenizer, with flat sentences that end with their full stops."""

    doc = ENGLISH(text)
    firsts = [i for i in range(len(doc)) if i == 0 or _ends(doc[i - 1].text, doc[i].text)]
    return Doc(
        VOCAB,
        words=[t.text for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        pos=["X"] * len(doc),
        deps=["ROOT" if i in firsts else "dep" for i in range(len(doc))],
        heads=[max(first for first in firsts if first <= i) for i in range(len(doc))],
        lemmas=[t.text.lower() for t in doc],
    )


def _ends(before: str, word: str) -> bool:
    return (before in "”.!?" and word == "“") or (before in ".!?" and word not in "”’\"'")


def with_attributions(doc: Doc, *attributions: Attribution) -> Doc:
    """`doc` with the attributions that the model would have found."""
    doc._.attributions = attributions
    return doc


def span_of(doc: Doc, words: str) -> tuple[int, int]:
    """The tokens of `words` in `doc`, which must stand there as written."""
    start = doc.text.index(words)
    span = doc.char_span(start, start + len(words), alignment_mode="expand")
    return span.start, span.end


class NamedActors:
    """Actors by the words that denote them: an id for each token."""

    def __init__(self, doc: Doc, names: dict[str, str]) -> None:
        self.by_token = {t.i: names[t.text] for t in doc if t.text in names}

    def actors_in(self, start: int, end: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.by_token[i] for i in range(start, end) if i in self.by_token))
