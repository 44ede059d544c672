"""Who acts and speaks: mentions, clusters, kinds, and the index that other finders ask.

index = read_actors(doc)
index.actors                  # tuple[Actor, ...], ids a1.. in order of first mention
index.actors_in(start, end)   # ids of the actors that the token span denotes ("Russia and Iran" -> two)
index.actor_at(token)         # id of the actor whose mention has its head at or covers this token
"""

from dateline.finding.actors.index import ActorIndex
from dateline.finding.actors.read import find_actors, read_actors

__all__ = ["ActorIndex", "find_actors", "read_actors"]
