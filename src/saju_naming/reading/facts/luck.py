"""The course of luck: the decades, the one that holds on a day, the next, and the year."""

from __future__ import annotations

from datetime import date

from saju_naming.chart.chart import Chart
from saju_naming.chart.luck import Decade, Luck
from saju_naming.chart.ten_gods import GROUPS
from saju_naming.chart.transits import Transit, year_luck
from saju_naming.reading.facts.fact import Told, Value

#: Days in which a child is told nothing of the year.
_FIRST_YEAR = 366


def luck(chart: Chart, today: date) -> Told:
    """Nothing without a gender; nothing of the present before the birth."""
    course = chart.luck
    if course is None:
        return
    now = chart.decade_on(today)
    yield "luck", _course(chart, course, now)
    following = _following(course, now)
    if following:
        yield "next_decade", _decade(chart, following)
    if today >= chart.moment.day:
        infant = (today - chart.moment.day).days <= _FIRST_YEAR
        yield "year_luck", _year(chart, today) | {"infant": infant}


def _course(chart: Chart, course: Luck, now: Decade | None) -> dict[str, Value]:
    first = course.pillars[0]
    values: dict[str, Value] = {
        "direction": course.direction,
        "start_age": course.start_age,
        "start_date": course.start_date.isoformat(),
        "first": first.hanja,
        "first_element": first.pillar.stem.element.hanja,
    }
    if now:
        values |= {
            "now": now.hanja,
            "now_stem_god": now.stem_god.name,
            "now_branch_god": now.branch_god.name,
            "now_group": GROUPS[now.stem_god.group],
            "now_from_year": now.start_year,
            "now_role": chart.favourable.role(now.pillar.stem.element),
        }
    return values


def _following(course: Luck, now: Decade | None) -> Decade | None:
    """The decade after ``now``; before the first, the second (the first is told anyway)."""
    after = course.pillars.index(now) + 1 if now else 1
    return course.pillars[after] if after < len(course.pillars) else None


def _decade(chart: Chart, decade: Decade) -> dict[str, Value]:
    return {
        "pillar": decade.hanja,
        "from_year": decade.start_year,
        "stem_god": decade.stem_god.name,
        "branch_god": decade.branch_god.name,
        "group": GROUPS[decade.stem_god.group],
        "role": chart.favourable.role(decade.pillar.stem.element),
    }


def _year(chart: Chart, today: date) -> dict[str, Value]:
    """The saju year that ``today`` lies in, which begins at 입춘."""
    year = _running(chart, today)
    return {
        "year": year.starts.year,
        "pillar": year.pillar.hanja,
        "stem_god": year.stem_god.name,
        "branch_god": year.branch_god.name,
        "group": GROUPS[year.stem_god.group],
        "role": year.role,
    }


def _running(chart: Chart, today: date) -> Transit:
    year = year_luck(chart, today.year)
    return year if year.starts <= today else year_luck(chart, today.year - 1)
