"""Short reports about many conflicts, written for this project, with the facts that a careful reader finds in them.

`python -m evaluation.cases` prints the scores; `--show` also each faulty case with its facts and ours side by side,
`--show WORD` only those with a tag, style, kind of fact or file of that name. The cases are evaluation/cases/*.toml.
"""

import argparse
import datetime
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.reader import Reader
from evaluation.case_items import Answer, Row, gold_items
from evaluation.case_verdicts import KINDS, Verdict, judge
from evaluation.records import document_of
from evaluation.shares import per_cent

FOLDER = Path(__file__).parent / "cases"
HAPPENED = "happened"


@dataclass(frozen=True, slots=True)
class Case:
    """A text with its gold facts by kind; `complete` are the kinds of which it gives all that there are."""

    name: str
    text: str
    published: datetime.date | None
    style: str
    tests: tuple[str, ...]
    complete: tuple[str, ...]
    facts: Mapping[str, tuple[Row, ...]]


@dataclass(frozen=True, slots=True)
class Judged:
    """A case and the verdicts on its facts and on ours, by kind; only invented facts of complete kinds are there."""

    case: Case
    verdicts: Mapping[str, tuple[Verdict, ...]]


def evaluate(gold_dir: Path, pipeline: Any) -> dict[str, Any]:
    """Per cent by kind: found and complete F1, right fields among found; see `scores` for the rest. The cases are
    the project's own: `gold_dir` is not looked into."""
    return scores(judged(load_cases(), Reader(pipeline)))


def load_cases(folder: Path = FOLDER) -> list[Case]:
    """All cases of a folder's TOML files, in the order of names and within a file."""
    return [case for path in sorted(folder.glob("*.toml")) for case in _cases_of(path)]


def _cases_of(path: Path) -> Iterable[Case]:
    tables = tomllib.loads(path.read_text(encoding="utf-8")).get("case", ())
    for number, table in enumerate(tables, 1):
        facts = {kind: tuple(table.get(kind.removesuffix("s"), ())) for kind in KINDS}
        yield Case(
            name=f"{path.stem}/{number}",
            text=table["text"],
            published=table.get("published"),
            style=table.get("style", ""),
            tests=tuple(table.get("tests", ())),
            complete=tuple(table.get("complete", ("events",))),
            facts=facts,
        )


def judged(cases: Iterable[Case], reader: Reader) -> list[Judged]:
    """Each case read and compared."""
    return [_judged(case, reader) for case in cases]


def _judged(case: Case, reader: Reader) -> Judged:
    day = case.published.isoformat() if case.published else None
    given = {"document": {"id": case.name, "text": case.text, "published": day}}
    answer = Answer(reader(document_of(given)))
    verdicts = {}
    for kind in KINDS:
        gold = gold_items(kind, case.text, case.facts[kind])
        all_told = kind in case.complete
        found = judge(kind, gold, answer.items(kind)) if gold or all_told else []
        verdicts[kind] = tuple(verdict for verdict in found if all_told or verdict.gold)
    return Judged(case, verdicts)


def scores(cases: Iterable[Judged]) -> dict[str, Any]:
    """The figures of judged cases, in per cent.

    `not_happened_as_happened`: of all gold events of another status than happened, those that we have as happened.
    `false_per_100`: events of ours in 100 cases that have none. `tests`: events by what the cases test.
    """
    cases = list(cases)
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    by_test: dict[str, Counter[str]] = defaultdict(Counter)
    for one in cases:
        for kind in KINDS:
            counts[kind].update(_count(one, kind))
        for test in one.case.tests:
            by_test[test].update(_count(one, "events"))
    return {
        **{kind: _shares(count) for kind, count in counts.items() if count["gold"]},
        "not_happened_as_happened": _as_happened(cases),
        "false_per_100": _false_per_100(cases),
        "tests": {test: _headline(by_test[test]) for test in sorted(by_test) if by_test[test]["gold"]},
    }


def _count(one: Judged, kind: str) -> Counter[str]:
    """Gold and answered facts, found and complete ones, and each field's judgements and right ones. Where a case
    does not tell all of a kind, it says nothing of precision: its facts count as gold and hits only."""
    count: Counter[str] = Counter()
    all_told = kind in one.case.complete
    for verdict in one.verdicts[kind]:
        count["gold"] += verdict.gold is not None
        count["ours"] += verdict.ours is not None and all_told
        count.update(found=verdict.found, complete=verdict.complete)
        count.update(sure_found=verdict.found and all_told, sure_complete=verdict.complete and all_told)
        if verdict.found and verdict.gold:
            count.update(f"judged {name}" for name in verdict.gold.fields)
            count.update(f"right {name}" for name in verdict.gold.fields if name not in verdict.wrong)
    return count


def _shares(count: Counter[str]) -> dict[str, float]:
    names = [name.removeprefix("judged ") for name in count if name.startswith("judged ")]
    fields = {name: per_cent(count[f"right {name}"], count[f"judged {name}"]) for name in names}
    precision = per_cent(count["sure_found"], count["ours"])
    recall = per_cent(count["found"], count["gold"])
    return {**_headline(count), "found_precision": precision, "found_recall": recall, **fields}


def _headline(count: Counter[str]) -> dict[str, float]:
    """Found and complete F1."""
    return {
        name: _mean(
            per_cent(count[f"sure_{name}"], count["ours"]) if count["ours"] else None,
            per_cent(count[name], count["gold"]),
        )
        for name in ("found", "complete")
    }


def _mean(precision: float | None, recall: float) -> float:
    """F1; where nothing is known of precision, recall."""
    if precision is None:
        return recall
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _as_happened(cases: Iterable[Judged]) -> float:
    others = [
        verdict
        for one in cases
        for verdict in one.verdicts["events"]
        if verdict.gold and verdict.gold.fields["status"] != HAPPENED
    ]
    coded = sum(bool(verdict.ours and verdict.ours.fields["status"] == HAPPENED) for verdict in others)
    return per_cent(coded, len(others))


def _false_per_100(cases: Iterable[Judged]) -> float:
    empty = [one for one in cases if "events" in one.case.complete and not one.case.facts["events"]]
    return per_cent(sum(len(one.verdicts["events"]) for one in empty), len(empty))


def main(arguments: list[str]) -> int:
    """Prints the scores and, if asked, the faulty cases; the exit status."""
    from dateline.reader import load_reader
    from evaluation.case_pages import as_page, is_asked_for
    from evaluation.scoreboard import flat, shown

    parser = argparse.ArgumentParser(prog="python -m evaluation.cases", description=__doc__)
    parser.add_argument("--show", nargs="?", const="", metavar="WORD", help="print faulty cases")
    parser.add_argument("--only", metavar="KIND", choices=KINDS, help="show faults of one kind of fact only")
    options = parser.parse_args(arguments)
    cases = judged(load_cases(), load_reader())
    if options.show is not None:
        kinds = (options.only,) if options.only else KINDS
        asked = [one for one in cases if is_asked_for(one.case, options.show)]
        print("\n".join(page for one in asked if (page := as_page(one, kinds))))
        print(f"{len(asked)} cases")
        cases = asked
    for name, figure in flat(scores(cases)):
        print(f"{name:44} {shown(figure):>6}")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except BrokenPipeError:  # piped into head
        sys.stderr.close()
