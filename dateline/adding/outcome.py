"""How far adding has come."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Outcome:
    """Reports `added`, `known` already (same content, same run), and what is wrong with those that `failed`.

    `problems` are (origin, message); they are in the store too. `notices` tell of processes that ended and were
    replaced.
    """

    added: int = 0
    known: int = 0
    problems: list[tuple[str, str]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def failed(self) -> int:
        return len(self.problems)

    @property
    def done(self) -> int:
        """Inputs that are dealt with, whichever way."""
        return self.added + self.known + self.failed
