"""The four pillars (사주): pure arithmetic on an instant and a solar clock.

Year and month turn at the instant of a 절 (입춘 opens the year). Because both cycles are unbroken,
the n-th 절 fixes year and month at once, which replaces the tables of 五虎遁 (the month's stem from
the year's); the hours of all days likewise count on without a break, which replaces 五鼠遁. The
tests hold both rules against the result.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from saju_naming.calendar.terms import jie_instants
from saju_naming.errors import InvalidInput
from saju_naming.symbols import CYCLE, Branch, Pillar, Stem

DayBoundary = Literal["split", "unified", "midnight"]
_BOUNDARIES = get_args(DayBoundary)
POSITIONS = ("year", "month", "day", "hour")

_DAY, _LATE_RAT = 86_400, 82_800
#: 1970-01-01 was 辛巳, the 18th of the cycle (Julian day 2440588; 甲子 days are 11 mod 60).
_EPOCH_DAY = 17
#: 입춘 1600 is the third 절 of the table; it opened 庚子 year (36) and 戊寅 month (14).
_FIRST_IPCHUN, _FIRST_YEAR, _FIRST_MONTH = 2, 36, 14


@dataclass(frozen=True, slots=True)
class Pillars:
    """Year, month, day and hour; ``hour`` is ``None`` when the time is unknown."""

    year: Pillar
    month: Pillar
    day: Pillar
    hour: Pillar | None

    def __iter__(self) -> Iterator[Pillar]:
        """The pillars that are there, from year to hour."""
        yield self.year
        yield self.month
        yield self.day
        if self.hour is not None:
            yield self.hour

    @property
    def stems(self) -> tuple[Stem, ...]:
        """The stems from year to hour."""
        return tuple(p.stem for p in self)

    @property
    def branches(self) -> tuple[Branch, ...]:
        """The branches from year to hour."""
        return tuple(p.branch for p in self)

    def to_dict(self) -> dict[str, str | None]:
        """Hanja by position."""
        return {
            "year": self.year.hanja,
            "month": self.month.hanja,
            "day": self.day.hanja,
            "hour": self.hour.hanja if self.hour else None,
        }


def year_and_month(instant: int) -> tuple[int, int]:
    """The places of the year's and the month's pillar in the cycle at ``instant`` (unix UT)."""
    nth = bisect_right(jie_instants(), instant) - 1 - _FIRST_IPCHUN
    return (nth // 12 + _FIRST_YEAR) % 60, (nth + _FIRST_MONTH) % 60


def day_of(days: int) -> int:
    """The place in the cycle of the day that begins ``days`` after 1970-01-01."""
    return (days + _EPOCH_DAY) % 60


def four_pillars(
    instant: int, sun: int, boundary: DayBoundary = "split"
) -> tuple[int, int, int, int]:
    """The places in the cycle (0–59) of the year's, month's, day's and hour's pillar.

    Args:
        instant: unix seconds UT, for year and month.
        sun: seconds since 1970-01-01T00:00 on the solar clock, for day and hour.
        boundary: what 23:00–24:00 on that clock (late rat hour, 야자시) belongs to: the day that
            ends with tomorrow's hour stem (split), the next day (unified), or the day that ends
            with its own hour stem (midnight).
    """
    nth = bisect_right(jie_instants(), instant) - 1 - _FIRST_IPCHUN
    days, seconds = divmod(sun, _DAY)
    hour_day = days + (seconds >= _LATE_RAT and boundary != "midnight")
    day = hour_day if boundary == "unified" else days
    return (
        (nth // 12 + _FIRST_YEAR) % 60,
        (nth + _FIRST_MONTH) % 60,
        (day + _EPOCH_DAY) % 60,
        ((hour_day + _EPOCH_DAY) * 12 + (seconds + 3600) // 7200 % 12) % 60,
    )


def check_boundary(boundary: str) -> None:
    """Refuse a day boundary that does not exist.

    Raises:
        InvalidInput: it is none of :data:`DayBoundary`.
    """
    if boundary not in _BOUNDARIES:
        raise InvalidInput(
            f"날의 경계 '{boundary}'은(는) 없어요. "
            "split, unified, midnight 가운데 하나로 적어 주세요.",
            f"unknown day boundary '{boundary}'; give split, unified or midnight.",
        )


def is_late_rat(sun: int) -> bool:
    """Whether the solar clock stands between 23:00 and 24:00, where the schools part."""
    return sun % _DAY >= _LATE_RAT


def cast_pillars(instant: int, sun: int, boundary: DayBoundary, known: bool) -> Pillars:
    """The pillars; when the time is unknown ``sun`` must be a time of the civil day."""
    check_boundary(boundary)
    year, month, day, hour = four_pillars(instant, sun, boundary)
    return Pillars(CYCLE[year], CYCLE[month], CYCLE[day], CYCLE[hour] if known else None)
