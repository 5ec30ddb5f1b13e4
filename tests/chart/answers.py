"""Charts written as text, and the tables of ``tests/answers``."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from saju_naming.chart.pillars import Pillars
from saju_naming.symbols import CYCLE, pillar

ANSWERS = Path(__file__).parents[1] / "answers"
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The lines of ``tests/answers/NAME.csv``; each names its source."""
    with (ANSWERS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def chart(text: str) -> Pillars:
    """``"己未 丙子 甲戌 己巳"``, year to hour; three pillars where the hour is unknown."""
    year, month, day, *hour = map(pillar, text.split())
    return Pillars(year, month, day, hour[0] if hour else None)


def letters(stems: str = "", branches: str = "") -> Pillars:
    """A chart of these letters in order, whether or not the calendar has it, for tables alone.

    Where letters are fewer than four the rest are taken so that pillars exist: a pillar is
    found by its stem, else by its branch, so give either stems or branches.
    """
    found = [next(p for p in CYCLE if p.stem.hanja == s) for s in stems]
    found += [next(p for p in CYCLE if p.branch.hanja == b) for b in branches]
    year, month, day, *hour = found
    return Pillars(year, month, day, hour[0] if hour else None)
