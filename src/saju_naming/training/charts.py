"""Charts to tell of: random births with their facts and names, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.errors import SajuNamingError
from saju_naming.names.name import Name
from saju_naming.names.search import recommend
from saju_naming.reading.facts import Fact, facts

#: The day on which luck is told in every example, so that a dataset is the same tomorrow.
TODAY = date(2026, 6, 1)
_FIRST, _DAYS = date(1940, 1, 1), 31_500
_UNKNOWN_HOUR, _NAMED = 0.2, 0.25
_SURNAMES = "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황".split()


@dataclass(frozen=True, slots=True)
class Sample:
    """A chart, the names recommended for it (often none), and the facts of both."""

    chart: Chart
    names: tuple[Name, ...]
    facts: dict[str, Fact]


def samples(count: int, seed: int) -> Iterator[Sample]:
    """So many random charts; a fifth without an hour, a quarter with a name."""
    chance = random.Random(seed)
    found = 0
    while found < count:
        try:
            chart = cast(_birth(chance))
            named = chance.random() < _NAMED
            surname, nth = chance.choice(_SURNAMES), chance.randrange(10)
            names = tuple(recommend(chart, surname, nth + 1)[nth:]) if named else ()
        except SajuNamingError:  # an hour that summer time skipped, say
            continue
        found += 1
        yield Sample(chart, names, facts(chart, names, TODAY))


def _birth(chance: random.Random) -> Birth:
    day = _FIRST + timedelta(days=chance.randrange(_DAYS))
    known = chance.random() >= _UNKNOWN_HOUR
    time = f"{chance.randrange(24):02d}:{chance.randrange(60):02d}" if known else None
    return Birth(day.isoformat(), gender=chance.choice(("남자", "여자")), time=time)
