"""Lemmas that the lexicon of positions knows, where the model's lemma is not one."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.language.parse import Parse
from dateline.language.stances import load_known

ENDINGS = ("s", "es", "ed", "d", "ing")
BASE = ("VB", "VBP")
SUFFIXED = ("VBN", "VBD", "VBG", "VBZ", "NNS", "VB", "VBP", "NN")


def with_known_lemmas(parse: Parse) -> Parse:
    """`parse` with each lemma that the lexicon lacks replaced by the one that its form may be of, if there is one."""
    known = load_known()
    lemmas = list(parse.lemmas)
    for token, lemma in enumerate(lemmas):
        if parse.tags[token] in BASE and parse.lower[token] in known:
            lemmas[token] = parse.lower[token]
        elif lemma not in known and parse.tags[token] in SUFFIXED:
            lemmas[token] = next((one for one in _forms(parse.lower[token], lemma) if one in known), lemma)
    return replace(parse, lemmas=lemmas)


def _forms(word: str, lemma: str) -> Iterator[str]:
    """What a form may be of: "ceding" -> "ced", "cede"; "excluded" -> "exclude"."""
    yield f"{lemma}e"
    if word == lemma or lemma not in word:
        yield word
        for ending in ENDINGS:
            if word.endswith(ending):
                stem = word.removesuffix(ending)
                yield stem
                yield f"{stem}e"
