"""What an act of words is about, as stems: two tellings of one refusal share them whatever their wording."""

from collections.abc import Iterable

from dateline.finding.story import Story
from dateline.language.frames import load_frames

STEM = 6  # letters that "recognise" and "recognition" share
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
TRUCE = "truce"
LEAST_SHARED = 2  # stems that two tellings share, and at least half of the shorter one's


def matter_of(story: Story, tokens: Iterable[int]) -> frozenset[str]:
    """The stems of the telling words among `tokens`, times left out; all words for a ceasefire are one."""
    parse, truces = story.parse, load_frames().classes.get("@truce", frozenset())
    found = set()
    for token in tokens:
        lemma = parse.lemmas[token]
        if parse.pos[token] not in TELLING or token in story.time_at:
            continue
        found.add(TRUCE if lemma in truces else lemma[:STEM])
    return frozenset(found)


def same_matter(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two acts of words are about one thing."""
    shared = a & b
    if TRUCE in shared:
        return True
    return len(shared) >= LEAST_SHARED and 2 * len(shared) >= min(len(a), len(b))
