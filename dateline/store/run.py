"""What decides a result, told with every result."""

from dataclasses import dataclass

from dateline.store.digest import ROW_LENGTH, digest

READING, LINKING = "reading", "linking"


@dataclass(frozen=True, slots=True)
class Run:
    """One way of working: two runs with the same fields are one, whenever and wherever they ran.

    `version` is Dateline's, `model` the SHA-256 of the model's file, `rules` that of the code and the lexicons,
    `settings` are JSON, `tagger` is another spaCy model where one was used. `purpose` is READING or LINKING.
    """

    version: str
    model: str = ""
    rules: str = ""
    settings: str = "{}"
    tagger: str | None = None
    purpose: str = READING

    @property
    def id(self) -> str:
        """The hash of all fields."""
        return digest(list(self.row()), ROW_LENGTH)

    def row(self) -> tuple[str | None, ...]:
        """The fields in the order of the table."""
        return self.purpose, self.version, self.model, self.rules, self.settings, self.tagger
