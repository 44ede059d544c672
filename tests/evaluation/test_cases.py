"""The case sentences: known fields and words of the record, strings that stand in their text."""

import collections
import datetime
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent.parent.parent / "evaluation" / "cases"
Case = dict[str, Any]

MODES = {
    "AGREE": "",
    "CONSULT": "visit third-party multilateral phone",
    "SUPPORT": "",
    "CONCEDE": "",
    "COOPERATE": "",
    "AID": "",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack "
    "aerial drone heavy-weapons crowd-control unconventional",
}
STYLES = "agency broadsheet release live shuffled headline radio"
TESTS = (
    "happened planned possible denied demanded ongoing postponed called-off quoted-history hypothetical "
    "other-sense passive relative-clause nominal control coordination coreference two-clauses reciprocal "
    "date place figure meeting position ceasefire link headline nested"
)
EVENT_STATUSES = "happened ongoing planned postponed called-off possible denied demanded"
MEETING_STATUSES = (
    "proposed announced confirmed ongoing held downgraded postponed cancelled collapsed boycotted"
)
CEASEFIRE_STATUSES = "proposed rejected declared agreed in-force extended breached ended"
STANCES = "accepts supports offers demands rejects refuses-to-discuss conditional open"
MEASURES = (
    "killed injured killed-or-injured captured missing displaced refugees evacuated detained troops aid other"
)
KINDS = ("events", "meetings", "positions", "ceasefires", "figures", "links")

# Of each kind of item: the fields that it must have, those it may have, and the words allowed in a field.
FIELDS = {
    "event": ("trigger type actors recipients places status", "mode happened"),
    "meeting": ("participants status", "level place held"),
    "position": ("party stance words", "voiced_by condition"),
    "ceasefire": ("declared_by status words", "kind in_force"),
    "figure": ("words measure cumulative", "low point high"),
    "link": ("kind a b", ""),
}
CHOICES = {
    ("event", "type"): " ".join(MODES),
    ("event", "status"): EVENT_STATUSES,
    ("meeting", "status"): MEETING_STATUSES,
    ("meeting", "level"): "leaders ministers envoys officials experts",
    ("position", "stance"): STANCES,
    ("ceasefire", "status"): CEASEFIRE_STATUSES,
    ("ceasefire", "kind"): "unilateral bilateral multilateral imposed",
    ("figure", "measure"): MEASURES,
    ("link", "kind"): "same supports contradicts updates copies",
}
QUOTED = "trigger actors recipients places participants place party voiced_by condition words declared_by a b"
FILES = sorted(FOLDER.glob("*.toml"))


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def cases() -> list[Case]:
    return [case for path in FILES for case in read(path)["case"]]


def items(case: Case) -> Iterator[tuple[str, Case]]:
    """Each annotated item of a case with its kind."""
    for kind in FIELDS:
        for item in case.get(kind, []):
            yield kind, item


def strings(value: Any) -> Iterator[tuple[str, int]]:
    """Each string of a field that quotes the text, with the number of its occurrence."""
    if isinstance(value, str):
        yield value, 1
    elif len(value) == 2 and isinstance(value[1], int):
        yield value[0], value[1]
    else:
        for part in value:
            yield from strings(part)


def occurrences(text: str, words: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def wrong_fields(kind: str, item: Case) -> list[str]:
    needed, allowed = (set(names.split()) for names in FIELDS[kind])
    found = [f"{kind} lacks {name}" for name in sorted(needed - set(item))]
    return found + [f"{kind} has {name}" for name in sorted(set(item) - needed - allowed)]


def wrong_words(kind: str, item: Case) -> list[str]:
    found = [
        f"{kind} {name}: {item[name]}"
        for (of, name), allowed in CHOICES.items()
        if of == kind and name in item and item[name] not in allowed.split()
    ]
    if kind == "event" and "mode" in item and item["mode"] not in MODES.get(item["type"], "").split():
        found.append(f"{item['type']} has no mode {item['mode']}")
    return found


def missing_strings(text: str, item: Case) -> list[str]:
    return [
        f"{name}: {words}"
        for name in QUOTED.split()
        if name in item
        for words, number in strings(item[name])
        if occurrences(text, words) < number
    ]


def wrong_interval(item: Case) -> list[str]:
    """Two days in order, "" for an open end."""
    found = []
    for name in ("happened", "held", "in_force"):
        days = [day for day in item.get(name, []) if day != ""]
        if name in item and (len(item[name]) != 2 or not days or days != sorted(days)):
            found.append(f"{name}: {item[name]}")
    return found


def wrong_bounds(item: Case) -> list[str]:
    bounds = [item[name] for name in ("low", "point", "high") if name in item]
    return [] if bounds == sorted(bounds) else [f"bounds {bounds}"]


def wrong_case(case: Case) -> list[str]:
    """What is wrong with the case's own fields."""
    needed, allowed = {"text", "published", "style", "tests"}, {"complete", *FIELDS}
    found = [f"field {name}" for name in sorted(needed ^ (set(case) - allowed))]
    found += [f"tests {name}" for name in sorted(set(case["tests"]) - set(TESTS.split()))]
    found += [f"complete {name}" for name in case.get("complete", []) if name not in KINDS]
    found += [] if case["style"] in STYLES.split() else [f"style {case['style']}"]
    return found + ([] if type(case["published"]) is datetime.date else ["published"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_is_annotated_in_the_words_of_the_record(path: Path) -> None:
    file = read(path)
    assert set(file) == {"conflict", "continent", "case"}
    for case in file["case"]:
        found = wrong_case(case)
        for kind, item in items(case):
            found += wrong_fields(kind, item) + wrong_words(kind, item) + missing_strings(case["text"], item)
            found += wrong_interval(item) + wrong_bounds(item)
        assert not found, f"{case['text']}: {found}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_trigger_that_stands_twice_in_its_text_says_which(path: Path) -> None:
    for case in read(path)["case"]:
        for event in case.get("event", []):
            if isinstance(event["trigger"], str):
                assert occurrences(case["text"], event["trigger"]) == 1, (case["text"], event["trigger"])


def test_no_text_is_a_case_twice() -> None:
    texts = [case["text"] for case in cases()]
    assert len(texts) == len(set(texts))


def count(of: Iterator[str]) -> collections.Counter[str]:
    return collections.Counter(of)


def test_the_cases_cover_every_type_mode_and_status() -> None:
    events = [event for case in cases() for event in case.get("event", [])]
    types = count(event["type"] for event in events)
    modes = count(f"{event['type']} {event['mode']}" for event in events if "mode" in event)
    statuses = count(event["status"] for event in events)
    assert len(events) >= 800
    assert [name for name in MODES if types[name] < 15] == []
    assert [f"{of} {mode}" for of in MODES for mode in MODES[of].split() if modes[f"{of} {mode}"] < 2] == [
        "THREATEN expel"
    ]
    assert [name for name in EVENT_STATUSES.split() if statuses[name] < 9] == []
    assert len(events) - statuses["happened"] >= 200


def test_the_cases_cover_the_promised_difficulties() -> None:
    tests = count(name for case in cases() for name in case["tests"])
    quiet = [case for case in cases() if "other-sense" in case["tests"] and not case.get("event")]
    assert len(FILES) >= 25 and len(cases()) >= 500
    assert len(quiet) >= 90
    assert tests["two-clauses"] >= 40 and tests["nested"] >= 25
    assert tests["hypothetical"] + tests["quoted-history"] >= 25


def test_the_cases_cover_meetings_positions_ceasefires_and_figures() -> None:
    kinds = count(kind for case in cases() for kind, _ in items(case))
    assert [kind for kind in ("meeting", "position", "ceasefire", "figure") if kinds[kind] < 40] == []
