"""Full text: the best first, the facts near the words, errors that tell the way out."""

import pytest

from dateline.errors import QuestionError
from dateline.query import Filter, search

from .conftest import War
from .drafts import Draft


def test_words_are_found_with_a_snippet(war: War) -> None:
    (hit,) = search(war.store, "broken")
    assert (hit.document, hit.publisher, hit.matches) == (war.ministry, "Ministry of Valmora", 1)
    assert "[broken]" in hit.snippet


def test_accents_and_capitals_are_ignored(war: War) -> None:
    assert len(search(war.store, "TARNOVIK")) == 3


def test_the_facts_near_the_words_are_there(war: War) -> None:
    text = "A bomb fell on Ansel. " + "Nothing else was heard of it. " * 20 + "The mayor wept."
    draft = Draft(text, "2031-03-09")
    draft.event("fell")
    draft.event("wept")
    draft.into(war.store)
    (hit,) = search(war.store, "bomb")
    assert ([found.label for found in hit.near], hit.facts) == (["fell"], 2)


def test_a_match_behind_other_alphabets_is_at_its_code_point(war: War) -> None:
    draft = Draft("Київ 😀 قال. The bomb fell.", "2031-03-09")
    draft.event("fell")
    draft.into(war.store)
    assert [found.quote for found in search(war.store, "bomb")[0].near] == ["fell"]


def test_days_and_publisher_are_the_documents(war: War) -> None:
    assert len(search(war.store, "bridge", Filter(since="2031-03-05", until="2031-03-05"))) == 1
    assert len(search(war.store, "bridge", Filter(publisher="courier"))) == 1


def test_other_conditions_ask_for_a_fact_in_the_document(war: War) -> None:
    (hit,) = search(war.store, "bridge", Filter(status="denied"))
    assert hit.document == war.ministry
    assert hit.facts == 1


def test_a_limit_tells_how_many_there_are(war: War) -> None:
    table = search(war.store, "bridge", Filter(limit=1))
    assert (len(table), table.total) == (1, 3)


@pytest.mark.parametrize("words", ["bridge AND", '"bridge', "U.S.", "nosuch: bridge", "*", "NEAR(", "bridge ^", "("])
def test_what_is_no_search_is_refused_with_the_way_out(war: War, words: str) -> None:
    with pytest.raises(QuestionError, match="in double quotes"):
        search(war.store, words)


def test_half_a_character_is_refused(war: War) -> None:
    with pytest.raises(QuestionError, match="is no text"):
        search(war.store, "\udcff")


def test_no_words_are_refused(war: War) -> None:
    with pytest.raises(QuestionError, match="has no words"):
        search(war.store, "  ")
