"""The fields of a position: issue, condition, who voiced or reports it, when, and the words."""

import datetime

import pytest

from dateline.record import Position
from tests.finding.positions.reading import positions_of


def only(text: str, stance: str) -> Position:
    """The one position of `text` with that stance."""
    (found,) = [one for one in positions_of(text).positions if one.stance == stance]
    return found


@pytest.mark.parametrize(
    ("text", "stance", "label"),
    [
        ("Peru opposes recognising Northland as a state.", "rejects", "recognition of Northland as state"),
        ("Peru will not recognise the annexation.", "rejects", "recognition of the annexation"),
        ("Iraq must withdraw its forces from Kuwait, said President Adam Bell of Peru.", "demands", None),
        (
            "Britain called on Argentina to withdraw its forces.",
            "demands",
            "withdrawal of Argentina's forces",
        ),
        ("Chad agreed to stop shelling the town.", "accepts", "end of shelling the town"),
        ("Ghana supports calls for a full ceasefire.", "supports", "full ceasefire"),
        ("Oman insisted that the rebels release all hostages.", "demands", "release of hostages"),
        ("Mali rejected a proposal to hold talks with the rebels.", "rejects", "talks with the rebels"),
        ("Togo refused to lay down its arms.", "rejects", "laying down of arms"),
        ("Serbia objects to Kosovo joining the UN.", "rejects", "accession of Kosovo to the UN"),
        ("Laos wants an end to the blockade of its ports.", "supports", "end to the blockade of ports"),
        ("Cuba ruled out ceding the island to its enemy.", "rejects", "cession of the island to enemy"),
    ],
)
def test_an_issue_is_named_by_its_act_and_its_names(text: str, stance: str, label: str | None) -> None:
    if label is None:
        assert only(text, stance).issue.label.startswith("withdrawal of")
    else:
        assert only(text, stance).issue.label == label


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Mali will sign the truce only if the rebels leave.", "only if the rebels leave"),
        ("Chad is ready to free its prisoners in return for a truce.", "in return for a truce"),
        ("Iran will not lift the blockade until the ships leave.", "until the ships leave"),
        (
            "Fiji agreed to a truce on condition that the shelling stops.",
            "on condition that the shelling stops",
        ),
        ("Togo will not attend the peace talks unless Ghana withdraws.", "unless Ghana withdraws"),
        ("Oman is willing to end the war provided that the ports reopen.", "provided that the ports reopen"),
        (
            "Peru would freeze enrichment in exchange for an end to sanctions.",
            "in exchange for an end to sanctions",
        ),
    ],
)
def test_a_condition_holds_the_words_of_what_is_asked_in_return(text: str, condition: str) -> None:
    found = only(text, "conditional")
    assert found.condition is not None
    assert found.condition.quote == condition


def test_a_minister_voices_the_position_of_the_state_on_the_day_of_the_statement() -> None:
    text = (
        "Peru won. “We will never accept the annexation,” Peru's foreign minister, Ana Vidal, said on Monday."
    )
    found = positions_of(text)
    (position,) = found.positions
    assert (found.name(position.party), found.name(position.voiced_by)) == ("Peru", "Ana Vidal")
    assert position.reported_by is None
    assert position.held is not None
    assert position.held.start == datetime.date(2016, 3, 14)


def test_others_report_a_position_that_the_party_has_not_voiced() -> None:
    found = positions_of(
        "Ghana's president said on Monday that Togo was ready to release the prisoners of war."
    )
    (position,) = found.positions
    assert found.name(position.party) == "Togo"
    assert position.voiced_by is None
    assert position.reported_by == found.story.statements[0].id


def test_the_report_tells_a_position_without_a_voice_where_nobody_speaks() -> None:
    (position,) = positions_of("Ghana supports an arms embargo on the junta.").positions
    assert (position.voiced_by, position.reported_by, position.held) == (None, None, None)


def test_one_position_told_three_times_has_three_pieces_of_evidence() -> None:
    text = (
        "Peru has ruled out recognising Northland as a state.\n\n"
        "President Ana Vidal of Peru said that the war went on. Peru opposes recognising Northland.\n\n"
        "Peru does not recognise the occupation of Northland."
    )
    (position,) = positions_of(text).positions
    assert (position.stance, position.issue.label) == ("rejects", "recognition of Northland as state")
    assert [span.quote for span in position.evidence] == [
        "has ruled out recognising Northland as a state",
        "opposes recognising Northland",
        "Peru does not recognise the occupation of Northland",
    ]


def test_a_change_of_stance_is_a_position_of_its_own_on_the_same_issue() -> None:
    found = positions_of("Togo rejected the ceasefire on Monday. Togo accepted the ceasefire on Tuesday.")
    assert [one.stance for one in found.positions] == ["rejects", "accepts"]
    assert {one.issue.label for one in found.positions} == {"ceasefire"}
    assert [one.held and one.held.start and one.held.start.day for one in found.positions] == [14, 15]


def test_parties_line_up_on_one_issue() -> None:
    found = positions_of(
        "Ghana demands the withdrawal of Togo's troops. Togo refuses to withdraw its troops."
    )
    assert {(found.name(one.party), one.stance, one.issue.label) for one in found.positions} == {
        ("Ghana", "demands", "withdrawal of Togo's troops"),
        ("Togo", "rejects", "withdrawal of Togo's troops"),
    }


def test_a_full_ceasefire_is_another_issue_than_a_humanitarian_one() -> None:
    found = positions_of("Togo accepts a humanitarian ceasefire but rejects a full ceasefire.")
    assert {(one.stance, one.issue.label) for one in found.positions} == {
        ("accepts", "humanitarian ceasefire"),
        ("rejects", "full ceasefire"),
    }


def test_nothing_to_talk_about_takes_up_the_issue_just_named() -> None:
    text = "“Peru does not recognise the annexation. There is nothing to talk about,” Peru's president said on Monday."
    (position,) = positions_of(text).positions
    assert [span.quote for span in position.evidence] == [
        "Peru does not recognise the annexation",
        "There is nothing to talk about",
    ]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "REJECTED. TROOPS! TALKS?", "- rejects\n- demands\n- will not", "war " * 3000]
)
def test_odd_texts_are_read_without_harm(text: str) -> None:
    found = positions_of(text)
    assert all(
        found.story.parse.text[s.start : s.end] == s.quote for o in found.positions for s in o.evidence
    )


def test_the_idea_takes_up_the_issue_named_in_the_sentence_before() -> None:
    found = positions_of(
        "Norway offered to host a round of peace talks in Oslo. Hungary is against the idea."
    )
    assert [(found.name(one.party), one.stance) for one in found.positions] == [
        ("Norway", "offers"),
        ("Hungary", "rejects"),
    ]
    assert len({one.issue.label for one in found.positions}) == 1


def test_a_region_s_leader_does_not_stand_for_the_state() -> None:
    found = positions_of(
        "Ethiopia sent more troops. The Tigrayan leader, Berhe Tesfay, rejected the ceasefire on Monday."
    )
    assert [found.name(one.party) for one in found.positions] == ["Berhe Tesfay"]


def test_its_leader_stands_for_the_group_of_the_sentence_before() -> None:
    found = positions_of(
        "The Arakan League fought on. Its leader, Oskar Brenn, demanded the withdrawal of all troops."
    )
    assert [found.name(one.party) for one in found.positions] == ["Arakan League"]


def test_the_condition_of_a_threat_is_a_demand() -> None:
    found = positions_of(
        "Zambia said it would close the border if Malawi did not release the prisoners of war."
    )
    assert ("Zambia", "demands") in found.stands()
    assert "release of the prisoners of war" in {one.issue.label for one in found.positions}
