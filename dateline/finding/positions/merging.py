"""One issue for its wordings, one position for its tellings."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from dateline.finding.positions.holders import Holder
from dateline.finding.positions.labels import Label
from dateline.finding.story import Story
from dateline.record import Issue, Position, Span
from dateline.record.ids import numbered


@dataclass(frozen=True, slots=True)
class Mention:
    """A position as one clause tells it; `frame` names how it was found."""

    holder: Holder
    stance: str
    label: Label
    issue: Span
    condition: Span | None
    evidence: tuple[Span, ...]
    frame: str


@dataclass(slots=True)
class Cluster:
    """The wordings of one issue; `label` is the one that says most, of equals the first."""

    label: Label
    mentions: list[Mention] = field(default_factory=list)


def merged(story: Story, mentions: Iterable[Mention]) -> tuple[Position, ...]:
    """The positions of all mentions, ids o1.. in text order."""
    clusters: list[Cluster] = []
    for mention in mentions:
        cluster = next((one for one in reversed(clusters) if same_issue(one.label, mention.label)), None)
        if cluster is None:
            cluster = Cluster(mention.label)
            clusters.append(cluster)
        elif _more(mention.label, cluster.label):
            cluster.label = mention.label
        cluster.mentions.append(mention)
    positions = [_position(group, cluster) for cluster in clusters for group in _by_stance(cluster)]
    return tuple(
        _with_id(position, number)
        for number, position in numbered(
            "o", positions, lambda one: (one.evidence[0].start, one.evidence[0].end)
        )
    )


def same_issue(one: Label, other: Label) -> bool:
    """Whether two labels name one issue: one act or thing, no name, noun or qualifier that sets them apart."""
    if one.head != other.head or one.kinds != other.kinds:
        return False
    names = one.names <= other.names or other.names <= one.names
    nouns = one.nouns <= other.nouns or other.nouns <= one.nouns
    if one.bare or other.bare:
        return True
    return names and nouns and bool(one.names & other.names or one.nouns & other.nouns)


def _more(one: Label, other: Label) -> bool:
    """Whether `one` says more than `other`."""
    return len(one.names | one.nouns) > len(other.names | other.nouns)


def _by_stance(cluster: Cluster) -> list[list[Mention]]:
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in cluster.mentions:
        groups.setdefault((mention.holder.party, mention.stance), []).append(mention)
    return list(groups.values())


def _position(group: list[Mention], cluster: Cluster) -> Position:
    holders = [mention.holder for mention in group]
    own = any(holder.voiced_by is not None and holder.reported_by is None for holder in holders)
    return Position(
        id="",
        party=holders[0].party,
        voiced_by=next((one.voiced_by for one in holders if one.voiced_by is not None), None),
        issue=Issue(cluster.label.text, _spans(mention.issue for mention in group)),
        stance=group[0].stance,
        condition=max((one.condition for one in group if one.condition), key=_length, default=None),
        held=next((one.held for one in holders if one.held is not None), None),
        reported_by=None if own else next((one.reported_by for one in holders if one.reported_by), None),
        evidence=_spans(span for mention in group for span in mention.evidence),
        rule=group[0].frame,
    )


def _length(span: Span) -> tuple[int, int]:
    """Longer spans are worth more, of equal ones the earlier."""
    return (span.end - span.start, -span.start)


def _spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(spans))


def _with_id(position: Position, number: str) -> Position:
    return replace(position, id=number)
