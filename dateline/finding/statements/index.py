"""What statements need to know of actors."""

from typing import Protocol


class Actors(Protocol):
    """Answers which actors a stretch of tokens denotes (`dateline.finding.actors.ActorIndex`)."""

    def actors_in(self, start: int, end: int) -> tuple[str, ...]:
        """The ids of the actors that tokens `start`..`end` denote; empty for none."""
