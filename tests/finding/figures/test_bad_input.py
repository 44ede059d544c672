"""Bad input: nothing breaks, and every span quotes the text."""

import pytest

from dateline.finding.figures import find_figures
from dateline.finding.figures.count import find_counts

from .conftest import Read

TEXTS = [
    " ",
    "9",
    "$",
    "more than",
    "killed 12",
    "12 12 12 12 - 12 - 12 to 12 to",
    "NINE PEOPLE WERE KILLED AND 30 WOUNDED IN KANO, POLICE SAID. NO ONE WAS ARRESTED.",
    "Killed | Wounded\n12 | 30\n4 | 7\n",
    "1. Nine dead\n2. Two missing\n3. $400m in aid\n",
    "Between\n\n12\n\nand\n\n30 people",
    "Half a league, half a league,\nHalf a league onward,\nInto the valley of death\nRode the six hundred.",
    "مات 12 شخصًا. 🙂 Nine people were killed 🙂 in Kano.",
    "at least at least at least at least 12 12% of no one of the of them",
]


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_breaks_and_evidence_quotes_the_text(read: Read, text: str) -> None:
    for figure in find_figures(read(text)):
        for span in (*figure.evidence, *([figure.who] if figure.who else [])):
            assert text[span.start : span.end] == span.quote


def test_a_very_long_paragraph_is_read(read: Read) -> None:
    sentence = (
        "rebels killed 12 soldiers and wounded 30 others near Goma while 4,000 people fled to Uganda and "
    )
    story = read(sentence * 120)
    assert len(find_counts(story)) >= 300
    assert find_figures(story) == find_figures(story)
