"""Scores, floors and the figures of others, side by side."""

import importlib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

TASKS = ("syntax", "attribution", "times", "places", "records", "events", "anchors", "cases")
Scores = dict[str, dict[str, float]]  # task -> "set.measure" -> per cent, or a count
Table = Mapping[str, Mapping[str, Any]]

HEAD = """# Scores

Written by `make score` on the development data in `../shared/gold`; shares and F1 are in per cent.
*Floor* is what `evaluation/floors.toml` holds us to; *others* is the best published or measured figure that
we know on the same data, from `evaluation/published.toml`, with the system it belongs to.
"""


def measure(gold: Path, tasks: Sequence[str] = TASKS) -> Scores:
    """Runs `evaluation.TASK.evaluate(gold, pipeline)` for each task, all with one loaded pipeline."""
    from dateline.language.pipeline import load_pipeline

    pipeline = load_pipeline()
    scores: Scores = {}
    for task in tasks:
        module = importlib.import_module(f"evaluation.{task}")
        scores[task] = dict(flat(module.evaluate(gold, pipeline)))
    return scores


def flat(figures: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, float]]:
    """Nested figures as ("set.measure", figure); what is no number is left out."""
    for name, value in figures.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{before}{name}.")
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield f"{before}{name}", float(value)


def read_table(path: Path) -> dict[str, dict[str, Any]]:
    """A TOML file of one table a task."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def below_floors(scores: Scores, floors: Table, tasks: Sequence[str]) -> list[str]:
    """What is missing, lower than its floor or higher than its `most`, in words; empty where all is well."""
    lines = (
        f"{task} {name}: {_fault(scores.get(task, {}).get(name), floor)}"
        for task in tasks
        for name, floor in floors.get(task, {}).items()
    )
    return [line for line in lines if not line.endswith(": ")]


def _fault(figure: float | None, floor: Any) -> str:
    if figure is None:
        return f"not measured, floor {_bound(floor)}"
    missed = figure > floor["most"] if isinstance(floor, Mapping) else figure < floor
    return f"{figure:.4g}, floor {_bound(floor)}" if missed else ""


def _bound(floor: Any) -> str:
    return f"at most {shown(floor['most'])}" if isinstance(floor, Mapping) else shown(floor)


def as_markdown(scores: Scores, floors: Table, others: Table) -> str:
    """docs/scores.md."""
    parts = [HEAD]
    for task, figures in scores.items():
        parts.append(f"## {task.capitalize()}\n")
        parts.append("| measure | ours | floor | others |\n|---|---|---|---|")
        for name, figure in figures.items():
            floor = floors.get(task, {}).get(name)
            other = others.get(task, {}).get(name, "")
            parts.append(f"| {name} | {shown(figure)} | {'' if floor is None else _bound(floor)} | {other} |")
        parts.append("")
    return "\n".join(parts)


def shown(figure: float) -> str:
    """Per cent with one decimal; a whole number, such as a count, without."""
    return f"{figure:.1f}".removesuffix(".0")
