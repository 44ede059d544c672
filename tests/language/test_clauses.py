# ruff: noqa: E501
"""Who does what to whom in one clause: heads of phrases, by the tree."""

import datetime
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from dateline.language.clauses import (
    conjuncts,
    is_passive,
    noun_agents,
    noun_holders,
    obliques,
    owners,
    premodifiers,
    subjects,
    verb_agents,
    verb_patients,
)
from dateline.language.parse import Parse, parse_of
from dateline.reader import load_reader
from tests.language.trees import tree


def read(sentence: str) -> Parse:
    """The model's parse of a sentence."""
    return parse_of(load_reader(1).pipeline(sentence, datetime.date(2009, 3, 4)))


def words(parse: Parse, heads: list[int]) -> str:
    """The words at `heads`, joined by blanks."""
    return " ".join(parse.words[head] for head in heads)


# sentence, verb, who does it, to whom it is done
VERBS = [
    ("A patrol ambushed by guerrillas near Lira was Cuban.", "ambushed", "guerrillas", "patrol"),
    ("A bus carrying miners was hit by a shell.", "carrying", "bus", "miners"),
    ("Guerrillas ambushed a patrol.", "ambushed", "Guerrillas", "patrol"),
    ("A patrol was ambushed by guerrillas.", "ambushed", "guerrillas", "patrol"),
    ("A patrol was ambushed near the river.", "ambushed", "", "patrol"),
    ("The guerrillas who ambushed the patrol fled.", "ambushed", "guerrillas", "patrol"),
    ("The patrol which was ambushed was Cuban.", "ambushed", "", "patrol"),
    ("Guerrillas and deserters ambushed a patrol.", "ambushed", "Guerrillas deserters", "patrol"),
    ("Guerrillas ambushed a patrol and a convoy.", "ambushed", "Guerrillas", "patrol convoy"),
    ("Guerrillas entered the town and killed a judge.", "killed", "Guerrillas", "judge"),
    ("Guerrillas attacked and burned the mill.", "attacked", "Guerrillas", "mill"),
    ("Guerrillas fired on pilgrims, killing a nun.", "killing", "Guerrillas", "nun"),
    ("The king ordered the army to shell the port.", "shell", "army", "port"),
    ("The king promised to free the nuns.", "free", "king", "nuns"),
    ("The king was forced to free the nuns.", "free", "king", "nuns"),
    ("The queen urged the rebels to release the nuns.", "release", "rebels", "nuns"),
    ("Officers plotted to kill the king.", "kill", "Officers", "king"),
    ("The junta announced a plan to expel the nuns.", "expel", "junta", "nuns"),
    ("The junta's plan to expel the nuns leaked.", "expel", "junta", "nuns"),
    ("The rebels want to kill the king.", "kill", "rebels", "king"),
    ("The rebels want the king to leave.", "leave", "king", ""),
    ("After seizing the bridge, the rebels withdrew.", "seizing", "rebels", "bridge"),
    ("The soldiers, armed by Libya, crossed the border.", "armed", "Libya", "soldiers"),
    ("The general said that rebels had sunk a ferry.", "sunk", "rebels", "ferry"),
    ("The general, who trained in Moscow, attacked the fort.", "attacked", "general", "fort"),
    ("Envoy shot in car park.", "shot", "", "Envoy"),
    ("The town of Gorni was taken and burned.", "burned", "", "town"),
    ("Police have not arrested the killers.", "arrested", "Police", "killers"),
    ("The rebels began shelling the port.", "shelling", "rebels", "port"),
    ("The rebels were seen attacking the mill.", "attacking", "rebels", "mill"),
    ("It was the legion that attacked the abbey.", "attacked", "legion", "abbey"),
    ("The ferry, hit by a mine, sank.", "hit", "mine", "ferry"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "verb", "agents", "patients"), VERBS, ids=[case[0] for case in VERBS])
def test_a_verb_has_those_who_do_it_and_those_who_suffer_it(
    sentence: str, verb: str, agents: str, patients: str
) -> None:
    parse = read(sentence)
    token = parse.words.index(verb)
    assert words(parse, verb_agents(parse, token)) == agents
    assert words(parse, verb_patients(parse, token)) == patients


PASSIVE = [
    ("The mill was burned.", "burned", True),
    ("The mill burned by rebels was old.", "burned", True),
    ("The town seized in May was freed.", "seized", True),
    ("Rebels burned the mill.", "burned", False),
    ("Rebels have burned the mill.", "burned", False),
    ("Ambassador killed in blast", "killed", True),
]


@pytest.mark.parametrize(("sentence", "verb", "expected"), PASSIVE, ids=[case[0] for case in PASSIVE])
def test_the_passive_is_known_by_its_helpers_or_its_place(sentence: str, verb: str, expected: bool) -> None:
    parse = read(sentence)
    assert is_passive(parse, parse.words.index(verb)) is expected


# sentence, noun, who does it or has it
NOUNS = [
    ("The attack by rebels failed.", "attack", "rebels"),
    ("The rebels' attack failed.", "attack", "rebels"),
    ("Their attack failed.", "attack", "Their"),
    ("The attack failed.", "attack", ""),
    ("The rebels launched an attack.", "attack", ""),
    ("The raid by Kenya and Uganda failed.", "raid", "Kenya Uganda"),
]


@pytest.mark.parametrize(("sentence", "noun", "agents"), NOUNS, ids=[case[0] for case in NOUNS])
def test_a_noun_act_is_done_by_its_owner_or_by_whom_it_says(sentence: str, noun: str, agents: str) -> None:
    parse = read(sentence)
    assert words(parse, noun_agents(parse, parse.words.index(noun))) == agents


def test_a_plan_is_had_by_whoever_announces_it() -> None:
    parse = read("The junta announced a plan to expel the nuns.")
    assert words(parse, noun_holders(parse, parse.words.index("plan"))) == "junta"


def test_phrases_are_tied_to_a_word_by_their_prepositions() -> None:
    parse = read("Rebels mounted an attack on Kenya and Uganda with mortars.")
    attack = parse.words.index("attack")
    assert words(parse, obliques(parse, attack, "on")) == "Kenya Uganda"
    assert obliques(parse, attack, "against") == []


def test_what_stands_before_a_noun_describes_it() -> None:
    parse = read("A Serbian drone strike hit the mill.")
    assert words(parse, premodifiers(parse, parse.words.index("strike"))) == "Serbian drone"


def test_an_owner_is_a_possessive_before_the_noun() -> None:
    parse = read("Mali's army and its allies attacked.")
    assert words(parse, owners(parse, parse.words.index("army"))) == "Mali"
    assert words(parse, owners(parse, parse.words.index("allies"))) == "its"


def test_coordinated_heads_are_spelled_out_in_text_order() -> None:
    parse = tree("Mali/NNP/nsubj>4 Niger/NNP/conj>0 and/CC/cc>3 Chad/NNP/conj>0 met=meet/VBD/root>4")
    assert words(parse, conjuncts(parse, 0)) == "Mali Niger Chad"
    assert words(parse, verb_agents(parse, 4)) == "Mali Niger Chad"


def test_a_control_verb_hands_its_object_on_and_others_their_subject() -> None:
    line = "Kano/NNP/nsubj>1 {}/VBD/root>1 Lagos/NNP/obj>1 to/TO/mark>4 attack/VB/xcomp>1"
    told, promised = tree(line.format("told=tell")), tree(line.format("promised=promise"))
    assert words(told, verb_agents(told, 4)) == "Lagos"
    assert words(promised, verb_agents(promised, 4)) == "Kano"


def test_a_clause_of_saying_hands_no_subject_of_its_own_down_to_a_clause_that_has_one() -> None:
    parse = tree("Kano/NNP/nsubj>1 said=say/VBD/root>1 Lagos/NNP/nsubj>3 attacked=attack/VBD/ccomp>1")
    assert words(parse, verb_agents(parse, 3)) == "Lagos"


# --- what is hardly a tree ---

SECONDS = 10.0
HARDLY_TREES = [
    "War/NN/root>0",
    "Rebels/NNS/nsubj>1 fled=flee/VBD/root>1 tanks/NNS/conj>2",
    "shot=shoot/VBN/conj>0",
    "fled=flee/VBD/acl:relcl>0 who/WP/nsubj>0",
    "Mali/NNP/dep>0 Niger/NNP/dep>1 fled=flee/VBD/dep>2",
    "Mali/NNP/nsubj>1 fled=flee/VBD/xcomp>2 to/TO/advcl>1",
    "shot=shoot/VBD/xcomp>1 burned=burn/VBD/xcomp>0",
    "plan/NN/obj>1 make/VB/acl>0",
]
CIRCLES = [
    "Mali/NNP/conj>1 Niger/NNP/conj>0",
    "shot=shoot/VBN/conj>1 burned=burn/VBN/conj>0",
    "who/WP/nsubj>1 fled=flee/VBD/conj>2 shot=shoot/VBD/conj>1",
    "plan/NN/conj>1 order/NN/conj>0 fled=flee/VBD/root>2",
]


@contextmanager
def _in_time() -> Iterator[None]:
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


def _ask_everything(parse: Parse) -> None:
    """Each question of the module for each token."""
    for token in range(len(parse)):
        for ask in (
            conjuncts, is_passive, subjects, verb_agents, verb_patients, owners, premodifiers, noun_agents, noun_holders,
        ):  # fmt: skip
            ask(parse, token)
        obliques(parse, token, "on", "of")


@pytest.mark.parametrize("line", HARDLY_TREES)
def test_every_question_about_a_damaged_tree_has_an_answer(line: str) -> None:
    with _in_time():
        _ask_everything(tree(line))


def test_every_question_about_a_circle_of_coordinates_has_an_answer() -> None:
    for line in CIRCLES:
        with _in_time():
            _ask_everything(tree(line))


def test_a_thousand_coordinates_each_hung_on_the_one_before_are_spelled_out() -> None:
    count = 1500
    row = [f"Mali/NNP/conj>{max(0, i - 1)}" for i in range(count)]
    assert len(conjuncts(tree(" ".join(row)), 0)) == count
