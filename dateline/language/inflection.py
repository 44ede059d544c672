"""The inflected forms of English words, so that a lexicon finds its words whatever lemma the tagger guessed."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

VOWELS = "aeiou"
HISSING = ("s", "x", "z", "ch", "sh")
# "ban", "stop": one syllable that doubles its last letter before -ing; "permit", "cancel": a word that may do so.
ONE_SYLLABLE = re.compile(r"[^aeiouy]*[aeiouy][^aeiouwxy]")
SHUT_SYLLABLE = re.compile(r".*[^aeiou][aeiou][^aeiouwxy]")


@lru_cache(maxsize=1)
def _irregular() -> Mapping[str, Mapping[str, list[str]]]:
    """lexicon/irregular.toml: part of speech -> lemma -> irregular forms."""
    text = (files("dateline.language") / "lexicon" / "irregular.toml").read_text("utf-8")
    tables: dict[str, dict[str, list[str]]] = tomllib.loads(text)
    return tables


def verb_forms(lemma: str) -> tuple[str, ...]:
    """All forms of a verb but the lemma: "stop" gives stops, stopping, stopped; British and American spelling."""
    own = _irregular()["verbs"].get(lemma)
    past = tuple(own) if own else tuple(stem + "ed" for stem in _past_stems(lemma))
    return (_with_s(lemma), *(stem + "ing" for stem in _present_stems(lemma)), *past)


def noun_forms(lemma: str) -> tuple[str, ...]:
    """The plurals of a noun: "ally" gives allies."""
    own = _irregular()["nouns"].get(lemma)
    return tuple(own) if own else (_with_s(lemma),)


def singulars_of(plural: str) -> tuple[str, ...]:
    """All words of which `plural` may be the plural: "bases" gives base and bas; none for what is no plural."""
    regular = (plural[:-1], plural[:-2], plural[:-3] + "y") if plural.endswith("s") else ()
    found = (word for word in (*_irregular_singulars().get(plural, ()), *regular) if len(word) > 1)
    return tuple(word for word in found if plural in noun_forms(word) and word != plural)


@lru_cache(maxsize=1)
def _irregular_singulars() -> Mapping[str, tuple[str, ...]]:
    nouns = _irregular()["nouns"]
    forms = {form for plurals in nouns.values() for form in plurals}
    return {form: tuple(noun for noun, plurals in nouns.items() if form in plurals) for form in sorted(forms)}


def _with_s(lemma: str) -> str:
    if _ends_in_vowelless_y(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith((*HISSING, "o")) else "s")


def _ends_in_vowelless_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2:-1] not in VOWELS


def _past_stems(lemma: str) -> tuple[str, ...]:
    """What -ed is put to: "stop" gives "stopp", "deny" "deni", "raid" "raid"."""
    if lemma.endswith("e"):
        return (lemma[:-1],)
    return (lemma[:-1] + "i",) if _ends_in_vowelless_y(lemma) else _doubled(lemma)


def _present_stems(lemma: str) -> tuple[str, ...]:
    """What -ing is put to: "lie" gives "ly", "fire" "fir", "free" "free"."""
    if lemma.endswith("ie"):
        return (lemma[:-2] + "y",)
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return (lemma[:-1],)
    return _doubled(lemma)


def _doubled(lemma: str) -> tuple[str, ...]:
    """The stem, its last letter doubled where English does so or, in "cancel", may: both."""
    if lemma.endswith("c"):
        return (lemma + "k",)
    sounded = lemma.replace("qu", "qw")
    if ONE_SYLLABLE.fullmatch(sounded):
        return (lemma + lemma[-1],)
    return (lemma, lemma + lemma[-1]) if SHUT_SYLLABLE.fullmatch(sounded) else (lemma,)


def lemma_by_form(lemmas: Iterable[str], *, verbs: bool) -> dict[str, str]:
    """Form -> lemma for the `lemmas` of verbs (else of nouns). A form that is a lemma itself is that lemma's; one
    that two share is the one's that comes first."""
    ordered = tuple(dict.fromkeys(lemmas))
    found = {lemma: lemma for lemma in ordered}
    for lemma in ordered:
        for form in verb_forms(lemma) if verbs else noun_forms(lemma):
            found.setdefault(form, lemma)
    return found
