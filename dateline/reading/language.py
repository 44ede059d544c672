"""Is it English? Function words answer at once; the slow detector is asked only in doubt."""

import re
from functools import lru_cache
from typing import Any

from dateline.errors import LanguageError
from dateline.settings import Settings

# Frequent in English and rare as words of other languages; "in", "a", "an", "is", "was" and "on" are
# left out because German, Dutch, French, Italian or Polish have them too.
FUNCTION_WORDS = frozenset(
    """
    the of and to that with for by from as at it its his her their they he she be been are were has had
    have this which who would will said not but after about into than when there over between could
    should did does what our your we you my out up no all also more other these those
    """.split()  # noqa: SIM905
)
WORD = re.compile(r"[^\W\d_]+")
NAMES = {
    "ar": "Arabic",
    "be": "Belarusian",
    "bg": "Bulgarian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
UNSPACED = re.compile("[\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7af]")  # scripts that write few spaces or none
UNSPACED_WORD = 2  # letters of them that count as one word
BEYOND_LATIN = "\u0370"  # from Greek on
NAMES_SHARE = 0.6  # share of capitalised words from which a text is a list of names


def language_of(text: str, source: str, settings: Settings) -> str | None:
    """The code "en", None where the text is too short or odd to judge; `LanguageError` where not English."""
    sample = text[: settings.language_sample]
    words = WORD.findall(sample.lower())
    if len(words) + len(UNSPACED.findall(sample)) // UNSPACED_WORD < settings.min_judged_words:
        return None
    if sum(word in FUNCTION_WORDS for word in words) >= settings.english_share * len(words):
        return "en"
    code, certainty = _detector().classify(sample)
    if code == "en":
        return "en"
    doubtful = certainty < settings.foreign_certainty or _mostly_names(sample)
    if doubtful and not _foreign_script(words):
        return None
    name = NAMES.get(code, f"the language with the code {code!r}")
    raise LanguageError.about(
        source, f"is in {name}; Dateline reads English only", "Give an English translation."
    )


def _mostly_names(sample: str) -> bool:
    """Lists of names and places look like any language; only small words in Latin script tell."""
    words: list[str] = WORD.findall(sample)
    names = sum(word[0].isupper() and not word.isupper() for word in words)
    return names > len(words) * NAMES_SHARE


def _foreign_script(words: list[str]) -> bool:
    """Most letters lie beyond Latin (Cyrillic, Arabic, Chinese), so it is not English, whatever it is."""
    letters = "".join(words)
    beyond = sum(letter >= BEYOND_LATIN for letter in letters)
    return beyond * 2 > len(letters)


@lru_cache(maxsize=1)
def _detector() -> Any:
    """py3langid: 4.5 MB, BSD, kept by the author of trafilatura; deterministic."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
