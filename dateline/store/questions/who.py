"""Names that a store knows: of actors, places and publishers, and the facts that bear them."""

from collections.abc import Iterable

from dateline.store.questions.opening import ask, bundle
from dateline.store.store import Store

NAMED = "kind IN ('actor', 'place')"  # as the index standing_name has it
ONE_OF = "IN (SELECT value FROM json_each(?))"


def names(store: Store, kind: str) -> list[str]:
    """All names of actors or places, each once, in alphabetical order."""
    sql = f"SELECT DISTINCT label FROM standing WHERE {NAMED} AND kind = ? ORDER BY label"
    return [label for (label,) in ask(store, sql, [kind])]


def facts_named(store: Store, kind: str, labels: Iterable[str]) -> list[str]:
    """The actors or places that bear one of the names."""
    sql = f"SELECT fact FROM standing WHERE {NAMED} AND kind = ? AND label {ONE_OF}"
    return [fact for (fact,) in ask(store, sql, [kind, bundle(labels)])]


def facts_in(store: Store, kind: str, country: str) -> list[str]:
    """The actors or places of a country (ISO 3166-1 alpha-3)."""
    sql = f"SELECT fact FROM standing WHERE {NAMED} AND kind = ? AND country = ?"
    return [fact for (fact,) in ask(store, sql, [kind, country])]


def same_story(store: Store, facts: Iterable[str]) -> list[str]:
    """Those that are the same as one of `facts`, whatever the report calls them."""
    sql = f"SELECT fact FROM story WHERE story IN (SELECT story FROM story WHERE fact {ONE_OF})"
    return [fact for (fact,) in ask(store, sql, [bundle(facts)])]


def publishers(store: Store) -> list[str]:
    """All publishers in alphabetical order."""
    sql = "SELECT DISTINCT publisher FROM document WHERE publisher IS NOT NULL ORDER BY publisher"
    return [name for (name,) in ask(store, sql)]
