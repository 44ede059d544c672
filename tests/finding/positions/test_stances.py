"""Who stands where, sentence by sentence."""

import pytest

from tests.finding.positions.cases import NO_POSITION, STANCES
from tests.finding.positions.reading import positions_of

CASES = [(party, stance, text) for stance, cases in STANCES.items() for party, text in cases]


@pytest.mark.parametrize(("party", "stance", "text"), CASES, ids=[text[:60] for _, _, text in CASES])
def test_a_sentence_tells_where_a_party_stands(party: str, stance: str, text: str) -> None:
    assert (party, stance) in positions_of(text).stands()


@pytest.mark.parametrize("text", NO_POSITION, ids=[text[:60] for text in NO_POSITION])
def test_what_nobody_stands_for_is_no_position(text: str) -> None:
    assert positions_of(text).positions == ()
