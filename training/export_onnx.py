"""Exports a checkpoint to the files that the package ships: `python -m training.export_onnx --run DIR --out DIR`.

The encoder's linear layers are quantised to 8-bit integers channel by channel, the word embeddings to 8 bits row by
row; the heads, which are small and decide, stay in full precision.
"""

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from dateline.language.encoder import OUTPUTS
from training.base_weights import base_folder
from training.labels import Labels
from training.model import DISTANCES, WIDTH, Model
from training.train import sizes_of


class RowInt8Embedding(nn.Module):
    """An embedding kept as 8-bit rows, each with its scale."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        return self.rows[ids].float() * self.scale[ids]


class Exported(nn.Module):
    """One window in, the outputs that `dateline.language.encoder` names out."""

    def __init__(self, model: Model, quantised: bool = True) -> None:
        super().__init__()
        self.model = model
        if quantised:
            model.encoder.words = RowInt8Embedding(model.encoder.words.weight.detach())  # type: ignore[assignment]

    def forward(self, ids: Tensor, shapes: Tensor, gaps: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        words = self.model.encoder(ids, shapes, gaps)[0][first[0]][None]
        out = self.model.heads(words)
        out["start"] = out["start"][..., 1] - out["start"][..., 0]
        tags = [out[name].argmax(-1) for name in ("upos", "xpos", "features", "lemma")]
        out["tags"] = torch.stack(tags, 1)
        return tuple(out[name] for name in OUTPUTS)


def averaged(run: Path, labels: Labels) -> Model:
    """The model of a checkpoint with the running average of its weights."""
    state = torch.load(run / "checkpoint.pt", weights_only=True)
    model = Model(sizes_of(labels))
    model.load_state_dict(state["model"])
    model.load_state_dict(state["average"], strict=False)
    return model.eval()


def export(model: Model, path: Path, quantised: bool = True) -> None:
    """Write the ONNX graph of a model."""
    ids = torch.ones(1, 12, dtype=torch.long)
    first = torch.arange(1, 9)[None]
    pieces, words = {1: "pieces"}, {1: "words"}
    torch.onnx.export(
        Exported(model, quantised).eval(), (ids, ids, ids, first), str(path),
        input_names=["ids", "shapes", "gaps", "first"],
        output_names=list(OUTPUTS), opset_version=17, dynamo=False,
        dynamic_axes={"ids": pieces, "shapes": pieces, "gaps": pieces, "first": words} | {
            name: ({1: "words", 2: "governors"} if name in ("arcs", "links", "antecedents") else
                   {2: "words"} if name == "tags" else words) for name in OUTPUTS},
    )  # fmt: skip


def encoder_products(path: Path) -> list[str]:
    """Names of the matrix products of the encoder's layers, the only ones that are quantised."""
    graph = onnx.load(str(path)).graph
    return [n.name for n in graph.node if n.op_type in ("MatMul", "Gemm") and "/encoder/" in n.name]


def side_arrays(model: Model) -> dict[str, np.ndarray]:
    """What decoding needs beside the graph."""
    heads = model.heads
    size = heads.relation.shape[1]
    return {
        "relation": heads.relation.detach().permute(1, 0, 2).contiguous().numpy(),
        "entity_steps": heads.entity_steps.detach().numpy(),
        "role_steps": heads.role_steps.detach().numpy(),
        "distance": heads.distance.detach().numpy(),
        "shape": np.array([size, WIDTH, DISTANCES]),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--run", type=Path, default=Path(".work/training"))
    parser.add_argument("--out", type=Path, default=Path("dateline/language/model"))
    parser.add_argument("--full", action="store_true", help="keep every weight in full precision")
    args = parser.parse_args()
    labels = Labels.load(args.run / "labels.json")
    model = averaged(args.run, labels)
    args.out.mkdir(parents=True, exist_ok=True)
    arrays = side_arrays(model)
    plain = args.run / "full.onnx"
    export(model, plain, quantised=not args.full)
    if args.full:
        shutil.copy(plain, args.out / "dateline.onnx")
    else:
        quantize_dynamic(
            plain, args.out / "dateline.onnx", weight_type=QuantType.QInt8, per_channel=True,
            nodes_to_quantize=encoder_products(plain), extra_options={"MatMulConstBOnly": True},
        )  # fmt: skip
    np.savez(args.out / "decoding.npz", **arrays)
    shutil.copy(args.run / "labels.json", args.out / "labels.json")
    tokenizer = json.loads((base_folder() / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer["padding"] = tokenizer["truncation"] = None
    (args.out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
