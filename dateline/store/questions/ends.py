"""Links between facts, seen from one of the two."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.store.questions.opening import ask, bundle
from dateline.store.store import Store

SEEN = """SELECT kind, {0}, {1}, why FROM current_links WHERE {0} IN (SELECT value FROM json_each(?))"""
UPDATES = "updates"


@dataclass(frozen=True, slots=True, order=True)
class Ends:
    """A link of `fact` with `other`. `kind` is a link's, or "updated" where it is `other` that updates `fact`."""

    kind: str
    fact: str
    other: str
    why: str


def ends_of(store: Store, facts: Iterable[str]) -> dict[str, list[Ends]]:
    """Fact -> its links by kind and the other fact."""
    ids = bundle(dict.fromkeys(facts))
    seen = {Ends(*row) for row in ask(store, SEEN.format("a", "b"), [ids])}
    for kind, fact, other, why in ask(store, SEEN.format("b", "a"), [ids]):
        seen.add(Ends("updated" if kind == UPDATES else kind, fact, other, why))
    found: dict[str, list[Ends]] = {}
    for end in sorted(seen):
        found.setdefault(end.fact, []).append(end)
    return found
