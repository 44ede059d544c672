# ruff: noqa: E501
"""Known faults: sentences that are read wrongly today. Whoever mends one moves its line to the table of its kind."""

import pytest

from tests.finding.events.reading import are, events, the

BY_BELOW = "the phrase with 'by' or 'on' hangs on the phrase before it, not on the noun that names the act"

# text, word of the trigger, field, what should stand there, why it does not
FAULTS = [
    ("The killing of two nuns by soldiers angered the bishop.", "killing", "doers", "soldiers", BY_BELOW),
    ("An attack by Tuareg rebels on the garrison lasted an hour.", "attack", "sufferers", "garrison", BY_BELOW),
    ("A meeting is planned for 20 March between Kenya and Uganda.", "meeting", "doers", "Kenya, Uganda", BY_BELOW),
    ("The hostages that the front released are well.", "released", "doers", "front", "the object 'that' is not taken for the noun it stands for"),
    ("Villagers fled after soldiers hunting the guerrillas killed a priest.", "killed", "doers", "soldiers", "a participle parts the subject from its verb"),
    ("A rebel attack on the peacekeepers lasted an hour.", "attack", "doers", "rebel", "the word of the trigger is kept from being a side"),
    ("Soldiers clashed with rebels at the border.", "clashed", "doers", "soldiers, rebels", "'with' has lost its phrase"),
    ("Senior officials from Sudan and Chad met in Khartoum.", "met", "doers", "Sudan, Chad", "officials are a side of their own"),
    ("The guerrillas threatened to kill the ambassador.", "kill", "status", "possible", "the act threatened is merged with the threat"),
    ("Rebels took the town on Sunday and killed the mayor on Monday.", "killed", "days", "2009-03-02", "the first verb's day is preferred to the second's own"),
    ("The rebels were forced on Monday to withdraw from the port.", "withdraw", "doers", "rebels", "a day after 'on' is taken for the one who is forced"),
    ("The police fired on miners in Potosi; in La Paz, the unions called a strike.", "fired", "places", "Potosi", "a place opens the next clause"),
    ("The emir met the Sultan of Oman before gunmen attacked his palace.", "met", "places", "", "the land of a title is a place"),
    ("Tanzania accused Uganda of theft.", "accused", "places", "", "the accused is a place too"),
    ("Gunmen kidnapped an engineer on his way to Kirkuk.", "kidnapped", "places", "", "where somebody goes to"),
    ("Congo accused Rwanda of backing the rebels.", "backing", "doers", "Rwanda", "what somebody is accused of is put down to the accuser"),
    ("Hutu rebels attacked a bar in Bujumbura.", "attacked", "type", "ASSAULT", "an object that no list has makes the attack one on computers"),
    ("The treaty was signed by Egypt and Israel in Washington in 1979.", "signed", "doers", "Egypt, Israel", "the city where it was signed is a side"),
    ("The army shelled villages suspected of sheltering rebels.", "shelled", "doers", "army", "the participle changes who does it and who suffers"),
    ("Teachers called off a general strike.", "called off", "sufferers", "", "the adjective 'general' is taken for an officer"),
    ("The bombing was the worst since 1998, when a bomb killed two nuns in Omagh.", "killed", "days", "1998-01-01/1998-12-31", "the time that the clause describes stands after 'since'"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "word", "field", "expected"),
    [
        pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=why), id=case[0])
        for *case, why in FAULTS
    ],
)
def test_known_faults(text: str, word: str, field: str, expected: str) -> None:
    value = getattr(the(text, word), field)
    assert are(value, expected) if isinstance(value, tuple) else value == expected


@pytest.mark.xfail(
    strict=True, reason="a result told of 'the ambush' or 'the explosion' is an event of its own"
)
def test_a_result_told_in_the_next_sentence_is_the_same_act() -> None:
    text = "A bomb exploded in the market of Kirkuk on Sunday. The explosion killed two grocers."
    assert len(events(text)) == 1
