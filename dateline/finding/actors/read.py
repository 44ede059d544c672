"""The one pass from a Doc to its actors."""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from dateline.finding.actors.clusters import Cluster, cluster
from dateline.finding.actors.describe import describe
from dateline.finding.actors.descriptions import described_mentions
from dateline.finding.actors.holders import tie_offices, with_titles_before
from dateline.finding.actors.index import ActorIndex
from dateline.finding.actors.mention import GROUP, OFFICE, PERSON, STATE, Mention
from dateline.finding.actors.names import body_mentions, lexicon_mentions, person_mentions, untagged_surnames
from dateline.finding.actors.pronouns import resolve_pronouns
from dateline.finding.actors.titles import office_mentions
from dateline.record.actors import Actor


def find_actors(doc: Doc) -> tuple[Actor, ...]:
    """Every actor of `doc`, ids a1.. in order of first mention."""
    return read_actors(doc).actors


def read_actors(doc: Doc) -> ActorIndex:
    """Every actor of `doc`, clustered, and the index from tokens to them; an empty Doc has none."""
    if not len(doc):
        return ActorIndex()
    mentions = gather(doc)
    clusters = cluster(doc, _owned_governments(mentions))
    heads = _heads(clusters)
    for token, home in resolve_pronouns(doc, heads).items():
        home.pronouns.append(token)
        heads[token] = home
    kept = sorted((c for c in clusters if _is_actor(doc, c)), key=lambda c: c.first)
    ids = {id(c): f"a{number}" for number, c in enumerate(kept, start=1)}
    actors = tuple(describe(doc, c, heads, ids[id(c)]) for c in kept)
    by_head = {token: ids[id(c)] for token, c in sorted(heads.items()) if id(c) in ids}
    return ActorIndex(actors, _cover(kept, ids), by_head, doc, {actor.id: actor for actor in actors})


def gather(doc: Doc) -> list[Mention]:
    """All mentions of `doc` that are no pronouns."""
    named = lexicon_mentions(doc)
    tagged = list(person_mentions(doc))
    persons = with_titles_before(doc, [*tagged, *untagged_surnames(doc, tagged)])
    inside = _tokens(persons)
    named = [m for m in named if not any(t in inside for t in range(m.start, m.end))]
    titles = {t for p in persons for title in p.titles for t in title.own_tokens}
    bodies = list(body_mentions(doc, inside | _tokens(named) | titles))
    taken = inside | _tokens(bodies) | titles | {m.head for m in named}
    persons, offices = tie_offices(doc, persons, list(office_mentions(doc, taken)))
    taken |= {t for p in persons for title in p.titles for t in title.own_tokens}
    taken |= {m.head for m in offices}
    described = list(described_mentions(doc, taken))
    return [*named, *persons, *bodies, *offices, *described]


def _tokens(mentions: Iterable[Mention]) -> set[int]:
    return {token for mention in mentions for token in range(mention.start, mention.end)}


def _owned_governments(mentions: list[Mention]) -> list[Mention]:
    """A government without a country of its own takes its owner's, or the last government's before it."""
    last: str | None = None
    resolved = []
    countries = {m.head: m.country for m in mentions if m.country}
    for mention in sorted(mentions, key=lambda m: m.head):
        described = mention.form == STATE and not mention.named
        if described and not mention.key:
            owner = countries.get(mention.served) if mention.served is not None else None
            country = owner or (last if mention.served is None else None)
            if country:
                mention = replace(mention, key=country, country=country)
        if described and mention.key and mention.end - mention.start > 1:
            last = mention.key
        resolved.append(mention)
    return resolved


def _heads(clusters: list[Cluster]) -> dict[int, Cluster]:
    heads = {mention.head: c for c in clusters for mention in c.mentions}
    for c in clusters:
        for title in c.titles:
            for token in title.own_tokens:
                heads.setdefault(token, c)
    return heads


def _is_actor(doc: Doc, found: Cluster) -> bool:
    """Persons always; others where at least one mention takes part in something or is a source of speech."""
    if any(m.form == PERSON for m in found.mentions) or (found.pronouns and found.form != GROUP):
        return True
    return any(m.acts for m in found.mentions) or (found.form == OFFICE and found.mentions[0].acts)


def _cover(kept: list[Cluster], ids: dict[int, str]) -> dict[int, str]:
    """Every token of a mention -> its actor; the shortest mention that covers a token wins."""
    spans = [(m.end - m.start, m.start, m.end, ids[id(c)]) for c in kept for m in c.mentions]
    covered: dict[int, str] = {}
    for _, start, end, actor in sorted(spans):
        for token in range(start, end):
            covered.setdefault(token, actor)
    return covered
