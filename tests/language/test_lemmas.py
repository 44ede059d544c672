"""Lemmas: irregular forms, the model's edits, regular endings, spelling."""

import pytest

from dateline.language.lemmas import lemma, lemma_of, regular_lemma

KNOWN = frozenset(["secure", "rule", "occupy", "stop", "city", "wolf", "say", "deny", "truce"]).__contains__


@pytest.mark.parametrize(
    ("word", "edit", "expected"),
    [
        ("Said", "2|y", "say"),
        ("Geneva", "^0|", "Geneva"),
        ("was", "!be", "be"),
        ("UN", "=0|", "UN"),
        ("talks", "1|", "talk"),
    ],
)
def test_an_edit_class_makes_the_lemma(word, edit, expected):
    assert lemma_of(word, edit) == expected


@pytest.mark.parametrize(
    ("word", "xpos", "expected"),
    [
        ("securing", "VBG", "secure"),
        ("ruled", "VBN", "rule"),
        ("occupied", "VBN", "occupy"),
        ("stopped", "VBD", "stop"),
        ("cities", "NNS", "city"),
        ("wolves", "NNS", "wolf"),
        ("denies", "VBZ", "deny"),
        ("zzzing", "VBG", "guess"),
    ],
)
def test_a_lemma_that_is_no_word_gives_way_to_a_regular_one(word, xpos, expected):
    assert regular_lemma(word, xpos, "guess", KNOWN) == expected


@pytest.mark.parametrize(
    ("word", "xpos", "guess", "expected"),
    [
        ("held", "VBN", "hel", "hold"),
        ("grew", "VBD", "gr", "grow"),
        ("overthrown", "VBN", "overthrow", "overthrow"),
        ("children", "NNS", "childre", "child"),
        ("postponed", "VBD", "postpon", "postpone"),
        ("reaffirmed", "VBD", "reaffirme", "reaffirm"),
        ("evacuated", "VBN", "evacuat", "evacuate"),
        ("concurred", "VBD", "concurre", "concur"),
        ("decommissioned", "VBN", "decommissione", "decommission"),
        ("repudiating", "VBG", "repudiat", "repudiate"),
        ("atrocities", "NNS", "atrocitie", "atrocity"),
        ("ambushes", "NNS", "ambushe", "ambush"),
        ("freezes", "VBZ", "freez", "freeze"),
        ("accuses", "VBZ", "accus", "accuse"),
        ("intensifies", "VBZ", "intensifie", "intensify"),
        ("Shelling", "VBG", "shelle", "shell"),
    ],
)
def test_a_word_outside_the_vocabulary_gets_the_lemma_that_spelling_suggests(word, xpos, guess, expected):
    known = frozenset(["overthrow", "gr", "shell", "ambush"]).__contains__
    assert lemma(word, guess, xpos, known) == expected
