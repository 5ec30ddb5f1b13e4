"""The Korean lunar calendar: new years and leap months of 1600-2050 against manseryeok's table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.calendar.lunar import LAST_DAY, LunarDate, to_lunar, to_solar
from saju_naming.errors import NoSuchLunarDay, OutOfRange
from tests.chart.answers import rows

FIRST, LAST = date(1600, 2, 15), date(2050, 12, 31)
MONTHS = [(int(row["year"]), int(row["month"]), row["leap"] == "1") for row in rows("lunar_months")]
LEAPS = [month for month in MONTHS if month[2]]


def back(day: date) -> date:
    lunar = to_lunar(day)
    assert lunar is not None
    return to_solar(lunar.year, lunar.month, lunar.day, lunar.leap)


def test_new_years_and_leap_months() -> None:
    ours = [to_solar(year, month, 1, leap).isoformat() for year, month, leap in MONTHS]
    assert ours == [row["solar"] for row in rows("lunar_months")]
    assert (len(MONTHS), len(LEAPS)) == (617, 166)


def test_no_year_has_another_leap_month() -> None:
    leaps = {(year, month) for year, month, _ in LEAPS}
    for year in range(1600, 2051):
        for month in range(1, 13):
            if (year, month) not in leaps:
                with pytest.raises((NoSuchLunarDay, OutOfRange)):
                    to_solar(year, month, 1, leap=True)


# KASI's month tables, as told in the news of those years: Korea's month opened a day after China's
# (1997-02-08, China 02-07) or its leap month was another (2012: 3, China 4; 2017: 5, China 6).
@pytest.mark.parametrize(
    ("lunar", "solar"),
    [
        ((1997, 1, 1, False), date(1997, 2, 8)),
        ((2012, 3, 1, True), date(2012, 4, 21)),
        ((2017, 5, 1, True), date(2017, 6, 24)),
        ((1979, 11, 15, False), date(1980, 1, 2)),
        ((2024, 1, 1, False), date(2024, 2, 10)),
        ((2050, 11, 18, False), date(2050, 12, 31)),
    ],
)
def test_known_days(lunar: tuple[int, int, int, bool], solar: date) -> None:
    assert to_solar(*lunar) == solar
    assert to_lunar(solar) == LunarDate(*lunar)


@pytest.mark.parametrize("month", LEAPS, ids=str)
def test_every_day_of_a_leap_month_comes_back(month: tuple[int, int, bool]) -> None:
    year, number, leap = month
    start = to_solar(year, number, 1, leap)
    for nth in range(29):
        assert to_solar(year, number, nth + 1, leap) == start + timedelta(days=nth)
        assert to_lunar(start + timedelta(days=nth)) == LunarDate(year, number, nth + 1, leap)


@given(st.dates(FIRST, LAST))
def test_a_day_comes_back(day: date) -> None:
    assert back(day) == day


@pytest.mark.slow
def test_every_day_of_the_table_comes_back() -> None:
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    assert all(back(day) == day for day in days)


def first_days() -> Iterator[date]:
    """The first days of the months around the edges of the table."""
    for start, days in ((FIRST, 800), (LAST - timedelta(days=800), 801)):
        for n in range(days):
            lunar = to_lunar(start + timedelta(days=n))
            if lunar and lunar.day == 1:
                yield start + timedelta(days=n)


def test_months_have_29_or_30_days() -> None:
    lengths = {(later - earlier).days for earlier, later in pairwise(first_days())}
    assert {length for length in lengths if length < 100} == {29, 30}


@pytest.mark.parametrize(
    "lunar",
    [
        (1990, 1, 31, False), (1990, 1, 0, False), (1990, 0, 1, False), (1990, 13, 1, False),
        (1990, 3, 1, True), (1990, 5, 30, True), (2024, 1, 30, False),
    ],
)  # fmt: skip
def test_days_that_are_not_there(lunar: tuple[int, int, int, bool]) -> None:
    with pytest.raises(NoSuchLunarDay, match="없는 날"):
        to_solar(*lunar)


@pytest.mark.parametrize(
    "lunar", [(1599, 12, 1), (LAST_DAY[0], LAST_DAY[1], LAST_DAY[2] + 1), (2100, 1, 1)]
)
def test_beyond_the_table(lunar: tuple[int, int, int]) -> None:
    with pytest.raises(OutOfRange, match="1600-01-01"):
        to_solar(*lunar)


def test_days_after_the_table_have_no_lunar_date() -> None:
    assert to_lunar(date(2051, 1, 1)) is None
    assert to_lunar(LAST) == LunarDate(*LAST_DAY, leap=False)


def test_how_it_is_written() -> None:
    assert str(LunarDate(2020, 4, 10, True)) == "2020-04-10 윤달"
    assert str(LunarDate(2020, 4, 10, False)) == "2020-04-10"
