"""Lemmas, labels and attributions from classes and spans."""

import numpy as np
import pytest

from dateline.language.annotate import (
    antecedents_of,
    attributions_of,
    consistent,
    entity_label,
    joined,
)
from dateline.language.layers import Attribution


@pytest.mark.parametrize(
    ("words", "label"), [(["Lake", "Chad"], "LOC"), (["Khartoum"], "GPE"), (["West", "Africa"], "LOC")]
)
def test_natural_features_and_continents_are_told_from_states(words, label):
    assert entity_label(words, "PLACE") == label


def test_one_name_has_one_label_if_most_mentions_agree():
    words = ["Valmora"] * 3
    entities = [(0, 1, "PLACE"), (1, 2, "ORG"), (2, 3, "PLACE")]
    assert {label for *_, label in consistent(entities, words)} == {"PLACE"}


def test_two_mentions_that_differ_are_left_alone():
    entities = [(0, 1, "PLACE"), (1, 2, "ORG")]
    assert consistent(entities, ["Valmora", "Valmora"]) == entities


def test_sources_and_contents_go_to_the_cue_that_they_are_linked_to():
    spans = [
        (0, 1, "source"),
        (1, 2, "cue"),
        (2, 4, "content"),
        (5, 6, "source"),
        (6, 7, "cue"),
        (7, 9, "content"),
    ]
    links = np.full((9, 9), -20, np.float32)
    for start, cue in ((0, 1), (2, 1), (5, 6), (7, 6)):
        links[start, cue] = 5
    first, second = attributions_of(spans, links)
    assert (first.source, first.cue, first.content) == (((0, 1),), ((1, 2),), ((2, 4),))
    assert (second.source, second.cue, second.content) == (((5, 6),), ((6, 7),), ((7, 9),))


def test_a_cue_without_a_source_shares_that_of_its_neighbour():
    spans = [(0, 1, "source"), (1, 2, "cue"), (2, 4, "content"), (5, 6, "cue"), (6, 8, "content")]
    links = np.full((8, 8), -20, np.float32)
    for start, cue, score in ((0, 1, 5), (2, 1, 5), (6, 5, 5), (0, 5, 1)):
        links[start, cue] = score
    assert [item.source for item in attributions_of(spans, links)] == [((0, 1),), ((0, 1),)]


def test_a_content_cut_by_a_window_is_joined_again():
    before = Attribution(((0, 1),), ((1, 2),), ((2, 6),), 1.0)
    after = Attribution((), (), ((6, 9),), 0.5)
    assert joined([before, after], frozenset({6})) == [Attribution(((0, 1),), ((1, 2),), ((2, 9),), 1.0)]


def test_a_word_refers_to_the_best_earlier_word_or_to_none():
    scores = np.full((3, 3), -4, np.float32)
    scores[2, 0] = 3
    (found,) = antecedents_of(scores, np.zeros(10, np.float32))
    assert (found.anaphor, found.antecedent) == (2, 0)
    assert 0.9 < found.score < 1
