"""One place where the text names an actor, before mentions are put together."""

from dataclasses import dataclass, replace

PERSON, STATE, BODY, GROUP = "person", "state", "body", "group"
OFFICE, COUNTERPART, SOMEBODY = "office", "counterpart", "somebody"
NOBODYS = "government"  # key of a government of which it is not known whose it is
HUMAN = frozenset({PERSON, OFFICE, COUNTERPART, SOMEBODY})


@dataclass(frozen=True, slots=True)
class Title:
    """An office as the text words it: `head` is its lexicon head, `of` whose it is, `served` the token that
    heads whoever is served, `country` the ISO3 code of its words; tokens `start`..`end` are the evidence."""

    title: str
    head: str
    start: int
    end: int
    of: str | None = None
    served: int | None = None
    country: str | None = None
    sector: str | None = None
    stop: int = 0

    @property
    def own_tokens(self) -> range:
        """The tokens of the title itself, without whom it serves."""
        return range(self.start, self.stop or self.start + len(self.title.split()))


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `start`..`end` (end exclusive) with the syntactic head `head`.

    `form`: person, state, body, group, office, counterpart, or somebody (one unnamed person: "a soldier"). `key`: what
    mentions of one actor share. `named`: the words are a name, not a description. `acts`: the place in its clause is
    a participant's.
    """

    start: int
    end: int
    head: int
    form: str
    key: str
    kind: str
    country: str | None = None
    sector: str | None = None
    titles: tuple[Title, ...] = ()
    named: bool = True
    acts: bool = True
    served: int | None = None
    gender: str | None = None

    def with_title(self, title: Title) -> "Mention":
        """The same mention, holding one more office."""
        return replace(self, titles=(*self.titles, title))
