"""The words of sport, trade and kitchen, and those of war that outweigh them."""

import tomllib
from importlib.resources import files

import pytest

from dateline.language.peaceful import load_peaceful_words


@pytest.mark.parametrize(
    ("word", "subject"), [("goalkeeper", "sport"), ("shareholder", "business"), ("garlic", "kitchen")]
)
def test_a_word_tells_the_subject(word: str, subject: str) -> None:
    assert subject in load_peaceful_words().subject_of[word]


def test_a_word_may_belong_to_two_subjects() -> None:
    assert set(load_peaceful_words().subject_of["stock"]) == {"business", "kitchen"}
    assert set(load_peaceful_words().subject_of["serve"]) == {"sport", "kitchen"}


@pytest.mark.parametrize("word", ["army", "rebel", "hostage", "ceasefire", "massacre", "border"])
def test_words_of_war_are_serious(word: str) -> None:
    assert word in load_peaceful_words().serious


def test_no_word_of_war_is_a_word_of_peace() -> None:
    words = load_peaceful_words()
    assert sorted(words.serious & words.subject_of.keys()) == []


def test_every_entry_is_in_small_letters_and_stands_once_in_its_list() -> None:
    text = (files("dateline.language") / "lexicon" / "peaceful.toml").read_text("utf-8")
    data = tomllib.loads(text)
    for words in (*data["subjects"].values(), data["serious"]["words"]):
        assert [word for word in words if word != word.lower()] == []
        assert len(words) == len(set(words))


def test_the_file_says_how_to_extend_it() -> None:
    text = (files("dateline.language") / "lexicon" / "peaceful.toml").read_text("utf-8")
    assert "HOWTO" in "".join(text.splitlines()[:5])


def test_the_words_are_read_once() -> None:
    assert load_peaceful_words() is load_peaceful_words()
