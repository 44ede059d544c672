"""Links between statements."""

import pytest

from .reports import STATE, Report, day

GRAIN = "the port of Illyr will stay shut to foreign grain ships"


def two(first: str, second: str, acts: tuple[str, str] = ("say", "say"), same: bool = False) -> Report:
    """Two statements, by two sides or by one speaker."""
    report = Report(f"{first}. Later: {second}.")
    speaker = report.actor("Arland", *STATE, "ARL")
    other = speaker if same else report.actor("Voss", *STATE, "VOS")
    report.statement(speaker, first, acts[0])
    report.statement(other, f"…{second}", acts[1])
    return report


def test_one_rejection_told_twice_by_one_speaker_is_the_same() -> None:
    report = two(
        "recognising the annexed valley as Arlandic soil",
        "it would not recognise the valley as Arlandic soil",
        ("reject", "reject"),
        same=True,
    )
    (link,) = report.links()
    assert (link.kind, link.a, link.b) == ("same", "s1", "s2")
    assert link.why == "both by Arland, 4 of 4 words of content the same, both reject"
    assert [span.quote for span in link.evidence] == [
        report.record().statements[i].content[0].quote for i in (0, 1)
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("the talks in Illyr were useful", "the talks must go on"),
        ("the port of Illyr is shut", "the port of Illyr is not shut"),
        ("the port of Illyr took in 14 ships of grain", "the port of Illyr took in 30 ships of grain"),
    ],
    ids=["same topic", "denied", "other numbers"],
)
def test_two_things_that_one_speaker_says_are_not_the_same(first: str, second: str) -> None:
    assert [kind for kind, *_ in two(first, second, same=True).brief()] == []


def test_the_same_words_on_two_days_are_two_statements() -> None:
    report = Report(f"{GRAIN}. And: {GRAIN}!")
    speaker = report.actor("Arland", *STATE, "ARL")
    report.statement(speaker, GRAIN, said=day(3))
    report.statement(speaker, f"…{GRAIN}", said=day(9))
    assert report.brief() == []


def test_a_state_and_its_minister_are_one_voice_and_two_ministers_are_not() -> None:
    for kind, expected in (("state", ["same"]), ("person", [])):
        report = Report(f"{GRAIN}. And: {GRAIN}!")
        report.statement(report.actor("Arland", kind, "GOV", "ARL"), GRAIN)
        report.statement(report.actor("the minister", "person", "GOV", "ARL"), f"…{GRAIN}")
        assert [kind for kind, *_ in report.brief()] == expected


def test_a_claim_that_another_side_makes_too_is_borne_out_by_the_later_one() -> None:
    assert two(GRAIN, "Illyr's port will stay shut to all grain ships").brief() == [("supports", "s2", "s1")]


def test_what_a_statement_hands_on_does_not_bear_it_out() -> None:
    report = Report(f"the agency has heard that {GRAIN}")
    outer = report.statement(report.actor("the agency", "media", "JRN"), f"the agency has heard that {GRAIN}")
    report.statement(report.actor("Voss", *STATE, "VOS"), GRAIN, inside=outer)
    assert report.brief() == []


def test_a_report_without_a_speaker_and_another_of_the_same_thing_are_the_same() -> None:
    report = Report(f"{GRAIN}. And: {GRAIN}!")
    report.statement(None, GRAIN, "speculate")
    report.statement(report.actor("the Illyr Gazette", "media", "JRN"), f"…{GRAIN}")
    assert report.brief() == [("same", "s1", "s2")]


def test_what_another_side_says_is_not_so_contradicts() -> None:
    report = two("troops crossed the Sarn river at dawn", "no troops crossed the Sarn river at dawn")
    (link,) = report.links()
    assert link.kind == "contradicts"
    assert link.why == "one denies what the other says, Arland v Voss, 5 of 5 words of content the same"


def test_a_demand_and_its_rejection_do_not_contradict() -> None:
    report = two(
        "troops must leave the Sarn valley", "troops must leave the Sarn valley", ("demand", "reject")
    )
    assert report.brief() == []


@pytest.mark.parametrize("denied", ["the charge", "any involvement", "responsibility"])
def test_a_denial_that_points_back_answers_the_charge_against_the_denier(denied: str) -> None:
    report = Report(f"Voss of burning the mill. Tomorrow it may rain. {denied}")
    voss = report.actor("Voss", *STATE, "VOS")
    report.statement(report.actor("Arland", *STATE, "ARL"), "Voss of burning the mill", "accuse")
    report.statement(report.actor("the weather office", "body", "GOV", "ARL"), "Tomorrow it may rain")
    report.statement(voss, denied, "deny")
    (link,) = report.links()
    assert (link.kind, link.a, link.b) == ("contradicts", "s1", "s3")
    assert link.why == "Voss denies what Arland says"


def test_a_denial_does_not_answer_what_is_said_of_others() -> None:
    report = Report("Illyr of burning the mill. the charge")
    report.statement(report.actor("Arland", *STATE, "ARL"), "Illyr of burning the mill", "accuse")
    report.statement(report.actor("Voss", *STATE, "VOS"), "the charge", "deny")
    assert report.brief() == []


def test_what_stands_within_a_statement_is_linked_rather_than_the_statement() -> None:
    report = Report(f"it was sorry but {GRAIN}. And: {GRAIN}!")
    arland = report.actor("Arland", *STATE, "ARL")
    outer = report.statement(arland, f"it was sorry but {GRAIN}")
    report.statement(arland, GRAIN, inside=outer)
    report.statement(arland, f"…{GRAIN}")
    assert report.brief() == [("same", "s2", "s3")]
