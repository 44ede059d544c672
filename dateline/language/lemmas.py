"""The lemma of a word: an irregular form's from the lexicon, else the model's edit, else the spelling's rules.

The model's edit may cut a word to what is none ("postponed" -> "postpon"); an answer counts where the encoder's
vocabulary knows the word, and spelling decides about the others.
"""

import re
import tomllib
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files

SHORTEST = 3  # letters: a shorter piece of the vocabulary ("gr") is no proof of a word
ENDINGS = {
    "VBG": (("ing", ""), ("ing", "e"), ("ying", "ie")),
    "VBD": (("ied", "y"), ("ed", ""), ("ed", "e"), ("d", "")),
    "VBN": (("ied", "y"), ("ed", ""), ("ed", "e"), ("d", "")),
    "VBZ": (("ies", "y"), ("es", ""), ("s", "")),
    "NNS": (("ies", "y"), ("s", ""), ("es", ""), ("ves", "f"), ("men", "man")),
    "JJR": (("ier", "y"), ("er", ""), ("r", "")),
    "JJS": (("iest", "y"), ("est", ""), ("st", "")),
}  # the regular endings of English by Penn tag, and what the lemma has in their place
UNINFLECTED = frozenset({"NN", "JJ", "VB", "VBP", "RB"})
# Stems of verbs that end so had a mute e ("postpon-ed", "evacuat-ed"), unless they end as in KEPT ("treat-ed").
MUTE_E = ("at", "iz", "yz", "v", "c", "u", "dg", "rg", "eg", "os", "us", "as", "is", "id", "ut", "ur", "ir", "ok", "ak",
          "pon", "ap", "ag", "ar", "ns")  # fmt: skip
KEPT = (
    "eat",
    "oat",
    "oid",
    "aid",
    "out",
    "air",
    "eak",
    "oak",
    "ook",
    "eap",
    "eag",
    "ear",
    "our",
    "ccur",
    "ncur",
    "ocus",
    "oar",
)
SINGLE = re.compile(
    r"[^aeiou]+[aeiou][bdgklmnprtz]"
)  # verbs of one syllable that double their last letter before "-ing"
HISSING = ("ss", "x", "zz", "tz", "ch", "sh")  # what "-es" is put to; "accuse", "freeze" have their own e


def lemma_of(word: str, edit: str) -> str:
    """Apply an edit class of `training.labels` to a word."""
    case = edit[0] if edit[:1] in "=^" else ""
    body = edit[len(case) :]
    if body.startswith("!"):
        return body[1:]
    cut, _, added = body.partition("|")
    kept = word if case == "=" else word.lower()
    lemma = kept[: len(kept) - int(cut)] + added if int(cut) <= len(kept) else kept
    if case == "^":
        return lemma[:1].upper() + lemma[1:]
    return lemma.upper() if case == "=" and word.isupper() else lemma


def lemma(word: str, guess: str, xpos: str, in_vocabulary: Callable[[str], bool]) -> str:
    """The lemma of `word`, for which the model has `guess`; `in_vocabulary` says whether a lower-case word is a whole
    piece of the encoder's."""

    def known(candidate: str) -> bool:
        return len(candidate) >= SHORTEST and in_vocabulary(candidate)

    irregular = _irregular(xpos).get(word.lower())
    if irregular is not None:
        return irregular
    if xpos not in ENDINGS and in_vocabulary(guess):
        return guess
    if known(guess) and _spells(guess, word.lower(), xpos):
        return guess
    return regular_lemma(word, xpos, guess, known)


def _spells(guess: str, lower: str, xpos: str) -> bool:
    """Whether `lower` can be an inflected form of the word `guess`: not "hop" of "hoping", "allie" of "allies"."""
    if xpos in ("VBG", "VBD", "VBN"):
        undoubled = lower in (f"{guess}ing", f"{guess}ed") and SINGLE.fullmatch(guess) is not None
        return not undoubled and not (guess == lower and lower.endswith(("ing", "ed")))
    return not (xpos == "NNS" and lower.endswith("ies") and guess.endswith("ie"))


def regular_lemma(word: str, xpos: str, guess: str, known: Callable[[str], bool]) -> str:
    """The first regular lemma of an inflected word that `known` has, else the one that spelling suggests; of an
    uninflected one the word itself. Where the ending is none of its tag's, `guess` stands."""
    lower = word.lower()
    if xpos not in ENDINGS:
        return lower if xpos in UNINFLECTED and guess != word else guess
    for ending, added in ENDINGS[xpos]:
        if not lower.endswith(ending):
            continue
        stem = lower[: len(lower) - len(ending)] + added
        undoubled = stem[:-1] if not added and stem[-1:] == stem[-2:-1] else stem
        for candidate in (stem, undoubled):
            if len(candidate) > 1 and known(candidate):
                return candidate
    return _spelled(lower, xpos) or (lower if known(lower) and not known(guess) else guess)


def _spelled(lower: str, xpos: str) -> str | None:
    """The lemma by spelling alone; None where the word does not end as its tag's words do."""
    if xpos in ("VBZ", "NNS"):
        return _without_s(lower)
    ending = {"VBG": "ing", "VBD": "ed", "VBN": "ed"}.get(xpos)
    if ending is None or not lower.endswith(ending) or len(lower) - len(ending) < SHORTEST:
        return None
    if lower.endswith("ied"):
        return lower[:-3] + "y"
    stem = lower[: -len(ending)]
    if not any(letter in "aeiouy" for letter in stem):
        return None
    if stem[-1] == stem[-2] and stem[-1] not in "lsfze":
        return stem[:-1]
    return stem + "e" if stem.endswith(MUTE_E) and not stem.endswith(KEPT) else stem


def _without_s(lower: str) -> str | None:
    if lower.endswith("ies") and len(lower) > SHORTEST + 1:
        return lower[:-3] + "y"
    if lower.endswith("es") and lower[:-2].endswith(HISSING):
        return lower[:-2]
    return lower[:-1] if lower.endswith("s") and not lower.endswith("ss") else None


def _irregular(xpos: str) -> dict[str, str]:
    verbs, nouns = load_irregular()
    return verbs if xpos.startswith("VB") or xpos == "MD" else nouns if xpos == "NNS" else {}


@lru_cache(maxsize=1)
def load_irregular() -> tuple[dict[str, str], dict[str, str]]:
    """From irregular forms to lemmas, of verbs and of nouns (lexicon/irregular.toml)."""
    text = files("dateline.language").joinpath("lexicon/irregular.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    verbs, nouns = (
        {form: lemma for lemma, forms in tables[kind].items() for form in forms}
        for kind in ("verbs", "nouns")
    )
    return verbs, nouns
