"""What every file keeps to, beyond what ruff sees (docstrings and lengths of lines are ruff's)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.project.tree import PACKAGE, ROOT, files, shown

TEXTS = [path for path in files() if b"\0" not in path.read_bytes()[:8192]]
SOURCES = [path for path in TEXTS if path.suffix == ".py"]

#: Written apart so that this file does not hold what it forbids.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
#: An exemption names its rule and, after a second "#", why it is right.
EXEMPTION = re.compile(r"#\s*(type: ignore|noqa)(?!(\[|: )[\w, -]+\]?\s+#\s*\w)", re.IGNORECASE)
MACHINE = re.compile(
    r"(?<![\w.~-])/(wo" r"rk|ro" r"ot|ho" r"me|Us" r"ers)/[a-z]"
    r"|\bshared/(no" r"tes|se" r"eds|ho" r"oks|[A-Z]+\.md)"
)  # fmt: skip
REGISTRY = re.compile(
    r"py" r"pi\.org|python" r"hosted|npm" r"js\.|deb\.deb" r"ian|crates" r"\.io|/opt/py" r"pi"
)  # fmt: skip


def found(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    """``file:line: text`` of every line that the pattern hits."""
    return [
        f"{shown(path)}:{number}: {line.strip()}"
        for path in paths
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_module_is_over_400_lines() -> None:
    lengths = {shown(path): path.read_text("utf-8").count("\n") for path in PACKAGE.rglob("*.py")}
    assert {name: lines for name, lines in lengths.items() if lines > 400} == {}


def test_nothing_is_left_unfinished() -> None:
    assert found(UNFINISHED, SOURCES) == []


def test_every_exemption_has_a_reason() -> None:
    assert found(EXEMPTION, SOURCES) == []


@pytest.mark.parametrize("pattern", [MACHINE, REGISTRY], ids=["machine", "registry"])
def test_no_file_names_where_it_was_made(pattern: re.Pattern[str]) -> None:
    assert found(pattern, TEXTS) == []


@pytest.mark.parametrize(
    ("pattern", "line", "hit"),
    [
        (UNFINISHED, "# TO" "DO: later", True),
        (UNFINISHED, "# to do so", False),
        (EXEMPTION, "x = 1  # type: " "ignore", True),
        (EXEMPTION, "x = 1  # type: " "ignore[attr-defined]", True),
        (EXEMPTION, "x = 1  # type: " "ignore[attr-defined]  # no stubs", False),
        (EXEMPTION, "x = 1  # no" "qa: E501", True),
        (EXEMPTION, "x = 1  # no" "qa: E501  # a table", False),
        (MACHINE, "cd /ho" "me/kim/saju", True),
        (MACHINE, "shared/no" "tes/calendar.md", True),
        (MACHINE, "../shared/data/surnames.tsv", False),
        (MACHINE, "src/wo" "rk/x.py", False),
        (REGISTRY, "https://py" "pi.org/simple", True),
        (REGISTRY, "PyPI", False),
    ],
)  # fmt: skip
def test_the_patterns_see(pattern: re.Pattern[str], line: str, hit: bool) -> None:
    assert bool(pattern.search(line)) is hit


def test_the_scripts_can_be_run() -> None:
    scripts = ["saju-naming", "test", ".ci/run", "requirements/compile"]
    assert [name for name in scripts if not (ROOT / name).stat().st_mode & 0o111] == []
