"""Acts of words: accusing, refusing, threatening and demanding are statements and events at once."""

import pytest

from tests.finding.events.reading import are, events

# text, type, who speaks, at whom it is aimed
CASES = [
    ("Tanzania accused Uganda of shelling a village.", "ACCUSE", "Tanzania", "Uganda"),
    ("The guerrillas demanded that the army leave the valley.", "REQUEST", "guerrillas", "army"),
    ("“The army must leave the valley,” the guerrilla leader, Ana Prado, said.", "REQUEST", "Prado", "army"),
    ("“We will kill the hostages if the tanks move,” warned the rebel leader, Ibo Kane.", "THREATEN", "Kane", ""),
    ("Guyana blamed Suriname for the sinking of the ferry.", "ACCUSE", "Guyana", "Suriname"),
    ("The archbishop appealed to the rebels to free the nuns.", "REQUEST", "archbishop", "rebels"),
    ("General Abel Moro criticised the cabinet for its retreat.", "ACCUSE", "Moro", "cabinet"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "doers", "sufferers"), CASES, ids=[case[0] for case in CASES])
def test_an_act_of_words_is_an_event_of_its_speaker(text: str, kind: str, doers: str, sufferers: str) -> None:
    found = [told for told in events(text) if told.type == kind]
    assert len(found) == 1, events(text)
    assert are(found[0].doers, doers), found
    assert are(found[0].sufferers, sufferers), found
    assert found[0].status == "happened"
    assert found[0].claims == 0


PLAIN = [
    "The minister said that the harvest was good.",
    "The president expressed his condolences to the widow.",
    "The spokesman noted that the road was open again.",
    "“The weather is fine,” General Abel Moro said.",
    "The envoy hopes for peace.",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_comment_is_no_event(text: str) -> None:
    assert events(text) == ()


CLAIMED = [
    ("The front said that it had killed two policemen.", "killed", 1),
    ("The front killed two policemen.", "killed", 0),
    ("The ministry denied that its troops had shelled the hospital.", "shelled", 1),
    ("The general told reporters that the bishop had said that rebels burned the church.", "burned", 2),
]


@pytest.mark.parametrize(("text", "word", "claims"), CLAIMED)
def test_an_act_keeps_the_statements_that_it_came_through(text: str, word: str, claims: int) -> None:
    (told,) = (told for told in events(text) if word in told.trigger)
    assert told.claims == claims


def test_a_denial_makes_the_denied_act_an_event_and_no_rejection() -> None:
    told = events("The ministry denied that its troops had shelled the hospital.")
    assert [event.status for event in told if event.type == "ASSAULT"] == ["denied"]
    assert [event for event in told if event.type == "REJECT"] == []


def test_a_demand_has_happened_and_the_act_demanded_is_only_demanded() -> None:
    told = {e.type: e.status for e in events("The bishop urged the guerrillas to release the hostages.")}
    assert told == {"REQUEST": "happened", "RETREAT": "demanded"}
