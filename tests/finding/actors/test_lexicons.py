"""The lexicons of offices, bodies and groups load, and hold what the rules ask of them."""

import pytest

from dateline.language.bodies import load_bodies
from dateline.language.groups import load_groups
from dateline.language.offices import load_offices

SECTORS = {*"GOV MIL REB OPP PTY COP JUD SPY LEG JRN MED EDU BUS CRM CVL UNK IGO NGO".split(), None, ""}  # noqa: SIM905


def test_every_sector_is_a_plover_code() -> None:
    found = {head.sector for head in load_offices().heads.values()}
    found |= {sort.sector for sort in load_bodies().heads.values()}
    found |= {sort.sector for sort in load_bodies().institutions.values()}
    found |= {group.sector for group in load_groups().nouns.values()}
    assert found <= SECTORS


@pytest.mark.parametrize(
    ("words", "kind", "sector"),
    [
        (("chilean", "foreign", "ministry"), "body", "GOV"),
        (("royal", "thai", "army"), "military", "MIL"),
        (("liberation", "front"), "armed-group", "REB"),
        (("labour", "party"), "party", "PTY"),
        (("state", "news", "agency"), "media", "JRN"),
    ],
)
def test_the_longest_head_decides_what_a_body_is(words: tuple[str, ...], kind: str, sector: str) -> None:
    sort = load_bodies().sort_of(words)
    assert sort is not None and (sort.kind, sort.sector) == (kind, sector)


def test_sources_are_no_group_that_acts() -> None:
    groups = load_groups()
    assert "official" in groups.sources and ("official",) not in groups.nouns
    assert groups.group_of(("armed", "rebel")) is not None


def test_military_titles_are_honorifics() -> None:
    offices = load_offices()
    assert offices.military <= offices.honorifics
    assert offices.royal <= offices.honorifics
