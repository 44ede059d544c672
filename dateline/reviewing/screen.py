"""What stands between a session and a person: a screen, and the line that was typed about a fact."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from dateline.store import Fact
from dateline.store.doubts import Doubtful


class Screen(Protocol):
    """What a session needs of its surroundings. With `strict` the first mistake ends it."""

    strict: bool

    def show(self, found: Doubtful, fact: Fact) -> None:
        """Puts a fact before the person, with what is in doubt about it."""

    def say(self, words: str) -> None:
        """A line to the person."""

    def ask(self, prompt: str) -> str | None:
        """The next line; None where there is none any more."""


class Step(Enum):
    """Where a key leads."""

    STAY = auto()
    AGAIN = auto()  # the same fact, shown anew
    NEXT = auto()
    QUIT = auto()


@dataclass(frozen=True, slots=True)
class Turn:
    """A fact that is shown, and the line that was typed about it: a key and what stands behind it."""

    found: Doubtful
    fact: Fact
    line: str

    @property
    def key(self) -> str:
        """The first word of the line."""
        return self.line.split()[0]

    @property
    def rest(self) -> str:
        """What stands behind the key."""
        return self.line.removeprefix(self.key).strip()
