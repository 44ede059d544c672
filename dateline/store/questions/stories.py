"""The tellings of stories: how many reports of how many origins tell one thing."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.store.questions.opening import ask, bundle
from dateline.store.store import Store

MEMBERS = """SELECT t.story, s.fact, s.kind, s.status, s.document, coalesce(o.origin, s.document)
    FROM json_each(?) AS x CROSS JOIN story AS t ON t.story = x.value CROSS JOIN standing AS s ON s.fact = t.fact
    LEFT JOIN origin AS o ON o.document = s.document
    UNION
    SELECT s.fact, s.fact, s.kind, s.status, s.document, coalesce(o.origin, s.document)
    FROM json_each(?) AS x CROSS JOIN standing AS s ON s.fact = x.value LEFT JOIN origin AS o ON o.document = s.document
    WHERE NOT EXISTS (SELECT 1 FROM story AS t WHERE t.fact = s.fact)
    ORDER BY 1, 2"""


@dataclass(frozen=True, slots=True)
class Member:
    """One telling of a story, in short."""

    story: str
    fact: str
    kind: str
    status: str | None
    document: str
    origin: str


def members(store: Store, stories: Iterable[str]) -> dict[str, list[Member]]:
    """Story -> its tellings by id; a fact that no other report tells is a story of itself."""
    ids = bundle(dict.fromkeys(stories))
    found: dict[str, list[Member]] = {}
    for row in ask(store, MEMBERS, [ids, ids]):
        found.setdefault(row[0], []).append(Member(*row))
    return found
