"""The rules that pillars obey, written as the manuals' tables."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saju_naming.calendar.terms import preceding_jie, term
from saju_naming.chart.pillars import (
    POSITIONS,
    DayBoundary,
    Pillars,
    cast_pillars,
    day_of,
    four_pillars,
    is_late_rat,
    year_and_month,
)
from saju_naming.errors import InvalidInput
from saju_naming.symbols import CYCLE, pillar
from tests.chart.answers import BRANCHES, chart

MOMENTS = st.integers(term(1600, 0).instant, term(2200, 0).instant)
SUNS = st.integers(-11_676_096_000, 7_258_118_399)
BOUNDARIES = st.sampled_from(["split", "unified", "midnight"])

# 五虎遁: the stems of a year's months from 寅 on. 五鼠遁: the stems of a day's hours from 子 on.
FIVE_TIGERS = {
    "甲己": "丙丁戊己庚辛壬癸甲乙丙丁",
    "乙庚": "戊己庚辛壬癸甲乙丙丁戊己",
    "丙辛": "庚辛壬癸甲乙丙丁戊己庚辛",
    "丁壬": "壬癸甲乙丙丁戊己庚辛壬癸",
    "戊癸": "甲乙丙丁戊己庚辛壬癸甲乙",
}
FIVE_RATS = {
    "甲己": "甲乙丙丁戊己庚辛壬癸甲乙",
    "乙庚": "丙丁戊己庚辛壬癸甲乙丙丁",
    "丙辛": "戊己庚辛壬癸甲乙丙丁戊己",
    "丁壬": "庚辛壬癸甲乙丙丁戊己庚辛",
    "戊癸": "壬癸甲乙丙丁戊己庚辛壬癸",
}
MONTHS = "寅卯辰巳午未申酉戌亥子丑"
# The 절 that opens each month.
OPENS = dict(
    zip("입춘 경칩 청명 입하 망종 소서 입추 백로 한로 입동 대설 소한".split(), MONTHS, strict=True)
)


def row_of(table: dict[str, str], stem: str) -> str:
    return next(row for pair, row in table.items() if stem in pair)


@settings(max_examples=200)
@given(MOMENTS)
def test_five_tigers(moment: int) -> None:
    year, month = (CYCLE[index] for index in year_and_month(moment))
    stems = row_of(FIVE_TIGERS, year.stem.hanja)
    assert month.stem.hanja == stems[MONTHS.index(month.branch.hanja)]


@settings(max_examples=200)
@given(MOMENTS)
def test_the_month_is_the_one_its_term_opens(moment: int) -> None:
    month = CYCLE[year_and_month(moment)[1]]
    assert month.branch.hanja == OPENS[preceding_jie(moment).name]


@settings(max_examples=200)
@given(MOMENTS, SUNS)
def test_five_rats(moment: int, sun: int) -> None:
    """Midnight's hours belong to the day itself, so its day stem gives all twelve hours."""
    _, _, day, hour = (CYCLE[index] for index in four_pillars(moment, sun, "midnight"))
    stems = row_of(FIVE_RATS, day.stem.hanja)
    assert hour.stem.hanja == stems[BRANCHES.index(hour.branch.hanja)]


@settings(max_examples=200)
@given(MOMENTS, SUNS)
def test_the_hours_branch_follows_the_clock(moment: int, sun: int) -> None:
    hour = CYCLE[four_pillars(moment, sun)[3]]
    clock = datetime(1970, 1, 1) + timedelta(seconds=sun)
    assert hour.branch.hanja == BRANCHES[(clock.hour + 1) // 2 % 12]


@settings(max_examples=200)
@given(MOMENTS, SUNS)
def test_boundaries_differ_in_the_late_rat_hour_alone(moment: int, sun: int) -> None:
    split, unified, midnight = (
        four_pillars(moment, sun, boundary) for boundary in ("split", "unified", "midnight")
    )
    if not is_late_rat(sun):
        assert split == unified == midnight
        return
    assert split[2] == midnight[2] == (unified[2] - 1) % 60
    assert split[3] == unified[3] == (midnight[3] + 12) % 60


@settings(max_examples=200)
@given(MOMENTS, SUNS, BOUNDARIES)
def test_stem_and_branch_parity(moment: int, sun: int, boundary: DayBoundary) -> None:
    for found in cast_pillars(moment, sun, boundary, known=True):
        assert found.stem.polarity == found.branch.polarity


@settings(max_examples=200)
@given(MOMENTS, SUNS, BOUNDARIES)
def test_a_day_later_is_the_next_day_pillar(moment: int, sun: int, boundary: DayBoundary) -> None:
    today, tomorrow = (four_pillars(moment, sun + n * 86400, boundary) for n in (0, 1))
    assert tomorrow[2] == (today[2] + 1) % 60
    assert tomorrow[3] == (today[3] + 12) % 60


# Julian day numbers count 甲子 days from 11: 2000-01-01 is 2451545, (2451545 - 11) % 60 = 54 戊午.
@pytest.mark.parametrize(
    ("day", "hanja"),
    [
        ("2000-01-01", "戊午"),
        ("1970-01-01", "辛巳"),
        ("1900-01-31", "甲辰"),
        ("1980-01-02", "甲戌"),
    ],
)
def test_days_by_julian_day_number(day: str, hanja: str) -> None:
    days = (date.fromisoformat(day) - date(1970, 1, 1)).days
    assert CYCLE[day_of(days)].hanja == hanja
    assert CYCLE[(days + 2440588 - 11) % 60].hanja == hanja


@given(st.dates(date(1600, 1, 1), date(2199, 12, 31)))
def test_day_of_is_the_day_of_noon(day: date) -> None:
    days = (day - date(1970, 1, 1)).days
    assert four_pillars(0, days * 86400 + 43200)[2] == day_of(days)


@pytest.mark.parametrize("year", [1600, 1900, 1984, 2024, 2199])
def test_the_year_turns_at_the_second_of_ipchun(year: int) -> None:
    ipchun = term(year, 2).instant
    before, after = year_and_month(ipchun - 1), year_and_month(ipchun)
    assert after[0] == (year - 1984) % 60
    assert before[0] == (year - 1985) % 60
    assert after[1] == (before[1] + 1) % 60


def test_the_twelve_months_of_a_year() -> None:
    months = [CYCLE[year_and_month(term(1984, 2 * n).instant)[1]].hanja for n in range(1, 12)]
    assert months == "丙寅 丁卯 戊辰 己巳 庚午 辛未 壬申 癸酉 甲戌 乙亥 丙子".split()


@pytest.mark.parametrize(
    ("clock", "hanja"),
    [
        ("00:00:00", "甲子"), ("00:59:59", "甲子"), ("01:00:00", "乙丑"), ("10:59:59", "己巳"),
        ("11:00:00", "庚午"), ("12:59:59", "庚午"), ("22:59:59", "乙亥"), ("23:00:00", "丙子"),
    ],
)  # fmt: skip
def test_the_edges_of_hours(clock: str, hanja: str) -> None:
    """A 甲 day (1980-01-02), split: the late rat hour takes the next day's stem."""
    sun = datetime.fromisoformat(f"1980-01-02T{clock}") - datetime(1970, 1, 1)
    assert CYCLE[four_pillars(0, round(sun.total_seconds()))[3]].hanja == hanja


def test_late_rat() -> None:
    seconds = (82799, 82800, 86399, 86400, -1, -3601)
    assert [is_late_rat(s) for s in seconds] == [False, True, True, False, True, False]


def test_no_hour_when_the_time_is_unknown() -> None:
    three = cast_pillars(0, 43200, "split", known=False)
    assert three.hour is None
    assert len(list(three)) == len(three.stems) == len(three.branches) == 3
    assert three.to_dict()["hour"] is None


def test_an_unknown_boundary() -> None:
    with pytest.raises(InvalidInput, match="noon"):
        cast_pillars(0, 0, "noon", known=True)  # type: ignore[arg-type]  # what a person may type


def test_a_chart_in_order() -> None:
    four = chart("己未 丙子 甲戌 己巳")
    assert four == Pillars(*map(pillar, "己未 丙子 甲戌 己巳".split()))
    assert "".join(s.hanja for s in four.stems) == "己丙甲己"
    assert "".join(b.hanja for b in four.branches) == "未子戌巳"
    assert list(four.to_dict()) == list(POSITIONS)
