"""Luck (운): the decades of a life (대운), its years (세운) and its months (월운).

Decades run from the month pillar, forward for men born in a yang year and women born in a yin one,
backward for the others. They start after as many years as a third of the days between the birth
and the next 절 (forward) or the one before (backward): three days are a year. Source: 淵海子平.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from saju_naming.calendar.civil import epoch_datetime
from saju_naming.calendar.terms import following_jie, preceding_jie, term, terms_between
from saju_naming.chart.pillars import year_and_month
from saju_naming.chart.stages import stage
from saju_naming.chart.ten_gods import TenGod, ten_god, ten_god_of_branch
from saju_naming.symbols import CYCLE, Pillar, Polarity, Stem

FORWARD, BACKWARD = "순행", "역행"
DECADES = 10
#: A year of age in days.
YEAR_DAYS = 365.2425
_YEAR = YEAR_DAYS * 86_400
#: Three days of sky are one year of life.
_SKY_YEAR = 3 * 86_400


@dataclass(frozen=True, slots=True)
class Decade:
    """One 대운: its pillar, the age at which it begins (exact years) and what it is."""

    pillar: Pillar
    start_age: float
    start_year: int
    stem_god: TenGod
    branch_god: TenGod
    stage: str

    @property
    def hanja(self) -> str:
        """The pillar in hanja."""
        return self.pillar.hanja

    def to_dict(self) -> dict[str, object]:
        """The decade in the Contract's manner."""
        return {
            "pillar": self.hanja,
            "start_age": self.start_age,
            "start_year": self.start_year,
            "stem_god": self.stem_god.name,
            "branch_god": self.branch_god.name,
            "stage": self.stage,
        }


@dataclass(frozen=True, slots=True)
class Luck:
    """The ten decades.

    Attributes:
        direction: 순행 (forward) or 역행 (backward).
        start_age: years of age, exact, at which the first decade begins (만 나이).
        start_date: the calendar date of that age.
        start_range: the ages possible when the time of birth is unknown, else ``None``.
        pillars: the decades, first to tenth.
    """

    direction: str
    start_age: float
    start_date: date
    start_range: tuple[float, float] | None
    pillars: tuple[Decade, ...]

    def at(self, age: float) -> Decade | None:
        """The decade that holds at an exact ``age``, ``None`` before the first."""
        past = [d for d in self.pillars if d.start_age <= age]
        return past[-1] if past else None

    def to_dict(self) -> dict[str, object]:
        """The Contract's ``luck``."""
        return {
            "direction": self.direction,
            "start_age": self.start_age,
            "start_date": self.start_date.isoformat(),
            "start_range": list(self.start_range) if self.start_range else None,
            "pillars": [d.hanja for d in self.pillars],
            "decades": [d.to_dict() for d in self.pillars],
        }


def runs_forward(year: Pillar, gender: str) -> bool:
    """Whether the decades run along the cycle."""
    return (year.stem.polarity is Polarity.YANG) == (gender == "남자")


def start_age(instant: int, forward: bool) -> float:
    """Age in years at which the first decade begins, for a birth at ``instant`` (unix UT)."""
    if forward:
        return (following_jie(instant).instant - instant) / _SKY_YEAR
    return (instant - preceding_jie(instant).instant) / _SKY_YEAR


def luck(
    year: Pillar,
    month: Pillar,
    day_master: Stem,
    gender: str,
    instant: int,
    clock: int,
    day_span: tuple[int, int] | None = None,
) -> Luck:
    """The decades of a birth.

    Args:
        year, month, day_master: of its chart.
        gender: 남자 or 여자.
        instant: unix seconds UT; the civil noon's when the time is unknown.
        clock: the same on the wall clock, for the calendar date of the start.
        day_span: first and last instant of the civil day, given when the time is unknown.
    """
    forward = runs_forward(year, gender)
    age = start_age(instant, forward)
    begin = epoch_datetime(clock + round(age * _YEAR)).date()
    decades = tuple(
        _decade(CYCLE[(month.index + (n if forward else -n)) % 60], n, age, begin, day_master)
        for n in range(1, DECADES + 1)
    )
    return Luck(
        FORWARD if forward else BACKWARD,
        round(age, 3),
        begin,
        _range(day_span, gender) if day_span else None,
        decades,
    )


def _range(span: tuple[int, int], gender: str) -> tuple[float, float]:
    """Youngest and oldest start; the age jumps at a 절, and at 입춘 the direction may turn."""
    jumps = [t.instant for t in terms_between(span[0] + 1, span[1] + 1) if t.is_jie]
    moments = (*span, *jumps, *(jump - 1 for jump in jumps))
    years = (CYCLE[year_and_month(moment)[0]] for moment in moments)
    ages = [start_age(m, runs_forward(y, gender)) for m, y in zip(moments, years, strict=True)]
    return round(min(ages), 2), round(max(ages), 2)


def _decade(pillar: Pillar, nth: int, first: float, begin: date, master: Stem) -> Decade:
    return Decade(
        pillar,
        round(first + 10 * (nth - 1), 3),
        begin.year + 10 * (nth - 1),
        ten_god(master, pillar.stem),
        ten_god_of_branch(master, pillar.branch),
        stage(master, pillar.branch).ko,
    )


def year_pillar(year: int) -> Pillar:
    """The pillar of a saju year, 입춘 to 입춘 (세운)."""
    return CYCLE[(year - 4) % 60]


def month_pillars(year: int) -> tuple[Pillar, ...]:
    """The twelve pillars of a saju year's months (월운), 寅 first."""
    first = year_and_month(term(year, 2).instant)[1]
    return tuple(CYCLE[(first + n) % 60] for n in range(12))
