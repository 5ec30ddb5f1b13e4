"""The births that every calculator is asked about, always the same ones."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random
from typing import NamedTuple

from saju_naming.calendar import solar_time
from saju_naming.calendar.civil import epoch_datetime, instant, zone
from saju_naming.calendar.terms import jie_instants
from saju_naming.chart.pillars import DayBoundary, four_pillars
from saju_naming.errors import NoSuchTime

SEOUL = 126.978
HOUR = 3600
KOREA, CHINA = 9 * HOUR, 8 * HOUR
#: 1908-04-01, when Korea's clocks were first set to a standard.
STANDARD = -1_948_752_000
_ZONE = zone("Asia/Seoul")


class Birth(NamedTuple):
    """A birth as our engine takes it: the instant (unix UT), the wall clock's reading and the
    solar clock's (both in seconds since 1970-01-01T00:00 on that clock), and the day's boundary.
    """

    instant: int
    clock: int
    sun: int
    boundary: DayBoundary = "split"

    @property
    def pillars(self) -> tuple[int, int, int, int]:
        return four_pillars(self.instant, self.sun, self.boundary)

    def __str__(self) -> str:
        return f"{epoch_datetime(self.clock):%Y-%m-%d %H:%M}"


def at(year: int) -> int:
    return int(datetime(year, 1, 1, tzinfo=UTC).timestamp())


def by_clock(moment: int, utc_offset: int = KOREA) -> Birth:
    """A birth for which all pillars go by one clock."""
    return Birth(moment, moment + utc_offset, moment + utc_offset)


def anywhere(count: int) -> list[Birth]:
    """Random minutes of 1900–2050, Korea's clock taken to be nine hours ahead at all times."""
    random = Random("any minute")
    minutes = range(at(1900) - KOREA, at(2051) - KOREA, 60)
    return [by_clock(moment) for moment in sorted(random.sample(minutes, count))]


def beside_terms(count: int, utc_offset: int) -> list[Birth]:
    """Random minutes within five of a 절 of 1900–2050, on a clock that far ahead of UTC."""
    random = Random("beside a term")
    terms = [jie for jie in jie_instants() if at(1900) <= jie < at(2051) - KOREA]
    minutes = {moment for jie in terms for moment in range((jie - 241) // 60 * 60, jie + 301, 60)}
    return [
        by_clock(moment, utc_offset) for moment in sorted(random.sample(sorted(minutes), count))
    ]


def in_korean_history(count: int) -> list[Birth]:
    """Minutes that clocks showed in 1908–1961 and 1987–88, by Seoul's apparent solar time.

    Half of them lie within two hours of a change of the clocks. Where a time was shown twice, the
    first is meant; times that were skipped are nobody's birth.
    """
    random = Random("Korean history")
    spans = [range(STANDARD, at(1962), 60), range(at(1987), at(1989), 60)]
    minutes = [random.choice(random.choices(spans, [27, 1])[0]) for _ in range(count // 2)]
    changes = _changes()
    near = (random.choice(changes) + 60 * random.randint(-120, 120) for _ in range(count // 2))
    births = map(_shown, sorted([*minutes, *near]))
    return [birth for birth in births if birth]


def _changes() -> list[int]:
    """The readings, to the minute, at which Korea's clocks were changed from 1908 to 1988."""
    days = range(at(1908), at(1989), 24 * HOUR)
    changed = [day for day in days if _offset(day) != _offset(day + 24 * HOUR)]
    quarters = [range(day, day + 24 * HOUR, 900) for day in changed]
    return [
        (moment + 900 + _offset(moment)) // 60 * 60
        for day in quarters
        for moment in day
        if _offset(moment) != _offset(moment + 900)
    ]


def _offset(moment: int) -> int:
    shift = epoch_datetime(moment).replace(tzinfo=UTC).astimezone(_ZONE).utcoffset()
    assert shift is not None
    return round(shift.total_seconds())


def _shown(clock: int) -> Birth | None:
    try:
        moment = instant(epoch_datetime(clock), _ZONE, fold=0)
    except NoSuchTime:
        return None
    return Birth(moment, clock, solar_time.apparent(moment, SEOUL))
