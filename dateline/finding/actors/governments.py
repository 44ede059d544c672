"""Whose a government is of which the words do not say it: "the government", "his government"."""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from dateline.finding.actors.clusters import Cluster
from dateline.finding.actors.describe import side_of
from dateline.finding.actors.mention import NOBODYS, STATE, Mention

Heads = dict[int, Cluster]


def with_owners(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions by their heads; a government without a country of its own has its owner's, or that of the last
    government before it."""
    ordered = sorted(mentions, key=lambda m: m.head)
    countries = {m.head: m.country for m in ordered if m.country}
    last: str | None = None
    found = []
    for mention in ordered:
        described = mention.form == STATE and not mention.named
        if described and not mention.country:
            country = last if mention.served is None else countries.get(mention.served)
            mention = replace(mention, key=country or _own_key(mention), country=country)
        if described and mention.country and mention.end - mention.start > 1:
            last = mention.country
        found.append(mention)
    return found


def _own_key(mention: Mention) -> str:
    """Of "his government", of whom it is not yet known who he is, a key of its own."""
    return f"{NOBODYS}:{mention.served}" if mention.key and mention.served is not None else mention.key


def settle_governments(doc: Doc, clusters: list[Cluster], heads: Heads) -> list[Cluster]:
    """The clusters, a government whose owner turns out to be a state, or to belong to one, joined to that state; where
    nobody knows who "his" government's owner is, it is left out."""
    states = {c.mentions[0].key: c for c in clusters if c.form == STATE}
    left = []
    for found in clusters:
        first = found.mentions[0]
        if found.form != STATE or not first.key.startswith(NOBODYS):
            left.append(found)
            continue
        owner = heads.get(first.served) if first.served is not None else None
        if owner is None and first.served is not None:
            continue
        country = side_of(owner, heads).country if owner is not None else None
        home = owner if owner is not None and owner.form == STATE else _home(doc, found, states, country)
        if home is not None and home is not found:
            _join(found, home, heads)
            continue
        if country:
            found.mentions = [replace(m, key=country, country=country) for m in found.mentions]
        states.setdefault(country or NOBODYS, found)
        left.append(found)
    return left


def _home(doc: Doc, government: Cluster, states: dict[str, Cluster], country: str | None) -> Cluster | None:
    """The state of that country; of none the last one whose government was told of, then the only one of the text,
    then a government that is nobody's either."""
    if country:
        return states.get(country)
    owned = government.mentions[0].served is not None
    last = _last_government(government, states) if owned else None
    return last or _only_state(doc, government, states, apart=not owned) or states.get(NOBODYS)


def _last_government(government: Cluster, states: dict[str, Cluster]) -> Cluster | None:
    told = [
        (m.head, key)
        for key, state in states.items()
        for m in state.mentions
        if m.country and not m.named and m.end - m.start > 1 and m.head < government.first
    ]
    return states[max(told)[1]] if told else None


def _only_state(doc: Doc, government: Cluster, states: dict[str, Cluster], apart: bool) -> Cluster | None:
    """The only state of the text, told of before; with `apart` not in the same sentence, where it is another's."""
    known = [c for key, c in states.items() if not key.startswith(NOBODYS)]
    if len(known) != 1 or known[0].first > government.first:
        return None
    sentences = {doc[m.head].sent.start for m in government.mentions if apart}
    return None if any(doc[m.head].sent.start in sentences for m in known[0].mentions) else known[0]


def _join(found: Cluster, home: Cluster, heads: Heads) -> None:
    home.mentions += found.mentions
    home.pronouns += found.pronouns
    heads.update({m.head: home for m in found.mentions} | {token: home for token in found.pronouns})
