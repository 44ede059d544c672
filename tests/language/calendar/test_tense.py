"""The governing verb of a hand-built parse decides the day."""

import datetime

import pytest
import spacy
from spacy.tokens import Doc

from dateline.language.calendar import find_times

VOCAB = spacy.blank("en").vocab
WEDNESDAY = datetime.date(2025, 4, 23)


def doc(words: str, tags: str, heads: list[int], deps: str) -> Doc:
    tag_list = tags.split()
    pos = ["VERB" if t.startswith("VB") else "AUX" if t == "MD" else "NOUN" for t in tag_list]
    return Doc(VOCAB, words=words.split(), tags=tag_list, pos=pos, heads=heads, deps=deps.split(),
               lemmas=words.lower().replace("extended", "extend").split())  # fmt: skip


PARSES = [
    (doc("Envoys met Friday", "NNS VBD NNP", [1, 1, 1], "nsubj ROOT obl:tmod"), "2025-04-18"),
    (doc("Envoys will meet Friday", "NNS MD VB NNP", [2, 2, 2, 2], "nsubj aux ROOT obl:tmod"), "2025-04-25"),
    (doc("Envoys hope to meet Friday", "NNS VBP TO VB NNP", [1, 1, 3, 1, 3],
         "nsubj ROOT mark xcomp obl:tmod"),
     "2025-04-25"),
    (doc("Envoys will study terms sent Friday", "NNS MD VB NNS VBN NNP", [2, 2, 2, 2, 3, 4],
         "nsubj aux ROOT obj acl obl:tmod"), "2025-04-18"),
    (doc("Envoys will defy Friday 's ruling", "NNS MD VB NNP POS NN", [2, 2, 2, 5, 3, 2],
         "nsubj aux ROOT nmod:poss case obj"), "2025-04-18"),
    (doc("Envoys are to meet Friday", "NNS VBP TO VB NNP", [3, 3, 3, 3, 3], "nsubj aux mark ROOT obl:tmod"),
     "2025-04-25"),
    (doc("They extended it until Friday", "PRP VBD PRP IN NNP", [1, 1, 1, 4, 1], "nsubj ROOT obj case obl"),
     "2025-04-25"),
]  # fmt: skip


@pytest.mark.parametrize(("parsed", "day"), PARSES)
def test_a_weekday_follows_the_verb_above_it(parsed: Doc, day: str) -> None:
    (time,) = find_times(parsed, WEDNESDAY)
    assert str(time.interval.start) == day


def test_a_person_is_no_month() -> None:
    words = Doc(VOCAB, words=["In", "April", "Hart", "fled"], ents=["O", "B-PERSON", "I-PERSON", "O"])
    assert find_times(words, WEDNESDAY) == ()
