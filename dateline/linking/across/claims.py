"""What the tellings of one story say of each other: the same, an update, or a contradiction, with the reason."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.linking.across.events import DONE
from dateline.linking.across.profile import Count, Profile

SAME, CONTRADICTS, UPDATES = "same", "contradicts", "updates"
GROWING = frozenset(
    {"killed", "injured", "killed-or-injured", "missing", "displaced", "refugees", "detained", "captured"}
)
NEAREST = 6  # earlier tellings with which each is compared, so that a long story stays cheap
DENIED = "denied"
SIDES = {
    "for": frozenset({"supports", "demands"}),
    "ready": frozenset({"accepts", "offers"}),
    "against": frozenset({"rejects", "refuses-to-discuss"}),
    "between": frozenset({"conditional", "open"}),
}  # stances between which a move is a change
BROKEN, KEPT = frozenset({"breached", "ended"}), frozenset({"in-force", "extended"})


class Claim(NamedTuple):
    """A link of two tellings; of an update `a` is the later one."""

    kind: str
    a: str
    b: str
    why: str


def claims(story: Sequence[Profile], why: dict[tuple[str, str], str]) -> Iterator[Claim]:
    """The links within one story. `why` has the reasons of pairs (smaller id first) that made it."""
    ordered = sorted(story, key=lambda p: (p.published, p.fact))
    for place, later in enumerate(ordered):
        for earlier in ordered[max(0, place - NEAREST) : place]:
            yield from _between(earlier, later, why)


def _between(earlier: Profile, later: Profile, why: dict[tuple[str, str], str]) -> Iterator[Claim]:
    clash = _denied(earlier, later) or _broken(earlier, later)
    if clash:
        yield Claim(CONTRADICTS, earlier.fact, later.fact, clash)
        return
    told = _of_counts(earlier, later) or _of_stances(earlier, later)
    if told:
        kind, reason = told
        first, second = (later, earlier) if kind == UPDATES else (earlier, later)
        yield Claim(kind, first.fact, second.fact, reason)
        return
    pair = tuple(sorted((earlier.fact, later.fact)))
    if pair in why:
        yield Claim(SAME, earlier.fact, later.fact, why[pair[0], pair[1]])


def _denied(a: Profile, b: Profile) -> str:
    if DENIED not in (a.status, b.status) or a.status == b.status or not DONE & {a.status, b.status}:
        return ""
    return f"{a.status} v {b.status}"


def _broken(a: Profile, b: Profile) -> str:
    both = {a.status, b.status}
    clash = a.kind == "ceasefire" and both & BROKEN and both & KEPT and a.published == b.published
    return f"{a.status} v {b.status}, told on one day" if clash else ""


def _of_counts(a: Profile, b: Profile) -> tuple[str, str] | None:
    """Counts of one measure that exclude each other: a toll that grew from one day to the next is an update."""
    alike = {x.measure for x in a.counts for y in b.counts if x == y}
    for one in a.counts:
        for two in b.counts:
            if one.measure == two.measure not in alike and _apart(one, two):
                grown = a.published < b.published and one.measure in GROWING and _low(two) > _low(one)
                words = f"{one.measure} {_short(one)} v {_short(two)}"
                return (UPDATES, words) if grown else (CONTRADICTS, words)
    return None


def _low(count: Count) -> int:
    return next((n for n in (count.point, count.low, count.high) if n is not None), 0)


def _apart(a: Count, b: Count) -> bool:
    """Whether no number is within both bounds."""
    return any(x.high is not None and y.low is not None and x.high < y.low for x, y in ((a, b), (b, a)))


def _short(count: Count) -> str:
    if count.low is not None and count.low == count.high:
        return str(count.low)
    return f"{'' if count.low is None else count.low}–{'' if count.high is None else count.high}"


def side_of_stance(stance: str) -> str:
    """On which side of an issue a stance is: "for", "ready" (to give or take), "against", "between"; "" for
    an unknown one."""
    return next((name for name, stances in SIDES.items() if stance in stances), "")


def _of_stances(a: Profile, b: Profile) -> tuple[str, str] | None:
    """A party that stands on another side later has changed; on the day itself the two accounts clash."""
    if a.kind != "position":
        return None
    one, two = side_of_stance(a.status), side_of_stance(b.status)
    if not one or not two or one == two:
        return None
    words = f"{a.status} v {b.status}"
    if a.published < b.published:
        return UPDATES, words
    return (CONTRADICTS, words) if "against" in (one, two) and "between" not in (one, two) else None
