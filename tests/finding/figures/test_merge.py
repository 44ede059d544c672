"""Which figures of one report are one fact; figures made by hand."""

from dataclasses import replace

from dateline.finding.figures.merge import merged
from dateline.record import Actor, Figure, Span


def killed(at: int, who: str | None = "people", low: int = 9) -> Figure:
    words = Span(at, at + 4, "nine")
    counted = Span(at + 5, at + 5 + len(who), who) if who else None
    return Figure("", "killed", low, low, low, counted, None, None, None, False, (), (words,), "killed-verb")


def side(name: str, country: str) -> Actor:
    return Actor(name, name, "state", country, "GOV", (), ())


def test_figures_are_numbered_in_text_order() -> None:
    found = merged([killed(50, low=3), killed(10)], ())
    assert [(f.id, f.low) for f in found] == [("f1", 9), ("f2", 3)]


def test_the_second_telling_adds_what_the_first_left_out() -> None:
    (figure,) = merged([killed(10), replace(killed(50), place="p1", by="a1")], ())
    assert (figure.place, figure.by, len(figure.evidence)) == ("p1", "a1", 2)


def test_other_people_are_another_figure() -> None:
    assert len(merged([killed(10, "soldiers"), killed(50, "civilians")], ())) == 2


def test_a_number_alone_joins_only_where_it_is_large() -> None:
    assert len(merged([killed(10), killed(50, None)], ())) == 1
    assert len(merged([killed(10, low=2), killed(50, None, low=2)], ())) == 2


def test_two_places_are_two_figures() -> None:
    assert len(merged([replace(killed(10), place="p1"), replace(killed(50), place="p2")], ())) == 2


def test_two_sides_that_did_it_are_two_figures() -> None:
    actors = (side("a1", "KEN"), side("a2", "SOM"), side("a3", "KEN"))
    theirs = [replace(killed(at), by=by) for at, by in ((10, "a1"), (50, "a2"), (90, "a3"))]
    assert [len(f.evidence) for f in merged(theirs, actors)] == [2, 1]


def test_what_one_telling_asserts_is_claimed_by_nobody() -> None:
    (figure,) = merged([replace(killed(10), claimed_by=("s1",)), killed(50)], ())
    assert figure.claimed_by == ()


def test_soldiers_of_two_countries_are_two_figures() -> None:
    assert len(merged([killed(10, "Kenyan soldiers"), killed(50, "Malian soldiers")], ())) == 2
    assert len(merged([killed(10, "Kenyan soldiers"), killed(50, "soldiers")], ())) == 1
