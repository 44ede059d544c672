"""The encoder with all its heads, in PyTorch. One forward pass over a batch of windows serves every layer."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from dateline.language.pieces import GAPS, SHAPES

WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
ARC, RELATION, MATCH = 256, 96, 160
DISTANCES = 10


@dataclass(frozen=True)
class Sizes:
    """How many classes each head has."""

    upos: int
    xpos: int
    features: int
    lemmas: int
    relations: int
    entity_tags: int
    role_tags: int


class Layer(nn.Module):
    """One transformer layer of BERT (post-norm)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, _ = x.shape
        parts = (
            self.qkv(x)
            .view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
            .permute(2, 0, 3, 1, 4)
        )
        mixed = F.scaled_dot_product_attention(parts[0], parts[1], parts[2], attn_mask=mask)
        x = self.norm1(x + self.out(mixed.transpose(1, 2).reshape(batch, length, WIDTH)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))  # type: ignore[no-any-return]


class Encoder(nn.Module):
    """MiniLM-L6 with embeddings of case and spacing added to the word embedding."""

    def __init__(self, vocabulary: int = 30522, positions: int = 512, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(positions, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.gaps = nn.Embedding(GAPS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids: Tensor, shapes: Tensor, gaps: Tensor, mask: Tensor | None = None) -> Tensor:
        """(batch, pieces) ids, shapes, gaps; mask (batch, 1, 1, pieces) true on pieces; gives (batch, pieces, 384)."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places) + self.shapes(shapes) + self.gaps(gaps)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Biaffine(nn.Module):
    """score[i, j] = q_i U k_j + w k_j: how well word j answers word i."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, width)
        self.key = nn.Linear(WIDTH, width)
        self.bilinear = nn.Linear(width, width, bias=False)
        self.bias = nn.Linear(width, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        query, key = self.dropout(F.gelu(self.query(x))), self.dropout(F.gelu(self.key(x)))
        return self.bilinear(query) @ key.transpose(1, 2) + self.bias(key).transpose(1, 2)  # type: ignore[no-any-return]


def hidden(width: int, dropout: float) -> nn.Sequential:
    """One hidden layer between the encoder and a head."""
    return nn.Sequential(nn.Linear(WIDTH, width), nn.GELU(), nn.Dropout(dropout))


class Heads(nn.Module):
    """Everything that is read off the words' vectors."""

    def __init__(self, sizes: Sizes, dropout: float = 0.2) -> None:
        super().__init__()
        self.word_dropout = nn.Dropout(dropout)
        self.tag_layer = hidden(256, dropout)
        self.start = nn.Linear(256, 2)
        self.upos = nn.Linear(256, sizes.upos)
        self.xpos = nn.Linear(256, sizes.xpos)
        self.features = nn.Linear(256, sizes.features)
        self.lemma = nn.Linear(256, sizes.lemmas)
        self.arcs = Biaffine(ARC, dropout)
        self.dependent = hidden(RELATION, dropout)
        self.governor = hidden(RELATION, dropout)
        self.relation = nn.Parameter(torch.zeros(sizes.relations, RELATION + 1, RELATION + 1))
        nn.init.normal_(self.relation, std=0.02)
        self.entity_layer = hidden(256, dropout)
        self.entity = nn.Linear(256, sizes.entity_tags)
        self.entity_steps = nn.Parameter(torch.zeros(sizes.entity_tags, sizes.entity_tags))
        self.role_layer = hidden(WIDTH, dropout)
        self.role = nn.Linear(WIDTH, sizes.role_tags)
        self.role_steps = nn.Parameter(torch.zeros(sizes.role_tags, sizes.role_tags))
        self.links = Biaffine(MATCH, dropout)
        self.antecedents = Biaffine(MATCH, dropout)
        self.distance = nn.Parameter(torch.zeros(DISTANCES))
        self.meaning = nn.Linear(WIDTH, WIDTH)
        nn.init.eye_(self.meaning.weight)
        nn.init.zeros_(self.meaning.bias)

    def forward(self, x: Tensor) -> dict[str, Tensor]:
        """(batch, words, 384) -> scores by head; `relation_pairs` are left to `relation_scores`."""
        dropped = self.word_dropout(x)
        tags = self.tag_layer(dropped)
        return {
            "start": self.start(tags),
            "upos": self.upos(tags),
            "xpos": self.xpos(tags),
            "features": self.features(tags),
            "lemma": self.lemma(tags),
            "arcs": self.arcs(dropped),
            "dependent": self.dependent(dropped),
            "governor": self.governor(dropped),
            "entity": self.entity(self.entity_layer(dropped)),
            "role": self.role(self.role_layer(dropped)),
            "links": self.links(dropped),
            "antecedents": self.antecedents(dropped),
            "meaning": self.meaning(x),
        }

    def relation_scores(self, dependent: Tensor, governor: Tensor) -> Tensor:
        """(n, 96) dependents and their governors -> (n, relations)."""
        one = torch.ones_like(dependent[:, :1])
        left, right = torch.cat([dependent, one], 1), torch.cat([governor, one], 1)
        mixed = torch.einsum("nd,rde->nre", left, self.relation.to(left.dtype))
        return torch.einsum("nre,ne->nr", mixed, right)


class Model(nn.Module):
    """Encoder and heads."""

    def __init__(self, sizes: Sizes, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout=dropout)
        self.heads = Heads(sizes)

    def words(
        self, ids: Tensor, shapes: Tensor, gaps: Tensor, first: Tensor, mask: Tensor | None = None
    ) -> Tensor:
        """The vector of every word: that of its first piece; `first` is (batch, words)."""
        x = self.encoder(ids, shapes, gaps, mask)
        return x.gather(1, first[..., None].expand(-1, -1, WIDTH))

    def forward(
        self, ids: Tensor, shapes: Tensor, gaps: Tensor, first: Tensor, mask: Tensor | None = None
    ) -> dict[str, Tensor]:
        return self.heads(self.words(ids, shapes, gaps, first, mask))  # type: ignore[no-any-return]


def load_base(encoder: Encoder, weights: dict[str, Tensor]) -> None:
    """Copy the weights of a Hugging Face BERT (names as in its safetensors) into the encoder."""

    def get(name: str) -> Tensor:
        return weights[name] if name in weights else weights["bert." + name]

    def copy(module: nn.Module, name: str) -> None:
        module.load_state_dict({"weight": get(name + ".weight"), "bias": get(name + ".bias")})

    with torch.no_grad():
        encoder.words.weight.copy_(get("embeddings.word_embeddings.weight"))
        encoder.positions.weight.copy_(
            get("embeddings.position_embeddings.weight") + get("embeddings.token_type_embeddings.weight")[0]
        )
        nn.init.normal_(encoder.shapes.weight, std=0.01)
        nn.init.normal_(encoder.gaps.weight, std=0.01)
        copy(encoder.norm, "embeddings.LayerNorm")
        for i, layer in enumerate(encoder.layers):
            base = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                parts = [get(f"{base}attention.self.{part}.{kind}") for part in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(parts))  # type: ignore[union-attr]
            copy(layer.out, base + "attention.output.dense")
            copy(layer.norm1, base + "attention.output.LayerNorm")
            copy(layer.up, base + "intermediate.dense")
            copy(layer.down, base + "output.dense")
            copy(layer.norm2, base + "output.LayerNorm")
