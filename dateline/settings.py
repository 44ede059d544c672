"""Every knob of reading: its name, its default, what it means.

Pass a changed copy where another value is wanted:
`read_sources(paths, settings=dataclasses.replace(DEFAULTS, max_characters=5_000_000))`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits and thresholds; none of them depends on the machine or the day."""

    max_bytes: int = 64_000_000
    """Bytes of one file, or of one line, mail or page in a file of many, that are taken into memory; more is refused.

    Holds for what is unpacked, too: the text of a Word file, a packed page of a WARC."""

    max_items: int = 20_000
    """Entries of one feed, which is read whole (5 kB of memory and 0.13 ms each); more is refused."""

    max_characters: int = 1_000_000
    """Characters of one document, about 160,000 words (spaCy's own limit); more is refused."""

    masthead_lines: int = 6
    """How many lines that are not blank, from the top, may hold the date of publication."""

    masthead_width: int = 120
    """Characters: a longer line is prose, and the masthead ends above it."""

    min_judged_words: int = 12
    """Words that a text needs before its language is judged; a shorter one passes unjudged."""

    english_share: float = 0.2
    """Share of English function words from which a text is taken for English without the detector.

    Running English has 0.30 to 0.45, other languages under 0.08 (they share a few spellings)."""

    language_sample: int = 20_000
    """Characters from the top of the text from which its language is told."""

    foreign_certainty: float = 0.9
    """Probability that the detector must give a language other than English for a text to be refused."""


DEFAULTS = Settings()
