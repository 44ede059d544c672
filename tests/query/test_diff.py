"""What is new since a day."""

import pytest

from dateline.errors import QuestionError
from dateline.query import Change, Filter, diff

from .conftest import War


def told(war: War, what: str, since: str = "2031-03-06", **conditions: object) -> list[Change]:
    return [one for one in diff(war.store, since, Filter(**conditions)) if one.what == what]  # type: ignore[arg-type]


def test_a_changed_stance_is_told_with_the_one_before(war: War) -> None:
    (change,) = told(war, "stance")
    assert (change.subject, change.before, change.after) == ("Senn Front: the bridge", "demands", "offers")


def test_a_meeting_whose_status_changed_is_told(war: War) -> None:
    (change,) = told(war, "meeting")
    assert (change.before, change.after) == ("announced 2031-03-07", "postponed")


def test_a_clash_names_both_accounts_and_the_reason(war: War) -> None:
    (change,) = told(war, "clash")
    assert change.why == "happened v denied"
    assert change.before is not None and change.before.startswith("happened “shelled” (The Ansel Post")
    assert change.after.startswith("denied “shell” (Ministry of Valmora")


def test_a_ceasefire_is_new_where_no_earlier_report_tells_it(war: War) -> None:
    assert told(war, "ceasefire") == []
    assert [change.after for change in told(war, "ceasefire", "2031-03-04")] == ["breached"]


def test_the_largest_figures_come_first(war: War) -> None:
    sizes = [change.after for change in told(war, "figure", "2031-03-01")]
    assert sizes == ["at least 14 people", "nine people"]


def test_nothing_is_new_after_the_last_report(war: War) -> None:
    assert list(diff(war.store, "2031-03-07")) == []


def test_what_was_recorded_lately_is_asked_by_the_day_of_recording(war: War) -> None:
    assert {one.what for one in diff(war.store, "2020-01-01", recorded=True)} >= {"figure", "ceasefire"}
    assert list(diff(war.store, "2999-01-01", recorded=True)) == []


def test_a_filter_narrows_what_is_new(war: War) -> None:
    assert {one.what for one in diff(war.store, "2031-03-06", Filter(kind="position"))} == {"stance"}


def test_a_day_that_is_none_is_refused(war: War) -> None:
    with pytest.raises(QuestionError, match="since 'yesterday': is no day"):
        diff(war.store, "yesterday")
