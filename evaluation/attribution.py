"""How well the attribution head finds who said what: PolNeAR's development articles, two scorers."""

import collections
import datetime
import importlib.util
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from spacy.tokens import Doc

from dateline.language.layers import Attribution, TokenSpan

Pipeline = Callable[[str, datetime.date | None], Doc]
ROLES = ("source", "cue", "content")
LINKED = ("detect", "ar_soft", "ar_strict")


def evaluate(gold_dir: Path, pipeline: Pipeline) -> dict[str, Any]:
    """Per cent: exact span F1 of each role (as CofeNet counts), and F1 of the linked attributions.

    `gold_dir` holds attribution/polnear.dev.jsonl and the scorers; `FileNotFoundError` where it does not.
    """
    folder = gold_dir / "attribution"
    exact, linked = _module(folder / "score_cofenet_compat.py"), _module(folder / "score_attribution.py")
    spans: collections.Counter[Any] = collections.Counter()
    links: collections.Counter[Any] = collections.Counter()
    for article in _articles(folder / "polnear.dev.jsonl"):
        text, gold = article["text"], article["attributions"]
        found = predict(pipeline(text, _day(article.get("date"))))
        exact.add(spans, exact.spans(text, gold), exact.spans(text, found))
        linked.accumulate(links, text, gold, found)
    report = linked.report(links)
    return {
        "exact": {role: exact.f1(spans[role, "ex"], spans[role, "p"], spans[role, "g"]) for role in ROLES},
        "linked": {measure: report[measure][2] for measure in LINKED},
    }


def predict(doc: Doc) -> list[dict[str, list[tuple[int, int]]]]:
    """The attributions of `doc` in the scorers' form: character offsets by role."""
    return [{role: _characters(doc, _spans(found, role)) for role in ROLES} for found in doc._.attributions]


def _spans(attribution: Attribution, role: str) -> tuple[TokenSpan, ...]:
    spans: tuple[TokenSpan, ...] = getattr(attribution, role)
    return spans


def _characters(doc: Doc, spans: tuple[TokenSpan, ...]) -> list[tuple[int, int]]:
    return [(doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text)) for start, end in spans]


def _articles(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text[:10]) if text else None


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
