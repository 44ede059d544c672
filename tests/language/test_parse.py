"""The lists of a parse: edges, sentences, mended garden paths, and trees that are none."""

import datetime

import pytest
from spacy.tokens import Doc

from dateline.language.parse import parse_of
from dateline.reader import load_reader
from tests.finding.statements.docs import VOCAB
from tests.language.trees import tree

SHELLED = (
    "The/DT/det>1 rebels=rebel/NNS/nsubj>2 shelled=shell/VBD/root>2 the/DT/det>4 port/NN/obj>2 "
    "of/IN/case>6 Arlin/NNP/nmod>4"
)


def test_children_and_edges_follow_from_the_heads() -> None:
    parse = tree(SHELLED)
    assert parse.children[2] == [1, 4]
    assert (parse.left[4], parse.right[4]) == (3, 6)
    assert (parse.left[2], parse.right[2]) == (0, 6)
    assert parse.kids(2, "obj", "obl") == [4]
    assert parse.has(2, "nsubj") and not parse.has(2, "obl")
    assert parse.case(6) == "of" and parse.case(4) == ""
    assert list(parse.up(6)) == [4, 2]


def test_a_span_quotes_the_text_without_the_white_space_at_its_edges() -> None:
    doc = Doc(
        VOCAB,
        words=["\n\n", "Rebels", "fled", "\n"],
        spaces=[False, True, False, False],
        pos=["SPACE", "NOUN", "VERB", "SPACE"],
    )
    span = parse_of(doc).span(0, 4)
    assert (span.start, span.end, span.quote) == (2, 13, "Rebels fled")


def test_the_mark_of_a_clause_is_its_conjunction() -> None:
    parse = tree("If/IN/mark>2 rebels/NNS/nsubj>2 attack/VBP/advcl>4 troops/NNS/nsubj>4 leave/VBP/root>4")
    assert parse.mark(2) == "if"
    assert parse.mark(4) == ""


def test_it_is_the_talks_that_failed_and_not_the_ministers() -> None:
    parse = tree(
        "Kano/NNP/nsubj>1 confirmed=confirm/VBD/root>1 talks=talk/NNS/obj>1 between/IN/mark>6 "
        "ministers=minister/NNS/nsubj>6 had/VBD/aux>6 failed=fail/VBN/ccomp>1"
    )
    assert (parse.heads[2], parse.deps[2]) == (6, "nsubj")
    assert (parse.heads[4], parse.deps[4]) == (2, "nmod")
    assert (parse.heads[3], parse.deps[3]) == (4, "case")


def test_a_finite_clause_without_a_subject_takes_the_object_before_it() -> None:
    parse = tree(
        "Kano/NNP/nsubj>1 said=say/VBD/root>1 miners=miner/NNS/obj>1 were/VBD/aux:pass>4 freed=free/VBN/ccomp>1"
    )
    assert (parse.heads[2], parse.deps[2]) == (4, "nsubj:pass")


def test_an_infinitive_takes_no_object_for_its_subject() -> None:
    parse = tree("Kano/NNP/nsubj>1 asked=ask/VBD/root>1 miners=miner/NNS/obj>1 to/TO/mark>4 leave/VB/ccomp>1")
    assert (parse.heads[2], parse.deps[2]) == (1, "obj")


def test_a_cease_fire_in_three_tokens_has_the_lemma_of_a_ceasefire() -> None:
    parse = parse_of(load_reader(1).pipeline("A cease-fire was signed.", datetime.date(2009, 3, 4)))
    assert "ceasefire" in parse.lemmas
    assert "cease" not in parse.lemmas


def test_sentences_are_numbered_from_0() -> None:
    parse = parse_of(load_reader(1).pipeline("Rebels fled. The army came.", datetime.date(2009, 3, 4)))
    assert parse.sentence[0] == 0
    assert parse.sentence[parse.lower.index("army")] == 1


# --- what is hardly a tree ---


def test_no_words_make_an_empty_parse() -> None:
    parse = parse_of(Doc(VOCAB, words=[]))
    assert len(parse) == 0


def test_one_word_is_a_root() -> None:
    parse = parse_of(Doc(VOCAB, words=["War"]))
    assert (parse.deps, parse.heads, parse.children) == (["root"], [0], [[]])
    assert (parse.left, parse.right, parse.sentence) == ([0], [0], [0])
    assert list(parse.up(0)) == []


def test_a_coordinate_that_points_at_itself_is_a_root() -> None:
    parse = tree("Rebels/NNS/nsubj>1 fled=flee/VBD/root>1 tanks/NNS/conj>2")
    assert parse.deps[2] == "root"
    assert parse.children[2] == []


@pytest.mark.parametrize(
    "line",
    [
        "Mali/NNP/conj>1 Niger/NNP/conj>0",
        "Mali/NNP/nmod>1 Niger/NNP/nmod>2 Chad/NNP/nmod>0",
        "shot=shoot/VBN/conj>1 burned=burn/VBN/conj>0 fled=flee/VBD/root>2",
    ],
)
def test_a_climb_out_of_a_circle_ends(line: str) -> None:
    parse = tree(line)
    assert len(list(parse.up(0))) <= len(parse) * 40
    assert all(0 <= left <= right < len(parse) for left, right in zip(parse.left, parse.right, strict=True))


def test_a_very_deep_tree_is_read_without_recursion() -> None:
    count = 3000
    doc = Doc(
        VOCAB,
        words=["and"] * count,
        heads=[max(0, i - 1) for i in range(count)],
        deps=["ROOT", *["dep"] * (count - 1)],
    )
    parse = parse_of(doc)
    assert len(list(parse.up(count - 1))) < count
