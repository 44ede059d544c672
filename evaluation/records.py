"""Whole records against the gold ones, kind by kind and all facts together, the London report apart."""

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
from evaluation.shares import per_cent

Pipeline = Callable[[str, datetime.date | None], Doc]
LONDON = "london-talks-2025-04-23"
FACTS = ("statements", "events", "meetings", "positions", "ceasefires", "figures")
KINDS = ("times", "actors", *FACTS)
BOTH_SIDES = ("found", "complete")  # of both gold and answers; other counts are fields of what was found
Counts = dict[str, collections.Counter[str]]
Spans = list[tuple[int, int]]


def evaluate(gold_dir: Path, pipeline: Any) -> dict[str, Any]:
    """Per cent for the London report and for all others together, by kind and for all `facts`: found and complete
    F1, precision and recall, and the share of right fields among found. `figures_right`: figures found with the
    right measure and bounds, over all reports; `links`: the same kind of link between the same words.
    Last the number of evidence spans that do not quote the text."""
    scorer = _scorer(gold_dir)
    reader = Reader(pipeline)
    totals: dict[str, Counts] = {"london": _empty(), "others": _empty()}
    links: collections.Counter[str] = collections.Counter()
    broken = 0
    for path in sorted((gold_dir / "records").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        found = json.loads(to_json(reader(document_of(gold))))
        broken += scorer.spans_broken(gold, found)
        _add(totals["london" if path.stem == LONDON else "others"], scorer.score(gold, found))
        links.update(link_counts(gold, found, scorer.locate))
    shares = {
        name: {kind: _shares(kind, count) for kind, count in with_facts(c).items()}
        for name, c in totals.items()
    }
    figures = totals["london"]["figures"] + totals["others"]["figures"]
    return {
        **shares,
        "figures_right": per_cent(figures["complete"], figures["found"]),
        "links": _sides(links, "found"),
        "broken_spans": broken,
    }


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


def with_facts(counts: Counts) -> Counts:
    """`counts` and, as one more kind, the sum over all kinds of facts."""
    facts = sum((counts[kind] for kind in FACTS), collections.Counter())
    return {**counts, "facts": collections.Counter({n: facts[n] for n in ("gold", "pred", *BOTH_SIDES)})}


def _shares(kind: str, count: collections.Counter[str]) -> dict[str, float]:
    """F1, precision and recall of what was found and, of all facts, of what is complete; else its F1 and fields."""
    if kind == "facts":
        return {**_sides(count, "found"), **_sides(count, "complete")}
    fields = [name for name in sorted(count) if name not in ("gold", "pred", *BOTH_SIDES)]
    return {
        **_sides(count, "found"),
        "complete": _sides(count, "complete")["complete"],
        **{name.removeprefix("*"): per_cent(count[name], count["found"]) for name in fields},
    }


def _sides(count: collections.Counter[str], measure: str) -> dict[str, float]:
    """F1 under the measure's own name, and its precision and recall."""
    return {
        measure: per_cent(2 * count[measure], count["gold"] + count["pred"]),
        f"{measure}_precision": per_cent(count[measure], count["pred"]),
        f"{measure}_recall": per_cent(count[measure], count["gold"]),
    }


def link_counts(
    gold: dict[str, Any], found: dict[str, Any], locate: Callable[[str, Any], tuple[int, int]]
) -> collections.Counter[str]:
    """How many links there are in gold and answer, and how many gold links have one of ours of their kind whose two
    facts touch the words of theirs, either way round. `locate` finds a quote's characters in a text."""
    text = gold["document"]["text"]
    items = {item["id"]: item for kind in FACTS for item in found[kind]}
    ours = [(link["kind"], _words(items[link["a"]]), _words(items[link["b"]])) for link in found["links"]]
    count = collections.Counter(gold=len(gold["links"]), pred=len(ours))
    for link in gold["links"]:
        a, b = ([locate(text, quote) for quote in _quotes(gold, link[end])] for end in ("a", "b"))
        same = (
            (_touch(a, x) and _touch(b, y)) or (_touch(a, y) and _touch(b, x))
            for kind, x, y in ours
            if kind == link["kind"]
        )
        count["found"] += any(same)
    return count


def _quotes(gold: dict[str, Any], reference: str) -> list[Any]:
    """The quotes that a gold item such as "events.3" points at."""
    kind, number = reference.split(".")
    item = gold[kind][int(number)]
    return [
        quote for quote in (*item.get("content", ()), *item.get("evidence", ()), item.get("trigger")) if quote
    ]


def _words(item: dict[str, Any]) -> Spans:
    """The characters that carry one of our facts: content, trigger or evidence."""
    spans = item.get("content") or ([item["trigger"]] if item.get("trigger") else item["evidence"])
    return [(span["start"], span["end"]) for span in spans]


def _touch(a: Spans, b: Spans) -> bool:
    return any(start < end_b and start_b < end for start, end in a for start_b, end_b in b)


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
