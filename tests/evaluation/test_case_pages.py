"""What the page of a faulty case shows."""

import datetime

from evaluation.case_items import Item
from evaluation.case_pages import as_page, is_asked_for
from evaluation.case_verdicts import Verdict
from evaluation.cases import Case, Judged

CASE = Case("chad/2", "Troops fired.", datetime.date(1983, 8, 1), "wire", ("passive",), ("events",), {})
GOLD = Item(frozenset({7}), "fired", {"type": "ASSAULT", "actors": [("Troops",)], "day": None})
OURS = Item(frozenset({7}), "fired", {"type": "RETREAT", "actors": [("Troops",)], "day": None})


def page(*verdicts: Verdict) -> str:
    return as_page(Judged(CASE, {"events": verdicts}), ("events",))


def test_a_wrong_field_is_named_and_starred_in_ours_only() -> None:
    lines = page(Verdict("events", GOLD, OURS, ("type",))).splitlines()
    assert lines[2] == "  ~ event with wrong type"
    assert lines[3].startswith('      case  "fired"') and " ASSAULT" in lines[3] and "*" not in lines[3]
    assert "*RETREAT" in lines[4]


def test_a_missed_and_an_invented_fact_take_one_line_each_without_empty_fields() -> None:
    lines = page(Verdict("events", GOLD, None), Verdict("events", None, OURS)).splitlines()
    assert lines[2:4] == [
        '  - missed event: "fired"  ASSAULT  actors: Troops',
        '  + invented event: "fired"  RETREAT  actors: Troops',
    ]


def test_a_case_without_faults_has_no_page() -> None:
    assert page(Verdict("events", GOLD, GOLD)) == ""


def test_cases_are_asked_for_by_test_style_file_or_name() -> None:
    assert all(is_asked_for(CASE, word) for word in ("", "passive", "wire", "chad", "chad/2"))
    assert not is_asked_for(CASE, "active")
