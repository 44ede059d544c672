"""Links between positions, and between what is said of a truce."""

from .reports import STATE, Report, day


def test_opposite_stances_of_one_party_on_one_issue_contradict() -> None:
    report = Report("Voss backs the canal treaty. Voss spurns the canal treaty.")
    voss = report.actor("Voss", *STATE, "VOS")
    report.position("backs the canal treaty", voss, "supports", "canal treaty")
    report.position("spurns the canal treaty", voss, "rejects", "canal treaty")
    (link,) = report.links()
    assert (link.kind, link.a, link.b) == ("contradicts", "o1", "o2")
    assert link.why == "Voss supports v rejects, same issue (canal treaty)"


def test_a_stance_that_changed_with_time_is_updated_by_the_later_one() -> None:
    report = Report("Voss backed the canal treaty. Voss spurns the canal treaty.")
    voss = report.actor("Voss", *STATE, "VOS")
    report.position("backed the canal treaty", voss, "supports", "canal treaty", day(3))
    report.position("spurns the canal treaty", voss, "rejects", "canal treaty", day(9))
    assert report.brief() == [("updates", "o2", "o1")]


def test_stances_of_two_parties_or_on_two_issues_do_not_contradict() -> None:
    report = Report(
        "Voss backs the canal treaty. Arland spurns the canal treaty. Voss spurns the grain levy."
    )
    voss, arland = report.actor("Voss", *STATE, "VOS"), report.actor("Arland", *STATE, "ARL")
    report.position("backs the canal treaty", voss, "supports", "canal treaty")
    report.position("Arland spurns the canal treaty", arland, "rejects", "canal treaty")
    report.position("spurns the grain levy", voss, "rejects", "grain levy")
    assert report.brief() == []


def test_an_outsider_may_set_wish_for_peace_against_refusal_of_a_truce() -> None:
    text = "Voss says it wants peace, yet it has refused a truce"
    report = Report(text)
    voss, arland = report.actor("Voss", *STATE, "VOS"), report.actor("Arland", *STATE, "ARL")
    report.statement(arland, text, "accuse")
    report.position("wants peace", voss, "supports", "peace")
    report.position("has refused a truce", voss, "rejects", "truce")
    (link,) = report.links()
    assert link.why == "Voss supports v rejects, both of peace, set against each other by Arland"


def test_the_same_stances_without_an_accuser_stand_alone() -> None:
    report = Report("Voss wants peace. Voss has refused a truce.")
    voss = report.actor("Voss", *STATE, "VOS")
    report.position("wants peace", voss, "supports", "peace")
    report.position("has refused a truce", voss, "rejects", "truce")
    assert report.brief() == []


def test_a_party_says_that_it_declared_a_truce_and_another_that_it_broke_it() -> None:
    report = Report("Voss said it had declared a truce. Arland said that Voss had broken it.")
    voss, arland = report.actor("Voss", *STATE, "VOS"), report.actor("Arland", *STATE, "ARL")
    report.statement(voss, "it had declared a truce", "announce")
    report.statement(arland, "that Voss had broken it", "accuse")
    report.truce("declared a truce", voss, "Voss had broken it", voss, arland)
    (link,) = report.links()
    assert (link.kind, link.a, link.b) == ("contradicts", "s1", "s2")
    assert link.why == "Voss speaks of a truce, Arland says that it was broken"


def test_who_broke_anothers_truce_does_not_contradict_those_who_declared_it() -> None:
    report = Report("Voss said it had declared a truce. Voss said that Arland had broken it.")
    voss, arland = report.actor("Voss", *STATE, "VOS"), report.actor("Arland", *STATE, "ARL")
    report.statement(voss, "it had declared a truce", "announce")
    report.statement(voss, "that Arland had broken it", "accuse")
    report.truce("declared a truce", voss, "Arland had broken it", arland, voss)
    assert report.brief() == []
