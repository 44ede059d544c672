"""The forms of English words by rule and by the list of the irregular ones."""

import pytest

from dateline.language.inflection import lemma_by_form, noun_forms, singulars_of, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("stop", ("stops", "stopping", "stopped")),
        ("raid", ("raids", "raiding", "raided")),
        ("deny", ("denies", "denying", "denied")),
        ("fire", ("fires", "firing", "fired")),
        ("free", ("frees", "freeing", "freed")),
        ("die", ("dies", "dying", "died")),
        ("clash", ("clashes", "clashing", "clashed")),
        ("shoot", ("shoots", "shooting", "shot")),
        ("withdraw", ("withdraws", "withdrawing", "withdrew", "withdrawn")),
        ("panic", ("panics", "panicking", "panicked")),
        ("equip", ("equips", "equipping", "equipped")),
    ],
)
def test_the_forms_of_a_verb(lemma, forms):
    assert set(forms) <= set(verb_forms(lemma))


def test_a_verb_that_may_double_its_last_letter_has_both_forms():
    assert {"cancelled", "canceled", "travelling", "traveling"} <= {
        *verb_forms("cancel"),
        *verb_forms("travel"),
    }


@pytest.mark.parametrize(
    ("lemma", "plural"),
    [
        ("ally", "allies"),
        ("clash", "clashes"),
        ("gunman", "gunmen"),
        ("crisis", "crises"),
        ("veto", "vetoes"),
    ],
)
def test_the_plural_of_a_noun_and_back(lemma, plural):
    assert plural in noun_forms(lemma)
    assert lemma in singulars_of(plural)


def test_what_is_no_plural_has_no_singular():
    assert singulars_of("police") == ()


def test_a_form_that_is_a_lemma_itself_is_its_own():
    found = lemma_by_form(["find", "found", "lay", "lie"], verbs=True)
    assert (found["found"], found["lay"], found["founded"], found["laid"]) == ("found", "lay", "found", "lay")
