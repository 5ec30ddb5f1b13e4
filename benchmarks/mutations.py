"""Whether the tests see every entry of the tables: each is changed alone, and some test must fail.

    python benchmarks/mutations.py                # all: prints the survivors and their number
    python benchmarks/mutations.py stars void     # some modules

Changed are the words and numbers in the module-level tables of ``MODULES`` (a letter at a time in
Chinese and Korean, a word at a time in Latin) and the numbers in their functions; docstrings are
left. A stem becomes the next stem, a branch the next branch, an element the next element, a number
one more, so that the module still loads and only its meaning is wrong. Each mutant is tried in a
process of its own that the parent forks before it has imported the package, so it works where there
is ``fork`` (Linux, macOS).
"""

from __future__ import annotations

import ast
import contextlib
import io
import os
import re
import sys
import time
from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import NamedTuple
from unittest import mock

import hypothesis  # noqa: F401  # loaded before the forks, so that each need not
import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "saju_naming"

#: Module → the tests that must see its entries.
MODULES = {
    "symbols/elements.py": ["symbols"],
    "symbols/stems.py": ["symbols"],
    "symbols/branches.py": ["symbols"],
    "symbols/cycle.py": ["symbols"],
    "chart/hidden_stems.py": ["chart/test_tables.py"],
    "chart/ten_gods.py": ["chart/test_tables.py"],
    "chart/stages.py": ["chart/test_tables.py"],
    "chart/nayin.py": ["chart/test_tables.py"],
    "chart/void.py": ["chart/test_tables.py"],
    "chart/relations.py": ["chart/test_relations.py"],
    "chart/stars.py": ["chart/test_stars.py"],
}
#: Failures need no fine words here.
OPTIONS = ("-x", "-q", "--assert=plain")
#: What a letter turns into: the next of its kind, round.
KINDS = ("甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "木火土金水", "0123456789")
NEXT = {kind[i]: kind[(i + 1) % len(kind)] for kind in KINDS for i in range(len(kind))}
NEXT["-"] = "子"
#: Latin words change whole; other letters one by one; a "-", no branch, becomes one.
ENTRY = re.compile(r"[A-Za-z_ ]+(?<! )|[^\sA-Za-z,:]")


class Mutant(NamedTuple):
    """One changed entry: where it stands, and the whole source with the change."""

    module: str
    line: int
    before: str
    after: str
    tree: ast.Module


def changed(entry: str) -> str:
    """Another entry in the place of this one."""
    if entry in NEXT:
        return NEXT[entry]
    return entry + "x" if entry.isascii() else chr(ord(entry) + 1)


def variants(value: object) -> Iterator[tuple[str, str, str | int]]:
    """(entry, what it becomes, the constant then) for each entry of a constant."""
    if isinstance(value, str):
        for match in ENTRY.finditer(value):
            new = changed(match[0])
            yield match[0], new, value[: match.start()] + new + value[match.end() :]
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value), str(value + 1), value + 1


def constants(tree: ast.Module) -> Iterator[ast.Constant]:
    """The constants of tables, and the numbers of functions and comprehensions."""
    for statement in tree.body:
        table = isinstance(statement, ast.Assign | ast.AnnAssign)
        if table or isinstance(statement, ast.FunctionDef | ast.ClassDef):
            for node in ast.walk(statement):
                if isinstance(node, ast.Constant) and (table or isinstance(node.value, int)):
                    yield node


def mutants(module: str) -> Iterator[Mutant]:
    """Every mutant of a module; the tree is changed in place while one is out."""
    tree = ast.parse((PACKAGE / module).read_text("utf-8"))
    for node in constants(tree):
        original = node.value
        for before, after, value in variants(original):
            node.value = value
            yield Mutant(module, node.lineno, before, after, tree)
        node.value = original


def try_tests(mutant: Mutant) -> int:
    """Pytest's exit status with the mutant in the module's place, in this very process."""
    path = str(PACKAGE / mutant.module)
    code = compile(mutant.tree, path, "exec")
    plain = SourceFileLoader.get_code

    def get_code(self: SourceFileLoader, fullname: str) -> CodeType | None:
        return code if self.path == path else plain(self, fullname)

    tests = [str(ROOT / "tests" / name) for name in MODULES[mutant.module]]
    silence = io.StringIO()
    with (
        mock.patch.object(SourceFileLoader, "get_code", get_code),
        contextlib.redirect_stdout(silence),
        contextlib.redirect_stderr(silence),
    ):
        return int(pytest.main([*OPTIONS, *tests]))


def survives(mutant: Mutant) -> bool:
    """Whether all tests pass although the entry is changed."""
    child = os.fork()
    if child == 0:
        status = 1
        with contextlib.suppress(BaseException):
            status = try_tests(mutant)
        os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def unchanged(module: str) -> Mutant:
    """The module as it is, which must survive, or the figures mean nothing."""
    return Mutant(module, 0, "", "", ast.parse((PACKAGE / module).read_text("utf-8")))


def chosen(words: list[str]) -> list[str]:
    """The modules that are named, all if none is."""
    return [m for m in MODULES if not words or Path(m).stem in words]


def main() -> None:
    """Tries every mutant, prints those that no test noticed, and fails if there are any."""
    began, tried, alive = time.monotonic(), 0, 0
    assert "saju_naming" not in sys.modules
    os.chdir(ROOT)
    for module in chosen(sys.argv[1:]):
        assert survives(unchanged(module)), f"the tests of {module} fail without any change"
        for mutant in mutants(module):
            tried += 1
            if survives(mutant):
                alive += 1
                print(
                    f"survives: {module}:{mutant.line}: {mutant.before!r} -> {mutant.after!r}",
                    flush=True,
                )
    print(f"{tried} mutants, {alive} survive ({time.monotonic() - began:.0f} s)")
    sys.exit(alive > 0)


if __name__ == "__main__":
    main()
