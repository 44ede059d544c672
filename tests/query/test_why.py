"""Why a fact is in the store."""

import pytest

from dateline.errors import QuestionError
from dateline.query import why
from dateline.store import Decision

from .conftest import War


def test_the_words_come_with_what_stands_around_them(war: War) -> None:
    told = why(war.store, war.id(war.post, "e1"))
    (context,) = told.evidence
    assert (context.before, context.quote) == ("The Valmoran army ", "shelled")
    assert context.after.startswith(" Upper Senn on Monday")


def test_rule_run_and_score_are_told(war: War) -> None:
    told = why(war.store, war.id(war.post, "s1"))
    assert (told.rule, told.score, told.run and told.run.version) == ("head", 0.75, "1.0")


def test_the_record_of_the_fact_is_there(war: War) -> None:
    told = why(war.store, war.id(war.ministry, "f1"))
    assert (told.payload["low"], told.payload["high"]) == (14, None)


def test_links_come_with_their_reasons(war: War) -> None:
    told = why(war.store, war.id(war.post, "e1"))
    assert [(tie.kind, tie.why, tie.publisher) for tie in told.links] == [
        ("contradicts", "happened v denied", "Ministry of Valmora"), ("supports", "same day", "The Ansel Post"),
    ]  # fmt: skip


def test_all_tellings_are_listed_and_copies_marked(war: War) -> None:
    told = why(war.store, war.id(war.post, "e1"))
    assert [(one.publisher, one.status, one.copy) for one in told.tellings] == [
        ("Senn Courier", "happened", True), ("Ministry of Valmora", "denied", False),
    ]  # fmt: skip


def test_the_part_behind_the_dash_is_enough(war: War) -> None:
    key = war.id(war.ministry, "e1")
    assert why(war.store, key.rpartition("-")[2]).id == key


def test_a_story_is_explained_by_its_earliest_telling(war: War) -> None:
    war.store.put_stories([(war.id(document, "e1"), "story-of-ours") for document in (war.post, war.ministry)])
    assert why(war.store, "story-of-ours").id == war.id(war.post, "e1")


def test_a_rejected_fact_is_explained_with_the_decision(war: War) -> None:
    key = war.id(war.post, "e1")
    war.store.decide(Decision(key, "reject", "ada", "2031-04-01T00:00:00Z", note="a drill"))
    told = why(war.store, key)
    assert (told.stands, told.verdict, told.decisions[0].note) == (False, "reject", "a drill")
    assert told.evidence[0].quote == "shelled"


def test_half_a_character_is_refused(war: War) -> None:
    with pytest.raises(QuestionError, match="is no text"):
        why(war.store, "\udcff")


@pytest.mark.parametrize("key", ["", "nothing", "*", "[a-z]*", "e1", "'; --", "x" * 5000])
def test_an_id_of_nothing_is_refused_with_the_way_out(war: War, key: str) -> None:
    with pytest.raises(QuestionError, match="Copy the id"):
        why(war.store, key)
