"""The solar-term table is what its tool makes of DE405."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from importlib.resources import files
from types import ModuleType

import pytest

TABLE_MADE_WITH_SKYFIELD = "1.55"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    for package in ("de405", "jplephem", "skyfield"):
        pytest.importorskip(package)
    if version("skyfield") != TABLE_MADE_WITH_SKYFIELD:
        pytest.skip("another skyfield than the table's predicts another UT1")
    return import_module("tools.build_solar_terms")


@pytest.mark.parametrize("years", [range(1600, 1611), range(1890, 1901), range(2190, 2200)])
def test_rebuilt_lines_equal_the_committed_table(tool: ModuleType, years: range) -> None:
    table = files("saju_naming").joinpath("data/solar_terms.tsv").read_text(encoding="ascii")
    committed = {int(line.split("\t")[0]): line for line in table.splitlines()}
    assert list(tool.lines(years)) == [committed[year] for year in years]
