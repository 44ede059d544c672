"""Which stories a question is about: one row a story, whatever the number of its tellings."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.store.questions.opening import ask, bundle
from dateline.store.questions.wanted import Wanted
from dateline.store.store import Store

ONE_OF = "IN (SELECT value FROM json_each(?))"
ACTING = "('actor', 'speaker', 'party', 'voice', 'declarer', 'host', 'envoy', 'doer')"
DAY = "coalesce(s.day_from, s.day_to)"
LAST_DAY = "coalesce(s.day_to, s.day_from)"
NEVER_DATED = """NOT EXISTS (SELECT 1 FROM story AS own JOIN story AS told ON told.story = own.story
    JOIN standing AS other ON other.fact = told.fact
    WHERE own.fact = s.fact AND coalesce(other.day_from, other.day_to) IS NOT NULL)"""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A story and the telling that stands for it: dated before undated, a meeting before the act of meeting, then
    the earliest published, then the smallest id."""

    story: str
    fact: str


def choose(store: Store, wanted: Wanted) -> tuple[list[Chosen], int]:
    """The stories with a telling as wanted, at most `wanted.limit` of them, and how many there are in all.

    They come by day, then kind, then id of the telling; those without a day last.
    """
    clauses, values = zip(*_conditions(wanted), strict=True)
    sql = f"""SELECT story, fact, count(*) OVER () FROM (
            SELECT coalesce(t.story, s.fact) AS story, s.fact AS fact, s.kind AS kind, {DAY} AS day,
                min(({DAY} IS NULL) || (s.kind <> 'meeting') || coalesce(d.published, '9') || ' ' || s.fact)
            FROM standing AS s CROSS JOIN document AS d ON d.id = s.document
            LEFT JOIN story AS t ON t.fact = s.fact
            WHERE {" AND ".join(clauses)} GROUP BY 1)
        ORDER BY day IS NULL, day, kind, fact LIMIT ?"""
    most = -1 if wanted.limit is None else wanted.limit
    found = ask(store, sql, [value for several in values for value in several] + [most])
    return [Chosen(story, fact) for story, fact, _ in found], found[0][2] if found else 0


def choose_counts(store: Store, wanted: Wanted) -> tuple[list[tuple[str, ...]], int]:
    """The figures as wanted, those of one measure, place and time together, and how many such groups there are.

    A figure without a place or without a day stands alone. Groups come by day, then measure, then smallest id.
    """
    clauses, values = zip(*_conditions(wanted), strict=True)
    sql = f"""SELECT group_concat(fact, ' '), count(*) OVER () FROM (
            SELECT s.fact AS fact, s.type AS measure, {DAY} AS day, CASE WHEN {DAY} IS NULL OR p.label IS NULL
                THEN s.fact ELSE json_array(s.type, lower(p.label), p.country, s.day_from, s.day_to,
                    json_extract(f.payload, '$.cumulative')) END AS one
            FROM standing AS s CROSS JOIN document AS d ON d.id = s.document CROSS JOIN fact AS f ON f.id = s.fact
            LEFT JOIN located AS l ON l.fact = s.fact AND l.step = 1 LEFT JOIN standing AS p ON p.fact = l.place
            WHERE {" AND ".join(clauses)})
        GROUP BY one ORDER BY day IS NULL, day, measure, min(fact) LIMIT ?"""
    most = -1 if wanted.limit is None else wanted.limit
    found = ask(store, sql, [value for several in values for value in several] + [most])
    return [tuple(sorted(facts.split())) for facts, _ in found], found[0][1] if found else 0


def documents_with(store: Store, wanted: Wanted) -> list[str]:
    """The documents that have a fact as wanted."""
    clauses, values = zip(*_conditions(wanted), strict=True)
    sql = f"""SELECT DISTINCT s.document FROM standing AS s CROSS JOIN document AS d ON d.id = s.document
        WHERE {" AND ".join(clauses)}"""
    return [key for (key,) in ask(store, sql, [value for several in values for value in several])]


def facts_as(store: Store, wanted: Wanted) -> list[str]:
    """The facts as wanted by id, whatever their stories."""
    clauses, values = zip(*_conditions(wanted), strict=True)
    sql = f"""SELECT s.fact FROM standing AS s CROSS JOIN document AS d ON d.id = s.document
        WHERE {" AND ".join(clauses)} ORDER BY s.fact"""
    return [key for (key,) in ask(store, sql, [value for several in values for value in several])]


def _conditions(wanted: Wanted) -> Iterator[tuple[str, list[str]]]:
    yield f"s.kind {ONE_OF}", [bundle(wanted.kinds)]
    for column, among in (
        ("lower(s.type)", wanted.types),
        ("lower(s.status)", wanted.statuses),
        ("d.publisher", wanted.publishers),
        ("s.document", wanted.documents),
    ):
        if among is not None:
            yield f"{column} {ONE_OF}", [bundle(among)]
    yield from _on_days(wanted)
    yield from _on_names(wanted)


def _on_days(wanted: Wanted) -> Iterator[tuple[str, list[str]]]:
    """An interval with one known end counts as that day."""
    bounds = ((f"{LAST_DAY} >= ?", wanted.since), (f"{DAY} <= ?", wanted.until))
    asked = [(condition, day) for condition, day in bounds if day is not None]
    if asked:
        within = " AND ".join(condition for condition, _ in asked)
        undated = f"OR ({DAY} IS NULL AND {NEVER_DATED})" if wanted.undated else ""
        yield f"({within} {undated})", [day for _, day in asked]


def _on_names(wanted: Wanted) -> Iterator[tuple[str, list[str]]]:
    taking_part = f"SELECT fact FROM participant WHERE actor {ONE_OF}"
    lying = f"SELECT fact FROM located WHERE place {ONE_OF}"
    if wanted.actors is not None:
        yield f"s.fact IN ({taking_part})", [bundle(wanted.actors)]
    if wanted.places is not None:
        yield f"s.fact IN ({lying})", [bundle(wanted.places)]
    if wanted.countries is not None:
        actors, places = wanted.countries
        yield f"s.fact IN ({taking_part} UNION ALL {lying})", [bundle(actors), bundle(places)]
    if wanted.sides is not None:
        acting = f"{taking_part} AND role IN {ACTING}"
        speaking = f"SELECT fact FROM participant WHERE role = 'speaker' AND actor {ONE_OF}"
        told = f"SELECT fact FROM claimed WHERE statement IN ({speaking})"
        yield f"s.fact IN ({acting} UNION ALL {told})", [bundle(wanted.sides)] * 2
