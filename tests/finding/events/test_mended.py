"""Sentences that were read wrongly once, each for a class of faults."""

import pytest

from tests.finding.events.reading import are, events, the

# text, word of the trigger, field, what stands there
MENDED = [
    ("The killing of two nuns by soldiers angered the bishop.", "killing", "doers", "soldiers"),
    ("The hostages that the front released are well.", "released", "doers", "front"),
    ("A rebel attack on the peacekeepers lasted an hour.", "attack", "doers", "rebel"),
    ("Rebels took the town on Sunday and killed the mayor on Monday.", "killed", "days", "2009-03-02"),
    ("The rebels were forced on Monday to withdraw from the port.", "withdraw", "doers", "rebels"),
    ("The emir met the Sultan of Oman before gunmen attacked his palace.", "met", "places", ""),
    ("Tanzania accused Uganda of theft.", "accused", "places", ""),
    ("Gunmen kidnapped an engineer on his way to Kirkuk.", "kidnapped", "places", ""),
    ("Congo accused Rwanda of backing the rebels.", "backing", "doers", "Rwanda"),
    ("Hutu rebels attacked a bar in Bujumbura.", "attacked", "type", "ASSAULT"),
    ("A mob armed with machetes attacked the vehicle of the soldiers in Gulu.", "attacked", "type", "ASSAULT"),
    ("The bishop condemned the attack on nuns.", "condemned", "sufferers", ""),
    ("The bishop condemned the killing of nuns.", "condemned", "sufferers", ""),
    ('"Rebels bombed our villages," said the bishop.', "bombed", "sufferers", ""),
    ("The retreat of Libyan troops began on Monday.", "retreat", "doers", "troops"),
    ("The retreat of Libyan troops began on Monday.", "retreat", "sufferers", ""),
    ("The special operation of Chad against Niger continues.", "operation", "doers", "Chad"),
    ("The clan lives on the financial support of Qatar.", "support", "doers", "Qatar"),
    ("Peru on Monday warned Chile against military intervention.", "warned", "sufferers", "Chile"),
    ("The general resigned over the shooting of unarmed miners.", "resigned", "sufferers", ""),
    ("Two nurses killed and three vans stolen in an ambush near Bossangoa.", "killed", "sufferers", "nurses"),
]  # fmt: skip


NO_ACTS = [
    "Gabonese troops conducted a survey of the bridge.",
    "The army implemented the plan of the architects.",
    "The guerrilla picked up his rifle.",
    "Stateless, internally displaced and forcibly displaced people live in the stadium.",
    "The bank lends to forcibly exiled people.",
    "The choir sings for farmers, stateless persons, forcibly displaced and persecuted people across Chad.",
]


@pytest.mark.parametrize("text", NO_ACTS)
def test_a_verb_with_an_everyday_object_is_no_act(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "word", "field", "expected"), MENDED, ids=[f"{case[0]} {case[2]}" for case in MENDED]
)
def test_what_was_misread_once_is_read_rightly(text: str, word: str, field: str, expected: str) -> None:
    value = getattr(the(text, word), field)
    assert are(value, expected) if isinstance(value, tuple) else value == expected
