"""The self and the time it was born into: day master, pillars, season, animal, hour."""

from __future__ import annotations

from saju_naming.chart.chart import Chart
from saju_naming.chart.luck import year_pillar
from saju_naming.chart.pillars import POSITIONS
from saju_naming.chart.stages import stage
from saju_naming.chart.ten_gods import GROUPS, group, ten_god, ten_god_of_branch
from saju_naming.reading.facts.fact import Told
from saju_naming.symbols import BRANCHES, Branch

#: The month branch → its season.
SEASONS = dict(
    zip(
        "寅卯辰巳午未申酉戌亥子丑",
        ["봄"] * 3 + ["여름"] * 3 + ["가을"] * 3 + ["겨울"] * 3,
        strict=True,
    )
)
#: How a month of an element treats the day master (旺相休囚死), by the month's group.
STATES = ("왕", "휴", "수", "사", "상")


def person(chart: Chart) -> Told:
    """Who the chart is of."""
    master = chart.day_master
    yield (
        "day_master",
        {
            "stem": master.hanja,
            "element": master.element.hanja,
            "polarity": master.polarity.hangul,
        },
    )
    yield "pillars", {place: p.hanja for place, p in zip(POSITIONS, chart.pillars, strict=False)}
    yield from _day(chart)
    yield from _year(chart)
    yield from _month(chart)
    yield from _hour(chart)
    yield from _calendar(chart)


def _god(chart: Chart, branch: Branch) -> str:
    return ten_god_of_branch(chart.day_master, branch).name


def _day(chart: Chart) -> Told:
    day = chart.pillars.day
    yield (
        "day_pillar",
        {
            "pillar": day.hanja,
            "branch": day.branch.hanja,
            "branch_element": day.branch.element.hanja,
            "stage": stage(chart.day_master, day.branch).ko,
            "god": _god(chart, day.branch),
        },
    )


def _year(chart: Chart) -> Told:
    year = chart.pillars.year
    yield (
        "year_animal",
        {
            "animal": year.branch.animal,
            "animal_english": year.branch.animal_english,
            "pillar": year.hanja,
            "before_spring": chart.moment.day.month < 3 and _civil_year(chart) != year.hanja,
        },
    )


def _civil_year(chart: Chart) -> str:
    return year_pillar(chart.moment.day.year).hanja


def _month(chart: Chart) -> Told:
    branch = chart.pillars.month.branch
    yield (
        "season",
        {
            "branch": branch.hanja,
            "season": SEASONS[branch.hanja],
            "month_element": branch.element.hanja,
            "state": STATES[group(chart.day_master, branch.element)],
            "god": _god(chart, branch),
        },
    )


def _hour(chart: Chart) -> Told:
    hour = chart.pillars.hour
    if hour is not None:
        yield (
            "hour_pillar",
            {
                "pillar": hour.hanja,
                "stem_god": ten_god(chart.day_master, hour.stem).name,
                "branch_god": _god(chart, hour.branch),
                "group": GROUPS[group(chart.day_master, hour.branch.element)],
            },
        )
        yield from _moved(chart, hour.branch)


def _moved(chart: Chart, branch: Branch) -> Told:
    """The hour that the sun gives, where the clock's reading alone would give another."""
    moment = chart.moment
    clock, sun = (seconds // 60 % 1440 for seconds in (moment.clock, moment.sun))
    if double_hour(clock) is not branch:
        yield (
            "hour_moved",
            {
                "clock": f"{clock // 60:02d}:{clock % 60:02d}",
                "sun": f"{sun // 60:02d}:{sun % 60:02d}",
                "branch": branch.hanja,
                "summer_time": moment.summer_time,
            },
        )


def double_hour(minutes: int) -> Branch:
    """The branch of the double hour (시진) of a minute of the day."""
    return BRANCHES[(minutes + 60) // 120 % 12]


def _calendar(chart: Chart) -> Told:
    """A birth told by the lunar calendar: the solar date."""
    if chart.birth.calendar == "lunar":
        yield "lunar_birth", {"date": chart.moment.day.isoformat()}
