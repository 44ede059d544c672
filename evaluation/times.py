"""How well the calendar finds and resolves times: TIMEX3 on news, and days."""

import datetime
import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import spacy
from spacy.tokens import Doc

from dateline.language.calendar import find_timexes

SETS = ("timebank_te3", "aquaint_te3", "meantime_en_annotated", "gum_news_dates")
Pipeline = Callable[[str, datetime.date | None], Doc]


def evaluate(gold_dir: Path, pipeline: Pipeline | None = None) -> dict[str, Any]:
    """Strict, relaxed, type, value and interval F1 per set of `gold_dir`/time.

    `pipeline` makes the Doc of a text and its date; without one the Docs are blank and tenses are guessed
    from surface words.
    """
    scorer = _scorer(gold_dir / "time" / "score_timex.py")
    make = pipeline or _blank_pipeline()
    results: dict[str, Any] = {}
    for name in SETS:
        gold = scorer.load(gold_dir / "time" / f"{name}.jsonl")
        scored = scorer.score(gold, {key: predict(document, make) for key, document in gold.items()})
        results[name] = {key: scored[key][2] for key in ("strict", "relaxed", "type", "value", "interval")}
    pair = [scorer.load(gold_dir / "time" / f"{name}.jsonl") for name in SETS[:2]]
    both = {**pair[0], **pair[1]}
    scored = scorer.score(both, {key: predict(document, make) for key, document in both.items()})
    results["timebank_and_aquaint"] = {
        key: scored[key][2] for key in ("strict", "relaxed", "type", "value", "interval")
    }
    return results


def predict(document: dict[str, Any], make: Pipeline) -> dict[str, Any]:
    """The times of one gold document in the scorer's form."""
    published = _day(document.get("dct") or "")
    times = find_timexes(make(document["text"], published), published, scheme="timex3")
    found = [
        {
            "start": t.evidence[0].start,
            "end": t.evidence[0].end,
            "text": t.evidence[0].quote,
            "type": t.interval.type,
            "value": t.interval.value,
        }
        for t in times
    ]
    return {"id": document["id"], "timexes": found}


def _day(text: str) -> datetime.date | None:
    """ISO or, as one document of MEANTIME has it, day-month-year."""
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            return datetime.datetime.strptime(text[:10], form).date()
        except ValueError:
            continue
    return None


def _blank_pipeline() -> Pipeline:
    english = spacy.blank("en")
    return lambda text, published: english.make_doc(text)


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_timex", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    print(json.dumps(evaluate(Path("../shared/gold")), indent=1))
