"""How each pillar came about, step by step, so that it can be checked with a pencil.

The steps use the rules as manuals teach them (五虎遁 for the month's stem, 五鼠遁 for the hour's,
the Julian day number for the day), not the arithmetic of ``pillars``; the tests hold both against
each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from saju_naming.calendar.civil import epoch_datetime, wall_clock, zone
from saju_naming.calendar.solar_time import equation_of_time
from saju_naming.calendar.terms import SolarTerm, following_jie, preceding_jie
from saju_naming.chart.chart import Chart
from saju_naming.chart.pillars import is_late_rat
from saju_naming.korean.josa import fill
from saju_naming.korean.text import Text
from saju_naming.symbols import BRANCHES, STEMS, Pillar

_DAY = 86_400
#: Julian day number of 1970-01-01 (at its noon).
_JULIAN_1970 = 2_440_588
#: 甲子 days have Julian day numbers that are 11 mod 60, so adding 49 makes them 0.
_JULIAN_SHIFT = 49


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it settles, and how."""

    title: Text
    text: Text


def explain(chart: Chart) -> tuple[Step, ...]:
    """The steps from the clock on the wall to the four pillars."""
    return tuple(Step(title, text) for title, text in _steps(chart))


_Told = Iterator[tuple[Text, Text]]


def _steps(chart: Chart) -> _Told:
    if chart.moment.known:
        yield Text("시각", "Time"), _time(chart)
        yield Text("태양시", "Solar time"), _sun(chart)
    else:
        yield Text("시각", "Time"), _noon(chart)
    yield Text("절기", "Solar terms"), _terms(chart)
    yield Text("연주", "Year pillar"), _year(chart)
    yield Text("월주", "Month pillar"), _month(chart)
    yield Text("일주", "Day pillar"), _day(chart)
    if chart.pillars.hour is not None:
        yield Text("시주", "Hour pillar"), _hour(chart, chart.pillars.hour)


def _time(chart: Chart) -> Text:
    moment = chart.moment
    wall = wall_clock(moment.instant, zone(moment.site.timezone))
    offset = wall.isoformat()[19:]
    summer = moment.summer_time
    return Text(
        f"시계 {_show(wall)} (UTC{offset}{', 서머타임' if summer else ''}) → "
        f"세계시 {_at(moment.instant)}.",
        f"clock {_show(wall)} (UTC{offset}{', summer time' if summer else ''}) → "
        f"universal time {_at(moment.instant)}.",
    )


def _sun(chart: Chart) -> Text:
    moment, site = chart.moment, chart.moment.site
    if moment.solar_time == "clock":
        return Text("시계 시각을 그대로 써요.", "the clock's reading is used as it is.")
    longitude = f"{site.longitude:.3f}° × 4 min = {site.longitude * 4:+.1f} min"
    extra_ko = extra_en = ""
    if moment.solar_time == "apparent":
        minutes = equation_of_time(moment.instant) / 60
        extra_ko, extra_en = f", 균시차 {minutes:+.1f}분", f", equation of time {minutes:+.1f} min"
    return Text(
        f"세계시 + 경도 {longitude.replace('min', '분')}{extra_ko} → {_at(moment.sun)} "
        f"(시계보다 {moment.correction_minutes:+.1f}분).",
        f"universal time + longitude {longitude}{extra_en} → {_at(moment.sun)} "
        f"({moment.correction_minutes:+.1f} min from the clock).",
    )


def _noon(chart: Chart) -> Text:
    return Text(
        f"태어난 시각을 몰라 {chart.moment.day}의 정오로 절기를 보고, 시주는 비워 둬요.",
        f"the time is unknown: the terms are read at noon of {chart.moment.day}, "
        "and there is no hour pillar.",
    )


def _terms(chart: Chart) -> Text:
    moment = chart.moment
    before, after = preceding_jie(moment.instant), following_jie(moment.instant)
    clock = zone(moment.site.timezone)
    shown = [_show(wall_clock(term.instant, clock), seconds=True) for term in (before, after)]
    since, until = moment.instant - before.instant, after.instant - moment.instant
    return Text(
        f"앞의 절은 {before.name}({shown[0]}), {_span(since).ko} 전. "
        f"뒤의 절은 {after.name}({shown[1]}), {_span(until).ko} 뒤.",
        f"before: {before.hanja} ({before.english}, {shown[0]}), {_span(since).en} earlier; "
        f"after: {after.hanja} ({after.english}, {shown[1]}), {_span(until).en} later.",
    )


def _span(seconds: int) -> Text:
    minutes = seconds // 60
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    return Text(f"{days}일 {hours}시간 {rest}분", f"{days} d {hours} h {rest} min")


def _saju_year(opening: SolarTerm) -> int:
    """The year that the last 입춘 opened: 소한 (index 0) still belongs to the year before."""
    return opening.year - (opening.index < 2)


def _year(chart: Chart) -> Text:
    opening = preceding_jie(chart.moment.instant)
    year, pillar = _saju_year(opening), chart.pillars.year
    return Text(
        fill(
            "입춘으로 바뀌는 해로는 {year}년. ({year} − 4) ÷ 60의 나머지 {rest}{이} "
            "갑자에서 센 자리라 {pillar}년.",
            year=year,
            rest=(year - 4) % 60,
            pillar=pillar.korean,
        ),
        f"counted from 立春 the year is {year}; ({year} − 4) mod 60 = {(year - 4) % 60}, "
        f"counted from 甲子: {pillar.hanja}.",
    )


def _month(chart: Chart) -> Text:
    opening = preceding_jie(chart.moment.instant)
    nth = (opening.index // 2 - 1) % 12
    year_stem, pillar = chart.pillars.year.stem, chart.pillars.month
    first = STEMS[(year_stem.index % 5 * 2 + 2) % 10]
    return Text(
        fill(
            "{term}{이} 여는 달은 {branch}월, 인월에서 {nth}번째. 오호둔: {year}년의 인월은 "
            "{first}에서 시작하므로 {pillar}월.",
            term=opening.name,
            branch=BRANCHES[(nth + 2) % 12].hangul,
            nth=nth + 1,
            year=year_stem.hangul,
            first=f"{first.hangul}인",
            pillar=pillar.korean,
        ),
        f"{opening.hanja} opens the {BRANCHES[(nth + 2) % 12].hanja} month, number {nth + 1} "
        f"from 寅; in a {year_stem.hanja} year the 寅 month is {first.hanja}寅 (五虎遁): "
        f"{pillar.hanja}.",
    )


def _day(chart: Chart) -> Text:
    moment = chart.moment
    days = (moment.sun if moment.known else moment.clock) // _DAY
    turned = chart.day_boundary == "unified" and moment.known and is_late_rat(moment.sun)
    julian = days + turned + _JULIAN_1970
    rest = (julian + _JULIAN_SHIFT) % 60
    day = epoch_datetime(days * _DAY).date()
    more_ko = ", 23시가 지나 다음 날" if turned else ""
    more_en = ", past 23:00 the next day" if turned else ""
    return Text(
        f"날은 {day}{more_ko}, 율리우스 일수 {julian}. ({julian} + {_JULIAN_SHIFT}) ÷ 60의 "
        f"나머지 {rest}, 갑자에서 세어 {chart.pillars.day.korean}일.",
        f"the day is {day}{more_en}, Julian day {julian}; ({julian} + {_JULIAN_SHIFT}) mod 60 = "
        f"{rest}, counted from 甲子: {chart.pillars.day.hanja}.",
    )


def _hour(chart: Chart, hour: Pillar) -> Text:
    sun = chart.moment.sun
    clock = epoch_datetime(sun).strftime("%H:%M")
    day = chart.pillars.day.stem
    late = is_late_rat(sun)
    counted = STEMS[(day.index + (late and chart.day_boundary == "split")) % 10]
    first = STEMS[counted.index % 5 * 2]
    rule = _LATE[chart.day_boundary] if late else Text("", "")
    return Text(
        fill(
            "태양시 {clock}은 {branch}시.{rule} 오서둔: {day}일의 자시는 {first}자에서 "
            "시작하므로 {pillar}시.",
            clock=clock,
            branch=hour.branch.hangul,
            rule=rule.ko,
            day=counted.hangul,
            first=first.hangul,
            pillar=hour.korean,
        ),
        f"{clock} of solar time is the {hour.branch.hanja} hour;{rule.en} on a {counted.hanja} day "
        f"the 子 hour is {first.hanja}子 (五鼠遁): {hour.hanja}.",
    )


_LATE = {
    "split": Text(
        " 야자시라 날은 그대로 두고 시의 천간은 다음 날에서 세요.",
        " in the late rat hour the day stays and the stem is counted from tomorrow;",
    ),
    "unified": Text(" 23시부터 다음 날로 세요.", " from 23:00 the next day is counted;"),
    "midnight": Text(" 자정까지는 오늘에서 세요.", " until midnight today is counted;"),
}


def _at(seconds: int) -> str:
    return epoch_datetime(seconds).strftime("%Y-%m-%d %H:%M:%S")


def _show(wall: object, seconds: bool = False) -> str:
    text = str(wall)
    return text[:19] if seconds else text[:16]
