"""A session: keys in, decisions out."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from dateline.reviewing import ReviewError, Wanted, reject
from dateline.reviewing.session import KEYS, Session
from dateline.reviewing.walking import walk
from dateline.store import Decision, Fact, Run, Store, StoredLink
from dateline.store.doubts import Doubtful
from tests.store.conftest import Report

The = Callable[[str], str]


@dataclass(slots=True)
class Typed:
    """A person who types these lines."""

    lines: list[str]
    strict: bool = True
    shown: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def show(self, found: Doubtful, fact: Fact) -> None:
        self.shown.append(fact.local)

    def say(self, words: str) -> None:
        self.told.append(words)

    def ask(self, prompt: str) -> str | None:
        return self.lines.pop(0) if self.lines else None


@pytest.fixture
def type_in(store: Store) -> Callable[..., Typed]:
    def one(*lines: str, strict: bool = True, wanted: Wanted | None = None) -> Typed:
        screen = Typed(list(lines), strict)
        Session(store, "ada", screen).go(walk(store, wanted or Wanted()))
        return screen

    return one


def made(store: Store) -> list[tuple[str | None, ...]]:
    return [(one.fact[17], one.verdict, one.field, one.value, one.note) for one in store.decisions()]


def test_each_key_decides_and_goes_on(store: Store, type_in: Callable[..., Typed]) -> None:
    screen = type_in("a", "r no talks", "k", "a as told", "q", "a")
    assert screen.shown == ["f1", "m1", "s1", "c1", "e1"]
    assert made(store) == [
        ("f", "accept", None, None, None),
        ("m", "reject", None, None, "no talks"),
        ("c", "accept", None, None, "as told"),
    ]


def test_it_ends_with_the_last_line_or_the_last_fact(type_in: Callable[..., Typed]) -> None:
    assert type_in().shown == ["f1"]
    assert type_in(*"kkkkkkkkk").lines == ["k"] * 3


def test_a_correction_in_one_line_stays_at_the_fact(store: Store, type_in: Callable[..., Typed]) -> None:
    screen = type_in("c low 8", "c high -", "a", "q")
    assert screen.shown == ["f1", "f1", "f1", "m1"]
    assert made(store) == [
        ("f", "correct", "low", "8", None),
        ("f", "correct", "high", "", None),
        ("f", "accept", None, None, None),
    ]


def test_a_correction_is_asked_for_step_by_step_with_the_choices(
    store: Store, type_in: Callable[..., Typed]
) -> None:
    screen = type_in("c", "meas", "2", "q")
    assert screen.told[:2] == ["   1 killed", "   2 injured"]
    assert made(store) == [("f", "correct", "type", "injured", None)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("x", "x: is no key. Give one of a r c m s n u k q ?."),
        ("accept", "accept: is no key"),
        ("c colour red", "colour: is no field of figures"),
        ("c measure 99", "99: is no number of the list. Give 1 to 12"),
        ("c l x", "'x' is no whole number"),
        ("c p 3", "p: may be point or place"),
        ("c", "field: is not given"),
        ("m nothing", "nothing: is neither a number of the list nor a fact"),
        ("m e1", "is of another kind (event, not figure)"),
        ("n", "note: is not given"),
        ("u", "ada: has decided nothing"),
    ],
)
def test_a_mistake_ends_a_script_and_is_told_to_a_person(
    store: Store, type_in: Callable[..., Typed], line: str, words: str
) -> None:
    with pytest.raises(ReviewError) as caught:
        type_in(line)
    assert words in str(caught.value)
    screen = type_in(line, "", "q", strict=False)
    assert words in screen.told[-1] and screen.shown == ["f1"]
    assert store.decisions() == []


def test_undo_shows_what_was_taken_back_and_then_the_fact_at_hand(
    store: Store, type_in: Callable[..., Typed]
) -> None:
    screen = type_in("r", "u", "a", "k", "q")
    assert screen.shown == ["f1", "m1", "f1", "m1", "s1"]
    assert screen.told == ["taken back: reject"]
    assert [(one.verdict, one.supersedes is None) for one in store.decisions()] == [
        ("comment", False),
        ("accept", True),
    ]


def test_undo_works_for_an_earlier_session(store: Store, type_in: Callable[..., Typed], the: The) -> None:
    reject(store, the("e1"), "ada")
    type_in("u")
    assert the("e1")


def test_notes_stay_and_help_lists_the_keys(store: Store, type_in: Callable[..., Typed]) -> None:
    screen = type_in("n ask Ben", "n", "and Cy", "?", "q")
    assert [row[-1] for row in made(store)] == ["ask Ben", "and Cy"]
    assert len(screen.told) == len(KEYS)
    assert screen.shown == ["f1", "f1", "f1"]


@pytest.fixture
def pair(store: Store, report: Callable[..., Report], run: Run, the: The) -> tuple[str, str]:
    """The event of the report and that of another one, linked."""
    first = the("e1")
    given = report(2)
    store.add(given.document, given.record, run)
    second = next(
        fact.id for key in store.document_ids() for fact in store.facts(key)
        if fact.local == "e1" and fact.id != first
    )  # fmt: skip
    store.add_links([StoredLink("same", first, second, "same day")], Run("1", purpose="linking"))
    return first, second


def test_pairs_are_chosen_from_a_list_by_number_or_id(
    store: Store, type_in: Callable[..., Typed], pair: tuple[str, str]
) -> None:
    first, second = pair
    wanted = Wanted(("event",))
    screen = type_in("m", "1 one shelling", "s " + first, wanted=wanted)
    assert screen.told == [f"   1 e1 · shelled · ASSAULT · happened · 2031-03-03  (same: same day; {second})"]
    assert [(one.verdict, one.fact, one.other, one.note) for one in store.decisions()] == [
        ("merge", first, second, "one shelling"),
        ("split", second, first, None),
    ]


def test_a_fact_that_went_while_it_waited_is_passed_over(
    store: Store, type_in: Callable[..., Typed], the: The
) -> None:
    facts = list(walk(store, Wanted()))
    store.decide(Decision(facts[1].id, "reject", "ben", "1"))
    screen = Typed(["k", "k"])
    Session(store, "ada", screen).go(iter(facts[:3]))
    assert screen.shown == ["f1", "s1"]
