"""Which mentions are of one ceasefire: by who declares it, its days, its name, and by "the truce"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.finding.ceasefires.mention import Mention
from dateline.finding.meetings.scene import Scene
from dateline.record import Interval

MOST_EARLIER = 10  # ceasefires that a mention is compared with, the last ones first


@dataclass
class Cluster:
    """The mentions of one ceasefire, in text order; what they tell is gathered as they come, each thing once."""

    mentions: list[Mention] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    declarers: set[str] = field(default_factory=set)
    actors: set[str] = field(default_factory=set)
    places: list[str] = field(default_factory=list)
    terms: list[Interval] = field(default_factory=list)
    hypothetical: bool = True

    def add(self, mention: Mention) -> None:
        """Takes in one more mention."""
        self.mentions.append(mention)
        self.labels |= mention.labels
        self.declarers.update(mention.sides.declared_by)
        self.actors.update(mention.actors)
        if mention.place is not None and mention.place not in self.places:
            self.places.append(mention.place)
        if mention.in_force is not None and mention.in_force not in self.terms:
            self.terms.append(mention.in_force)
        self.hypothetical = self.hypothetical and (mention.hypothetical or mention.status is None)


def clusters_of(scene: Scene, mentions: Iterable[Mention]) -> list[Cluster]:
    """The ceasefires of `mentions`, in text order."""
    found: list[Cluster] = []
    for mention in mentions:
        home = _home(scene, mention, found[-MOST_EARLIER:])
        if home is None:
            home = Cluster()
            found.append(home)
        home.add(mention)
    return found


def _home(scene: Scene, mention: Mention, clusters: Sequence[Cluster]) -> Cluster | None:
    fitting = [c for c in reversed(clusters) if _agree(scene, mention, c)]
    if mention.pointing and not mention.anew:
        return max(fitting, key=lambda c: _likeness(mention, c), default=None)
    return next((c for c in fitting if _is_told_again(scene, mention, c)), None)


def _likeness(mention: Mention, cluster: Cluster) -> int:
    """How much speaks for "the truce" being the one of the cluster."""
    same_labels = bool(mention.labels & cluster.labels)
    same_reality = mention.status is not None and mention.hypothetical == cluster.hypothetical
    return 4 * same_labels + 2 * bool(set(mention.actors) & cluster.actors) + same_reality


def _agree(scene: Scene, mention: Mention, cluster: Cluster) -> bool:
    """Whether nothing told of the mention and of the cluster clashes."""
    if mention.anew and not mention.labels & cluster.labels:
        return False
    return (
        _labels_agree(scene, mention, cluster)
        and _places_agree(scene, mention, cluster)
        and _actors_agree(scene, mention, cluster)
        and _terms_agree(mention, cluster)
    )


def _labels_agree(scene: Scene, mention: Mention, cluster: Cluster) -> bool:
    """Differing names tell two ceasefires apart, unless the declarer or the days are the same."""
    if not mention.labels or not cluster.labels or mention.labels & cluster.labels:
        return (
            bool(mention.labels & cluster.labels)
            or not mention.labels
            or mention.pointing
            or _same(mention, cluster)
        )
    return _same(mention, cluster)


def _same(mention: Mention, cluster: Cluster) -> bool:
    """The same declarer of a ceasefire that is there, or overlapping days in force."""
    declared = set(mention.sides.declared_by) & cluster.declarers
    days = mention.in_force is not None and any(_touch(mention.in_force, term) for term in cluster.terms)
    return (
        bool(declared)
        or days
        or (not cluster.labels and mention.hypothetical == cluster.hypothetical and not _apart(mention))
    )


def _apart(mention: Mention) -> bool:
    """ "has rejected a full ceasefire" beside a ceasefire that is proposed."""
    return mention.status == "rejected" and bool(mention.labels) and not mention.pointing


def _places_agree(scene: Scene, mention: Mention, cluster: Cluster) -> bool:
    if mention.place is None or not cluster.places or mention.place in cluster.places:
        return True
    own = scene.places[mention.place]
    others = [scene.places[place] for place in cluster.places]
    return any(own.country == o.country and "country" in (own.precision, o.precision) for o in others)


def _actors_agree(scene: Scene, mention: Mention, cluster: Cluster) -> bool:
    """Two declarers, or two pairs of parties, are of two ceasefires."""
    declared, parties = set(mention.sides.declared_by), set(mention.sides.parties)
    if declared and cluster.declarers and not mention.pointing:
        return any(
            _akin(scene, one, other) for one in sorted(declared) for other in sorted(cluster.declarers)
        )
    if len(parties) < 2 or len(cluster.actors) < 2:
        return True
    return any(_akin(scene, one, other) for one in sorted(parties) for other in sorted(cluster.actors))


def _akin(scene: Scene, one: str, other: str) -> bool:
    """One actor, or a state and one of its own."""
    same = scene.country_of(one) is not None and scene.country_of(one) == scene.country_of(other)
    return one == other or (same and "state" in (scene.people[one].kind, scene.people[other].kind))


def _terms_agree(mention: Mention, cluster: Cluster) -> bool:
    if mention.in_force is None or not cluster.terms or mention.pointing:
        return True
    return any(_touch(mention.in_force, term) for term in cluster.terms)


def _touch(one: Interval, other: Interval) -> bool:
    starts = [i.start for i in (one, other) if i.start is not None]
    ends = [i.end for i in (one, other) if i.end is not None]
    return not starts or not ends or max(starts) <= min(ends)


def _is_told_again(scene: Scene, mention: Mention, cluster: Cluster) -> bool:
    """Whether "a ceasefire" without "the" is one told before: proposals of one kind are; so is one declared twice."""
    if mention.hypothetical and not cluster.hypothetical:
        return False
    if _apart(mention):
        return bool(mention.labels & cluster.labels) and cluster.hypothetical
    shared = set(mention.actors) & cluster.actors
    if mention.status is None:
        return bool(shared or mention.labels & cluster.labels)
    if mention.hypothetical:
        return True
    if cluster.hypothetical and not (mention.status == "declared" and len(cluster.actors) > 1):
        return True
    return bool(shared) or not mention.actors or not cluster.actors or bool(mention.labels & cluster.labels)
