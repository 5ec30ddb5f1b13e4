"""What was understood of a half-filled form, in one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from saju_naming.calendar.lunar import to_lunar
from saju_naming.chart.chart import Chart
from saju_naming.errors import SajuNamingError
from saju_naming.faces.page.forms import Asked
from saju_naming.faces.page.wording import complaint
from saju_naming.faces.terminal.blocks import Prose
from saju_naming.faces.terminal.chart import chart_blocks
from saju_naming.korean.text import Lang, Text
from saju_naming.names.surnames import Surname
from saju_naming.names.surnames import surname as known_surname

_DAYS = tuple(zip("월화수목금토일", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), strict=True))


@dataclass(frozen=True)
class Echo:
    """One line on the birth, whether it could be read, and the surname's hanja to choose from."""

    line: str
    understood: bool
    surname: Surname | None


def echo(order: Asked) -> Echo:
    """What ``order`` is taken to say; nothing of a birth without a date."""
    try:
        chart = order.chart()
        surname = known_surname(order.surname) if order.surname else None
    except SajuNamingError as error:
        return Echo(complaint(error, order.lang), False, None)
    return Echo(_line(chart, order.lang) if chart else "", True, surname)


def _line(chart: Chart, lang: Lang) -> str:
    """The day in both calendars, then what the terminal says of clock and place."""
    blocks = list(chart_blocks(chart, lang))
    conventions = next(block.text for block in blocks if isinstance(block, Prose))
    place = conventions.split(" · ")[0]
    return " · ".join(
        [_day(chart.moment.day, lang), *_lunar(chart, lang), *_time(chart, lang), place]
    )


def _day(day: date, lang: Lang) -> str:
    ko, en = _DAYS[day.weekday()]
    return Text(f"양력 {day.year}년 {day.month}월 {day.day}일({ko})", f"{en} {day.isoformat()}").of(
        lang
    )


def _lunar(chart: Chart, lang: Lang) -> list[str]:
    found = to_lunar(chart.moment.day)
    if found is None:
        return []
    leap = Text("윤", "leap ") if found.leap else Text("", "")
    return [
        Text(
            f"음력 {leap.ko}{found.month}월 {found.day}일",
            f"lunar {leap.en}month {found.month}, day {found.day}",
        ).of(lang)
    ]


def _time(chart: Chart, lang: Lang) -> list[str]:
    told = chart.birth.time
    if told is None:
        return [Text("시각 모름", "time unknown").of(lang)]
    solar = (chart.moment.solar or "")[11:16]
    return [Text(f"{told} → 태양시 {solar}", f"{told}, solar time {solar}").of(lang)]
