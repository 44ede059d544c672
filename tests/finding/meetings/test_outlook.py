"""Whether an act has happened, goes on, is planned or only possible, by hand-built parses."""

import pytest

from dateline.finding.meetings.outlook import DEMANDED, HAPPENED, NONE, ONGOING, PLANNED, POSSIBLE, outlook
from dateline.language.parse import Parse


def parse_of(table: str) -> Parse:
    """One line a token: word pos tag dep head lemma; heads are counted from 0."""
    rows = [line.split() for line in table.strip().splitlines()]
    words = [row[0] for row in rows]
    heads = [int(row[4]) for row in rows]
    children: list[list[int]] = [[] for _ in rows]
    for token, head in enumerate(heads):
        if head != token:
            children[head].append(token)
    count = len(rows)
    starts = [sum(len(word) + 1 for word in words[:i]) for i in range(count)]
    return Parse(
        text=" ".join(words),
        words=words,
        lower=[word.lower() for word in words],
        lemmas=[row[5] if len(row) > 5 else row[0].lower() for row in rows],
        pos=[row[1] for row in rows],
        tags=[row[2] for row in rows],
        deps=[row[3] for row in rows],
        heads=heads,
        entities=[""] * count,
        children=children,
        left=list(range(count)),
        right=list(range(count)),
        sentence=[0] * count,
        starts=starts,
        ends=[start + len(word) for start, word in zip(starts, words, strict=True)],
    )


@pytest.mark.parametrize(
    ("table", "verb", "expected"),
    [
        ("They PRON PRP nsubj 1\nmet VERB VBD root 1 meet", 1, HAPPENED),
        ("They PRON PRP nsubj 2\nwill AUX MD aux 2\nmeet VERB VB root 2", 2, PLANNED),
        ("They PRON PRP nsubj 2\nmay AUX MD aux 2\nmeet VERB VB root 2", 2, POSSIBLE),
        ("They PRON PRP nsubj 2\nmust AUX MD aux 2\nmeet VERB VB root 2", 2, DEMANDED),
        ("They PRON PRP nsubj 2\nare AUX VBP aux 2\nmeeting VERB VBG root 2 meet", 2, ONGOING),
        ("They PRON PRP nsubj 3\ndid AUX VBD aux 3\nnot PART RB advmod 3\nmeet VERB VB root 3", 3, NONE),
        (
            "They PRON PRP nsubj 1\nagreed VERB VBD root 1 agree\nto PART TO mark 3\nmeet VERB VB xcomp 1",
            3,
            PLANNED,
        ),
        (
            "They PRON PRP nsubj 1\nrefused VERB VBD root 1 refuse\nto PART TO mark 3\nmeet VERB VB xcomp 1",
            3,
            NONE,
        ),
        (
            "They PRON PRP nsubj 1\nwant VERB VBP root 1 want\nto PART TO mark 3\nmeet VERB VB xcomp 1",
            3,
            POSSIBLE,
        ),
        (
            "They PRON PRP nsubj 1\nflew VERB VBD root 1 fly\nto PART TO mark 3\nmeet VERB VB advcl 1",
            3,
            HAPPENED,
        ),
        (
            "X PROPN NNP nsubj 1\nsaid VERB VBD root 1 say\nthey PRON PRP nsubj 3\nmet VERB VBD ccomp 1 meet",
            3,
            HAPPENED,
        ),
        (
            "If SCONJ IN mark 2\nthey PRON PRP nsubj 2\nmeet VERB VBP advcl 3\nspeak VERB VB root 3",
            2,
            POSSIBLE,
        ),
        ("Nobody PRON NN nsubj 1\nmet VERB VBD root 1 meet", 1, NONE),
    ],
)
def test_the_verb_group_and_what_governs_it_decide(table: str, verb: int, expected: str) -> None:
    assert outlook(parse_of(table), verb) == expected
