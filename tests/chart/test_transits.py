"""Passing pillars against known years and days."""

from __future__ import annotations

from datetime import date

import pytest

import saju_naming as sn
from saju_naming.chart.transits import day_luck, month_luck, year_luck
from saju_naming.errors import OutOfRange

CHART = sn.cast(sn.Birth("1980-01-02", "남자"))


# The Korean almanac's names of these years; 입춘 of 2024 and 2026 fell on February 4th.
@pytest.mark.parametrize(
    ("year", "pillar", "starts"),
    [(1984, "甲子", "1984-02-05"), (2024, "甲辰", "2024-02-04"), (2026, "丙午", "2026-02-04")],
)
def test_a_year_begins_at_ipchun(year: int, pillar: str, starts: str) -> None:
    luck = year_luck(CHART, year)
    assert (luck.pillar.hanja, luck.starts.isoformat()) == (pillar, starts)


def test_the_months_of_a_year_follow_one_another() -> None:
    months = month_luck(CHART, 2026)
    # 丙 and 辛 years open with 庚寅 (五虎遁).
    assert months[0].pillar.hanja == "庚寅"
    assert [m.pillar.index for m in months] == [(26 + n) % 60 for n in range(12)]
    assert [m.starts.month for m in months] == [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1]
    assert months[-1].starts.year == 2027
    births = [sn.cast(sn.Birth(m.starts.replace(day=20).isoformat())) for m in months]
    assert [b.pillars.month.hanja for b in births] == [m.pillar.hanja for m in months]


def test_a_day_is_that_of_a_birth_on_it() -> None:
    for day in (date(1980, 1, 2), date(2026, 11, 22), date(1600, 1, 1)):
        assert day_luck(CHART, day).pillar is sn.cast(sn.Birth(day.isoformat())).pillars.day


def test_what_passes_is_told_as_the_chart_meets_it() -> None:
    """丙 to 甲 is 식신 and 午 (丁) 상관; 甲 in 午 is in 사; fire is neither friend nor foe here."""
    assert year_luck(CHART, 2026).to_dict() == {
        "starts": "2026-02-04", "pillar": "丙午", "stem_god": "식신", "branch_god": "상관",
        "stage": "사", "role": CHART.favourable.role(CHART.pillars.month.stem.element),
    }  # fmt: skip


@pytest.mark.parametrize("year", [1599, 2200])
def test_beyond_the_table_is_refused(year: int) -> None:
    with pytest.raises(OutOfRange):
        year_luck(CHART, year)
