"""Trains the shipped model again from the data: `python -m training.train --gold ../shared/gold --out DIR`.

Resumes from `DIR/checkpoint.pt` where there is one. The learning rate follows the share of `--minutes`
that has been spent, so that a run can be cut off, resumed, and still end at zero.
"""

import argparse
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor

from training.base_weights import base_folder, load_weights
from training.batches import Batch, batches
from training.labels import Labels
from training.losses import losses_of, total
from training.model import Model, Sizes, load_base
from training.prepare import prepare

ENCODER_RATE, HEAD_RATE = 3e-4, 1e-3
WARM_UP = 0.03
WEIGHT_DECAY = 0.01
LONGEST_GRADIENT = 1.0
AVERAGE = 0.998  # decay of the running average of the weights
SAVE_EVERY = 300  # seconds


def sizes_of(labels: Labels) -> Sizes:
    """The widths of the heads that these labels ask for."""
    return Sizes(
        len(labels.upos), len(labels.xpos), len(labels.features), len(labels.lemmas),
        len(labels.relations), len(labels.entity_tags), len(labels.role_tags),
    )  # fmt: skip


@dataclass
class Run:
    """The state of a training run: what a checkpoint holds."""

    model: Model
    optimizer: torch.optim.Optimizer
    average: dict[str, Tensor]
    step: int = 0
    seconds: float = 0.0
    sums: dict[str, list[float]] = field(default_factory=lambda: defaultdict(lambda: [0.0, 0.0]))

    def save(self, path: Path) -> None:
        state = {
            "model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(), "average": self.average,
            "step": self.step, "seconds": self.seconds,
        }  # fmt: skip
        torch.save(state, path.with_suffix(".tmp"))
        path.with_suffix(".tmp").rename(path)

    def load(self, path: Path) -> None:
        state = torch.load(path, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.average, self.step, self.seconds = state["average"], state["step"], state["seconds"]


def new_run(labels: Labels) -> Run:
    """A run at its start: base weights in the encoder, its embeddings of pieces and positions frozen."""
    model = Model(sizes_of(labels))
    load_base(model.encoder, load_weights(base_folder()))
    model.encoder.words.weight.requires_grad_(False)
    model.encoder.positions.weight.requires_grad_(False)
    optimizer = torch.optim.AdamW(
        [
            {
                "params": [p for p in model.encoder.parameters() if p.requires_grad],
                "lr": ENCODER_RATE,
                "peak": ENCODER_RATE,
            },
            {"params": list(model.heads.parameters()), "lr": HEAD_RATE, "peak": HEAD_RATE},
        ],
        weight_decay=WEIGHT_DECAY,
    )
    average = {name: p.detach().clone() for name, p in model.named_parameters() if p.requires_grad}
    return Run(model, optimizer, average)


def rate_at(progress: float) -> float:
    """Share of the peak rate after `progress` (0 to 1) of the run: a short rise, then straight down."""
    return min(progress / WARM_UP, (1 - progress) / (1 - WARM_UP), 1.0)


def forward(run: Run, batch: Batch) -> dict[str, Tensor]:
    """The unweighted losses of one batch; the encoder in bfloat16, the heads in full precision."""
    with torch.autocast("cpu", torch.bfloat16):
        words = run.model.words(batch.ids, batch.shapes, batch.gaps, batch.first, batch.mask)
    return losses_of(run.model.heads, run.model.heads(words.float()), batch)


def update(run: Run, batch: Batch, progress: float) -> None:
    """One step of the optimizer and of the running average."""
    for group in run.optimizer.param_groups:
        group["lr"] = group["peak"] * rate_at(progress)
    losses = forward(run, batch)
    run.optimizer.zero_grad(set_to_none=True)
    total(losses).backward()
    torch.nn.utils.clip_grad_norm_(run.model.parameters(), LONGEST_GRADIENT)
    run.optimizer.step()
    run.step += 1
    decay = min(AVERAGE, 1 - 1 / (run.step / 5 + 1))
    names, values = zip(
        *((n, p.detach()) for n, p in run.model.named_parameters() if p.requires_grad), strict=True
    )
    torch._foreach_lerp_([run.average[n] for n in names], list(values), 1 - decay)
    for name, loss in losses.items():
        run.sums[name][0] += float(loss.detach())
        run.sums[name][1] += 1


def report(run: Run, progress: float, pieces: int, seconds: float) -> None:
    """One line: how far, how fast, the mean losses since the last line."""
    means = " ".join(f"{name} {s / max(n, 1):.3f}" for name, (s, n) in run.sums.items())
    print(f"{progress:.3f} step {run.step} {pieces / seconds:.0f} pieces/s {means}", flush=True)
    run.sums.clear()


def train(run: Run, tasks: dict, minutes: float, out: Path) -> None:  # type: ignore[type-arg]
    """Train until `minutes` are spent, saving a checkpoint every few minutes."""
    stream = batches(tasks, seed=run.step + 1)
    started, saved, said, pieces = time.monotonic() - run.seconds, time.monotonic(), time.monotonic(), 0
    run.model.train()
    while run.seconds < minutes * 60:
        batch = next(stream)
        update(run, batch, run.seconds / (minutes * 60))
        pieces += int(batch.mask.sum())
        now = time.monotonic()
        run.seconds = now - started
        if run.step % 50 == 0:
            report(run, run.seconds / (minutes * 60), pieces, now - said)
            said, pieces = now, 0
        if now - saved > SAVE_EVERY:
            run.save(out / "checkpoint.pt")
            saved = now
    run.save(out / "checkpoint.pt")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--out", type=Path, default=Path(".work/training"))
    parser.add_argument("--minutes", type=float, default=90)
    args = parser.parse_args()
    torch.manual_seed(1)
    args.out.mkdir(parents=True, exist_ok=True)
    labels, tasks = prepare(args.gold, args.out / "windows.pickle")
    labels.save(args.out / "labels.json")
    print({name: len(windows) for name, windows in tasks.items()}, flush=True)
    run = new_run(labels)
    if (args.out / "checkpoint.pt").exists():
        run.load(args.out / "checkpoint.pt")
    train(run, tasks, args.minutes, args.out)


if __name__ == "__main__":
    main()
