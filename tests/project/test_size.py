"""A clone stays small."""

from __future__ import annotations

from tests.project.tree import files, shown

MIB = 2**20
#: The model's adapter is held by tests/model/test_shipped.py.
APART = "src/saju_naming/model/adapter/"


def test_the_tree_is_at_most_40_mib() -> None:
    assert sum(path.stat().st_size for path in files()) <= 40 * MIB


def test_no_file_is_over_5_mib() -> None:
    large = [shown(path) for path in files() if path.stat().st_size > 5 * MIB]
    assert [name for name in large if not name.startswith(APART)] == []
