"""Words that stand with a verb, and what the subject of a light verb is to the noun beside it."""

import datetime

import pytest

from dateline.language.companions import companions, light_roles
from dateline.language.parse import Parse, parse_of
from dateline.reader import load_reader
from tests.language.trees import tree


def read(sentence: str) -> Parse:
    """The model's parse of a sentence."""
    return parse_of(load_reader(1).pipeline(sentence, datetime.date(2009, 3, 4)))


STANDING = [
    ("Troops opened fire on mourners.", "opened", ["fire"], "fire"),
    ("Troops opened fire on mourners.", "opened", ["fire", "on"], "fire on"),
    ("Troops opened the gate.", "opened", ["fire"], None),
    ("Kenya carried out the raid.", "carried", ["out"], "out"),
    ("Kenya carried the raid out.", "carried", ["out"], "out"),
    ("Students took to the streets.", "took", ["to", "street"], "to streets"),
    ("The queen called for talks.", "called", ["for"], "for"),
    ("The queen called the envoy.", "called", ["for"], None),
    ("Rebels blew up a viaduct.", "blew", ["up"], "up"),
    ("The garrison came under attack.", "came", ["under", "attack"], "under attack"),
    ("The garrison came under attack.", "came", ["under"], "under"),
    ("Rebels laid down their arms.", "laid", ["down", "arm"], "down arms"),
    ("Guards shot the consul dead.", "shot", ["dead"], "dead"),
    ("The guards left.", "left", [], ""),
]


@pytest.mark.parametrize(("sentence", "verb", "wanted", "found"), STANDING)
def test_all_the_words_must_stand_with_the_verb(
    sentence: str, verb: str, wanted: list[str], found: str | None
) -> None:
    parse = read(sentence)
    tokens = companions(parse, parse.lower.index(verb), wanted)
    assert (tokens if tokens is None else " ".join(parse.lower[t] for t in tokens)) == found


ROLES = [
    ("Kenya launched an attack.", "launched", "", "doer"),
    ("Kenya carried out the raid.", "carried", "", "doer"),
    ("The envoy held talks.", "held", "", "doer"),
    ("The garrison suffered a defeat.", "suffered", "", "victim"),
    ("The garrison came under attack.", "came", "under", "victim"),
    ("The talks took place in Bern.", "took", "", "happen"),
    ("Fighting broke out.", "broke", "", "happen"),
    ("The rebels ate an apple.", "ate", "", ""),
    ("The rebels carried an apple.", "carried", "", ""),
]


@pytest.mark.parametrize(("sentence", "verb", "opening", "role"), ROLES)
def test_a_light_verb_says_what_its_subject_is_to_the_act(
    sentence: str, verb: str, opening: str, role: str
) -> None:
    parse = read(sentence)
    roles = light_roles(parse, parse.lower.index(verb), opening)
    assert role in roles if role else roles == ()


def test_the_preposition_of_the_act_must_be_one_of_the_words_of_the_light_verb() -> None:
    parse = tree("Garrison/NN/nsubj>1 came=come/VBD/root>1 under/IN/case>3 attack/NN/obl>1")
    assert "victim" in light_roles(parse, 1, "under")
    assert light_roles(parse, 1, "near") == ()


def test_a_word_without_children_has_no_companions() -> None:
    parse = tree("Attack/NN/root>0")
    assert companions(parse, 0, ["on"]) is None
    assert companions(parse, 0, []) == []
