"""A faulty case on the terminal: its text, then each faulty fact as the case has it above ours."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from evaluation.case_items import Item
from evaluation.case_verdicts import Verdict
from evaluation.cases import Case, Judged

WIDTH = 110
NONE = "–"
WRONG = "*"


def is_asked_for(case: Case, word: str) -> bool:
    """Whether `word` is a test, the style, the file or the name of a case; "" asks for all."""
    return word in ("", case.style, case.name, case.name.split("/")[0], *case.tests)


def as_page(one: Judged, kinds: Sequence[str]) -> str:
    """The page of a judged case, "" where all is right with it."""
    faults = [v for kind in kinds for v in one.verdicts[kind] if v.wrong or not v.found]
    if not faults:
        return ""
    case = one.case
    head = f"━━ {case.name}  published {case.published or NONE}  {case.style}  [{', '.join(case.tests)}]"
    text = textwrap.indent(textwrap.fill(case.text, WIDTH - 4), "    ")
    return "\n".join((head, text, *(line for verdict in faults for line in _fault(verdict)), ""))


def _fault(verdict: Verdict) -> list[str]:
    """Two lines for a fact with wrong fields (these are starred), one for a missed or an invented one."""
    kind = verdict.kind.removesuffix("s")
    if verdict.gold is None:
        assert verdict.ours is not None
        return [f"  + invented {kind}: {_in_a_line(verdict.ours)}"]
    if verdict.ours is None:
        return [f"  - missed {kind}: {_in_a_line(verdict.gold)}"]
    gold, ours = _cells(verdict.gold), _cells(verdict.ours)
    columns = [(_width(gold, ours, name), name) for name in gold]
    return [
        f"  ~ {kind} with wrong {', '.join(verdict.wrong)}",
        f"      case {_row(gold, columns, ())}",
        f"      ours {_row(ours, columns, verdict.wrong)}",
    ]


def _width(gold: Mapping[str, str], ours: Mapping[str, str], name: str) -> int:
    return max(len(gold[name]), len(ours[name])) + len(WRONG)


def _row(cells: Mapping[str, str], columns: Sequence[tuple[int, str]], wrong: Sequence[str]) -> str:
    marked = (((WRONG if name in wrong else " ") + cells[name]).ljust(width) for width, name in columns)
    return "  ".join(marked).rstrip()


def _in_a_line(item: Item) -> str:
    cells = _cells(item)
    said = (cell for cell in cells.values() if cell.split(":")[-1].strip() not in ("", NONE))
    return "  ".join(said)


def _cells(item: Item) -> dict[str, str]:
    """The words of a fact, then each field as text."""
    words = textwrap.shorten(item.words, WIDTH // 2, placeholder=" …")
    return {"words": f'"{words}"', **{name: _cell(name, value) for name, value in item.fields.items()}}


UNNAMED = ("type", "mode", "status", "measure", "stance", "kind", "level")  # values that need no heading


def _cell(name: str, value: Any) -> str:
    text = _text(value)
    return text if name in UNNAMED else f"{name}: {text}"


def _text(value: Any) -> str:
    if value is None or value == "":
        return NONE
    if isinstance(value, list):
        return ", ".join(names[0] for names in value) or NONE
    if isinstance(value, tuple):
        ends = [str(end) if end is not None else NONE for end in value]
        return ends[0] if len(set(ends)) == 1 else "/".join(ends)
    return str(value)
