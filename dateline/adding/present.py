"""What this installation's results depend on, told as the run that they are kept under."""

import hashlib
from functools import lru_cache
from pathlib import Path

import dateline
from dateline.store import LINKING, Run

PACKAGE = Path(dateline.__file__).parent
MODEL = Path("language/model/dateline.onnx")
DECIDING = (
    "record",
    "language",
    "finding",
    "linking",
    "reader.py",
)  # what a record depends on, given its document
ELSEWHERE = "across"  # linking across documents is a run of its own
CODE_AND_DATA = (".py", ".toml", ".json", ".npz", ".bin", ".tsv", ".gz")


def present_run(tagger: str | None = None) -> Run:
    """The run of this Dateline, its model, rules and lexicons: the same wherever the same files are installed."""
    model, rules = _digests()
    return Run(dateline.__version__, model, rules, tagger=tagger)


def present_linking() -> Run:
    """The run of this Dateline's linking across documents."""
    roots = (PACKAGE / "linking" / ELSEWHERE, PACKAGE / "language" / "lexicon")
    files = sorted(path for root in roots for path in root.rglob("*") if path.suffix in CODE_AND_DATA)
    return Run(dateline.__version__, rules=_digest_of(files), purpose=LINKING)


@lru_cache(maxsize=1)
def _digests() -> tuple[str, str]:
    """SHA-256 of the model, and of everything else that decides, by name and content."""
    return hashlib.sha256((PACKAGE / MODEL).read_bytes()).hexdigest(), _digest_of(deciding_files())


def _digest_of(files: list[Path]) -> str:
    rules = hashlib.sha256()
    for path in files:
        rules.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0")
        rules.update(hashlib.sha256(path.read_bytes()).digest())
    return rules.hexdigest()


def deciding_files() -> list[Path]:
    """The code, lexicons and tables that a record depends on, in order; without the model itself."""
    roots = [PACKAGE / name for name in DECIDING]
    files = [path for root in roots for path in ([root] if root.is_file() else root.rglob("*"))]
    return sorted(
        path
        for path in files
        if path.suffix in CODE_AND_DATA and path != PACKAGE / MODEL and ELSEWHERE not in path.parts
    )
