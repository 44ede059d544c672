"""Lemmas, entity labels and attributions: from the classes and spans of the heads to words of the Doc."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from dateline.language.layers import Antecedent, Attribution, TokenSpan

LEAST_LINK = 0.1  # a source or content span below this belongs to no cue
SHARED_LINK = -10.0  # log-odds against the source's own cue from which a second cue shares it
MAJORITY = 2  # how many times as many mentions carry a name's label as carry others
LEAST_ANTECEDENT = 0.0  # log-odds against "refers to nothing before it"
# Words that make a toponym a natural feature or a continent.
# fmt: off
NATURE = frozenset((
    "sea", "ocean", "gulf", "strait", "straits", "river", "rivers", "lake", "mountain", "mountains",
    "mount", "desert", "valley", "peninsula", "island", "islands", "bay", "cape", "delta", "basin", "coast",
    "steppe", "plateau", "africa", "europe", "asia", "americas", "antarctica", "balkans", "caucasus",
    "sahel",
))
# fmt: on
RoleSpan = tuple[int, int, str]


def entity_label(words: Sequence[str], label: str) -> str:
    """The model's PLACE as GPE or LOC, by the words that name a natural feature or a continent."""
    if label != "PLACE":
        return label
    return "LOC" if any(word.lower() in NATURE for word in words) else "GPE"


def consistent(entities: Sequence[RoleSpan], words: Sequence[str]) -> list[RoleSpan]:
    """The entities with one label for one name: what most of its mentions in the text are called, two to one at least.

    One sense a discourse (Gale, Church and Yarowsky 1992); on WorldWide's development articles it is worth 0.6 F1.
    """
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for start, end, label in entities:
        votes[tuple(words[start:end])][label] += 1
    return [(a, b, _majority(votes[tuple(words[a:b])], label)) for a, b, label in entities]


def _majority(votes: Counter[str], label: str) -> str:
    top, number = min(votes.items(), key=lambda pair: (-pair[1], pair[0]))
    return top if number >= MAJORITY * (votes.total() - number) and number > 1 else label


def attributions_of(spans: Sequence[RoleSpan], links: npt.NDArray[np.float32]) -> list[Attribution]:
    """Gather role spans of one window into attributions: each source and content span picks its cue.

    `links` (words, words) are the scores of span starts by cue starts. A span that no cue claims stands alone.
    """
    cues = [span for span in spans if span[2] == "cue"]
    groups: dict[int, list[RoleSpan]] = {cue[0]: [cue] for cue in cues}
    certainty: dict[int, float] = {cue[0]: 1.0 for cue in cues}
    loose: list[Attribution] = []
    for span in spans:
        if span[2] == "cue":
            continue
        cue, share = _best_cue(span, cues, links)
        if cue is None or share < LEAST_LINK:
            loose.append(_attribution([span], 0.5))
            continue
        groups[cue].append(span)
        certainty[cue] = min(certainty[cue], share)
    _share_sources(groups, [span for span in spans if span[2] == "source"], links)
    return [_attribution(members, certainty[cue]) for cue, members in groups.items()] + loose


def _share_sources(
    groups: dict[int, list[RoleSpan]], sources: Sequence[RoleSpan], links: npt.NDArray[np.float32]
) -> None:
    """Give a cue without a source that of a neighbour ("he said ... and added ...") where the link allows it."""
    for cue, members in groups.items():
        if not sources or any(label == "source" for *_, label in members):
            continue
        best = max(sources, key=lambda span: (float(links[span[0], cue]), -span[0]))
        highest = max(float(links[best[0], other]) for other in groups)
        if float(links[best[0], cue]) - highest >= SHARED_LINK:
            members.append(best)


def _best_cue(
    span: RoleSpan, cues: Sequence[RoleSpan], links: npt.NDArray[np.float32]
) -> tuple[int | None, float]:
    if not cues:
        return None, 0.0
    scores = np.array([links[span[0], cue[0]] for cue in cues], np.float64)
    weights = np.exp(scores - scores.max())
    best = int(weights.argmax())
    return cues[best][0], float(weights[best] / weights.sum())


def _attribution(members: Sequence[RoleSpan], score: float) -> Attribution:
    def of(role: str) -> tuple[TokenSpan, ...]:
        return tuple(sorted((a, b) for a, b, name in members if name == role))

    return Attribution(of("source"), of("cue"), of("content"), round(score, 4))


def moved(attribution: Attribution, place: Callable[[int], int]) -> Attribution:
    """The attribution with every word index replaced by `place` of it."""

    def to(spans: tuple[TokenSpan, ...]) -> tuple[TokenSpan, ...]:
        return tuple((place(a), place(b - 1) + 1) for a, b in spans)

    return Attribution(
        to(attribution.source), to(attribution.cue), to(attribution.content), attribution.score
    )


def joined(attributions: Sequence[Attribution], cuts: frozenset[int]) -> list[Attribution]:
    """Join a content that a window's edge has cut in two: the part after the edge has no cue of its own."""
    done: list[Attribution] = []
    for item in sorted(
        attributions, key=lambda a: min(s for spans in (a.source, a.cue, a.content) for s in spans)
    ):
        home = _continued(done, item, cuts)
        if home is None:
            done.append(item)
            continue
        before = done[home]
        end = item.content[0][1]
        content = tuple((a, end) if b == item.content[0][0] else (a, b) for a, b in before.content)
        done[home] = Attribution(before.source, before.cue, content, before.score)
    return done


def _continued(done: Sequence[Attribution], item: Attribution, cuts: frozenset[int]) -> int | None:
    if item.cue or item.source or len(item.content) != 1 or item.content[0][0] not in cuts:
        return None
    for index in range(len(done) - 1, -1, -1):
        if any(b == item.content[0][0] for _, b in done[index].content):
            return index
    return None


def antecedents_of(scores: npt.NDArray[np.float32], distance: npt.NDArray[np.float32]) -> list[Antecedent]:
    """For each word that refers back, the earlier word that it most likely refers to; scores (n, n)."""
    n = len(scores)
    gap = np.maximum(np.arange(n)[:, None] - np.arange(n)[None], 1)
    step = np.minimum(np.log2(gap).astype(np.int64), len(distance) - 1)
    logits = np.where(np.tri(n, k=-1, dtype=bool), scores + distance[step], -np.inf)
    best = logits.argmax(1)
    top = logits[np.arange(n), best]
    return [
        Antecedent(int(i), int(best[i]), round(float(1 / (1 + np.exp(-top[i]))), 4))
        for i in np.flatnonzero(top > LEAST_ANTECEDENT)
    ]
