"""Which mentions are of one meeting: by its sides, place, days and kind, and by "the talks", "the meeting"."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from dateline.finding.meetings.mention import MEDIATOR, Mention, Side
from dateline.finding.meetings.scene import Scene
from dateline.record import Interval

MOST_EARLIER = 12  # meetings that a mention is compared with, the last ones first
MOST_WAITING = 40  # mentions before the one that names their meeting
FORWARD = 5  # sentences within which the name must follow
NEAR = 4  # sentences within which "the talks" may gain a side that was not told before
WEIGHTS = {"placed": 4, "same noun": 2, "same kind": 1, "same sentence": 2, "next sentence": 1}
PAST = frozenset({"held", "collapsed"})
TO_COME = frozenset({"announced", "proposed", "confirmed"})
MOVED = frozenset({"postponed", "cancelled", "downgraded"})
CALL_WORDS = frozenset(
    {"discussion", "discussions", "spoke", "speak", "spoken", "talked", "talk", "talking", "speaking"}
)
OWN_NOUNS = frozenset({"summit", "conference", "congress", "forum"})


@dataclass
class Cluster:
    """The mentions of one meeting, in text order; what they tell is gathered as they come.

    `founder` is the trigger of the mention that founded it, `nouns` the lemmas of the triggers, `statuses` and `days`
    hold each status and each interval once.
    """

    founder: int
    mentions: list[Mention] = field(default_factory=list)
    sides: dict[str, Side] = field(default_factory=dict)
    parties: set[str] = field(default_factory=set)
    places: list[str] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    statuses: set[str] = field(default_factory=set)
    days: list[Interval] = field(default_factory=list)

    def add(self, scene: Scene, mention: Mention) -> None:
        """Takes in one more mention."""
        self.mentions.append(mention)
        for side in mention.sides:
            self.sides.setdefault(side.actor, side)
        self.parties.update(mention.parties)
        self.labels |= mention.labels
        self.kinds.add(mention.kind)
        self.nouns.add(scene.parse.lemmas[mention.trigger])
        if mention.kind != "call":
            self.others.add(scene.parse.lower[mention.trigger])
        self._add_told(mention)

    def _add_told(self, mention: Mention) -> None:
        if mention.place is not None and mention.place not in self.places:
            self.places.append(mention.place)
        if mention.status is not None:
            self.statuses.add(mention.status)
        if mention.held is not None and mention.held not in self.days:
            self.days.append(mention.held)


def clusters_of(scene: Scene, mentions: Iterable[Mention]) -> list[Cluster]:
    """The meetings of `mentions` in text order; what points to no meeting and founds none is left out."""
    found: list[Cluster] = []
    waiting: list[Mention] = []
    for mention in mentions:
        mention = _with_sides_before(mention, found)
        home = _home(scene, mention, found[-MOST_EARLIER:])
        if home is not None:
            home.add(scene, mention)
        elif mention.founding:
            found.append(Cluster(mention.trigger))
            found[-1].add(scene, mention)
        elif mention.pointing and not mention.anew:
            waiting.append(mention)
    for mention in waiting[:MOST_WAITING]:
        _attach_to_later(scene, mention, found)
    return found


def _home(scene: Scene, mention: Mention, clusters: Sequence[Cluster]) -> Cluster | None:
    """The meeting told before that the mention is of: one called by the same noun, else the last one that fits."""
    fitting = [cluster for cluster in reversed(clusters) if _is_same(scene, mention, cluster)]
    if not mention.pointing:
        return next(iter(fitting), None)
    return max(fitting, key=lambda cluster: _likeness(scene, mention, cluster), default=None)


def _likeness(scene: Scene, mention: Mention, cluster: Cluster) -> int:
    """How much speaks for "the talks" being those of the cluster; each sign has its weight."""
    parse = scene.parse
    told = (cluster.mentions[0].trigger, cluster.founder, cluster.mentions[-1].trigger)
    near = min(abs(parse.sentence[mention.trigger] - parse.sentence[token]) for token in told)
    signs = {
        "placed": mention.place is not None and mention.place in cluster.places,
        "same noun": parse.lemmas[mention.trigger] in cluster.nouns,
        "same kind": mention.kind in cluster.kinds,
        "same sentence": near == 0,
        "next sentence": near <= 1,
    }
    return sum(WEIGHTS[sign] for sign, holds in signs.items() if holds)


def _attach_to_later(scene: Scene, mention: Mention, found: Sequence[Cluster]) -> None:
    """ "The talks collapsed on Sunday. X and Y had met in Z ...": the meeting is named only afterwards."""
    sentence = scene.parse.sentence
    here = sentence[mention.trigger]
    later = [c for c in found if 0 <= sentence[c.founder] - here <= FORWARD]
    pointed = replace(mention, pointing=True)
    fitting = [c for c in later if _is_same(scene, pointed, c) and _statuses_fit(scene, mention, c)]
    best = max(
        fitting,
        key=lambda c: (_likeness(scene, mention, c), len(c.mentions), -c.mentions[0].trigger),
        default=None,
    )
    if best is not None:
        best.add(scene, mention)
        best.mentions.sort(key=lambda other: other.trigger)


def _with_sides_before(mention: Mention, found: Sequence[Cluster]) -> Mention:
    """ "The two leaders will meet again": the sides of the last meeting of two or more."""
    if not (mention.same_sides or mention.sequel):
        return mention
    last = next((c for c in reversed(found[-MOST_EARLIER:]) if len(c.parties) > 1), None)
    if last is None:
        return mention
    sides = [side for side in last.sides.values() if side.actor in last.parties]
    known = mention.place is not None or mention.held is not None or mention.same_sides
    again = tuple(replace(side, attendance=None) for side in sides)
    return replace(mention, sides=again, founding=known, same_sides=False, pointing=not mention.anew)


def _is_same(scene: Scene, mention: Mention, cluster: Cluster) -> bool:
    if not (_kinds_fit(scene, mention, cluster) and _places_fit(scene, mention, cluster)):
        return False
    if not _days_fit(mention, cluster) or not _statuses_fit(scene, mention, cluster):
        return False
    return _sides_fit(scene, mention, cluster)


def _kinds_fit(scene: Scene, mention: Mention, cluster: Cluster) -> bool:
    if "visit" in cluster.kinds or mention.kind == "visit":
        return cluster.kinds == {"visit"} and mention.kind == "visit"
    if "call" in cluster.kinds or mention.kind == "call":
        calls = "call" in cluster.kinds and mention.kind == "call"
        return calls or (
            mention.place is None and not cluster.places and _may_be_call(scene, mention, cluster)
        )
    return not mention.pointing or _noun_fits(scene, mention, cluster)


def _may_be_call(scene: Scene, mention: Mention, cluster: Cluster) -> bool:
    """ "The discussion" may be a call, "the conversation" talks; "negotiations" are no call."""
    own = {scene.parse.lower[mention.trigger]} if mention.kind != "call" else set()
    return own | cluster.others <= CALL_WORDS


def _noun_fits(scene: Scene, mention: Mention, cluster: Cluster) -> bool:
    """ "The summit" and "the congress" point to a meeting that was called so, or that is in the same place."""
    parse = scene.parse
    noun = parse.lemmas[mention.trigger]
    if noun not in OWN_NOUNS or (mention.place is not None and mention.place in cluster.places):
        return True
    others = OWN_NOUNS | {"talk", "negotiation"}
    return noun in cluster.nouns or (
        noun == "summit" and not cluster.nouns & others and _of_rank(scene, cluster)
    )


def _of_rank(scene: Scene, cluster: Cluster) -> bool:
    """Whether persons or states alone meet, as at a summit."""
    kinds = {scene.people[actor].kind for actor in cluster.parties}
    return len(cluster.parties) > 1 and kinds <= {"person", "state"}


def _places_fit(scene: Scene, mention: Mention, cluster: Cluster) -> bool:
    """No place told twice differently; a country and a place in it are no difference."""
    if mention.place is None or not cluster.places:
        return True
    one = scene.places[mention.place]
    others = [scene.places[place] for place in cluster.places]
    return any(
        one.id == other.id
        or (
            one.country is not None
            and one.country == other.country
            and "country" in (one.precision, other.precision)
        )
        for other in others
    )


def _days_fit(mention: Mention, cluster: Cluster) -> bool:
    if (
        mention.held is None
        or not cluster.days
        or (mention.pointing and {mention.status, *cluster.statuses} & MOVED)
    ):
        return True
    return any(_touch(mention.held, other) for other in cluster.days)


def _touch(one: Interval, other: Interval) -> bool:
    starts = [i.start for i in (one, other) if i.start is not None]
    ends = [i.end for i in (one, other) if i.end is not None]
    return not starts or not ends or max(starts) <= min(ends) or len(starts) + len(ends) < 3


def _statuses_fit(scene: Scene, mention: Mention, cluster: Cluster) -> bool:
    """A meeting that was held and one that is to come are two, if they are not called by one noun."""
    same_noun = scene.parse.lemmas[mention.trigger] in cluster.nouns
    known = {mention.status} if mention.status is not None else set()
    if mention.pointing and not mention.anew:
        over = known & TO_COME and cluster.statuses & PAST and not cluster.statuses & TO_COME
        early = known & PAST and cluster.statuses and cluster.statuses <= TO_COME and not same_noun
        return not (over or early)
    mixed = (known & PAST and cluster.statuses & TO_COME) or (known & TO_COME and cluster.statuses & PAST)
    return not mixed


def _sides_fit(scene: Scene, mention: Mention, cluster: Cluster) -> bool:
    own, theirs = set(mention.actors), cluster.sides
    placed = mention.place is not None and mention.place in cluster.places
    shared = {actor for actor in own if _is_among(scene, actor, theirs)}
    if mention.anew:
        return placed and bool(shared) and _same_day(mention, cluster)
    if mention.pointing:
        return _labels_fit(scene, mention, cluster) and _points(scene, mention, cluster, len(shared))
    if not own:
        return placed
    if len(mention.parties) == 2 and len(cluster.parties) > 2 and mention.kind in ("call", "visit"):
        return False
    if len(own) == 1:
        return shared == own and (placed or (mention.place is None and mention.kind in cluster.kinds))
    within = shared == own or all(_is_among(scene, actor, own) for actor in cluster.parties)
    return within and (len(shared) > 1 or (placed and bool(shared)))


def _labels_fit(scene: Scene, mention: Mention, cluster: Cluster) -> bool:
    """ "The UN talks" are not those of which no name was told, unless the UN or a place called so is in them."""
    if not mention.labels or mention.labels & cluster.labels or mention.place in cluster.places:
        return True
    names = [scene.people[actor].name for actor in cluster.sides]
    return bool(mention.labels & {word for name in names for word in name.lower().split()})


def _points(scene: Scene, mention: Mention, cluster: Cluster, shared: int) -> bool:
    """Whether "the talks" are those of the cluster: same place, a side in common, or a new side told right after."""
    if mention.place is not None and mention.place in cluster.places:
        return True
    if not mention.actors:
        return True
    if shared:
        return len(mention.parties) <= 2 * shared
    sentence = scene.parse.sentence
    near = sentence[mention.trigger] - sentence[cluster.mentions[-1].trigger] <= NEAR
    room = len(cluster.parties) < 2 or scene.parse.lemmas[mention.trigger] in cluster.nouns
    return mention.joining and mention.place is None and near and room


def _same_day(mention: Mention, cluster: Cluster) -> bool:
    return mention.held is not None and any(_touch(mention.held, day) for day in cluster.days)


def _is_among(scene: Scene, actor: str, others: Collection[str]) -> bool:
    """Whether the actor is one of `others`, or the state of one of them, or of a state among them."""
    if actor in others:
        return True
    country = scene.country_of(actor)
    if country is None:
        return False
    state = scene.people[actor].kind == "state"
    return any(
        scene.country_of(other) == country and (state or scene.people[other].kind == "state")
        for other in others
    )


def mediators(cluster: Cluster) -> list[str]:
    """The ids of those who mediate."""
    return [side.actor for mention in cluster.mentions for side in mention.sides if side.role == MEDIATOR]
