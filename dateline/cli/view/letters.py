"""The page in the letters that the terminal has: signs that it cannot write get plain ones."""

import unicodedata

# A mark must never turn into another mark, least of all "?", which says "possible".
PLAIN = {
    "●": "*",
    "◐": "~",
    "○": "o",
    "◌": "o",
    "⊘": "/",
    "×": "x",
    "▽": "v",
    "■": "#",
    "▸": ">",
    "≠": "!=",
    "≡": "==",
    "»": ">>",
    "→": "->",
    "Σ": "+",
    "–": "-",
    "─": "-",
    "·": ",",
    "…": "...",
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
    "£": "GBP ",
    "€": "EUR ",
}
UNWRITABLE = "_"


def writable(text: str, encoding: str | None) -> str:
    """`text` with whatever `encoding` lacks put in plain letters; None: everything can be written."""
    if encoding is None or _has(text, encoding):
        return text
    return "".join(letter if _has(letter, encoding) else _plain(letter) for letter in text)


def _plain(letter: str) -> str:
    """The letter without its accent where it has one."""
    bare = unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode("ascii")
    return PLAIN.get(letter) or bare or UNWRITABLE


def _has(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
