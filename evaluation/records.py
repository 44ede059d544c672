"""Whole records against the gold ones: times, actors and statements, the London report apart."""

import collections
import datetime
import hashlib
import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from spacy.tokens import Doc

from dateline.reader import Reader
from dateline.record import Document
from dateline.record.schema import to_json

Pipeline = Callable[[str, datetime.date | None], Doc]
LONDON = "london-talks-2025-04-23"
KINDS = ("times", "actors", "statements")
Counts = dict[str, collections.Counter[str]]


def evaluate(gold_dir: Path, pipeline: Any) -> dict[str, Any]:
    """Per cent for the London report and for all others together: found and complete F1, recall of what was
    found, and the share of right fields; last the number of evidence spans that do not quote the text."""
    scorer = _scorer(gold_dir)
    reader = Reader(pipeline)
    totals: dict[str, Counts] = {"london": _empty(), "others": _empty()}
    broken = 0
    for path in sorted((gold_dir / "records").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        found = json.loads(to_json(reader(document_of(gold))))
        broken += scorer.spans_broken(gold, found)
        _add(totals["london" if path.stem == LONDON else "others"], scorer.score(gold, found))
    shares = {
        name: {kind: _shares(count) for kind, count in counts.items()} for name, counts in totals.items()
    }
    return {**shares, "broken_spans": broken}


def document_of(gold: dict[str, Any]) -> Document:
    """The document of a gold record, its text untouched."""
    given = gold["document"]
    text, published = given["text"], given.get("published")
    return Document(
        id=given["id"],
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=datetime.date.fromisoformat(published[:10]) if published else None,
        publisher=given.get("publisher"),
    )


def _empty() -> Counts:
    return {kind: collections.Counter() for kind in KINDS}


def _add(total: Counts, counts: dict[str, dict[str, int]]) -> None:
    for kind in KINDS:
        total[kind].update(counts[kind])


def _shares(count: collections.Counter[str]) -> dict[str, float]:
    both = count["gold"] + count["pred"]
    shares = {
        "found": _per_cent(2 * count["found"], both),
        "found_recall": _per_cent(count["found"], count["gold"]),
        "complete": _per_cent(2 * count["complete"], both),
    }
    fields = [name for name in sorted(count) if name not in ("gold", "pred", "found", "complete")]
    return {**shares, **{name.removeprefix("*"): _per_cent(count[name], count["found"]) for name in fields}}


def _per_cent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def _scorer(gold_dir: Path) -> ModuleType:
    """The gold folder's score_record.py, which imports its neighbour check_gold.py."""
    path = gold_dir / "score_record.py"
    spec = importlib.util.spec_from_file_location("score_record", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(gold_dir))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(gold_dir))
    return module
