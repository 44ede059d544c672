"""Words of licensed reports: cut to a length, with what finds and proves the whole."""

import hashlib
from dataclasses import dataclass

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Quoting:
    """At most `limit` characters of a report's words in one place; None: as many as there are."""

    limit: int | None = None

    def cut(self, words: str) -> str:
        """The words, or their beginning with an ellipsis."""
        if self.limit is None or len(words) <= self.limit:
            return words
        return words[: self.limit].rstrip() + ELLIPSIS if self.limit else ""

    def whole(self, words: str) -> bool:
        """Whether nothing is cut off the words."""
        return self.limit is None or len(words) <= self.limit


def hash_of(words: str) -> str:
    """SHA-256 of the words in UTF-8: whoever has the report can prove that they are the ones."""
    return hashlib.sha256(words.encode("utf-8")).hexdigest()
