"""Links between events."""

from .reports import ARMY, STATE, Report, day

CLAIMS = "Arland says its foes shelled the mill at Illyr. Voss says the army shelled the mill."


def accounts(text: str = CLAIMS) -> tuple[Report, str, str, str, str]:
    """A report, the two sides and a statement of each."""
    report = Report(text)
    arland = report.actor("Arland", *STATE, "ARL")
    voss = report.actor("Voss", *STATE, "VOS")
    first, second = text.split(". ", 1)
    return report, arland, voss, report.statement(arland, first), report.statement(voss, second)


def test_a_deed_laid_to_each_other_contradicts() -> None:
    report, arland, voss, first, second = accounts()
    report.event("shelled", voss, first, words="shelled the mill at Illyr")
    report.event("…shelled", arland, second, words="…shelled the mill")
    (link,) = report.links()
    assert (link.kind, link.a, link.b) == ("contradicts", "e1", "e2")
    assert link.why == (
        'each lays it to the other, told by Arland v Voss, done by Voss v Arland, same act ("shelled")'
    )


def test_deeds_of_two_days_or_places_are_two_deeds() -> None:
    for more in ({"happened": (day(3), day(4))}, {"places": True}):
        report, arland, voss, first, second = accounts()
        illyr, mill = report.place("Illyr"), report.place("mill")
        fields = [
            {"happened": more["happened"][i]} if "happened" in more else {"places": ((illyr, mill)[i],)}
            for i in (0, 1)
        ]
        report.event("shelled", voss, first, words="shelled the mill at Illyr", **fields[0])
        report.event("…shelled", arland, second, words="…shelled the mill", **fields[1])
        assert report.brief() == []


def test_one_teller_may_tell_of_two_doers() -> None:
    report, arland, voss, first, _ = accounts()
    report.event("shelled", voss, first, words="shelled the mill at Illyr")
    report.event("…shelled", arland, first, words="…shelled the mill")
    assert report.brief() == []


def test_a_denied_deed_contradicts_the_one_that_is_told_as_done() -> None:
    report, _, voss, first, second = accounts()
    report.event("shelled", voss, first)
    report.event("…shelled", voss, second, status="denied")
    (link,) = report.links()
    assert link.kind == "contradicts"
    assert link.why == 'second denied, told by Arland v Voss, done by Voss, same act ("shelled")'


def test_a_planned_deed_contradicts_nothing() -> None:
    report, arland, voss, first, second = accounts()
    report.event("shelled", voss, first, words="shelled the mill at Illyr")
    report.event("…shelled", arland, second, words="…shelled the mill", status="planned")
    assert report.brief() == []


def test_another_side_that_tells_the_same_deed_bears_it_out() -> None:
    report, _, voss, first, second = accounts()
    report.event("shelled", voss, first, words="shelled the mill at Illyr")
    report.event("…shelled", voss, second, words="…shelled the mill")
    assert report.brief() == [("supports", "e2", "e1")]


def test_who_did_what_alone_is_not_enough() -> None:
    report, _, voss, first, second = accounts()
    report.event("shelled", voss, first)
    report.event("…shelled", voss, second)
    assert report.brief() == []


def test_a_release_is_its_governments_account() -> None:
    report = Report("Soldiers shelled the mill. The army shelled the mill, Arland said.", publisher="Arland")
    arland = report.actor("Arland", *STATE, "ARL")
    army = report.actor("army", *ARMY, "VOS")
    claim = report.statement(arland, "The army shelled the mill")
    report.event("shelled", army, words="shelled the mill")
    report.event("…shelled", army, claim, words="…shelled the mill", happened=day(2))
    assert report.brief() == []


def test_a_deed_told_twice_by_one_hand_is_the_same() -> None:
    report = Report("Rebels shelled the mill on Monday. The rebels shelled the mill on Monday.")
    rebels = report.actor("ebels")
    for at in ("", "…"):
        report.event(f"{at}shelled", rebels, words=f"{at}shelled the mill", happened=day(2))
    assert report.brief() == [("same", "e1", "e2")]
