"""What somebody will not do is a refusal of theirs."""

import pytest

from tests.finding.events.reading import are, events

CASES = [
    ("The rebels will not attend the talks in Sirte.", "rebels", "meet"),
    ("Uganda refused to meet the envoy.", "Uganda", "meet"),
    ("The guerrillas refused to withdraw from the valley.", "guerrillas", "yield"),
    ("The president will not resign.", "president", "yield"),
    ("The rebels won't disarm.", "rebels", "yield"),
    ("Chile rejected the ultimatum.", "Chile", None),
    ("The cabinet turned down the rebels' offer.", "cabinet", None),
    ("Norway declined to send troops to Rhodesia.", "Norway", "assist"),
    ("The front rejected talks with the junta.", "front", "meet"),
    ("The king ruled out stepping down.", "king", None),
]


@pytest.mark.parametrize(("text", "doer", "mode"), CASES, ids=[case[0] for case in CASES])
def test_a_refusal_is_an_event_and_the_refused_act_is_none(text: str, doer: str, mode: str | None) -> None:
    refusals = [told for told in events(text) if told.type == "REJECT"]
    assert len(refusals) == 1, events(text)
    assert are(refusals[0].doers, doer), refusals
    assert refusals[0].status == "happened"
    assert mode is None or refusals[0].mode == mode
    assert [told for told in events(text) if told.type in ("CONSULT", "RETREAT", "MOBILIZE")] == []


NOTHING = [
    "The army will not attack the island.",
    "Rebels did not shell the port.",
    "No soldiers were killed.",
    "The ministers never met.",
    "The prisoners have not been released.",
    "Without firing on the crowd, the soldiers went home.",
    "If rebels attack the port, the navy will leave.",
    "Police prevented a bombing.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_was_not_done_is_no_event(text: str) -> None:
    acts = [
        told for told in events(text) if told.type in ("ASSAULT", "CONSULT") and told.status != "possible"
    ]
    assert acts == []
    assert [told for told in events(text) if told.status == "happened" and told.type == "RETREAT"] == []
