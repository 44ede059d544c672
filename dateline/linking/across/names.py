"""Names as they are compared: without accents, honorifics and particles, and whatever the transliteration."""

import re
import unicodedata
from functools import lru_cache

from dateline.language.name_variants import load_name_variants

WORD = re.compile(r"[a-z0-9]+")
FATHERS = frozenset({"bin", "ibn", "ben", "bint"})
SHORT = 3  # letters up to which a word of a name has to be the very same
KNOWN = 8192
PLAIN = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "s", "æ": "e", "œ": "e", "’": "'", "ʼ": "'"}
)
# One sound in several spellings, the longest first; then single letters.
SOUNDS = (
    ("tsch", "ch"), ("sch", "sh"), ("zh", "j"), ("dj", "j"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("ck", "k"),
    ("qu", "k"), ("x", "ks"), ("q", "k"), ("w", "v"), ("ts", "s"), ("z", "s"),
)  # fmt: skip
SINGLE = str.maketrans({"c": "k", "e": "a", "u": "o", "y": "i", "h": ""})
VOWELS = re.compile(r"([aio])[aio]+")
DOUBLED = re.compile(r"(.)\1+")


@lru_cache(KNOWN)
def folded(name: str) -> str:
    """Lower case without accents: "Erdoğan" -> "erdogan"."""
    parts = unicodedata.normalize("NFKD", name.casefold().translate(PLAIN))
    return "".join(c for c in parts if not unicodedata.combining(c))


def spelled(name: str) -> list[str]:
    """All words of a name, folded; an apostrophe joins, a hyphen parts."""
    plain = folded(name).replace("co-oper", "cooper").replace("'s ", " ").replace("'", "")
    return WORD.findall(plain.replace(".", ""))


@lru_cache(KNOWN)
def telling_words(name: str) -> tuple[str, ...]:
    """The words of a person's name that tell: no honorifics, particles, initials."""
    empty = load_name_variants().empty
    words = [word for word in spelled(name) if len(word) > 1]
    return tuple(word for word in words if word not in empty) or tuple(words)


@lru_cache(KNOWN)
def sound(word: str) -> str:
    """What the spellings of a word of a name have in common: "zelensky", "zelenskyy" and "selenskij" are one, "hassan"
    and "hussein" are two. A given name is one in all its languages."""
    word = load_name_variants().given.get(word, word)
    if len(word) <= SHORT:
        return word
    word = word.removesuffix("j")
    for spelling, heard in SOUNDS:
        word = word.replace(spelling, heard)
    heard = DOUBLED.sub(r"\1", VOWELS.sub(r"\1", word.translate(SINGLE)))
    return heard.rstrip("aio") if len(heard) > 5 else heard


@lru_cache(KNOWN)
def person_key(name: str) -> str | None:
    """The key of a person known by given name and surname, one for all spellings; None for a single word.

    "Mohammed bin Salman Al Saud" is known by his own and his father's name.
    """
    words, every = telling_words(name), spelled(name)
    father = next((i for i, word in enumerate(every) if word in FATHERS and 0 < i < len(every) - 1), None)
    if father is not None and words:
        words = (words[0], every[father + 1])
    return f"{sound(words[0])} {sound(words[-1])}" if len(words) > 1 else None


def surname_key(name: str) -> str:
    """The key of the last word of a person's name; "" where there is none."""
    words = telling_words(name)
    return sound(words[-1]) if words else ""


@lru_cache(KNOWN)
def body_key(name: str) -> str:
    """A body's name as it is compared: without articles and prepositions, with spelling evened out."""
    variants = load_name_variants()
    return " ".join(variants.evened.get(w, w) for w in spelled(name) if w not in variants.particles)


def initials(name: str) -> str:
    """The first letters of the words with capitals: "Organization of American States" -> "oas"."""
    return "".join(word[0] for word in re.findall(r"[^\W\d_][\w’']*", name) if word[0].isupper()).lower()
