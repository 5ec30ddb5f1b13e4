"""The steps told by the pencil rules end at the pillars that the arithmetic gives."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from typing import get_args

import pytest

import saju_naming as sn
from saju_naming.chart.explain import explain
from saju_naming.chart.pillars import DayBoundary
from saju_naming.symbols import CYCLE

STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
BOUNDARIES: tuple[DayBoundary, ...] = get_args(DayBoundary)


def told(chart: sn.Chart) -> dict[str, str]:
    return {step.title.en: step.text.en for step in explain(chart)}


def charts() -> list[sn.Chart]:
    """Births over the whole range, every third in the late rat hour, under each boundary."""
    dice = random.Random(4)
    found = []
    for nth in range(240):
        day = date(1600, 1, 1) + timedelta(days=dice.randrange(219_000))
        hour = 23 if nth % 3 == 0 else dice.randrange(24)
        birth = sn.Birth(
            day.isoformat(), "여자", f"{hour:02d}:{dice.randrange(60):02d}", timezone="+09:00",
            longitude=135.0,
        )  # fmt: skip
        found.append(sn.cast(birth, day_boundary=BOUNDARIES[nth // 3 % 3]))
    return found


CHARTS = charts()


def number(pattern: str, text: str) -> int:
    found = re.search(pattern, text)
    assert found is not None, text
    return int(found[1])


def named(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    assert found is not None, text
    return found[1]


@pytest.mark.parametrize("chart", CHARTS[::8], ids=lambda chart: chart.birth.date)
def test_the_remainders_are_the_places_in_the_cycle(chart: sn.Chart) -> None:
    steps = told(chart)
    year = number(r"the year is (\d+)", steps["Year pillar"])
    assert CYCLE[(year - 4) % 60] is chart.pillars.year
    julian = number(r"Julian day (\d+)", steps["Day pillar"])
    assert CYCLE[(julian + 49) % 60] is chart.pillars.day
    for step, pillar in (("Year pillar", chart.pillars.year), ("Day pillar", chart.pillars.day)):
        assert CYCLE[number(r"mod 60 = (\d+)", steps[step])] is pillar


def test_the_month_counts_from_the_first_of_its_year() -> None:
    """五虎遁: so many stems and branches on from the 寅 month that the step names."""
    for chart in CHARTS:
        step = told(chart)["Month pillar"]
        nth = number(r"number (\d+) from", step) - 1
        first = named(r"month is (.)寅", step)
        pillar = chart.pillars.month
        assert STEMS[(STEMS.index(first) + nth) % 10] == pillar.stem.hanja, step
        assert BRANCHES[(nth + 2) % 12] == pillar.branch.hanja, step


def test_the_hour_counts_from_the_rat_of_the_day_that_is_named() -> None:
    """五鼠遁: so many stems on from the 子 hour that the step names."""
    for chart in CHARTS:
        step, hour = told(chart)["Hour pillar"], chart.pillars.hour
        assert hour is not None
        first = named(r"hour is (.)子", step)
        assert STEMS[(STEMS.index(first) + hour.branch.index) % 10] == hour.stem.hanja, step


def test_the_two_jie_stand_on_either_side() -> None:
    for chart in CHARTS[::10]:
        text = told(chart)["Solar terms"]
        before, after = re.findall(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)", text)
        assert before <= chart.moment.civil[:19].replace("T", " ") < after


def test_an_unknown_hour_has_no_solar_time_and_no_hour_step() -> None:
    steps = told(sn.cast(sn.Birth("1980-01-02")))
    assert set(steps) == {
        *("Time", "Solar terms", "Year pillar", "Month pillar", "Day pillar"),
    }
    assert "noon" in steps["Time"]


def test_the_correction_is_told_in_full() -> None:
    """1988-06-15 12:00 in Seoul: summer time, −92.1 minutes (an hour and 32.1 of longitude)."""
    steps = told(sn.cast(sn.Birth("1988-06-15", time="12:00")))
    assert "UTC+10:00, summer time" in steps["Time"]
    assert "1988-06-15 02:00:00" in steps["Time"]
    assert "-92.1 min" in steps["Solar time"]
    apparent = told(sn.cast(sn.Birth("1988-06-15", time="12:00"), solar_time="apparent"))
    assert "equation of time" in apparent["Solar time"]
    clock = told(sn.cast(sn.Birth("1988-06-15", time="12:00"), solar_time="clock"))
    assert "as it is" in clock["Solar time"]
