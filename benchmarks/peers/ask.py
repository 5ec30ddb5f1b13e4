"""Asks one of the Python calculators; runs in its venv, so it imports nothing of ours.

    python ask.py CALCULATOR [time] < moments

A moment is ``CLOCK`` or ``CLOCK OFFSET``: the clock's reading in seconds since 1970-01-01T00:00 on
that clock, and by how many seconds the clock is ahead of UTC. Without an offset the reading is
taken as it stands; with one, days and hours go by the sun at Seoul. An answer is the four pillars'
places in the cycle, or ``-`` where the calculator refuses. With ``time``, the answer is one line:
microseconds a moment.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import cache
from time import perf_counter

Ask = Callable[[datetime, "int | None"], "tuple[int, ...]"]

SEOUL = 126.978
_CYCLE = ["甲乙丙丁戊己庚辛壬癸"[i % 10] + "子丑寅卯辰巳午未申酉戌亥"[i % 12] for i in range(60)]
_PLACE = {hanja: i for i, hanja in enumerate(_CYCLE)}


def lunar_python() -> Ask:
    from lunar_python import Solar

    def ask(clock: datetime, _: int | None) -> tuple[int, ...]:
        eight = Solar.fromYmdHms(*clock.timetuple()[:6]).getLunar().getEightChar()
        eight.setSect(2)  # its name for 야자시; 1, the day that begins at 23:00, is the default
        pillars = (eight.getYear(), eight.getMonth(), eight.getDay(), eight.getTime())
        return tuple(_PLACE[p] for p in pillars)

    return ask


def tyme4py() -> Ask:
    from tyme4py.solar import SolarTime

    def ask(clock: datetime, _: int | None) -> tuple[int, ...]:
        # What get_lunar_hour().get_eight_char() comes to, without the lunar date.
        hour = SolarTime.from_ymd_hms(*clock.timetuple()[:6]).get_sixty_cycle_hour()
        eight = hour.get_eight_char()
        pillars = (eight.get_year(), eight.get_month(), eight.get_day(), eight.get_hour())
        return tuple(p.get_index() for p in pillars)

    return ask


def bazi() -> Ask:
    from bazi.bazi import Bazi
    from bazi.school import BaziConfig, BaziPrecision

    minutes = BaziConfig(precision=BaziPrecision.MINUTE)  # its default looks at the date alone

    def ask(clock: datetime, offset: int | None) -> tuple[int, ...]:
        if offset is None:
            chart = Bazi.create(clock, "male", config=minutes)
        else:
            there = clock.replace(tzinfo=timezone(timedelta(seconds=offset)))
            chart = Bazi.create(there, "male", config=minutes, longitude=SEOUL)
        return tuple(_PLACE[str(p)] for p in chart.pillars)

    return ask


def bazi_chart() -> Ask:
    from bazi.pillars import cast_pillars

    def ask(clock: datetime, offset: int | None) -> tuple[int, ...]:
        zone = 9.0 if offset is None else offset / 3600
        chart = cast_pillars(clock, longitude=None if offset is None else SEOUL, tz_hours=zone)
        return tuple(_PLACE[name] for name in chart.pillar_names)

    return ask


def korean_saju() -> Ask:
    from korean_saju import Saju, load_bundled_data
    from korean_saju.calendar.solar_term_calculator import SolarTermCalculator

    # It computes three years of terms for every birth; remembering them changes no answer.
    remembered = cache(SolarTermCalculator.terms_for_year)
    SolarTermCalculator.terms_for_year = staticmethod(remembered)
    _, terms = load_bundled_data()

    def ask(clock: datetime, offset: int | None) -> tuple[int, ...]:
        east = 135.0 if offset is None else SEOUL
        saju = Saju.from_birth(kst_moment=clock, solar_terms=terms, longitude=east)
        pillars = (saju.year_pillar, saju.month_pillar, saju.day_pillar, saju.hour_pillar)
        return tuple(_PLACE[p.hanja] for p in pillars if p)

    return ask


CALCULATORS = {
    "lunar-python": lunar_python,
    "tyme4py": tyme4py,
    "bazi": bazi,
    "bazi-chart": bazi_chart,
    "korean-saju": korean_saju,
}


def _moment(line: str) -> tuple[datetime, int | None]:
    clock, *offset = map(int, line.split())
    return datetime(1970, 1, 1) + timedelta(seconds=clock), offset[0] if offset else None


def _answer(ask: Ask, moment: tuple[datetime, int | None]) -> str:
    try:
        return " ".join(map(str, ask(*moment)))
    except ValueError:  # how these say that a date is out of their range
        return "-"


def _microseconds(ask: Ask, moments: list[tuple[datetime, int | None]]) -> float:
    best = float("inf")
    for _ in range(5):
        start = perf_counter()
        for moment in moments:
            ask(*moment)
        best = min(best, perf_counter() - start)
    return best / len(moments) * 1e6


def main(calculator: str, *options: str) -> None:
    ask = CALCULATORS[calculator]()
    moments = list(map(_moment, sys.stdin))
    if options:
        print(_microseconds(ask, moments))
    else:
        print("\n".join(_answer(ask, moment) for moment in moments))


if __name__ == "__main__":
    main(*sys.argv[1:])
