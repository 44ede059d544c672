# ruff: noqa: E501
"""Known faults: sentences that are read wrongly today. Whoever mends one moves its line to the table of its kind."""

import pytest

from tests.finding.events.reading import are, events, the

BY_BELOW = "the phrase with 'by' or 'on' hangs on the phrase before it, not on the noun that names the act"

# text, word of the trigger, field, what should stand there, why it does not
FAULTS = [
    ("An attack by Tuareg rebels on the garrison lasted an hour.", "attack", "sufferers", "garrison", BY_BELOW),
    ("A meeting is planned for 20 March between Kenya and Uganda.", "meeting", "doers", "Kenya, Uganda", BY_BELOW),
    ("Villagers fled after soldiers hunting the guerrillas killed a priest.", "killed", "doers", "soldiers", "a participle parts the subject from its verb"),
    ("Soldiers clashed with rebels at the border.", "clashed", "doers", "soldiers, rebels", "'with' has lost its phrase"),
    ("Senior officials from Sudan and Chad met in Khartoum.", "met", "doers", "Sudan, Chad", "officials are a side of their own"),
    ("The guerrillas threatened to kill the ambassador.", "kill", "status", "possible", "the act threatened is merged with the threat"),
    ("The police fired on miners in Potosi; in La Paz, the unions called a strike.", "fired", "places", "Potosi", "a place opens the next clause"),
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
