"""What a statement does, from its cue and from the words of its content."""

import pytest

from dateline.finding.statements.acts import act_of
from dateline.finding.statements.draft import Draft
from dateline.language.cues import ACTS, load_channels, load_cues, load_words

from .docs import parsed

BY_CUE = [
    ("denied", "deny", "deny"), ("rejected", "reject", "reject"), ("refused", "refuse", "reject"),
    ("opposed", "oppose", "reject"), ("accepted", "accept", "accept"), ("agreed", "agree", "accept"),
    ("offered", "offer", "offer"), ("proposed", "propose", "offer"), ("promised", "promise", "promise"),
    ("pledged", "pledge", "promise"), ("vowed", "vow", "promise"), ("demanded", "demand", "demand"),
    ("insisted", "insist", "demand"), ("urged", "urge", "urge"), ("appealed", "appeal", "urge"),
    ("asked", "ask", "ask"), ("warned", "warn", "warn"), ("threatened", "threaten", "threaten"),
    ("accused", "accuse", "accuse"), ("blamed", "blame", "accuse"), ("condemned", "condemn", "criticise"),
    ("denounced", "denounce", "criticise"), ("hailed", "hail", "praise"), ("welcomed", "welcome", "praise"),
    ("wanted", "want", "want"), ("hoped", "hope", "hope"), ("believed", "believe", "believe"),
    ("feared", "fear", "believe"), ("expected", "expect", "expect"), ("predicted", "predict", "expect"),
    ("estimated", "estimate", "estimate"), ("suggested", "suggest", "speculate"), ("declined", "decline", "decline"),
    ("confirmed", "confirm", "confirm"), ("admitted", "admit", "confirm"), ("announced", "announce", "announce"),
    ("declared", "declare", "announce"), ("said", "say", "say"), ("noted", "note", "say"), ("wrote", "write", "say"),
]  # fmt: skip


@pytest.mark.parametrize(("cue", "lemma", "act"), BY_CUE)
def test_the_cue_names_the_act(cue: str, lemma: str, act: str) -> None:
    doc = parsed(f"Officers NOUN nsubj 1\n{cue} VERB ROOT 1 {lemma}\nthe DET det 3\nplan NOUN obj 1")
    draft = Draft(((0, 1),), ((1, 2),), ((2, 4),), "test")
    assert act_of(doc, draft, load_cues()) == act


BY_CONTENT = [
    ("no such talks had been held", "held", "deny"),
    ("the report was baseless", "baseless", "deny"),
    ("shelling could lead to famine", "lead", "warn"),
    ("the militia committed war crimes", "committed", "accuse"),
    ("the delay was unacceptable", "unacceptable", "criticise"),
    ("the invaders must leave", "leave", "demand"),
    ("both camps should disarm", "disarm", "urge"),
    ("if shelling goes on talks will end", "end", "warn"),
    ("who will feed the town ?", "feed", "ask"),
    ("the convoy reached the town", "reached", "say"),
]


@pytest.mark.parametrize(("content", "head", "act"), BY_CONTENT)
def test_a_plain_cue_leaves_the_act_to_the_content(content: str, head: str, act: str) -> None:
    words = content.split()
    root = 2 + words.index(head)
    rows = ["Officers NOUN nsubj 1", "said VERB ROOT 1 say"]
    rows += [f"{w} VERB ccomp 1" if i == root else f"{w} X dep {root}" for i, w in enumerate(words, 2)]
    doc = parsed("\n".join(rows), glued="")
    draft = Draft(((0, 1),), ((1, 2),), ((2, len(doc)),), "test")
    assert act_of(doc, draft, load_cues()) == act


OWN = [
    ("they want peace", "want", "want"),
    ("they hope so", "hope", "hope"),
    ("they reject it", "reject", "reject"),
    ("we will rebuild", "rebuild", "promise"),
    ("they will rebuild", "rebuild", "announce"),
    ("they will not recognise it", "recognise", "reject"),
    ("we will not accept it", "accept", "reject"),
    ("they rebuild roads", "rebuild", "say"),
]


@pytest.mark.parametrize(("content", "head", "act"), OWN)
def test_what_speakers_say_of_their_own_will_is_the_act(content: str, head: str, act: str) -> None:
    words = content.split()
    root = 2 + words.index(head)
    deps = {"they": "nsubj", "we": "nsubj", "will": "aux", "not": "advmod"}
    rows = ["Officers NOUN nsubj 1", "said VERB ROOT 1 say"]
    rows += [
        f"{w} VERB ccomp 1" if i == root else f"{w} X {deps.get(w, 'obj')} {root}"
        for i, w in enumerate(words, 2)
    ]
    doc = parsed("\n".join(rows))
    assert act_of(doc, Draft(((0, 1),), ((1, 2),), ((2, len(doc)),), "test"), load_cues()) == act


PHRASES = [("ruled out", "reject"), ("called on", "urge"), ("called for", "urge"), ("turned down", "reject"),
           ("according to", "say"), ("made clear", "say")]  # fmt: skip


@pytest.mark.parametrize(("phrase", "act"), PHRASES)
def test_a_cue_of_two_words_is_read_as_one(phrase: str, act: str) -> None:
    one, two = phrase.split()
    doc = parsed(f"She PRON nsubj 1\n{one} VERB ROOT 1\n{two} ADP compound:prt 1\ntalks NOUN obj 1")
    assert act_of(doc, Draft(((0, 1),), ((1, 3),), ((3, 4),), "test"), load_cues()) == act


def test_every_word_of_the_lexicons_has_an_act_of_the_record() -> None:
    cues = load_cues()
    tables = (cues.clause, cues.object, cues.oblique, cues.nouns, cues.phrases)
    assert {act for table in tables for act in table.values()} <= ACTS
    assert {act for _, act in load_words().signs} <= ACTS
    assert cues.sure <= cues.clause.keys()


def test_longer_channel_phrases_come_first() -> None:
    lengths = [len(phrase) for phrase, _ in load_channels()]
    assert lengths == sorted(lengths, reverse=True)
