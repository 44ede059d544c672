"""`--explain`: every field of a fact with its reason, and its words in place."""

import io

import pytest

from dateline.cli.explain import explanation, find_fact
from dateline.cli.view.names import facts_of
from dateline.cli.view.page import show, terminal
from dateline.record import Record


def explained(record: Record, key: str) -> str:
    fact = find_fact(record, key)
    assert fact is not None
    file = io.StringIO()
    show(terminal(file), explanation(record, fact))
    return file.getvalue()


def fields(record: Record, key: str) -> list[str]:
    """The lines of an explanation, each blank run as one blank."""
    return [" ".join(line.split()) for line in explained(record, key).splitlines()]


def test_every_fact_can_be_explained_with_its_words_in_place(whole: Record) -> None:
    for fact in facts_of(whole):
        text = explained(whole, fact.id)
        assert text.startswith(fact.id)
        assert "–" in text


def test_an_explanation_names_rule_and_score(record: Record) -> None:
    assert "found by attribution-head" in fields(record, "s1")
    assert "score 0.93 of 1" in fields(record, "s1")


def test_an_event_says_what_found_it_whence_its_day_comes_and_who_claims_it(whole: Record) -> None:
    lines = fields(whole, "e1")
    assert "trigger “killed”" in lines and "found by frame" in lines
    assert "happened Mon 3 Mar 2031: “on Monday”" in lines and "its rule some-rule" in lines
    assert "claimed by s1, Ilse Tarnovik: “told”" in lines
    assert "figures 14 or more killed (f1)" in lines


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("e2", "status denied: somebody denies that it was done"),
        ("e3", "status planned: told as coming, not as done"),
        ("e5", "status demanded: asked for, not done"),
    ],
)
def test_a_status_says_what_it_means(whole: Record, key: str, line: str) -> None:
    assert line in fields(whole, key)


def test_what_the_report_tells_itself_says_so(whole: Record) -> None:
    assert "claimed by nobody: the report tells it in its own voice" in fields(whole, "e3")


def test_a_meeting_shows_each_turn_with_its_day_and_words(whole: Record) -> None:
    lines = fields(whole, "m1")
    assert "turn announced: “announced”" in lines
    assert lines[lines.index("turn downgraded: “downgraded”") + 1] == "its day Wed 5 Mar 2031: “on Wednesday”"
    assert "participant Joram Keth (a2): envoy, absent" in lines


def test_a_position_shows_condition_and_who_reports_it(whole: Record) -> None:
    lines = fields(whole, "o1")
    assert "reported by s2, “a farmer in Upper Senn”: “said”" in lines
    assert any(line.startswith("condition") and "if the army goes first" in line for line in lines)


def test_a_ceasefire_shows_each_violation_with_both_sides(whole: Record) -> None:
    text = " ".join(explained(whole, "c1").split())
    assert "by the Front (a3), alleged by Ilse Tarnovik (a1): “gunfire was heard”" in text
    assert "by none, alleged by none: “that night”" in text


def test_a_figure_shows_its_bounds_and_which_fact_it_clashes_with(whole: Record) -> None:
    lines = fields(whole, "f1")
    assert "bounds 14 / open / open" in lines
    assert "contradicts f2, 9 killed: killed 14 v 9, same day" in lines


@pytest.mark.parametrize(
    ("key", "used"),
    [("a1", "e2, m1, o3, c1, f1, s1"), ("s2", "e2, o1, c1"), ("f1", "e1"), ("p1", "e1, m1, c1, f1")],
)
def test_a_fact_that_others_refer_to_says_which(whole: Record, key: str, used: str) -> None:
    assert f"used by {used}" in fields(whole, key)
