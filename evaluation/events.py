"""The PLOVER root between a marked source and a marked target: PLV's training sentences, read end to end.

Each sentence is read as a report without a date; nothing of the marks is told. An event stands for a row where an actor
of it touches the marked source and another participant (its places, where the target is one) the marked target.
Of several the one whose trigger stands nearest to the source counts, one after the source before one ahead of it.
PLV knows the one root YIELD for CONCEDE and RETREAT, and codes what is to come as AGREE where it is friendly, as
PLOVER does; record.md keeps both apart from `type`, so they are put back here.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.reader import Reader
from dateline.record import Actor, Event, Place, Record, Span
from evaluation.records import document_of
from evaluation.shares import share

NONE = "none"
YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
FRIENDLY = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"))
TO_COME = frozenset(("planned",))


@dataclass(frozen=True, slots=True)
class Answer:
    """A row's gold root, ours between the marked actors and from the source alone ("none" without an event), and the
    roots of all events of the sentence."""

    gold: str
    root: str
    of_source: str
    anywhere: frozenset[str]


def evaluate(gold_dir: Path, pipeline: Any) -> dict[str, Any]:
    """See `scores`; `gold_dir` holds events/plv_relations.train.jsonl."""
    reader = Reader(pipeline)
    with (gold_dir / "events" / "plv_relations.train.jsonl").open(encoding="utf-8") as lines:
        return scores([answer_of(row, _read(row, reader)) for row in map(json.loads, lines)])


def _read(row: Mapping[str, Any], reader: Reader) -> Record:
    return reader(document_of({"document": {"id": row["id"], "text": row["text"]}}))


def answer_of(row: Mapping[str, Any], record: Record) -> Answer:
    """What a record says of a row."""
    marked = Marked(record, row["source"], row["target"])
    return Answer(
        gold=row["root"],
        root=_root(marked.nearest(event for event in record.events if marked.joins(event))),
        of_source=_root(marked.nearest(event for event in record.events if marked.starts(event))),
        anywhere=frozenset(_root(event) for event in record.events),
    )


class Marked:
    """The marked words of a row, and the actors and places of the record that touch them."""

    def __init__(self, record: Record, source: Mapping[str, Any], target: Mapping[str, Any]) -> None:
        self._source = source
        self._sources = {actor.id for actor in record.actors if _touch(actor.mentions, source)}
        items: tuple[Actor | Place, ...] = (*record.actors, *record.places)
        self._targets = {item.id for item in items if _touch(item.mentions, target)}

    def starts(self, event: Event) -> bool:
        """Whether the marked source is among those who do it."""
        return bool(self._sources.intersection(event.actors))

    def joins(self, event: Event) -> bool:
        """Whether it is between the source and somebody, or somewhere, else in the marked target."""
        others = self._targets.intersection((*event.actors, *event.recipients, *event.places))
        return any(source != other for source in self._sources.intersection(event.actors) for other in others)

    def nearest(self, events: Iterable[Event]) -> Event | None:
        """The event whose trigger is nearest after the source, else before it; None of none."""
        return min(events, key=self._distance, default=None)

    def _distance(self, event: Event) -> tuple[bool, int]:
        ahead = event.trigger.start < self._source["start"]  # an event touched the source, so it has a start
        return ahead, abs(event.trigger.start - self._source["end"])


def _touch(mentions: Sequence[Span], marked: Mapping[str, Any]) -> bool:
    """Whether a mention touches marked words; the few that PLV marks but does not write touch nothing."""
    if marked["start"] is None:
        return False
    return any(span.start < marked["end"] and marked["start"] < span.end for span in mentions)


def _root(event: Event | None) -> str:
    """The root by PLV's list."""
    if event is None:
        return NONE
    if event.status in TO_COME and event.type in FRIENDLY:
        return "AGREE"
    return YIELD.get(event.type, event.type)


def scores(answers: Sequence[Answer]) -> dict[str, Any]:
    """Per cent of the rows: `accuracy` between the marked actors, `macro_f1` over the gold roots, `coverage` (rows with
    an event between them), `precision` (right among those), `of_source.accuracy` (by the source alone), `anywhere`
    (an event of the right root in the sentence, whoever takes part), and each root's F1."""
    covered = [answer for answer in answers if answer.root != NONE]
    by_root = {root: _f1(answers, root) for root in sorted({answer.gold for answer in answers})}
    return {
        "accuracy": share(answer.root == answer.gold for answer in answers),
        "macro_f1": sum(by_root.values()) / max(1, len(by_root)),
        "coverage": share(answer.root != NONE for answer in answers),
        "precision": share(answer.root == answer.gold for answer in covered),
        "of_source": {"accuracy": share(answer.of_source == answer.gold for answer in answers)},
        "anywhere": share(answer.gold in answer.anywhere for answer in answers),
        "f1": by_root,
    }


def _f1(answers: Iterable[Answer], root: str) -> float:
    count: Counter[str] = Counter()
    for answer in answers:
        gold, ours = answer.gold == root, answer.root == root
        count.update(both=gold + ours, hits=gold and ours)
    return 200 * count["hits"] / count["both"] if count["both"] else 0.0
