"""Tags, trees and entities against UD English (EWT + GUM) and WorldWide, on gold tokens.

Trees are read document by document through the same windows as any report; sentence starts are gold, as is usual for
scores "on gold tokens". UPOS and LAS count every word, relations without subtypes. Entities: exact spans and labels.
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.language.pieces import NO_GAP, PARAGRAPH, SPACE
from dateline.language.pipeline import Pipeline

SUBTYPE = ":"
Row = list[str]


def evaluate(gold_dir: Path, pipeline: Pipeline) -> dict[str, Any]:
    """UPOS, UAS, LAS, LAS with subtypes, lemma and sentence-start F1, and entity F1, in per cent."""
    return {
        **_trees(gold_dir / "syntax" / "ud.dev.conllu", pipeline),
        **_entities(gold_dir / "syntax" / "ner.dev.jsonl", pipeline),
    }


def _documents(path: Path) -> Iterator[list[tuple[list[Row], bool, set[int]]]]:
    document: list[tuple[list[Row], bool, set[int]]] = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        if any(line.startswith("# newdoc") for line in lines) and document:
            yield document
            document = []
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        glued = {i for row in rows if "-" in row[0] for i in range(*(int(x) for x in row[0].split("-")))}
        words = [row for row in rows if row[0].isdigit()]
        document.append((words, any(line.startswith("# newpar") for line in lines), glued))
    yield document


def _flat(document: list[tuple[list[Row], bool, set[int]]]) -> tuple[list[Row], list[int], list[int]]:
    """The words of a document, the gap before each and where sentences start."""
    words: list[Row] = []
    gaps: list[int] = []
    starts: list[int] = []
    for rows, paragraph, glued in document:
        starts.append(len(words))
        tight = False
        for number, row in enumerate(rows, 1):
            first = number == 1
            gaps.append(
                PARAGRAPH if first and (paragraph or not words) else NO_GAP if tight and not first else SPACE
            )
            words.append(row)
            tight = number in glued or "SpaceAfter=No" in row[9]
    return words, gaps, starts


def _trees(path: Path, pipeline: Pipeline) -> dict[str, Any]:
    counts: Counter[str] = Counter()
    names = pipeline.labels
    for document in _documents(path):
        words, gaps, starts = _flat(document)
        forms = [row[1] for row in words]
        scored = pipeline.score_words(forms, gaps)
        free, layers = pipeline.decode(scored, gaps), pipeline.decode(scored, gaps, starts)
        found = {i for i, start in enumerate(free.starts) if start}
        counts.update(starts=len(starts), found=len(found), hit=len(found & set(starts)), words=len(words))
        base = 0
        for i, row in enumerate(words):
            base = i if i in starts else base
            head = base + int(row[6]) - 1 if row[6] != "0" else i
            relation = names["relations"][layers.relations[i]]
            counts["upos"] += names["upos"][layers.tags[0][i]] == row[3]
            counts["xpos"] += names["xpos"][layers.tags[1][i]] == row[4]
            counts["lemma"] += (
                pipeline.lemma(row[1], int(layers.tags[3][i]), names["xpos"][layers.tags[1][i]]).lower()
                == row[2].lower()
            )
            counts["uas"] += int(layers.heads[i] == head)
            same = relation.split(SUBTYPE)[0] == row[7].split(SUBTYPE)[0]
            counts["las"] += int(layers.heads[i] == head and same)
            counts["las_subtypes"] += int(layers.heads[i] == head and relation == row[7])
    shares = {
        name: round(100 * counts[name] / counts["words"], 1)
        for name in ("upos", "xpos", "lemma", "uas", "las", "las_subtypes")
    }
    return {**shares, "sentences": round(200 * counts["hit"] / (counts["starts"] + counts["found"]), 1)}


def _entities(path: Path, pipeline: Pipeline) -> dict[str, Any]:
    """Exact F1 over WorldWide: articles whole; FAC, NORP, DATE, MONEY, PRODUCT, MISC included, MISC as one label."""
    articles: dict[str, list[dict[str, Any]]] = {}
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        if row["source"] == "WorldWide":
            articles.setdefault(row["doc"], []).append(row)
    counts: Counter[str] = Counter()
    for rows in articles.values():
        gold, predicted = _article(rows, pipeline)
        for label in {label for *_, label in gold | predicted}:
            g, p = {x for x in gold if x[2] == label}, {x for x in predicted if x[2] == label}
            counts.update({f"gold {label}": len(g), f"pred {label}": len(p), f"hit {label}": len(g & p)})
    labels = sorted({key.split()[1] for key in counts})
    return {"entities": _f1(counts, labels), **{f"entities_{x}": _f1(counts, [x]) for x in labels}}


def _f1(counts: Counter[str], labels: list[str]) -> float:
    """Exact F1 in per cent over some labels."""
    hits = sum(counts[f"hit {label}"] for label in labels)
    both = sum(counts[f"gold {label}"] + counts[f"pred {label}"] for label in labels)
    return round(200 * hits / max(1, both), 1)


def _article(
    rows: list[dict[str, Any]], pipeline: Pipeline
) -> tuple[set[tuple[int, int, str]], set[tuple[int, int, str]]]:
    words: list[str] = []
    gaps: list[int] = []
    gold: set[tuple[int, int, str]] = set()
    for row in rows:
        base, end = len(words), 0
        starts = {a: i for i, (a, _) in enumerate(row["tokens"])}
        ends = {b: i + 1 for i, (_, b) in enumerate(row["tokens"])}
        for number, (a, b) in enumerate(row["tokens"]):
            gaps.append(PARAGRAPH if not words else SPACE if a > end or not number else NO_GAP)
            words.append(row["text"][a:b])
            end = b
        gold |= {
            (starts[a] + base, ends[b] + base, label)
            for a, b, label in row["ents"]
            if a in starts and b in ends
        }
    parts = {"EVENT": "MISC", "WORK": "MISC"}
    return gold, {
        (a, b, parts.get(label, label)) for a, b, label in pipeline.read_words(words, gaps).entities
    }
