"""A filter's names looked up in a store."""

from dataclasses import dataclass, field

from dateline.query.filter import Filter, day_of, listed
from dateline.query.naming import bearing, country, meaning, near, words_of
from dateline.query.places import called_otherwise
from dateline.store import Store
from dateline.store.questions import Wanted, facts_in, facts_named, names, publishers, same_story


@dataclass(slots=True)
class Resolver:
    """Looks up names and keeps why nothing may be found."""

    store: Store
    hints: list[str] = field(default_factory=list)

    def wanted(self, asked: Filter, kinds: tuple[str, ...]) -> Wanted:
        """What `asked` means in this store, of those `kinds` that it does not rule out."""
        among = listed(asked.kind)
        return Wanted(
            kinds=tuple(kind for kind in kinds if among is None or kind in among),
            types=listed(asked.type),
            statuses=listed(asked.status),
            since=day_of(asked.since, "since"),
            until=day_of(asked.until, "until"),
            undated=asked.undated,
            publishers=self._publishers(asked.publisher),
            actors=self._actors(asked.actor),
            sides=self._sides(asked.side),
            places=self._places(asked.place),
            countries=self._countries(asked.country),
            limit=asked.limit,
        )

    def _publishers(self, name: str | None) -> tuple[str, ...] | None:
        if name is None:
            return None
        known = publishers(self.store)
        part = " ".join(words_of(name))
        return self._told("publisher", name, [one for one in known if part in " ".join(words_of(one))], known)

    def _actors(self, name: str | None) -> tuple[str, ...] | None:
        if name is None:
            return None
        known = names(self.store, "actor")
        return self._told("actor", name, self._by_name(name, known), known)

    def _by_name(self, name: str, known: list[str]) -> list[str]:
        """Everybody whose name has the words, and whoever is the same as one of that very name."""
        same = same_story(self.store, facts_named(self.store, "actor", meaning(name, known)))
        return sorted({*facts_named(self.store, "actor", bearing(name, known)), *same})

    def _sides(self, name: str | None) -> tuple[str, ...] | None:
        if name is None:
            return None
        known = names(self.store, "actor")
        code = country(name)
        of_country = facts_in(self.store, "actor", code) if code else []
        return self._told("side", name, sorted({*self._by_name(name, known), *of_country}), known)

    def _places(self, name: str | None) -> tuple[str, ...] | None:
        if name is None:
            return None
        known = names(self.store, "place")
        labels = {*bearing(name, known), *called_otherwise(name, known)}
        found = facts_named(self.store, "place", sorted(labels))
        code = country(name)
        of_country = facts_in(self.store, "place", code) if code else []
        return self._told("place", name, sorted({*found, *of_country}), known)

    def _countries(self, name: str | None) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        if name is None:
            return None
        code = country(name)
        if code is None:
            self.hints.append(f"No country is called {name!r}. Give a name such as Ukraine, or a code: UKR.")
            return (), ()
        actors, places = (tuple(facts_in(self.store, kind, code)) for kind in ("actor", "place"))
        if not actors and not places:
            self.hints.append(f"Nobody and no place of {code} is in this store.")
        return actors, places

    def _told(self, what: str, name: str, found: list[str], known: list[str]) -> tuple[str, ...]:
        if not found:
            others = near(name, known)
            self.hints.append(
                f"No {what} of this store is called {name!r}."
                + (f" Near it: {', '.join(others)}." if others else "")
            )
        return tuple(found)
