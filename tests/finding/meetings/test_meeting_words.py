"""The lexicon of meetings is checked when it is loaded."""

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from dateline.errors import FormatError
from dateline.language.meeting_words import load_meeting_words, meeting_words_of


def tables() -> dict[str, Any]:
    return tomllib.loads((files("dateline.language") / "lexicon" / "meetings.toml").read_text("utf-8"))


def test_a_verb_is_found_by_each_of_its_forms() -> None:
    words = load_meeting_words()
    assert {words.verb_of[form] for form in ("meet", "met", "meeting", "meets")} == {"meet"}
    assert words.governors["put off"].status == "postponed"


@pytest.mark.parametrize(
    ("table", "key", "wrong"),
    [("governor", "status", "perhaps"), ("governor", "role", "guest"), ("carrier", "status", "never")],
)
def test_a_word_that_is_no_status_or_role_is_named(table: str, key: str, wrong: str) -> None:
    changed = tables()
    changed[table][0][key] = wrong
    with pytest.raises(FormatError, match=wrong):
        meeting_words_of(changed)


def test_an_unknown_kind_of_noun_is_named() -> None:
    changed = tables()
    changed["nouns"]["parade"] = {"strong": ["parade"]}
    with pytest.raises(FormatError, match="parade"):
        meeting_words_of(changed)
