"""Many births at once: the four pillars of an array of times, the same as one by one.

A row costs two lookups in tables that stay in the processor's cache. Time is cut into spans of
2²¹ seconds (24.3 days), shorter than any saju month, so no span holds two 절 and one compare tells
month and year. Days and hours repeat every sixty days. Both tables are filled by
:mod:`saju_naming.chart.pillars`: the rules stand there alone. The equation of time, smooth within
a span, is read from a polynomial; where that could round otherwise than
:mod:`saju_naming.calendar.solar_time`, the latter decides.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from saju_naming.calendar import solar_time as suns
from saju_naming.calendar.solar_time import SolarTime
from saju_naming.calendar.terms import jie_instants, preceding_jie
from saju_naming.chart import pillars
from saju_naming.chart.pillars import DayBoundary
from saju_naming.errors import InvalidInput, OutOfRange

_Seconds = NDArray[np.int64]
#: Four int8, one a pillar, read as one number so that a row is moved at once.
_Rows = NDArray[np.int32]

#: Rows at a time: what is computed on the way stays in the cache.
_BLOCK: Final = 1 << 15
_SPAN_BITS: Final = 21
_HALF_SPAN: Final = 1 << _SPAN_BITS - 1
_HOUR: Final = 3600
_CYCLE_HOURS: Final = 60 * 24
_ARRAYS: Final = suns.Trigonometry(np.sin, np.cos, np.arctan2)
#: Seconds from a half within which the scalar path is asked how it rounds.
_DOUBT: Final = 1e-6


def four_pillars(
    times: ArrayLike,
    *,
    longitude: float | None = None,
    solar_time: SolarTime = "clock",
    day_boundary: DayBoundary = "split",
    utc_offset: int | None = None,
) -> NDArray[np.int8]:
    """The four pillars of many moments, as places in the sexagenary cycle.

    Args:
        times: datetime64; fractions of a second are cut off.
        longitude: degrees east, for mean and apparent solar time.
        solar_time: the clock that days and hours go by, as in :func:`saju_naming.cast`.
        day_boundary: as in :func:`saju_naming.chart.pillars.four_pillars`.
        utc_offset: by how many seconds the clock that showed ``times`` is ahead of UTC (32400 in
            Korea today). ``None``: ``times`` are UTC, and "clock" then means a clock on UTC.

    Returns:
        int8 of shape (n, 4): year, month, day, hour, each from 0 (甲子) to 59 (癸亥).

    Raises:
        InvalidInput: not datetime64, no time (NaT), an unknown convention, no longitude given
            where solar time needs it.
        OutOfRange: a moment before 대설 1599 or after 입춘 2200, a longitude beyond 180°.
    """
    suns.check_scale(solar_time)
    pillars.check_boundary(day_boundary)
    clock, offset = _seconds(times), utc_offset or 0
    _check(clock, offset)
    east = 0.0 if solar_time == "clock" else _checked(longitude)
    out = np.empty(clock.size, np.int32)
    for start in range(0, clock.size, _BLOCK):
        rows = slice(start, start + _BLOCK)
        instant = clock[rows] - offset
        sun = clock[rows] if solar_time == "clock" else _sun(instant, solar_time, east)
        out[rows] = _years_and_months(instant)
        out[rows] |= _days_and_hours(sun, day_boundary)
    return out.view(np.int8).reshape(-1, 4)


def _seconds(times: ArrayLike) -> _Seconds:
    given = np.asarray(times)
    if given.dtype.kind != "M":
        raise InvalidInput(
            f"시각은 numpy datetime64 배열로 주세요 (받은 것: {given.dtype}).",
            f"times must be a numpy array of datetime64, not {given.dtype}.",
        )
    if np.isnat(given).any():
        raise InvalidInput(
            "시각 가운데 빈 값(NaT)이 있어요.", "there is no time (NaT) among times."
        )
    return given.astype("datetime64[s]", copy=False).view(np.int64).ravel()


def _check(clock: _Seconds, offset: int) -> None:
    """Refuse what the table of solar terms does not reach, as the scalar path does."""
    if clock.size:
        preceding_jie(int(clock.min()) - offset)
        preceding_jie(int(clock.max()) - offset)


def _checked(longitude: float | None) -> float:
    if longitude is None:
        raise InvalidInput(
            "태양시를 쓰려면 longitude(경도)를 함께 주세요.",
            "mean and apparent solar time need a longitude.",
        )
    if not -180 <= longitude <= 180:
        raise OutOfRange("경도는", "the longitude", "-180", "180")
    return longitude


def _years_and_months(instant: _Seconds) -> _Rows:
    start, opens, rows = _month_table()
    since = instant - start
    span = since >> _SPAN_BITS
    opened = since >= opens.take(span)
    return rows.take(2 * span + opened)


@cache
def _month_table() -> tuple[int, _Seconds, _Rows]:
    """Where the spans start, the first 절 after each one's start (in seconds since the first
    span's), and for each span the row before and the row from that 절 on.
    """
    jie = np.array(jie_instants())
    month = np.zeros((len(jie), 4), np.int8)
    month[:, :2] = [pillars.year_and_month(instant) for instant in jie_instants()]
    start = int(jie[0])
    spans = np.arange(start, jie[-1], 2 * _HALF_SPAN)
    after = np.searchsorted(jie, spans, side="right")
    rows = np.stack([month[after - 1], month[after]], axis=1)
    return start, jie[after] - start, rows.view(np.int32).ravel()


def _days_and_hours(sun: _Seconds, boundary: DayBoundary) -> _Rows:
    hours = sun // _HOUR
    hours -= hours // _CYCLE_HOURS * _CYCLE_HOURS  # much faster than %
    return _hour_table(boundary).take(hours)


@cache
def _hour_table(boundary: DayBoundary) -> _Rows:
    """The rows of the hours of sixty days, from 1970-01-01T00:00 on."""
    rows = np.zeros((_CYCLE_HOURS, 4), np.int8)
    rows[:, 2:] = [
        pillars.four_pillars(0, hour * _HOUR, boundary)[2:] for hour in range(_CYCLE_HOURS)
    ]
    return rows.view(np.int32).ravel()


def _sun(instant: _Seconds, kind: SolarTime, longitude: float) -> _Seconds:
    """:func:`solar_time.mean` or :func:`solar_time.apparent` of an array, to the same second."""
    if kind == "mean":
        return instant + suns.mean(0, longitude)
    ahead = longitude * 240 + _equation_of_time(instant)
    whole = np.rint(ahead)
    sun = instant + whole.astype(np.int64)
    for row in np.flatnonzero(np.abs(ahead - whole) > 0.5 - _DOUBT):
        sun[row] = suns.apparent(int(instant[row]), longitude)
    return sun


def _equation_of_time(instant: _Seconds) -> NDArray[np.float64]:
    """:func:`solar_time.equation_of_time` of an array, within 2e-7 s (far less than ``_DOUBT``)."""
    since = instant - jie_instants()[0]
    span = since >> _SPAN_BITS
    within = (since - (span << _SPAN_BITS)) / _HALF_SPAN - 1
    highest, *lower = _equation_table()
    value: NDArray[np.float64] = highest.take(span)
    for coefficient in lower:
        value *= within
        value += coefficient.take(span)
    return value


@cache
def _equation_table() -> NDArray[np.float64]:
    """Of each span the polynomial through nine values of the equation of time, highest power
    first, in −1 to 1 over the span.
    """
    first, last = jie_instants()[0], jie_instants()[-1]
    middles = np.arange(first, last, 2 * _HALF_SPAN) + _HALF_SPAN
    nodes = np.cos(np.pi * (np.arange(9) + 0.5) / 9)  # Chebyshev's
    instants = middles + _HALF_SPAN * nodes[:, np.newaxis]
    powers = np.vander(nodes)
    solved: NDArray[np.float64] = np.linalg.solve(powers, suns.equation(instants, _ARRAYS))
    return solved
