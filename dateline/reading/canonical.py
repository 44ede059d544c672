"""The canonical text: one form for the same words, so that spans and hashes fit for ever."""

import hashlib
import re
import unicodedata

REPLACEMENT = "\ufffd"
NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# No sign of their own, and they tear words apart for a tokenizer: controls, soft hyphen, zero-width space,
# word joiner, byte order mark, marks of direction. The zero-width joiners stay: emoji are made with them.
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
SURROGATE = re.compile("[\ud800-\udfff]")
ID_LENGTH = 16  # hexadecimal digits: 64 bits, no clash to fear in a billion documents


def canonical(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` in NFC with `\\n` newlines and nothing invisible, and a warning for what had to go."""
    text, warnings = without_surrogates(text)
    text = NEWLINES.sub("\n", text)
    text, removed = INVISIBLE.subn("", text)
    if removed:
        warnings += (f"{_counted(removed, 'invisible or control character')} left out of the text.",)
    return unicodedata.normalize("NFC", text), warnings


def without_surrogates(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` as UTF-8 can hold it: each unpaired surrogate becomes U+FFFD, one for one, so offsets stay."""
    text, count = SURROGATE.subn(REPLACEMENT, text)
    if not count:
        return text, ()
    return text, (f"{_counted(count, 'unpaired surrogate')} (half a character) read as U+FFFD.",)


def sha256_of(text: str) -> str:
    """SHA-256 of the UTF-8 bytes of `text`, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
