"""The lexicon of ceasefires is checked when it is loaded."""

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from dateline.errors import FormatError
from dateline.language.ceasefire_words import ceasefire_words_of, load_ceasefire_words


def tables() -> dict[str, Any]:
    return tomllib.loads((files("dateline.language") / "lexicon" / "ceasefires.toml").read_text("utf-8"))


def test_a_verb_is_found_by_each_of_its_forms() -> None:
    words = load_ceasefire_words()
    assert {words.verb_of[form] for form in ("break", "broke", "broken", "breaking")} == {"break"}
    assert words.subject["come into force"] == "in-force"


def test_a_status_that_there_is_not_is_named() -> None:
    changed = tables()
    changed["object"]["maybe"] = ["ponder"]
    with pytest.raises(FormatError, match="maybe"):
        ceasefire_words_of(changed)


def test_a_word_with_two_statuses_is_named() -> None:
    changed = tables()
    changed["object"]["ended"].append("declare")
    with pytest.raises(FormatError, match="declare"):
        ceasefire_words_of(changed)
