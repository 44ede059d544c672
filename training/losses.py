"""The loss of every head over a batch in which each window carries some of the targets."""

import torch
from torch import Tensor
from torch.nn import functional as F

from training.batches import Batch
from training.model import DISTANCES, Heads
from training.windows import IGNORE

FORBIDDEN = -1e4
WEIGHTS = {
    "start": 0.5, "upos": 0.5, "xpos": 0.5, "features": 0.3, "lemma": 0.3, "arcs": 1.0, "relations": 1.0,
    "entity": 1.0, "role": 1.5, "links": 0.5, "antecedents": 0.3, "meaning": 1.0,
}  # fmt: skip


def chain_total(scores: Tensor, steps: Tensor, lengths: Tensor) -> Tensor:
    """Log of the summed weight of all tag sequences: scores (batch, words, tags), steps (from, to)."""
    alpha = scores[:, 0]
    for t in range(1, scores.shape[1]):
        following = torch.logsumexp(alpha[:, :, None] + steps[None], 1) + scores[:, t]
        alpha = torch.where((t < lengths)[:, None], following, alpha)
    return torch.logsumexp(alpha, 1)


def chain_loss(scores: Tensor, steps: Tensor, allowed: Tensor, lengths: Tensor) -> Tensor:
    """Negative log-likelihood, a word, of the sequences that `allowed` (batch, words, tags) leaves open."""
    narrowed = scores.masked_fill(~allowed, FORBIDDEN)
    both = chain_total(torch.cat([scores, narrowed]), steps, torch.cat([lengths, lengths]))
    free, held = both.chunk(2)
    return (free - held).sum() / lengths.sum()


def attach_loss(scores: Tensor, gold: Tensor, candidates: Tensor) -> Tensor:
    """Cross-entropy of each word's choice; gold (batch, words), -100 ignored; candidates (batch, words, words)."""
    masked = scores.masked_fill(~candidates, FORBIDDEN)
    return F.cross_entropy(masked.flatten(0, 1), gold.flatten(), ignore_index=IGNORE)


def distance_bias(weights: Tensor, words: int) -> Tensor:
    """(words, words): the learned weight of the distance from anaphor i back to j, in doubling steps."""
    gap = torch.arange(words)[:, None] - torch.arange(words)[None]
    step = torch.log2(gap.clamp(min=1).float()).long().clamp(max=DISTANCES - 1)
    return weights[step]


def antecedent_loss(scores: Tensor, gold: Tensor, lengths: Tensor) -> Tensor:
    """Each word picks an earlier word that it corefers with, or itself if none; any true antecedent will do."""
    words = scores.shape[1]
    earlier = torch.ones(words, words).tril(-1).bool()[None]
    logits = scores.masked_fill(~earlier, FORBIDDEN)
    diagonal = torch.eye(words, dtype=torch.bool)[None]
    logits = torch.where(diagonal, torch.zeros_like(logits), logits)
    none = ~gold.any(2, keepdim=True) & diagonal
    held = torch.logsumexp(logits.masked_fill(~(gold | none), FORBIDDEN), 2)
    loss = torch.logsumexp(logits, 2) - held
    inside = torch.arange(words)[None] < lengths[:, None]
    weight = torch.where(gold.any(2), 3.0, 1.0) * inside
    return (loss * weight).sum() / weight.sum()


def meaning_loss(vectors: Tensor, sentence: Tensor, targets: list[Tensor]) -> Tensor:
    """One minus the cosine between the mean of a sentence's words and the base model's vector of it."""
    means = [vectors[i][sentence[i] == s].mean(0) for i, rows in enumerate(targets) for s in range(len(rows))]
    return 1 - F.cosine_similarity(torch.stack(means), torch.cat(targets)).mean()


def tree_losses(heads: Heads, out: dict[str, Tensor], batch: Batch) -> dict[str, Tensor]:
    """Tags, arcs and relations of the rows that have a tree."""
    rows = batch.tree_rows
    losses = {
        name: F.cross_entropy(out[name][rows].flatten(0, 1), batch.tags[:, i].flatten(), ignore_index=IGNORE)
        for i, name in enumerate(("start", "upos", "xpos", "features", "lemma"))
    }
    losses["arcs"] = attach_loss(out["arcs"][rows], batch.heads, batch.same_sentence)
    known = batch.relations != IGNORE
    governor = out["governor"][rows].gather(
        1, batch.heads.clamp(min=0)[..., None].expand(-1, -1, out["governor"].shape[2])
    )
    scores = heads.relation_scores(out["dependent"][rows][known], governor[known])
    losses["relations"] = F.cross_entropy(scores, batch.relations[known])
    if batch.vectors:
        losses["meaning"] = meaning_loss(out["meaning"][rows], batch.tree_sentence, batch.vectors)
    return losses


def losses_of(heads: Heads, out: dict[str, Tensor], batch: Batch) -> dict[str, Tensor]:
    """Every loss that the batch has targets for, unweighted."""
    losses: dict[str, Tensor] = {}
    if len(batch.tree_rows):
        losses |= tree_losses(heads, out, batch)
    if len(batch.entity_rows):
        rows = batch.entity_rows
        losses["entity"] = chain_loss(
            out["entity"][rows], heads.entity_steps, batch.entities, batch.lengths[rows]
        )
    if len(batch.role_rows):
        rows = batch.role_rows
        losses["role"] = chain_loss(out["role"][rows], heads.role_steps, batch.roles, batch.lengths[rows])
        if (batch.links != IGNORE).any():
            cues = batch.cue_words[:, None, :].expand(-1, batch.links.shape[1], -1)
            losses["links"] = attach_loss(out["links"][rows], batch.links, cues)
    if len(batch.chain_rows):
        rows = batch.chain_rows
        scores = out["antecedents"][rows]
        scores = scores + distance_bias(heads.distance, scores.shape[1])
        losses["antecedents"] = antecedent_loss(scores, batch.antecedents, batch.lengths[rows])
    return losses


def total(losses: dict[str, Tensor]) -> Tensor:
    """The weighted sum."""
    return torch.stack([WEIGHTS[name] * loss for name, loss in losses.items()]).sum()
