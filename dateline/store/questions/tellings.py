"""Many tellings at once: a handful of queries for any number of facts."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from dateline.record import Span
from dateline.store.questions.opening import ask, bundle
from dateline.store.questions.telling import Side, Spot, Telling
from dateline.store.store import Store

FACT = """SELECT s.fact, coalesce(t.story, s.fact), s.kind, s.local, s.type, s.mode, s.status, s.day_from, s.day_to,
        s.label, s.country, s.verdict, s.run, s.document, coalesce(o.origin, s.document), d.published, d.title,
        d.publisher, d.url, d.language, f.payload
    FROM json_each(?) AS x CROSS JOIN standing AS s ON s.fact = x.value
    CROSS JOIN fact AS f ON f.id = s.fact CROSS JOIN document AS d ON d.id = s.document
    LEFT JOIN story AS t ON t.fact = s.fact LEFT JOIN origin AS o ON o.document = s.document"""
EVIDENCE = """SELECT e.fact, e.start, e."end", e.quote FROM json_each(?) AS x
    CROSS JOIN evidence AS e ON e.fact = x.value ORDER BY e.fact, e.start, e."end" """
SIDES = """SELECT p.fact, p.role, p.actor, coalesce(s.label, a.label), coalesce(s.country, a.country), a.type, a.mode,
        coalesce(t.story, p.actor)
    FROM json_each(?) AS x CROSS JOIN participant AS p ON p.fact = x.value CROSS JOIN fact AS a ON a.id = p.actor
    LEFT JOIN standing AS s ON s.fact = p.actor LEFT JOIN story AS t ON t.fact = p.actor
    ORDER BY p.fact, p.step, p.role"""
PLACES = """SELECT l.fact, l.place, coalesce(s.label, a.label), coalesce(s.country, a.country), a.type,
        json_extract(a.payload, '$.latitude'), json_extract(a.payload, '$.longitude'),
        json_extract(a.payload, '$.geonames_id')
    FROM json_each(?) AS x CROSS JOIN located AS l ON l.fact = x.value CROSS JOIN fact AS a ON a.id = l.place
    LEFT JOIN standing AS s ON s.fact = l.place ORDER BY l.fact, l.step"""
CLAIMS = """SELECT c.fact, c.step, coalesce(a.label, json_extract(m.payload, '$.source[0].quote'), 'somebody unnamed')
    FROM json_each(?) AS x CROSS JOIN claimed AS c ON c.fact = x.value CROSS JOIN fact AS m ON m.id = c.statement
    LEFT JOIN participant AS p ON p.fact = c.statement AND p.role = 'speaker'
    LEFT JOIN fact AS a ON a.id = p.actor ORDER BY c.fact, c.step, p.step"""


def tellings(store: Store, facts: Iterable[str]) -> list[Telling]:
    """The facts that stand among the ids, in the order of the ids."""
    ids = bundle(dict.fromkeys(facts))
    words, sides, places, claims = (
        _evidence(store, ids),
        _sides(store, ids),
        _places(store, ids),
        _claims(store, ids),
    )
    return [
        replace(
            Telling(*row),
            evidence=tuple(words[row[0]]),
            sides=tuple(sides[row[0]]),
            places=tuple(places[row[0]]),
            claimed_by=claims.get(row[0], ()),
        )
        for row in ask(store, FACT, [ids])
    ]


def _evidence(store: Store, ids: str) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = defaultdict(list)
    for fact, *span in ask(store, EVIDENCE, [ids]):
        found[fact].append(Span(*span))
    return found


def _sides(store: Store, ids: str) -> dict[str, list[Side]]:
    found: dict[str, list[Side]] = defaultdict(list)
    for fact, *side in ask(store, SIDES, [ids]):
        found[fact].append(Side(*side))
    return found


def _places(store: Store, ids: str) -> dict[str, list[Spot]]:
    found: dict[str, list[Spot]] = defaultdict(list)
    for fact, *spot in ask(store, PLACES, [ids]):
        found[fact].append(Spot(*spot))
    return found


def _claims(store: Store, ids: str) -> dict[str, tuple[str, ...]]:
    """The tellers of each statement joined by "and"."""
    found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for fact, step, name in ask(store, CLAIMS, [ids]):
        found[fact][step].append(name)
    return {fact: tuple(" and ".join(names) for names in steps.values()) for fact, steps in found.items()}
