"""What our model adds to a spaCy `Doc`, beyond tags, parse and entities.

All offsets are token indices of the Doc, start inclusive, end exclusive.
"""

from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc

TokenSpan = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source-cue-content triple of the attribution head (PolNeAR's scheme, outermost only)."""

    source: tuple[TokenSpan, ...]
    cue: tuple[TokenSpan, ...]
    content: tuple[TokenSpan, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The token `anaphor` (head of a mention) refers back to what the token `antecedent` heads."""

    anaphor: int
    antecedent: int
    score: float


def register_layers() -> None:
    """Declare `doc._.attributions`, `doc._.antecedents`, `doc._.paragraphs`, `doc._.sentence_vectors`,
    `doc._.published`; calling it again changes nothing."""
    if Doc.has_extension("attributions"):
        return
    Doc.set_extension("attributions", default=())  # tuple[Attribution, ...]
    Doc.set_extension("antecedents", default=())  # tuple[Antecedent, ...]
    Doc.set_extension("paragraphs", default=())  # tuple[TokenSpan, ...]
    Doc.set_extension("sentence_vectors", default=np.zeros((0, 384), np.float32))  # (sentences, 384)
    Doc.set_extension("published", default=None)  # datetime.date | None
