"""The lexicon of measures: forms of words, and its checks."""

import pytest

from dateline.language.measures import load_measures, noun_forms, verb_forms

VERBS = [
    ("kill", ["kill", "kills", "killed", "killing"]),
    ("capture", ["capture", "captures", "captured", "capturing"]),
    ("bury", ["bury", "buries", "buried", "burying"]),
    ("slay/slew/slain", ["slay", "slew", "slain", "slays", "slayed", "slaying"]),
    ("call up", ["call up", "calls up", "called up", "calling up"]),
]


@pytest.mark.parametrize(("entry", "forms"), VERBS)
def test_a_verb_has_its_forms(entry: str, forms: list[str]) -> None:
    assert verb_forms(entry) == forms


NOUNS = [
    ("soldier", ["soldier", "soldiers"]),
    ("body", ["body", "bodies"]),
    ("casualty", ["casualty", "casualties"]),
    ("serviceman/servicemen", ["serviceman", "servicemen"]),
]


@pytest.mark.parametrize(("entry", "forms"), NOUNS)
def test_a_noun_has_its_forms(entry: str, forms: list[str]) -> None:
    assert noun_forms(entry) == forms


def test_words_tell_their_measures() -> None:
    measures = load_measures()
    assert measures.done_to("killed") == "killed"
    assert measures.done_to("rounded", "up") == "detained"
    assert measures.done_to("rounded") is None
    assert measures.toll["casualties"] == "killed-or-injured"
    assert measures.among("villages", "things.nouns")
    assert measures.among("women", "persons.nouns")


def test_nothing_is_both_people_and_thing() -> None:
    measures = load_measures()
    assert not measures.words["persons.nouns"] & measures.words["things.nouns"]
