"""Which paragraphs tell of sport, trade or the kitchen, and which are verse: their "attacks" are no acts."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from dateline.finding.story import Story
from dateline.language.peaceful import load_peaceful_words

PARAGRAPH_WORDS = 3  # distinct words of one subject from which a paragraph is about it
REPORT_WORDS = 6  # likewise for a whole report without a word of war
VERSE_LINES = 6  # lines that a poem has at least
VERSE_WIDTH = 60  # characters: a poem's lines are shorter, but for VERSE_LONGER of them
VERSE_LONGER = 0.2
VERSE_RUN_ON = 0.25  # share of lines that break off in mid-sentence
MOST_SERIOUS = 1  # distinct words of war that a report about sport may have
OUTWEIGHED_BY = 4  # words of the subject more that it then needs


def peaceful_paragraphs(story: Story) -> frozenset[int]:
    """The numbers of the paragraphs whose acts are not looked at."""
    if _is_verse(story.parse.text):
        return frozenset(range(len(story.paragraphs) + 1))
    subjects, serious = _counts(story)
    everywhere = set().union(*serious.values()) if serious else set()
    needed = REPORT_WORDS + OUTWEIGHED_BY * len(everywhere)
    if len(everywhere) <= MOST_SERIOUS and _most(_united(subjects.values())) >= needed:
        return frozenset(range(len(story.paragraphs) + 1))
    return frozenset(
        p for p, words in subjects.items() if _most(words) >= PARAGRAPH_WORDS and not serious.get(p)
    )


def _is_verse(text: str) -> bool:
    """Short lines of which many break off in mid-sentence, to go on in small letters or after a comma."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < VERSE_LINES or sum(len(line) > VERSE_WIDTH for line in lines) > VERSE_LONGER * len(lines):
        return False
    run_on = sum(a[-1] in ",;:" or (a[-1].isalnum() and b[0].islower()) for a, b in pairwise(lines))
    return run_on >= VERSE_RUN_ON * len(lines)


Words = dict[str, set[str]]


def _counts(story: Story) -> tuple[dict[int, Words], dict[int, set[str]]]:
    """Of each paragraph its words by subject, and its words of war."""
    words, parse = load_peaceful_words(), story.parse
    subjects: dict[int, Words] = defaultdict(lambda: defaultdict(set))
    serious: dict[int, set[str]] = defaultdict(set)
    for token, lemma in enumerate(parse.lemmas):
        if lemma in words.serious:
            serious[story.paragraph(token)].add(lemma)
        for subject in words.subject_of.get(lemma, ()):
            subjects[story.paragraph(token)][subject].add(lemma)
    return subjects, serious


def _united(several: Iterable[Words]) -> Words:
    whole: Words = defaultdict(set)
    for words in several:
        for subject, found in words.items():
            whole[subject] |= found
    return whole


def _most(words: Words) -> int:
    return max(map(len, words.values()), default=0)
