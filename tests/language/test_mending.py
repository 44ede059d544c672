"""Repairs of single arcs and names of the model's answer."""

import numpy as np

from dateline.language.mending import (
    Trees,
    mend,
    mend_nominatives,
    mend_possessives,
    mend_second_subjects,
    mend_titles,
    parted,
)

NAMES = ["root", "nsubj", "obl", "case", "appos", "flat", "nmod", "compound", "det", "punct", "obj"]


def relations(*labels: str) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.array([NAMES.index(label) for label in labels])


def test_what_stands_before_a_noun_is_not_its_appositions() -> None:
    # met with minister Ann
    heads = np.array([0, 3, 0, 2])
    mend(Trees(heads, relations("root", "case", "obl", "appos"), np.zeros(4, bool)), NAMES)
    assert heads.tolist() == [0, 2, 0, 2]


def test_a_name_goes_on_to_the_right() -> None:
    # Ann Ode met Jon, "Ode" hung on "Jon"
    heads = np.array([2, 3, 2, 2])
    mend(Trees(heads, relations("nsubj", "flat", "root", "obj"), np.zeros(4, bool)), NAMES)
    assert heads.tolist() == [2, 0, 2, 2]


def test_the_country_of_an_office_is_no_part_of_the_name() -> None:
    words = ["President", "of", "Kenya", "Amina", "Banda"]
    assert parted([(2, 5, "PERSON")], words) == [(2, 3, "PLACE"), (3, 5, "PERSON")]
    assert parted([(0, 2, "PERSON")], ["Kenya", "Jones"]) == [(0, 2, "PERSON")]


def test_a_body_is_not_its_envoy() -> None:
    assert parted([(0, 3, "ORG")], ["UN", "Special", "Envoy"]) == [(0, 1, "ORG")]
    assert parted([(0, 2, "ORG")], ["Justice", "Ministry"]) == [(0, 2, "ORG")]


def test_an_office_heads_its_phrase() -> None:
    # met with President of Kenya Amina Banda
    words = ["met", "with", "President", "of", "Kenya", "Amina", "Banda"]
    heads = np.array([0, 5, 5, 5, 5, 0, 5])
    labels = relations("root", "case", "compound", "case", "compound", "obl", "flat")
    mend_titles(Trees(heads, labels, np.zeros(7, bool)), NAMES, words, [(4, 5, "PLACE"), (5, 7, "PERSON")])
    assert heads.tolist() == [0, 2, 0, 4, 2, 2, 5]
    assert [NAMES[i] for i in labels] == ["root", "case", "obl", "case", "nmod", "appos", "flat"]


def test_a_verb_has_no_second_subject_after_a_preposition() -> None:
    # Ode meets with Banda
    heads, labels = np.array([1, 1, 1, 1]), relations("nsubj", "root", "obl", "nsubj")
    mend_second_subjects(heads, labels, NAMES, ["Ode", "meets", "with", "Banda"])
    assert heads.tolist() == [1, 1, 3, 1]
    assert [NAMES[i] for i in labels] == ["nsubj", "root", "case", "obl"]


def test_no_name_goes_on_from_the_sentence_before() -> None:
    heads = np.array([0, 2, 2])
    mend(Trees(heads, relations("root", "flat", "root"), np.array([True, True, False])), NAMES)
    assert heads.tolist() == [0, 2, 2]


def test_a_nominative_pronoun_is_the_subject_of_the_clause_behind_it() -> None:
    names = ("obj", "iobj", "nsubj", "ccomp", "root")
    heads = np.array([1, 1, 1, 4, 1])  # Okello said he will leave
    relations = np.array([2, 4, 0, 2, 3])
    relations[3] = names.index("iobj")
    mend_nominatives(heads, relations, names, ["Okello", "said", "he", "will", "leave"])
    assert (heads[2], names[relations[2]]) == (4, "nsubj")


def test_a_noun_with_a_possessive_mark_belongs_to_what_it_owns() -> None:
    names = ("nsubj", "case", "nmod:poss", "root")
    heads = np.array([3, 0, 3, 3])  # Peru 's offer failed
    relations = np.array([0, 1, 0, 3])
    mend_possessives(heads, relations, names, ["Peru", "'s", "offer", "failed"])
    assert (heads[0], names[relations[0]]) == (2, "nmod:poss")
