"""Sentences that were read wrongly once, each for a class of faults."""

import pytest

from tests.finding.events.reading import are, the

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
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "field", "expected"), MENDED, ids=[case[0] for case in MENDED])
def test_what_was_misread_once_is_read_rightly(text: str, word: str, field: str, expected: str) -> None:
    value = getattr(the(text, word), field)
    assert are(value, expected) if isinstance(value, tuple) else value == expected
