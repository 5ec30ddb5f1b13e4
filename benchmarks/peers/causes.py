"""Why a calculator answers otherwise: each cause is the birth as that calculator takes it.

A difference is explained by a cause, or by several of the same calculator together, if and only if
our own engine gives the calculator's answer when it is asked about the birth so taken. A cause
with a tolerance gives the births at both its ends. Figures in the names were measured over the
terms of 1900–2050 against a JPL ephemeris, and hold for the pinned versions.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import combinations
from typing import NamedTuple

from benchmarks.peers.moments import CHINA, KOREA, SEOUL, STANDARD, Birth, at
from saju_naming.calendar import solar_time


class Cause(NamedTuple):
    """``kind`` is "convention" (a choice that one may make), "fault" (the calculator's), or "both"
    (neither it nor ours is exact).
    """

    name: str
    kind: str
    taken: Callable[[Birth], list[Birth]]


class Calculator(NamedTuple):
    """``home`` is the clock it means, in seconds ahead of UTC; ``takes_a_place`` tells whether it
    can be asked for the sun of a place, and so about Korean history.
    """

    name: str
    registry: str
    home: int
    causes: tuple[Cause, ...]
    takes_a_place: bool = False


def _on_chinas_clock(birth: Birth) -> list[Birth]:
    """The clock's reading is taken for China's: 절 come an hour early for a birth in Korea."""
    return [birth._replace(instant=birth.clock - CHINA)]


def _unified(birth: Birth) -> list[Birth]:
    return [birth._replace(boundary="unified")]


def _terms_off(seconds: int, birth: Birth) -> list[Birth]:
    return [birth._replace(instant=birth.instant + off) for off in (-seconds, seconds)]


def _kasi_terms_off(birth: Birth) -> list[Birth]:
    """The rows are rounded to the minute; the oldest were computed with a clock 9 s off."""
    return _terms_off(40, birth) if at(2000) <= birth.clock < at(2028) else []


def _formula_terms_off(birth: Birth) -> list[Birth]:
    """Where it has no rows it computes the sun from a few terms of a series."""
    return [] if at(2000) <= birth.clock < at(2028) else _terms_off(14 * 60, birth)


def _minute_is_after(birth: Birth) -> list[Birth]:
    """Birth and 절 are compared by the minute, and the minute of the 절 counts as after it."""
    return [birth._replace(instant=birth.instant // 60 * 60 + 59)]


#: 입동 of 2011 in Korea's clock: where the published row has it, and where it was.
_ROW, _TRUE = 1_320_744_360, 1_320_723_296


def _row_of_2011(birth: Birth) -> list[Birth]:
    """KASI's open-API row has 09:26 for 03:35, so six hours of births keep the month before."""
    wrong = _TRUE <= birth.clock < _ROW
    return [birth._replace(instant=birth.instant - (_ROW - _TRUE))] if wrong else []


def _by_the_mean_sun(birth: Birth) -> list[Birth]:
    return [birth._replace(sun=solar_time.mean(birth.instant, SEOUL))]


def _always_nine_hours(birth: Birth) -> list[Birth]:
    """Summer time, UTC+8:30 and the local time before 1908 are not known."""
    late = birth.clock - KOREA - birth.instant
    return [birth._replace(instant=birth.instant + late, sun=birth.sun + late)]


def _nine_hours_before_1908(birth: Birth) -> list[Birth]:
    return _always_nine_hours(birth) if birth.clock < STANDARD else []


def _terms_by_the_sun(birth: Birth) -> list[Birth]:
    """The sundial's reading, taken for the clock's, is compared with 절, which the clock tells."""
    return [birth._replace(instant=birth.instant + birth.sun - birth.clock)]


def _sun_off(seconds: int, birth: Birth) -> list[Birth]:
    return [birth._replace(sun=birth.sun + off) for off in (-seconds, seconds)]


CHINAS_CLOCK = Cause("reads the clock as China's (UTC+8)", "convention", _on_chinas_clock)
UNIFIED = Cause("the day begins at 23:00", "convention", _unified)
#: Ours is within 2.5 s of JPL's ephemeris (tests/calendar/test_solar_time.py). Theirs minus ours,
#: 1901–2010: bazi −1.8 to 2.5 s, bazi-chart −1.7 to 2.5 s, manseryeok −2.0 to 3.1 s.
EQUATION_OF_TIME = Cause(
    "equations of time part by up to 4 s (ours is off by up to 2.5)", "both", partial(_sun_off, 4)
)
SHOUXING = Cause("절 up to 6 s off (寿星 series)", "fault", partial(_terms_off, 6))

#: Of each calculator, causes that move the clock stand before those that reckon from where it is.
CALCULATORS = (
    Calculator("lunar-python", "PyPI", CHINA, (CHINAS_CLOCK, SHOUXING)),
    Calculator("tyme4py", "PyPI", CHINA, (CHINAS_CLOCK, UNIFIED, SHOUXING)),
    Calculator("tyme4ts", "npm", CHINA, (CHINAS_CLOCK, UNIFIED, SHOUXING)),
    Calculator(
        "bazi", "PyPI", CHINA,
        (
            CHINAS_CLOCK,
            UNIFIED,
            Cause("the minute of a 절 counts as after it", "convention", _minute_is_after),
            Cause("절 up to 8 s off", "fault", partial(_terms_off, 8)),
            EQUATION_OF_TIME,
        ),
        takes_a_place=True,
    ),
    Calculator(
        "manseryeok", "npm", KOREA,
        (
            Cause("UTC+9 before 1908-04-01", "fault", _nine_hours_before_1908),
            Cause("절 rounded to the minute", "fault", partial(_terms_off, 32)),
            EQUATION_OF_TIME,
        ),
        takes_a_place=True,
    ),
    Calculator(
        "korean-saju", "PyPI", KOREA,
        (
            Cause("mean, not apparent sun", "convention", _by_the_mean_sun),
            Cause("UTC+9 at all times", "fault", _always_nine_hours),
            Cause("절 of 2000–2027 rounded to the minute", "fault", _kasi_terms_off),
            Cause("KASI row of 2011 입동 six hours late", "fault", _row_of_2011),
            Cause("절 outside 2000–2027 up to 14 min off", "fault", _formula_terms_off),
        ),
        takes_a_place=True,
    ),
    Calculator(
        "bazi-chart", "PyPI", KOREA,
        (
            UNIFIED,
            Cause("절 compared with the sundial", "fault", _terms_by_the_sun),
            Cause("절 up to 40 s off", "fault", partial(_terms_off, 40)),
            EQUATION_OF_TIME,
        ),
        takes_a_place=True,
    ),
)  # fmt: skip


def explained(
    birth: Birth, pillar: int, answer: int, causes: tuple[Cause, ...]
) -> tuple[Cause, ...]:
    """The fewest causes that give ``answer`` for a pillar (0 year … 3 hour), none if none do."""
    for count in range(1, len(causes) + 1):
        for together in combinations(causes, count):
            if any(taken.pillars[pillar] == answer for taken in _taken(birth, together)):
                return together
    return ()


def _taken(birth: Birth, causes: tuple[Cause, ...]) -> list[Birth]:
    births = [birth]
    for cause in causes:
        births = [taken for one in births for taken in cause.taken(one)]
    return births
