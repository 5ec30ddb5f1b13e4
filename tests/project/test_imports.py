"""The rooms stand in one order, and the door stays light."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.tree import PACKAGE, shown

#: A module imports only from its own room and from rooms before it. ``__init__`` is the public API.
ORDER = (
    *("errors", "korean", "symbols", "birth", "calendar", "chart", "hanja", "names", "reading"),
    *("model", "training", "pictures", "bulk", "__init__", "batch", "faces", "__main__"),
)
#: The rooms of pure computation, and what they may import that is neither ours nor Python's.
PURE = ORDER[: ORDER.index("names") + 1]
PURE_PACKAGES = {"calendar": {"korean_lunar_calendar"}, "names": {"numpy"}}
#: Slow to import, so only where they work.
HEAVY = (
    *("numpy", "rich", "torch", "transformers"),
    *("fastapi", "uvicorn", "pydantic", "starlette", "prometheus_client", "jinja2"),
)

MODULES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    """The room that a file of the package stands in: ``chart/luck.py`` and ``chart.py`` → chart."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def package_of(path: Path) -> list[str]:
    """The dotted package that relative imports in ``path`` start from, as a list."""
    return ["saju_naming", *path.relative_to(PACKAGE).parts[:-1]]


def imported(path: Path) -> Iterator[list[str]]:
    """Every import in ``path``, wherever it stands, as absolute dotted names in parts."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package_of(path)
            start = base[: len(base) - node.level + 1] if node.level else []
            module = [*start, *(node.module or "").split(".")] if node.module else start
            yield from ([*module, alias.name] for alias in node.names)


def rooms_imported(path: Path) -> set[str]:
    """The rooms that ``path`` imports from; the package itself counts as ``__init__``."""
    ours = (parts[1:2] for parts in imported(path) if parts[0] == "saju_naming")
    return {part[0] if part and part[0] in ORDER else "__init__" for part in ours}


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_a_module_imports_only_from_rooms_before_it(path: Path) -> None:
    own = room(path)
    assert own in ORDER, f"give {own} its place in ORDER and in docs/architecture.md"
    later = {other for other in rooms_imported(path) if ORDER.index(other) > ORDER.index(own)}
    assert not later, f"{own} imports from {later}"


@pytest.mark.parametrize("path", [p for p in MODULES if room(p) in PURE], ids=shown)
def test_pure_rooms_import_nothing_else(path: Path) -> None:
    known = sys.stdlib_module_names | {"saju_naming"} | PURE_PACKAGES.get(room(path), set())
    assert {parts[0] for parts in imported(path)} <= known


def modules_after(code: str) -> set[str]:
    """The top-level modules that a new Python has loaded after ``code``."""
    report = "import sys; print('\\n'.join(name.partition('.')[0] for name in sys.modules))"
    command = [sys.executable, "-c", f"{code}\n{report}"]
    result = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return set(result.stdout.split())


HELP = """
import sys
from saju_naming.faces.cli import main
sys.argv = ["saju-naming", "--help"]
try:
    main()
except SystemExit as exit:
    assert not exit.code
"""


@pytest.mark.parametrize("code", ["import saju_naming", HELP], ids=["import", "--help"])
def test_nothing_heavy_is_loaded_before_it_works(code: str) -> None:
    loaded = modules_after(code)
    assert "saju_naming" in loaded
    assert not loaded.intersection(HEAVY)
