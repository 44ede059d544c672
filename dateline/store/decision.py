"""What a person decided about a fact, or about two."""

from dataclasses import dataclass

from dateline.store.digest import ROW_LENGTH, digest

VERDICTS = ("accept", "correct", "reject", "merge", "split", "comment")


@dataclass(frozen=True, slots=True)
class Decision:
    """A `verdict` (one of VERDICTS) on `fact`, or on the pair `fact` and `other` (global ids).

    `correct` names the `field` and its new `value` ("" takes the value away). `who` decided, `at` is ISO UTC;
    `supersedes` is the id of an earlier decision that no longer stands.
    """

    fact: str
    verdict: str
    who: str
    at: str
    other: str | None = None
    field: str | None = None
    value: str | None = None
    note: str | None = None
    supersedes: str | None = None

    @property
    def id(self) -> str:
        """The hash of all fields."""
        fields = [self.fact, self.other, self.verdict, self.field, self.value, self.who, self.at, self.note]
        return digest([*fields, self.supersedes], ROW_LENGTH)
