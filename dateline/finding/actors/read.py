"""The one pass from a Doc to its actors."""

from spacy.tokens import Doc

from dateline.finding.actors.index import ActorIndex
from dateline.record.actors import Actor


def read_actors(doc: Doc) -> ActorIndex:
    """Every actor of `doc`, clustered, and the index from tokens to them."""
    return ActorIndex()


def find_actors(doc: Doc) -> tuple[Actor, ...]:
    """Every actor of `doc`, ids a1.. in order of first mention."""
    return read_actors(doc).actors
