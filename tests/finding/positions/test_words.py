"""The words of labels and the lexicon, without the model."""

import pytest

from dateline.finding.positions.labels import Label, ing, possessive
from dateline.finding.positions.merging import same_issue
from dateline.language.stances import (
    FRAMES,
    STANCES,
    UNSETTLED,
    load_issues,
    load_stances,
    load_triggers,
    load_verdicts,
)

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("give", "giving"),
        ("cut", "cutting"),
        ("open", "opening"),
        ("die", "dying"),
        ("flee", "fleeing"),
        ("veto", "vetoing"),
    ],
)
def test_the_ing_form_of_a_verb(lemma: str, form: str) -> None:
    assert ing(lemma) == form


def test_possessives_of_names_and_of_groups() -> None:
    assert (possessive("Mali"), possessive("rebels"), possessive("Laos")) == ("Mali's", "rebels'", "Laos's")


def label(head: str, names: str = "", nouns: str = "", kinds: str = "") -> Label:
    return Label("", head, frozenset(names.split()), frozenset(nouns.split()), frozenset(kinds.split()))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (label("recognition", "crete"), label("recognition", "crete GRC"), True),
        (label("recognition", "crete"), label("recognition", "malta"), False),
        (label("recognition", "crete"), label("withdrawal", "crete"), False),
        (label("ceasefire"), label("ceasefire", "MLI"), True),
        (label("ceasefire", kinds="full"), label("ceasefire"), False),
        (label("release", nouns="prisoner"), label("release", nouns="hostage"), False),
    ],
)
def test_labels_name_one_issue_by_act_and_names(one: Label, other: Label, same: bool) -> None:
    assert same_issue(one, other) is same
    assert same_issue(other, one) is same


def test_the_lexicon_holds_known_stances_and_frames() -> None:
    lexicon = load_stances()
    for senses in (*lexicon.verbs.values(), *lexicon.nouns.values(), *lexicon.adjectives.values()):
        assert {sense.stance for sense in senses} <= STANCES | UNSETTLED
        assert {sense.frame for sense in senses} <= FRAMES
    assert set(lexicon.opposite.values()) <= STANCES


def test_acts_that_are_given_or_loose_have_a_noun() -> None:
    issues = load_issues()
    assert issues.loose <= issues.acts.keys()
    assert issues.personal <= issues.loose


def test_what_is_judged_and_every_cue_may_open_a_reading() -> None:
    assert load_verdicts().calling <= load_triggers()
    assert load_stances().verbs.keys() <= load_triggers()
