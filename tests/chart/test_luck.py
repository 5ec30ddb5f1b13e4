"""Luck: decades against manseryeok's, and what holds for every birth."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.birth import Birth
from saju_naming.calendar.terms import following_jie, preceding_jie, term
from saju_naming.chart.chart import cast
from saju_naming.chart.luck import Luck, month_pillars, runs_forward, start_age, year_pillar
from saju_naming.symbols import CYCLE, pillar
from tests.chart.answers import rows

YEAR = 365.2425
MOMENTS = st.integers(term(1600, 0).instant, term(2200, 0).instant - 1)
GENDERS = st.sampled_from(["남자", "여자"])
DAYS = st.dates(date(1600, 1, 2), date(2199, 12, 30))


def of(day: str, gender: str, time: str | None = None) -> Luck:
    found = cast(Birth(day, gender=gender, time=time)).luck
    assert found is not None
    return found


@pytest.mark.parametrize(
    "row", rows("luck"), ids=lambda r: f"{r['date']} {r['time']} {r['gender']}"
)
def test_decades_of_a_birth(row: dict[str, str]) -> None:
    """manseryeok counts a third of a day as a month and its days on from there."""
    luck = of(row["date"], row["gender"], row["time"])
    assert luck.direction == row["direction"]
    assert " ".join(d.pillar.hangul for d in luck.pillars) == row["pillars"]
    age = int(row["years"]) + int(row["months"]) / 12 + int(row["days"]) / 360
    assert luck.start_age == pytest.approx(age, abs=0.01)


@pytest.mark.parametrize(
    ("year", "gender", "forward"),
    [
        ("甲子", "남자", True),
        ("甲子", "여자", False),
        ("乙丑", "남자", False),
        ("乙丑", "여자", True),
    ],
)
def test_direction(year: str, gender: str, forward: bool) -> None:
    assert runs_forward(pillar(year), gender) is forward


@given(MOMENTS)
def test_both_ways_add_up_to_the_month(moment: int) -> None:
    month = following_jie(moment).instant - preceding_jie(moment).instant
    forward, backward = (start_age(moment, way) for way in (True, False))
    assert forward + backward == pytest.approx(month / 86400 / 3)
    assert min(forward, backward) >= 0
    assert max(forward, backward) < 10.6


@given(DAYS, GENDERS)
def test_decades_follow_one_another(day: date, gender: str) -> None:
    chart = cast(Birth(day.isoformat(), gender=gender, time="12:00"))
    luck = chart.luck
    assert luck is not None
    step = 1 if luck.direction == "순행" else -1
    indices = [chart.pillars.month.index, *(d.pillar.index for d in luck.pillars)]
    assert all((b - a) % 60 == step % 60 for a, b in pairwise(indices))
    assert len(luck.pillars) == 10
    for earlier, later in pairwise(luck.pillars):
        assert later.start_age - earlier.start_age == pytest.approx(10, abs=0.0011)
        assert later.start_year - earlier.start_year == 10
    assert luck.pillars[0].start_age == luck.start_age
    assert luck.start_date.year == luck.pillars[0].start_year
    lived = (luck.start_date - day).days
    assert lived == pytest.approx(luck.start_age * YEAR, abs=1.01)
    assert luck.start_range is None


@given(DAYS, GENDERS)
def test_the_range_of_an_unknown_time_holds_every_hour(day: date, gender: str) -> None:
    chart = cast(Birth(day.isoformat(), gender=gender, longitude=135))
    assert chart.luck is not None
    assert chart.luck.start_range is not None
    low, high = chart.luck.start_range
    known = [of(day.isoformat(), gender, time).start_age for time in ("00:00", "06:00", "23:59")]
    assert low - 0.006 <= min(known) <= max(known) <= high + 0.006
    assert low - 0.006 <= chart.luck.start_age <= high + 0.006


@pytest.mark.parametrize(
    ("day", "gender", "expected"),
    [
        # An ordinary day is a third of a year wide: 대설 1979-12-08 02:18 KST, 소한 01-06 13:29.
        ("1980-01-02", "남자", (8.3, 8.63)),
        ("1980-01-02", "여자", (1.19, 1.52)),
        # 경칩 2024-03-05 11:23: forward the age falls to 0 at that instant and starts again at 10.
        ("2024-03-05", "남자", (0.0, 10.06)),
        # 입춘 2024-02-04 17:27 turns the year from 癸 to 甲: a boy's decades run backward before it
        # and forward after it, both from afar; a girl's from near.
        ("2024-02-04", "남자", (9.59, 9.92)),
        ("2024-02-04", "여자", (0.0, 0.24)),
    ],
)
def test_ranges(day: str, gender: str, expected: tuple[float, float]) -> None:
    assert of(day, gender).start_range == expected


def test_no_gender_no_luck() -> None:
    assert cast(Birth("1980-01-02")).luck is None


def test_the_decade_at_an_age() -> None:
    luck = of("1980-01-02", "남자", "12:00")
    assert luck.start_age == pytest.approx(8.467, abs=0.002)
    assert luck.at(8) is None
    held = [luck.at(age) for age in (8.5, 18.4, 18.5, 120)]
    assert [d.hanja if d else "" for d in held] == ["乙亥", "乙亥", "甲戌", "丙寅"]


def test_to_dict() -> None:
    told = of("1980-01-02", "남자", "12:00").to_dict()
    assert told["pillars"] == "乙亥 甲戌 癸酉 壬申 辛未 庚午 己巳 戊辰 丁卯 丙寅".split()
    first = told["decades"][0]  # type: ignore[index]  # a list
    # 甲 day: 乙 is 겁재, 亥 (壬) 편인 and 장생.
    assert first == {
        "pillar": "乙亥", "start_age": told["start_age"], "start_year": 1988,
        "stem_god": "겁재", "branch_god": "편인", "stage": "장생",
    }  # fmt: skip
    keys = ["direction", "start_age", "start_date", "start_range", "pillars", "decades"]
    assert list(told) == keys
    assert told["start_range"] is None
    assert of("1980-01-02", "남자").to_dict()["start_range"] == [8.3, 8.63]


@pytest.mark.parametrize(
    ("year", "hanja"), [(1984, "甲子"), (1979, "己未"), (2024, "甲辰"), (4, "甲子")]
)
def test_years(year: int, hanja: str) -> None:
    assert year_pillar(year).hanja == hanja


def test_months_of_a_year() -> None:
    """甲 and 己 years open with 丙寅 (五虎遁)."""
    assert [p.hanja for p in month_pillars(1984)] == (
        "丙寅 丁卯 戊辰 己巳 庚午 辛未 壬申 癸酉 甲戌 乙亥 丙子 丁丑".split()
    )
    assert month_pillars(2024)[0] is CYCLE[2]
    assert [p.hanja for p in month_pillars(1983)][-3:] == ["癸亥", "甲子", "乙丑"]


def test_the_start_is_a_date_of_the_clock() -> None:
    """A day of sky is 121.7475 days of life: from 12:00, 0.5 days before 소한, 60.9 days on."""
    luck = of("1980-01-06", "여자", "01:29")
    assert luck.start_date - date(1980, 1, 6) == timedelta(days=60)
