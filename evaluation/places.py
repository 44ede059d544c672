"""Places against the Local-Global Lexicon: resolution of given mentions, and finding plus resolution.

A gold mention counts as right within 161 km (100 miles) of its gold coordinates or with its GeoNames id, as
in the literature (Leidner 2007; Gritta et al. 2018). Mentions without an answer count as wrong.
"""

import json
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc

from dateline.finding.places import find_places, place_toponyms
from dateline.finding.placing import EARTH_KM
from dateline.finding.toponyms import Toponym, entries_of, find_demonyms, home_of
from dateline.language.gazetteer import Entry, load_gazetteer
from dateline.language.states import country_of_demonym

RIGHT_KM = 161.0
Pipeline = Callable[[str, Any], Doc]


def evaluate(gold_dir: Path, pipeline: Pipeline | None = None) -> dict[str, Any]:
    """Scores in per cent: `resolution` of the gold mentions and, end to end, `recall`, `precision` and
    `found` (gold mentions overlapped at all). Without a `pipeline`, spaCy's bare tokenizer."""
    blank = spacy.blank("en")
    counts = dict.fromkeys(("gold", "placed", "known", "found", "right", "answers", "true_answers"), 0)
    for report in _reports(gold_dir):
        doc = pipeline(report["text"], report["date"]) if pipeline else blank(report["text"])
        _count_given(counts, doc, [mention for mention in report["toponyms"] if mention["lat"] is not None])
        _count_found(counts, doc, report["toponyms"])
    return _shares(counts)


def _reports(gold_dir: Path) -> Iterator[dict[str, Any]]:
    with (gold_dir / "places" / "geo_lgl.jsonl").open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _shares(counts: dict[str, int]) -> dict[str, Any]:
    gold, answers = max(counts["gold"], 1), max(counts["answers"], 1)
    return counts | {
        "resolution": round(100 * counts["placed"] / gold, 1),
        "resolution_of_known": round(100 * counts["placed"] / max(counts["known"], 1), 1),
        "found_share": round(100 * counts["found"] / gold, 1),
        "recall": round(100 * counts["right"] / gold, 1),
        "precision": round(100 * counts["true_answers"] / answers, 1),
    }


def _count_given(counts: dict[str, int], doc: Doc, gold: list[dict[str, Any]]) -> None:
    for mention, entry in resolved(doc, gold):
        counts["gold"] += 1
        counts["known"] += entry is not None
        counts["placed"] += entry is not None and is_right(
            entry.latitude, entry.longitude, entry.geonames_id, mention
        )


def resolved(doc: Doc, gold: list[dict[str, Any]]) -> list[tuple[dict[str, Any], Entry | None]]:
    """Each gold mention with the entry that Dateline gives it when it is told which words are toponyms."""
    gazetteer = load_gazetteer()
    by_toponym: dict[Toponym, dict[str, Any]] = {}
    answers: list[tuple[dict[str, Any], Entry | None]] = []
    for mention in gold:
        span = doc.char_span(mention["start"], mention["end"], alignment_mode="expand")
        country = country_of_demonym(mention["text"])
        entries = entries_of(mention["text"], gazetteer)
        if not entries and country:
            answers.append((mention, next(iter(home_of(mention["text"], gazetteer)), None)))
        elif span is not None:
            by_toponym[Toponym(span.start, span.end, mention["text"], entries)] = mention
    toponyms = sorted(by_toponym, key=lambda t: t.start)
    placed = place_toponyms(doc, toponyms, find_demonyms(doc, gazetteer))
    return answers + [(by_toponym[toponym], choice.entry) for toponym, choice in placed]


def _count_found(counts: dict[str, int], doc: Doc, gold: list[dict[str, Any]]) -> None:
    matched: set[int] = set()
    right: set[int] = set()
    for place in find_places(doc, load_gazetteer(), demonyms=True):
        for span in place.mentions:
            over = [i for i, m in enumerate(gold) if m["start"] < span.end and span.start < m["end"]]
            good = [i for i in over if is_right(place.latitude, place.longitude, place.geonames_id, gold[i])]
            matched.update(over)
            right.update(good)
            unmeasured = bool(over) and all(gold[i]["lat"] is None for i in over)
            counts["answers"] += place.latitude is not None and not unmeasured
            counts["true_answers"] += bool(good)
    counts["found"] += sum(gold[i]["lat"] is not None for i in matched)
    counts["right"] += len(right)


def is_right(
    latitude: float | None, longitude: float | None, identifier: int | None, gold: dict[str, Any]
) -> bool:
    """Whether an answer is the gold mention's GeoNames entry or within 161 km of its coordinates."""
    if latitude is None or longitude is None or gold["lat"] is None:
        return False
    same = identifier is not None and str(identifier) == str(gold["geonameid"])
    return same or kilometres(latitude, longitude, float(gold["lat"]), float(gold["lon"])) <= RIGHT_KM


def kilometres(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """The great-circle distance of two points in degrees, in km (haversine)."""
    a, b = math.radians(lat_a), math.radians(lat_b)
    half = (
        math.sin((a - b) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(lon_a - lon_b) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, half)))


if __name__ == "__main__":
    import sys

    print(json.dumps(evaluate(Path(sys.argv[1])), indent=1))
