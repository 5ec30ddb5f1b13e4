"""A chart as one picture: what it rests on, the four pillars, the elements and the decades.

The picture needs nothing beside it: no font, no script and no style from outside. It may stand in a
page as it is (every class begins with ``sj``), be an image of its own, or be printed.
"""

from __future__ import annotations

from datetime import date

from saju_naming.calendar.places import index, key
from saju_naming.chart import words
from saju_naming.chart.balance import Elements
from saju_naming.chart.chart import Chart
from saju_naming.chart.pillars import POSITIONS
from saju_naming.korean.text import Lang, Text
from saju_naming.pictures.bars import bars
from saju_naming.pictures.paper import picture
from saju_naming.pictures.svg import MARGIN, Drawing, text, wrap
from saju_naming.pictures.timeline import timeline
from saju_naming.pictures.wonguk import wonguk
from saju_naming.symbols import ELEMENTS

_LINE = 24


def chart_svg(chart: Chart, lang: Lang = "ko", today: date | None = None) -> str:
    """The whole chart as SVG.

    Args:
        chart: as cast; its decades are drawn when the gender was told.
        lang: "ko" or "en".
        today: marks the decade that holds then, and a birth that still lies ahead.
    """
    drawings = [_head(chart, lang, today), wonguk(chart, lang), bars(chart, lang)]
    if chart.luck:
        drawings.append(timeline(chart, chart.luck, lang, today))
    return picture(drawings, _title(chart, lang), _summary(chart, lang), lang)


def elements_svg(chart: Chart, lang: Lang = "ko", named: Elements | None = None) -> str:
    """The elements alone as SVG; ``named`` counts them again with a name's letters added."""
    title = Text("오행", "Five Elements").of(lang)
    return picture([bars(chart, lang, named)], title, _counted(named or chart.elements, lang), lang)


def _head(chart: Chart, lang: Lang, today: date | None) -> Drawing:
    lines = wrap(_conventions(chart, lang, today), " · ")
    nodes = [
        text(MARGIN, 24, _title(chart, lang), "sj-serif sj-ink", size=28),
        *(text(MARGIN, 58 + _LINE * i, line, "sj-quiet") for i, line in enumerate(lines)),
    ]
    return Drawing(nodes, 40 + _LINE * len(lines))


def _title(chart: Chart, lang: Lang) -> str:
    """The birth as it was told."""
    year, month, day = chart.birth.ymd
    told = Text(f"{year}년 {month}월 {day}일", chart.birth.date).of(lang)
    return f"{told} {chart.birth.time or f'· {words.UNKNOWN.of(lang)}'}"


def _conventions(chart: Chart, lang: Lang, today: date | None) -> list[str]:
    """What the chart rests on, piece by piece."""
    moment = chart.moment
    pieces = [_calendar(chart, lang)]
    if chart.gender:
        pieces.append(words.GENDERS[chart.gender].of(lang))
    if today and moment.day > today:
        pieces.append(Text("예정", "expected").of(lang))
    pieces += [_place(chart, lang), moment.site.timezone]
    if moment.summer_time:
        pieces.append(Text("서머타임", "summer time").of(lang))
    return [*pieces, _correction(chart, lang), words.BOUNDARIES[chart.day_boundary].of(lang)]


def _calendar(chart: Chart, lang: Lang) -> str:
    birth = chart.birth
    kind = words.CALENDARS[birth.calendar].of(lang)
    if birth.calendar == "solar":
        return kind
    leap = Text(" 윤달", " leap month").of(lang) if birth.leap_month else ""
    return f"{kind}{leap} ({words.CALENDARS['solar'].of(lang)} {chart.moment.day})"


def _place(chart: Chart, lang: Lang) -> str:
    site = chart.moment.site
    east = site.longitude >= 0
    degrees = Text(
        f"{'동경' if east else '서경'} {abs(site.longitude):.2f}°",
        f"{abs(site.longitude):.2f}°{'E' if east else 'W'}",
    ).of(lang)
    if site.assumed:
        return Text(f"서울로 가정({degrees})", f"Seoul assumed ({degrees})").of(lang)
    if site.name is None:
        return degrees
    name = _named(site.name, lang)
    return Text(f"{name}({degrees})", f"{name} ({degrees})").of(lang)


def _named(place: str, lang: Lang) -> str:
    """A place's name in ``lang``; the table knows every name in English too."""
    known = index().get(key(place), ())
    return known[0].english if known and lang == "en" else place


def _correction(chart: Chart, lang: Lang) -> str:
    moment = chart.moment
    scale = words.SOLAR_TIMES[moment.solar_time].of(lang)
    if moment.solar is None or moment.solar_time == "clock":
        return scale
    minutes = words.decimal(moment.correction_minutes)
    return f"{scale} {moment.solar[11:16]} ({minutes}{Text('분', ' min').of(lang)})"


def _summary(chart: Chart, lang: Lang) -> str:
    """The picture for those who cannot see it."""
    pillars = dict(zip(POSITIONS, chart.pillars, strict=False))
    told = [
        f"{words.POSITIONS[p].of(lang)} {Text(v.korean, f'{v.english} ({v.hanja})').of(lang)}"
        for p, v in pillars.items()
    ]
    if chart.pillars.hour is None:
        told.append(words.UNKNOWN.of(lang))
    parts = [", ".join(told), _counted(chart.elements, lang)]
    if chart.luck:
        decades = ", ".join(
            f"{words.decimal(d.start_age)} {Text(d.pillar.korean, d.pillar.english).of(lang)}"
            for d in chart.luck.pillars
        )
        parts.append(f"{Text('대운', 'decades').of(lang)} {decades}")
    return ". ".join(parts) + "."


def _counted(elements: Elements, lang: Lang) -> str:
    return ", ".join(f"{Text(e.korean, e.english).of(lang)} {elements[e]:g}" for e in ELEMENTS)
