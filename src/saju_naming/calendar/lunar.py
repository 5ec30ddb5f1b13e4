"""Lunar dates by the Korean table (한국천문연구원, through ``korean-lunar-calendar``).

Korea's months differ from China's on 3.6 % of days, so no Chinese rule may stand in for them.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import date

from korean_lunar_calendar import KoreanLunarCalendar

from saju_naming.birth import FIRST_YEAR
from saju_naming.errors import NoSuchLunarDay, OutOfRange

#: The last lunar day of the table (2050-12-31 in the Gregorian calendar).
LAST_DAY = (2050, 11, 18)


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A day of the Korean lunar calendar."""

    year: int
    month: int
    day: int
    leap: bool

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}" + (" 윤달" if self.leap else "")


class _Converter(threading.local):
    """The table as one thread uses it: it holds its last answer, and the years it has added up."""

    def __init__(self) -> None:
        self.table = KoreanLunarCalendar()


_converter = _Converter()


def to_solar(year: int, month: int, day: int, leap: bool = False) -> date:
    """The Gregorian date of a lunar day.

    Raises:
        OutOfRange: the day lies outside the table.
        NoSuchLunarDay: that year has no such day, or no such leap month.
    """
    if not (FIRST_YEAR, 1, 1) <= (year, month, day) <= LAST_DAY:
        raise OutOfRange(
            "음력 날짜는",
            "a lunar date",
            f"{FIRST_YEAR}-01-01",
            "{}-{}-{}".format(*LAST_DAY),
        )
    table = _converter.table
    known = table.setLunarDate(year, month, day, leap)
    told = (table.lunarYear, table.lunarMonth, table.lunarDay, bool(table.isIntercalation))
    if not known or told != (year, month, day, leap):
        raise _no_such_day(year, month, day, leap)
    return date(table.solarYear, table.solarMonth, table.solarDay)


def to_lunar(day: date) -> LunarDate | None:
    """The lunar date of a Gregorian day, ``None`` beyond the table (after 2050)."""
    table = _converter.table
    if not table.setSolarDate(day.year, day.month, day.day):
        return None
    return LunarDate(table.lunarYear, table.lunarMonth, table.lunarDay, bool(table.isIntercalation))


def _no_such_day(year: int, month: int, day: int, leap: bool) -> NoSuchLunarDay:
    name_ko = f"음력 {year}년 {'윤' if leap else ''}{month}월 {day}일"
    name_en = f"lunar {year}-{month:02d}-{day:02d}" + (" (leap month)" if leap else "")
    return NoSuchLunarDay(
        f"{name_ko}은 없는 날이에요. 달의 크기와 윤달을 확인해 주세요.",
        f"{name_en} does not exist; check the length of the month and the leap month.",
    )
