"""Which actor a token or a span of tokens denotes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.record.actors import Actor


@dataclass(frozen=True, slots=True)
class ActorIndex:
    """The actors of one Doc and where they stand. Token offsets are the Doc's; ends are exclusive."""

    actors: tuple[Actor, ...] = ()
    by_token: Mapping[int, str] = field(default_factory=dict)

    def actor_at(self, token: int) -> str | None:
        """The id of the actor whose mention heads at or covers `token`; None where there is none."""
        return self.by_token.get(token)

    def actors_in(self, start: int, end: int) -> tuple[str, ...]:
        """The ids of the actors that the phrase `start`..`end` denotes, in order of mention.

        Follows the head of the phrase, coordination ("Russia and Iran"), possessives, pronouns;
        empty for unnamed sources ("officials") and for phrases that denote no actor.
        """
        found = (self.by_token.get(token) for token in range(start, end))
        return tuple(dict.fromkeys(actor for actor in found if actor is not None))
