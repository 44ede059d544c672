"""Links between figures."""

from typing import Any

import pytest

from dateline.linking.figures import disjoint, in_short
from dateline.record import Figure

from .reports import STATE, Report, day

TEXT = "Arland counts 14 dead gunners. Voss counts 17 dead gunners."


def counts(text: str = TEXT, tellers: bool = True, **more: Any) -> Report:
    """14 killed by one side's count, 17 by another's; or both in the report's own voice."""
    report = Report(text)
    first, second = text.split(". ")
    said = [
        report.statement(report.actor("Arland", *STATE, "ARL"), first),
        report.statement(report.actor("Voss", *STATE, "VOS"), second),
    ]
    report.figure("14", 14, said[0] if tellers else None, who=report.span("gunners"))
    seventeen = {"who": report.span("…gunners"), **more}
    report.figure("17", 17, said[1] if tellers else None, **seventeen)
    return report


def test_two_sides_that_count_otherwise_contradict() -> None:
    (link,) = counts().links()
    assert (link.kind, link.a, link.b) == ("contradicts", "f1", "f2")
    assert link.why == "killed 14 v 17, told by Arland v Voss, both of gunners"


@pytest.mark.parametrize(
    "more",
    [
        {"measure": "injured"},
        {"cumulative": True},
        {"low": None, "point": None, "high": 30},
        {"who": None, "by": "a1"},
    ],
    ids=["other measure", "sum", "compatible", "nobody named"],
)
def test_counts_that_can_both_be_true_do_not_contradict(more: dict[str, Any]) -> None:
    links = counts(**more).brief()
    assert links == ([("contradicts", "f1", "f2")] if "by" in more else [])


def test_counts_of_other_people_do_not_contradict() -> None:
    text = "Arland counts 14 dead gunners. Voss counts 17 dead nurses."
    report = Report(text)
    first = report.statement(report.actor("Arland", *STATE, "ARL"), "Arland counts 14 dead gunners")
    second = report.statement(report.actor("Voss", *STATE, "VOS"), "Voss counts 17 dead nurses")
    report.figure("14", 14, first, who=report.span("gunners"))
    report.figure("17", 17, second, who=report.span("nurses"))
    assert report.brief() == []


def test_one_side_alone_does_not_contradict_itself() -> None:
    assert counts(tellers=False).brief() == []


def test_a_toll_that_rose_updates_the_earlier_one_wherever_it_is_told() -> None:
    for text, expected in (
        ("14 were killed in Illyr. By night the toll rose to 17.", ("updates", "f2", "f1")),
        ("The toll rose to 17 by night. At noon 14 had been counted.", ("updates", "f1", "f2")),
    ):
        report = Report(text)
        for count in sorted((14, 17), key=lambda n: text.index(str(n))):
            report.figure(str(count), count)
        assert report.brief() == [expected]


def test_a_count_given_on_a_later_day_updates() -> None:
    report = Report("Arland said 14 gunners died. Arland said 17 gunners died.")
    arland = report.actor("Arland", *STATE, "ARL")
    first = report.statement(arland, "14 gunners died", said=day(2))
    second = report.statement(arland, "17 gunners died", said=day(3))
    report.figure("14", 14, first, who=report.span("gunners"))
    report.figure("17", 17, second, who=report.span("…gunners"))
    kinds = [(link.kind, link.a, link.b) for link in report.links() if link.a.startswith("f")]
    assert kinds == [("updates", "f2", "f1")]


def test_the_same_count_from_two_sides_bears_it_out() -> None:
    report = counts("Arland counts 14 dead gunners. Voss counts 17 dead gunners.", low=14, point=14, high=14)
    assert report.brief() == [("supports", "f2", "f1")]


@pytest.mark.parametrize(
    ("bounds", "short"),
    [
        ((14, 14, 14), "14"),
        ((14, None, None), "at least 14"),
        ((None, None, 30), "up to 30"),
        ((24, None, 99), "24 to 99"),
    ],
)
def test_a_count_in_short(bounds: tuple[int | None, int | None, int | None], short: str) -> None:
    figure = Figure("f", "killed", *bounds, None, None, None, None, False, (), ())
    assert in_short(figure) == short


def test_open_bounds_overlap_where_a_number_fits_both() -> None:
    at_least = Figure("f", "killed", 14, None, None, None, None, None, None, False, (), ())
    up_to = Figure("f", "killed", None, None, 13, None, None, None, None, False, (), ())
    assert disjoint(at_least, up_to)
    assert not disjoint(
        at_least, Figure("f", "killed", None, None, 14, None, None, None, None, False, (), ())
    )
