"""The one place where new documents are linked with what the store has.

Comparisons are pure functions of two facts (dateline/linking/across); here they are fed from the store. What is found
hangs on the set of documents alone: pairs are looked for from the later side, whichever that is, and stories are made
anew from all pairs that hang together with a new one.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from dateline.adding.present import present_linking
from dateline.linking.across.actors import offered, settled
from dateline.linking.across.card import Pair
from dateline.linking.across.claims import claims
from dateline.linking.across.copies import are_copies, text_keys
from dateline.linking.across.describe import Describer
from dateline.linking.across.grouping import stories
from dateline.linking.across.identities import ASKS, identity_keys, kept, named_key, remembered
from dateline.linking.across.kinds import keys_of, pair_of
from dateline.linking.across.lists import Listed, as_listed, listed_names
from dateline.linking.across.profile import Profile, packed, unpacked
from dateline.record import Actor
from dateline.store import Store

After = Callable[[Store, list[str]], None]
MANY = 100  # documents that are linked in one go
PROFILE = '{"fact"'  # how the data of a profile begin; those of an identity and of a twin begin otherwise
TWIN, MEETING = (
    "twin",
    "meeting",
)  # an act of consulting that a meeting of its report tells of goes with the meeting


@dataclass(slots=True)
class _New:
    """What is new with a batch of documents."""

    documents: list[str]
    profiles: dict[str, Profile] = field(default_factory=dict)
    askers: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)


def link_new(store: Store, documents: list[str]) -> None:
    """Links the documents with the rest of the store; called after every batch, and again after a crash.

    All that it writes, and that the documents wait no longer, is one transaction.
    """
    with store.transaction():
        new = _New(documents)
        for document in documents:
            _describe(store, document, new)
            _find_copies(store, document)
        _settle_actors(store, new)
        _tell_stories(store, new)
        store.served(documents)


def link_waiting(store: Store, after: After) -> None:
    """Calls `after` with the documents that wait to be linked, so many at a time, until none is left.

    Waiting is kept in the store: what a crash cut short is done by the next batch.
    """
    if after is link_new:
        store.start_linking(present_linking())  # another version's links are made anew
    before: list[str] = []
    while (waiting := store.waiting(MANY)) and waiting != before:
        after(store, waiting)
        before = waiting


def _describe(store: Store, document: str, new: _New) -> None:
    """Profiles and keys of all facts of a document."""
    record = store.record(document)
    if record is None:
        return
    names = {fact.local: fact.id for fact in store.facts(document)}
    describer = Describer(record, names)
    twins = describer.twins()
    rows = [(event, json.dumps(meeting), [f"{TWIN}|{meeting}"]) for event, meeting in twins.items()]
    for profile in describer.profiles():
        if profile.fact in twins:
            continue
        new.profiles[profile.fact] = profile
        rows.append((profile.fact, packed(profile), sorted(set(keys_of(profile)))))
    actors = [actor for actor in record.actors if actor.id in names]
    store_actors = [(names[a.id], describer.identity(a.id), a) for a in actors]
    new.changed |= _changed(store, [(identity, actor) for _, identity, actor in store_actors])
    new.askers |= {fact for fact, _, _ in store_actors}
    rows += [(fact, kept(one), sorted(set(identity_keys(one, actor)))) for fact, one, actor in store_actors]
    store.put_profiles(rows)


def _changed(store: Store, actors: Iterable[tuple[object, Actor]]) -> set[str]:
    """The keys under which somebody is offered whom nobody of his name has offered before."""
    mine = {named_key(key, one): key for one, actor in actors for key in offered(one, actor)}  # type: ignore[arg-type]
    known = store.known_keys(mine)
    return {key for named, key in mine.items() if named not in known}


def _settle_actors(store: Store, new: _New) -> None:
    """The identities of new actors, and of earlier ones who ask for what is offered now for the first time."""
    asking = {fact: data for fact, data in store.candidates(f"{ASKS}|{key}" for key in new.changed)}
    mine = store.profiles(new.askers)
    found: dict[tuple[str, ...], list[tuple[str, str]]] = {}

    def holders(keys: Iterable[str]) -> list[tuple[str, str]]:
        wanted = tuple(keys)
        if wanted not in found:
            found[wanted] = [(fact, remembered(str(data)).name) for fact, data in store.candidates(wanted)]
        return found[wanted]

    names = listed_names(Listed(*row) for row in store.actor_list())
    rows = []
    for fact, data in sorted({**asking, **mine}.items()):
        identity = remembered(str(data))
        rows.append((fact, as_listed(identity, settled(identity, holders), names)))
    store.put_stories(rows)


def _tell_stories(store: Store, new: _New) -> None:
    """Pairs of new facts with all others, and the stories that they touch."""
    found: dict[tuple[str, str], Pair] = {}
    for profile in new.profiles.values():
        for fact, data in store.candidates(keys_of(profile)):
            key = (min(fact, profile.fact), max(fact, profile.fact))
            if fact != profile.fact and key not in found and (pair := pair_of(profile, unpacked(str(data)))):
                found[key] = pair
    store.put_pairs((pair.a, pair.b, pair.points, pair.why) for pair in found.values())
    _retell(store, new)


def _retell(store: Store, new: _New) -> None:
    """The stories of all facts that hang together with new ones, or that shared a story with one of their reports."""
    decided = store.decided_pairs()
    named = {fact for pair in decided for fact in pair}
    start = {*new.profiles, *store.companions(new.documents), *named}
    around = store.pairs_around(start)
    facts = start | {fact for pair in around for fact in pair}
    kept_profiles = {fact: str(data) for fact, data in store.profiles(facts).items()}
    profiles = {fact: unpacked(data) for fact, data in kept_profiles.items() if data.startswith(PROFILE)}
    pairs = [Pair(a, b, points, why) for (a, b), (points, why) in sorted(around.items())]
    told = stories(profiles, pairs, decided)
    before = set(store.stories_of(profiles).values())
    twins = store.candidates(
        f"{TWIN}|{fact}" for fact, profile in profiles.items() if profile.kind == MEETING
    )
    acts = {event: told[json.loads(str(meeting))] for event, meeting in twins}
    store.put_stories(sorted({**told, **acts}.items()))
    reasons = {pair: why for pair, (_, why) in around.items()}
    _tie(store, profiles, told, (before, reasons))


def _tie(
    store: Store,
    profiles: dict[str, Profile],
    told: dict[str, str],
    known: tuple[set[str], dict[tuple[str, str], str]],
) -> None:
    """The links within the stories."""
    before, reasons = known
    members: dict[str, list[Profile]] = {}
    for fact, profile in profiles.items():
        members.setdefault(told[fact], []).append(profile)
    rows = [
        (claim.kind, claim.a, claim.b, claim.why, story)
        for story, several in sorted(members.items())
        for claim in claims(several, reasons)
    ]
    store.put_ties(sorted(before | set(members)), rows)


def _find_copies(store: Store, document: str) -> None:
    """Copies of the document's text, earlier and later, become one origin with it."""
    found = store.document(document)
    if found is None:
        return
    own = text_keys(found.text)
    store.put_shingles(document, own)
    twins = [
        other
        for other, shared in store.sharing(document).items()
        if are_copies(own, store.shingles_of(other), shared)
    ]
    if twins:
        store.join_origins([document, *twins])
