"""Solar time: what a sundial (apparent) or an even sun (mean) shows at a longitude.

The equation of time follows Jean Meeus, *Astronomical Algorithms* (2nd ed.), chapter 28, with the
low-precision sun of chapter 25; over 1600–2199 it is within 2.5 seconds of what JPL's DE405 gives
(2.41 at most over 60,000 instants; the test holds a sample).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Literal, NamedTuple, get_args

from saju_naming.errors import InvalidInput

SolarTime = Literal["clock", "mean", "apparent"]

_SCALES = get_args(SolarTime)
_J2000 = 946_728_000  # 2000-01-01T12:00 UT in unix seconds
_CENTURY = 36_525 * 86_400
_RADIANS = math.pi / 180


def check_scale(kind: str) -> None:
    """Refuse a solar time that does not exist.

    Raises:
        InvalidInput: it is none of :data:`SolarTime`.
    """
    if kind not in _SCALES:
        raise InvalidInput(
            f"태양시 '{kind}'은(는) 없어요. clock, mean, apparent 가운데 하나로 적어 주세요.",
            f"unknown solar time '{kind}'; give clock, mean or apparent.",
        )


def mean(instant: int, longitude: float) -> int:
    """Local mean solar time in seconds since 1970-01-01T00:00 of that scale.

    Args:
        instant: unix seconds UT.
        longitude: degrees east.
    """
    return instant + round(longitude * 240)


def apparent(instant: int, longitude: float) -> int:
    """Local apparent solar time, as :func:`mean` plus the equation of time."""
    return instant + round(longitude * 240 + equation_of_time(instant))


def equation_of_time(instant: int) -> float:
    """Apparent minus mean solar time at ``instant``, in seconds (−902 to +995)."""
    return float(equation(instant, _MATH))


class Trigonometry(NamedTuple):
    """The functions that :func:`equation` needs, of numbers or of arrays of them."""

    sin: Callable[[Any], Any]
    cos: Callable[[Any], Any]
    atan2: Callable[[Any, Any], Any]


_MATH = Trigonometry(math.sin, math.cos, math.atan2)


def equation(instant: Any, trig: Trigonometry) -> Any:
    """The equation of time, of one instant or, with numpy's functions, of an array of them."""
    sin, cos, atan2 = trig
    t = (instant - _J2000) / _CENTURY
    mean_longitude = 280.46646 + t * (36000.76983 + t * 0.0003032)
    anomaly = (357.52911 + t * (35999.05029 - t * 0.0001537)) * _RADIANS
    centre = (
        (1.914602 - t * (0.004817 + t * 0.000014)) * sin(anomaly)
        + (0.019993 - t * 0.000101) * sin(2 * anomaly)
        + 0.000289 * sin(3 * anomaly)
    )
    node = (125.04 - 1934.136 * t) * _RADIANS
    nutation = -0.00478 * sin(node)
    longitude = (mean_longitude + centre - 0.00569 + nutation) * _RADIANS
    obliquity = (
        23.4392911 - t * (0.0130042 + t * (1.64e-7 - t * 5.04e-7)) + 0.00256 * cos(node)
    ) * _RADIANS
    tilt = cos(obliquity)
    right_ascension = atan2(tilt * sin(longitude), cos(longitude)) / _RADIANS
    difference = mean_longitude - 0.0057183 - right_ascension + nutation * tilt
    return 240 * ((difference + 180) % 360 - 180)
