"""Which other facts a fact may be one with, and how they are named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.reviewing.trouble import ReviewError
from dateline.store import Fact, Store

MOST = 9


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A fact of the same kind, in a few `words`, and why it is thought of."""

    fact: Fact
    words: str
    why: str


def neighbours(store: Store, fact: Fact) -> list[Neighbour]:
    """At most nine: those it is linked with, those of its story, then those of its report, by id within each."""
    found: dict[str, Neighbour] = {}
    for other, why in _candidates(store, fact):
        if other not in found and other != fact.id and len(found) < MOST:
            current = store.fact(other)
            if current is not None and current.kind == fact.kind:
                found[other] = Neighbour(current, _in_words(current), why)
    return list(found.values())


def _candidates(store: Store, fact: Fact) -> Iterator[tuple[str, str]]:
    for link in store.links(fact.id):
        yield (link.b if link.a == fact.id else link.a), f"{link.kind}: {link.why}"
    stories = store.stories_of([fact.id]).values()
    for members in store.facts_in(stories).values():
        yield from ((member, "same story") for member in members)
    yield from ((other.id, "same report") for other in store.facts(fact.document))


def _in_words(fact: Fact) -> str:
    parts = (fact.local, fact.label, fact.type, fact.status, fact.day_from)
    return " · ".join(" ".join(part.split()) for part in parts if part)


def meant_fact(store: Store, fact: Fact, name: str, near: Sequence[Neighbour]) -> Fact:
    """The fact of that number among `near`, of that id, or of that id within the same report.

    `ReviewError` where there is none.
    """
    if name.isascii() and name.isdigit() and 1 <= int(name[:9]) <= len(near):
        return near[int(name) - 1].fact
    found = store.fact(name) or next((one for one in store.facts(fact.document) if one.local == name), None)
    if found is None:
        wrong = "is neither a number of the list nor a fact that counts now"
        raise ReviewError.about(name, wrong, "Type m or s alone to see the list.")
    return found
