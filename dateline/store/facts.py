"""A record's facts as rows: pure, so that any process can do it and the same record gives the same rows."""

from dateline.record import Span
from dateline.store.digest import anchor
from dateline.store.fact import Fact, Row
from dateline.store.naming import Naming

WORDS = {"actor": "mentions", "place": "mentions"}  # the field with the evidence, where it is not "evidence"
# kind -> the fields that stand in the columns type, mode, status; the field with the fact's own time
COLUMNS = {
    "actor": ("kind", "sector", None, None),
    "place": ("precision", None, None, None),
    "statement": ("act", "form", None, "said"),
    "event": ("type", "mode", "status", "happened"),
    "meeting": ("level", None, "status", "held"),
    "position": (None, None, "stance", "held"),
    "ceasefire": ("kind", None, "status", "in_force"),
    "figure": ("measure", None, None, "period"),
}
LONGEST_LABEL = 200  # characters


def facts_of(naming: Naming) -> list[Fact]:
    """The facts of the record that `naming` holds, in the record's order."""
    return [_fact(naming, local, kind, row) for local, kind, row in naming.items()]


def _fact(naming: Naming, local: str, kind: str, row: Row) -> Fact:
    key = naming.id(local)
    words = WORDS.get(kind, "evidence")
    evidence = tuple(Span(**span) for span in row[words])
    type_, mode, status, time = COLUMNS[kind]
    own_time = (row[time] if time else None) or {"start": None, "end": None}
    return Fact(
        id=key,
        document=key.rpartition("-")[0],
        kind=kind,
        local=local,
        type=row[type_] if type_ else None,
        mode=row[mode] if mode else None,
        status=row[status] if status else None,
        day_from=own_time["start"],
        day_to=own_time["end"],
        label=_label(kind, row, evidence)[:LONGEST_LABEL],
        country=row.get("country"),
        anchor=anchor(_anchoring(kind, evidence)),
        payload={name: value for name, value in naming.payloads[local].items() if name != words},
        evidence=evidence,
    )


def _anchoring(kind: str, evidence: tuple[Span, ...]) -> list[Span]:
    """Actors and places are found again by their first mention: later ones come and go with a better reading."""
    return [min(evidence)] if kind in WORDS and evidence else sorted(set(evidence))


def _label(kind: str, row: Row, evidence: tuple[Span, ...]) -> str:
    if "name" in row:
        return str(row["name"])
    if kind == "position":
        return str(row["issue"]["label"])
    if kind == "event":
        return str(row["trigger"]["quote"])
    if kind == "statement" and row["cue"]:
        return " … ".join(span["quote"] for span in row["cue"])
    return evidence[0].quote if evidence else ""
