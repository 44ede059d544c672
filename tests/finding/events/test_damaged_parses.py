"""Trees that are none, and texts that are hardly texts: the finder ends, and invents nothing."""

import datetime
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from spacy.tokens import Doc

from dateline.finding.actors import read_actors
from dateline.finding.events import find_events
from dateline.finding.story import story_of
from dateline.language.parse import parse_of
from dateline.language.status import status_of
from dateline.record import Event
from tests.finding.events.reading import events
from tests.finding.statements.docs import VOCAB
from tests.language.trees import doc_of

SECONDS = 10.0


@contextmanager
def in_time() -> Iterator[None]:
    """Ends what has not ended of itself after SECONDS."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def found(doc: Doc) -> tuple[Event, ...]:
    """The events of a Doc built by hand, in which no place, time or statement is known."""
    doc._.published = datetime.date(2009, 3, 4)
    return find_events(story_of(doc, read_actors(doc), (), (), ()), ())


def test_an_empty_doc_tells_nothing() -> None:
    assert found(Doc(VOCAB, words=[])) == ()


@pytest.mark.parametrize("word", ["War", "attack", "killed", "talks", ",", "Mali"])
def test_a_doc_of_one_token_tells_no_act_of_anybody(word: str) -> None:
    doc = Doc(VOCAB, words=[word], pos=["NOUN"], tags=["NN"], lemmas=[word.lower()], deps=["ROOT"], heads=[0])
    assert [event for event in found(doc) if event.actors or event.recipients] == []


DAMAGED = [
    # a coordinate that points at itself
    "rebels=rebel/NNS/nsubj>1 killed=kill/VBD/root>1 monks=monk/NNS/conj>2",
    "killed=kill/VBD/conj>0 monks=monk/NNS/obj>0",
    # every word a root, no word a root
    "rebels=rebel/NNS/root>0 killed=kill/VBD/root>1 monks=monk/NNS/root>2",
    "rebels=rebel/NNS/nsubj>1 killed=kill/VBD/obj>2 monks=monk/NNS/nsubj>0",
    # circles of heads
    "killed=kill/VBD/xcomp>1 attacked=attack/VBD/xcomp>0 monks=monk/NNS/obj>1",
    "killed=kill/VBD/ccomp>1 attacked=attack/VBD/advcl>2 said=say/VBD/ccomp>0",
    "plan/NN/obj>1 attack/VB/acl>0",
    # relations that no grammar knows
    "rebels=rebel/NNS/zzz>1 killed=kill/VBD/root>1 monks=monk/NNS/>1",
]
CIRCLES = [
    "attack/NN/nmod>1 raid/NN/nmod>0",
    "attack/NN/conj>1 raid/NN/conj>0 rebels=rebel/NNS/root>2",
    "shot=shoot/VBN/conj>1 killed=kill/VBN/conj>0 monks=monk/NNS/nsubj:pass>1",
    "who/WP/nsubj>1 killed=kill/VBD/conj>2 shot=shoot/VBD/conj>1 monks=monk/NNS/obj>1",
]


@pytest.mark.parametrize("line", DAMAGED)
def test_a_damaged_tree_is_read_to_its_end(line: str) -> None:
    with in_time():
        found(doc_of(line))


def test_a_circle_of_acts_is_read_to_its_end() -> None:
    for line in CIRCLES:
        with in_time():
            found(doc_of(line))


@pytest.mark.parametrize("line", [*DAMAGED, *CIRCLES])
def test_the_climb_for_the_status_ends_in_a_damaged_tree(line: str) -> None:
    parse = parse_of(doc_of(line))
    with in_time():
        assert all(status_of(parse, token) for token in range(len(parse)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "???",
        "1. 2. 3.",
        "a | b | c\n- | - | -\n1 | 2 | 3",
        "REBELS KILLED NINE MONKS IN SITTWE",
        "and and and and and and",
        "The the the killed killed killed of of of.",
    ],
)
def test_hardly_a_text_is_read_to_its_end(text: str) -> None:
    with in_time():
        events(text)


def test_a_long_chain_of_clauses_is_read_to_its_end() -> None:
    with in_time():
        events("He said that " * 100 + "rebels killed a monk.")


def test_a_long_row_of_coordinates_is_read_to_its_end() -> None:
    with in_time():
        events("Rebels killed " + ", ".join(["a monk"] * 120) + " and a nun.")
