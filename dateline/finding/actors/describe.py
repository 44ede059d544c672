"""A cluster as an Actor: its name, kind, country, sector and offices, from its own words."""

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Doc

from dateline.finding.actors.clusters import Cluster
from dateline.finding.actors.mention import HUMAN, PERSON, STATE, Mention, Title
from dateline.language.states import country_by_name, load_states
from dateline.record.actors import Actor, Office
from dateline.record.span import Span


@dataclass(frozen=True, slots=True)
class Side:
    """The country and sector that an actor belongs to."""

    country: str | None
    sector: str | None


def describe(doc: Doc, cluster: Cluster, by_token: Mapping[int, Cluster], actor_id: str) -> Actor:
    """The Actor of `cluster`; `by_token` tells whom an office serves."""
    side = side_of(cluster, by_token)
    return Actor(
        id=actor_id,
        name=name_of(doc, cluster),
        kind=_kind(cluster),
        country=side.country,
        sector=side.sector,
        offices=_offices(doc, cluster),
        mentions=_spans(doc, cluster),
    )


def name_of(doc: Doc, cluster: Cluster) -> str:
    """The fullest form that the document uses, on one line, without office, article and possessive ending."""
    names = [m for m in cluster.mentions if m.named] or cluster.mentions
    if cluster.form == PERSON:
        names = [m for m in cluster.mentions if m.form == PERSON]
    if cluster.form == STATE:
        if not any(m.named for m in cluster.mentions):
            return _state_name(cluster) or _words(doc, cluster.mentions[0])
        names = [m for m in names if country_by_name(_words(doc, m))] or names
    best = max(names, key=lambda m: (len(_words(doc, m)), -m.start))
    return _words(doc, best).removeprefix("the ").removeprefix("The ")


def _state_name(cluster: Cluster) -> str | None:
    country = cluster.mentions[0].country
    return next((state.name for state in load_states().all if state.iso3 == country), None)


def _words(doc: Doc, mention: Mention) -> str:
    return " ".join(doc[mention.start : mention.end].text.split())


def _kind(cluster: Cluster) -> str:
    kinds = [m.kind for m in cluster.mentions if m.kind not in ("other", "body")]
    return kinds[0] if kinds else cluster.mentions[0].kind


def side_of(cluster: Cluster, by_token: Mapping[int, Cluster], depth: int = 3) -> Side:
    """Country and sector from an actor's own words, else from whom its offices serve or who owns it."""
    country = next((m.country for m in cluster.mentions if m.country), None)
    by_title = next((title.sector for title in cluster.titles if title.sector), None)
    sector = by_title or next((m.sector for m in cluster.mentions if m.sector), None)
    for title in cluster.titles:
        country = country or title.country
    international = False
    for served in _served(cluster, by_token) if depth else ():
        side = side_of(served, by_token, depth - 1)
        international = international or side.sector == "IGO"
        country = country or side.country
        sector = sector or side.sector
    if cluster.form in HUMAN:
        if international:
            return Side(None, "IGO")
        sector = sector or ("GOV" if country and cluster.titles else None)
    return Side(country, sector)


def _served(cluster: Cluster, by_token: Mapping[int, Cluster]) -> list[Cluster]:
    tokens = [title.served for title in cluster.titles] + [m.served for m in cluster.mentions]
    found = (by_token.get(token) for token in tokens if token is not None)
    return [served for served in found if served is not None and served is not cluster]


def _offices(doc: Doc, cluster: Cluster) -> tuple[Office, ...]:
    """The cluster's offices, each once, the wording that says whose it is preferred."""
    best: dict[str, Office] = {}
    for title in sorted(cluster.titles, key=lambda t: t.of is None):
        key = title.title.lower()
        known = next((k for k, o in best.items() if _same_post(o, title)), None)
        span = _span(doc, title.start, title.end)
        if known is None:
            best[key] = Office(title.title, title.of, (span,))
        elif span not in best[known].evidence:
            old = best[known]
            best[known] = Office(old.title, old.of, (*old.evidence, span))
    return tuple(best.values())


def _same_post(office: Office, title: Title) -> bool:
    ours, theirs = office.title.lower(), title.title.lower()
    return (ours.endswith(theirs) or theirs.endswith(ours)) and title.of in (None, office.of)


def _spans(doc: Doc, cluster: Cluster) -> tuple[Span, ...]:
    tokens = {(m.start, m.end) for m in cluster.mentions} | {(i, i + 1) for i in cluster.pronouns}
    return tuple(_span(doc, start, end) for start, end in sorted(tokens))


def _span(doc: Doc, start: int, end: int) -> Span:
    """The characters of tokens `start`..`end`; token offsets are the document's."""
    words = doc[start:end]
    return Span(words.start_char, words.start_char + len(words.text), words.text)
