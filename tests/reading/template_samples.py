"""Charts and names that the tests of the template tell of."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from functools import cache

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.errors import SajuNamingError
from saju_naming.korean.romanisation import romanise
from saju_naming.reading.facts import Fact, Value, facts

TODAY = date(2026, 11, 22)
GIVEN = (("도윤", "度潤"), ("서진", "瑞珍"), ("하온", "河溫"), ("지안", "智安"), ("봄", ""))


@cache
def charts(count: int = 250) -> tuple[Chart, ...]:
    """Births of 1930–2026 of both sexes, every second one without its hour."""
    dice = random.Random(20261122)
    found: list[Chart] = []
    while len(found) < count:
        day = date(1930, 1, 1) + timedelta(days=dice.randrange(96 * 365 + 300))
        time = f"{dice.randrange(24):02d}:{dice.randrange(60):02d}" if len(found) % 2 else None
        try:
            found.append(cast(Birth(day.isoformat(), dice.choice(["남자", "여자"]), time)))
        except SajuNamingError:  # a clock time that daylight saving skipped or repeated
            continue
    return tuple(found)


def with_names(chart: Chart, count: int = 3) -> dict[str, Fact]:
    """The chart's facts and those of names whose elements go round with the chart."""
    told = facts(chart, today=TODAY)
    dice = random.Random(chart.birth.date)
    for i, (hangul, hanja) in enumerate(GIVEN[:count]):
        elements = tuple(dice.choice("木火土金水") for _ in hanja)
        told[f"name:{i}"] = Fact(f"name:{i}", name(chart, hangul, hanja, elements))
    return told


def name(chart: Chart, hangul: str, hanja: str, given: tuple[str, ...]) -> dict[str, Value]:
    """A name's fact, with elements of the test's choice."""
    role = {e.hanja: name for name, e in chart.favourable.roles.items()}
    return {
        "hangul": hangul,
        "romanised": romanise(hangul),
        "surname": "김",
        "full_romanised": f"Kim {romanise(hangul)}",
        "hanja": hanja,
        "elements": given,
        "serves": tuple(role[e] for e in given),
        "helping": tuple(e.hanja for e in chart.favourable.helping if e.hanja in given),
        "fills": tuple(e.hanja for e in chart.elements.missing if e.hanja in given),
    }


def split(text: str) -> list[str]:
    """A paragraph's sentences."""
    return re.split(r"(?<=\.) ", text)
