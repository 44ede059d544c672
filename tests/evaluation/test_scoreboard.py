"""Scores against floors, without measuring anything."""

import subprocess
import sys
from pathlib import Path

from evaluation.scoreboard import TASKS, as_markdown, below_floors, flat, read_table, shown

FOLDER = Path(__file__).parent.parent.parent / "evaluation"


def test_nested_figures_become_one_row_each() -> None:
    assert dict(flat({"wars": {"strict": 0.5, "name": "x"}, "count": 3})) == {
        "wars.strict": 0.5,
        "count": 3.0,
    }


def test_a_figure_under_its_floor_is_missed_and_one_on_it_is_not() -> None:
    floors = {"times": {"a": 0.5, "b": 0.5}}
    assert below_floors({"times": {"a": 0.5, "b": 0.49}}, floors, ("times",)) == ["times b: 0.49, floor 0.5"]


def test_a_figure_may_have_a_bound_from_above() -> None:
    floors = {"records": {"broken": {"most": 0}}}
    assert below_floors({"records": {"broken": 0}}, floors, ("records",)) == []
    assert below_floors({"records": {"broken": 2}}, floors, ("records",)) == [
        "records broken: 2, floor at most 0"
    ]


def test_a_figure_that_was_not_measured_is_missed() -> None:
    assert below_floors({"times": {}}, {"times": {"a": 0.5}}, ("times",)) == [
        "times a: not measured, floor 0.5"
    ]


def test_a_task_that_was_not_asked_for_is_not_missed() -> None:
    assert below_floors({}, {"times": {"a": 0.5}}, ("places",)) == []


def test_the_table_has_ours_beside_the_others() -> None:
    table = as_markdown({"times": {"a": 50.5}}, {"times": {"a": 40}}, {"times": {"a": "30.1 Somebody"}})
    assert "| a | 50.5 | 40 | 30.1 Somebody |" in table


def test_a_figure_is_shown_with_one_decimal_and_a_count_with_none() -> None:
    assert (shown(81.54), shown(100.0), shown(1243)) == ("81.5", "100", "1243")


def test_the_tables_name_known_tasks_only() -> None:
    for name in ("floors.toml", "published.toml"):
        assert set(read_table(FOLDER / name)) <= set(TASKS)


def test_without_gold_data_nothing_is_measured_and_nothing_fails(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "evaluation", str(tmp_path / "none")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=FOLDER.parent)
    assert done.returncode == 0
    assert "no gold data" in done.stdout
