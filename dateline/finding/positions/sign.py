"""A sign of a stance: the words that show it, before it is settled who stands there and whether they do."""

from dataclasses import dataclass

OWN: tuple[int, ...] = ()  # holders of a sign that the speaker of the words holds


@dataclass(frozen=True, slots=True)
class Sign:
    """`cue` and `topic` head the words that show the stance and what it is on; `holders` head the phrases for those
    who hold it (`OWN`: whoever speaks). `stance` may be one that the topic has to settle (see positions.toml);
    `spoken` cues are acts of speech; `more` heads further words that show it ("as a surrender")."""

    cue: int
    frame: str
    stance: str
    topic: int
    holders: tuple[int, ...] = OWN
    spoken: bool = False
    more: int | None = None
