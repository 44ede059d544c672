"""Imports go down only: cli -> reader -> finding -> language -> reading -> record -> errors, settings."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "dateline"
LAYERS = (
    ("errors", "settings"),
    ("record",),
    ("reading",),
    ("language",),
    ("finding",),
    ("reader", "single", ""),
    ("cli",),
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
MODULES = sorted(PACKAGE.rglob("*.py"))
FORBIDDEN_NAMES = {"util", "utils", "common", "helpers", "core", "base"}


def layer_of(dotted: str) -> str:
    """ "dateline.cli.read" -> "cli"; the package itself -> ""."""
    return [*dotted.split("."), ""][1]


def imported(path: Path) -> Iterator[str]:
    """The modules of dateline that `path` imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_its_own_layer_and_those_below(path: Path) -> None:
    own = layer_of(
        ".".join(("dateline", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
    )
    names = [name for name in imported(path) if name.split(".")[0] == "dateline"]
    assert [name for name in names if LEVEL[layer_of(name)] > LEVEL[own]] == []


def test_the_record_needs_the_standard_library_only() -> None:
    import sys

    known = sys.stdlib_module_names | {"dateline"}
    names = {name.split(".")[0] for path in (PACKAGE / "record").glob("*.py") for name in imported(path)}
    assert names <= known


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [path for path in MODULES if path.stem in FORBIDDEN_NAMES] == []
