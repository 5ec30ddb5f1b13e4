"""Passing pillars: a year's (세운), its months' (월운), a day's (일운), as a chart meets them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from saju_naming.birth import FIRST_YEAR, LAST_YEAR
from saju_naming.calendar.civil import epoch_datetime
from saju_naming.calendar.terms import term
from saju_naming.chart.chart import Chart
from saju_naming.chart.luck import month_pillars, year_pillar
from saju_naming.chart.pillars import day_of
from saju_naming.chart.stages import stage
from saju_naming.chart.ten_gods import TenGod, ten_god, ten_god_of_branch
from saju_naming.errors import OutOfRange
from saju_naming.symbols import CYCLE, Pillar

_MONTHS = 12
_KOREA_AHEAD = 9 * 3600


@dataclass(frozen=True, slots=True)
class Transit:
    """A pillar that passes over a chart.

    Attributes:
        starts: the day (in Korea) on which it begins.
        pillar: of the year, month or day.
        stem_god, branch_god: what it is to the day master.
        stage: how the day master fares on its branch.
        role: of the stem's element for the chart (용신, 희신, …).
    """

    starts: date
    pillar: Pillar
    stem_god: TenGod
    branch_god: TenGod
    stage: str
    role: str

    def to_dict(self) -> dict[str, str]:
        """Hanja and Korean words."""
        return {
            "starts": self.starts.isoformat(),
            "pillar": self.pillar.hanja,
            "stem_god": self.stem_god.name,
            "branch_god": self.branch_god.name,
            "stage": self.stage,
            "role": self.role,
        }


def year_luck(chart: Chart, year: int) -> Transit:
    """The pillar of a saju year, which begins at 입춘.

    Raises:
        OutOfRange: the year lies outside 1600–2199.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise OutOfRange("운을 볼 해는", "a year of luck", FIRST_YEAR, LAST_YEAR)
    return _transit(chart, year_pillar(year), _day_of_term(year, 2))


def month_luck(chart: Chart, year: int) -> tuple[Transit, ...]:
    """The twelve months of a saju year, from 입춘 to the 소한 of the next."""
    return tuple(
        _transit(chart, pillar, _day_of_term(year + (nth == _MONTHS - 1), (2 * nth + 2) % 24))
        for nth, pillar in enumerate(month_pillars(year))
    )


def day_luck(chart: Chart, day: date) -> Transit:
    """The pillar of a civil day."""
    pillar = CYCLE[day_of(day.toordinal() - date(1970, 1, 1).toordinal())]
    return _transit(chart, pillar, day)


def _day_of_term(year: int, index: int) -> date:
    return epoch_datetime(term(year, index).instant + _KOREA_AHEAD).date()


def _transit(chart: Chart, pillar: Pillar, starts: date) -> Transit:
    master = chart.day_master
    return Transit(
        starts,
        pillar,
        ten_god(master, pillar.stem),
        ten_god_of_branch(master, pillar.branch),
        stage(master, pillar.branch).ko,
        chart.favourable.role(pillar.stem.element),
    )
