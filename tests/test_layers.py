"""The house: imports go down only, modules are named for what they hold, files stay short."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "dateline").rglob("*.py"))
# From the ground up; a module may import from its own floor and those below it.
FLOORS = (
    "errors",
    "settings",
    "record",
    "reading",
    "language",
    "finding",
    "linking",
    "reader",
    "single",
    "store",
    "adding",
    "query",
    "watching",
    "reviewing",
    "export",
    "cli",
)
FORBIDDEN = {"util", "utils", "common", "helper", "helpers", "core", "base", "misc"}
LONGEST = 400
STANDARD_ONLY = "record"


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module == "dateline")


def floor(module: str) -> int | None:
    """How high a module stands; None for the public face and for other packages."""
    parts = module.split(".")
    return (
        FLOORS.index(parts[1]) if parts[0] == "dateline" and len(parts) > 1 and parts[1] in FLOORS else None
    )


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_go_down_only(path: Path) -> None:
    own = floor(name_of(path))
    if own is not None:
        higher = [name for name in imported(path) if (where := floor(name)) is not None and where > own]
        assert higher == []


@pytest.mark.parametrize("path", [file for file in FILES if STANDARD_ONLY in file.parts], ids=name_of)
def test_the_record_needs_the_standard_library_only(path: Path) -> None:
    import sys

    others = {name.split(".")[0] for name in imported(path)} - set(sys.stdlib_module_names) - {"dateline"}
    assert others == set()


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_sql_stays_in_the_store(path: Path) -> None:
    assert "store" in path.parts or "sqlite3" not in set(imported(path))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_the_package_never_imports_what_measures_or_trains_it(path: Path) -> None:
    roots = {name.split(".")[0] for name in imported(path)}
    assert not roots & {"training", "evaluation", "benchmarks", "tests", "torch"}


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_module_is_a_drawer_for_odds_and_ends(path: Path) -> None:
    assert not set(path.relative_to(ROOT).with_suffix("").parts) & FORBIDDEN


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_file_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
