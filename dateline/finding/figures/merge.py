"""The facts: figures with their ids; the same fact told twice is one figure with two pieces of evidence."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dateline.record import Actor, Figure
from dateline.record.ids import numbered

TELLING = 5  # from here on a number alone tells which figure is meant
Key = tuple[str, int | None, int | None, int | None]


def merged(figures: Iterable[Figure], actors: Iterable[Actor]) -> tuple[Figure, ...]:
    """The figures, numbered in text order, those that tell the same fact made one."""
    sides = {actor.id: actor.country for actor in actors}
    kept: dict[Key, list[Figure]] = {}
    for figure in figures:
        told = kept.setdefault(_key(figure), [])
        for place, other in enumerate(told):
            if _same_people(other, figure) and _same(other, figure, sides):
                told[place] = _joined(other, figure)
                break
        else:
            told.append(figure)
    rows = [figure for told in kept.values() for figure in told]
    return tuple(replace(figure, id=name) for name, figure in numbered("f", rows, _stands))


def _stands(figure: Figure) -> tuple[int, ...]:
    return figure.evidence[0].start, figure.evidence[0].end


def _key(figure: Figure) -> Key:
    return figure.measure, figure.low, figure.point, figure.high


def _same_people(a: Figure, b: Figure) -> bool:
    """Whether the words for those counted agree; a large number without such words may be anybody's."""
    first, second = (f.who.quote.lower().split() if f.who else [] for f in (a, b))
    if not first or not second:
        return first == second or (a.low or a.high or 0) >= TELLING
    narrower = set(first) <= set(second) or set(second) <= set(first)  # "soldiers", "Kenyan soldiers"
    return first[-1] == second[-1] and narrower


def _same(a: Figure, b: Figure, sides: Mapping[str, str | None]) -> bool:
    """Whether nothing tells them apart: place, period and the doer's side agree, or one of the two says nothing."""
    apart = ((a.place, b.place), (sides.get(a.by or ""), sides.get(b.by or "")), (_days(a), _days(b)))
    return all(x is None or y is None or x == y for x, y in apart)


def _days(figure: Figure) -> tuple[object, object] | None:
    return (figure.period.start, figure.period.end) if figure.period else None


def _joined(a: Figure, b: Figure) -> Figure:
    return replace(
        a,
        who=a.who or b.who,
        by=a.by or b.by,
        place=a.place or b.place,
        period=a.period or b.period,
        cumulative=a.cumulative or b.cumulative,
        claimed_by=_claims(a, b),
        evidence=(*a.evidence, *b.evidence),
    )


def _claims(a: Figure, b: Figure) -> tuple[str, ...]:
    """Nobody's where one telling is the report's own."""
    return tuple(dict.fromkeys((*a.claimed_by, *b.claimed_by))) if a.claimed_by and b.claimed_by else ()
