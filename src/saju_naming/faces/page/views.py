"""What the templates show of a chart and its explanation, looked up and put in order.

The tables and sentences are those of the terminal (``faces.terminal``); here they get the ids that
chips point at, and the letters their own fields, so that a page can set them large.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar

from markupsafe import Markup

from saju_naming.calendar.places import place
from saju_naming.chart import words
from saju_naming.chart.chart import Chart
from saju_naming.chart.explain import Step, explain
from saju_naming.chart.pillars import POSITIONS
from saju_naming.chart.ten_gods import TenGod
from saju_naming.faces.page import figures
from saju_naming.faces.page.evidence import Chip, chips
from saju_naming.faces.terminal.blocks import Block, Cell, Heading, Prose, Table
from saju_naming.faces.terminal.chart import ORDER, chart_blocks
from saju_naming.korean.text import Lang, Text
from saju_naming.names.name import Name
from saju_naming.reading.facts import Fact
from saju_naming.reading.section import Section
from saju_naming.symbols import ELEMENTS, Branch, Element, Stem
from saju_naming.symbols.elements import element_of

#: The rows of the terminal's table, in its order, as ids.
_ROWS = ("god", "stem", "branch", "branch-god", "hidden", "stage", "twelve", "nayin")
_B = TypeVar("_B", bound=Block)


class Letter(NamedTuple):
    """A stem or a branch to be set large."""

    hanja: str
    reading: str
    element: Element


@dataclass(frozen=True)
class TableCell:
    """A cell of the four pillars; ``letter`` in the rows of stems and branches."""

    id: str
    text: str
    letter: Letter | None = None
    is_self: bool = False
    is_void: bool = False


class Row(NamedTuple):
    """A row of the four pillars."""

    key: str
    label: str
    cells: list[TableCell]


class Amount(NamedTuple):
    """An element: its name, how many letters, how many a name adds, what it is to the chart."""

    element: Element
    label: str
    letters: int
    added: int
    role: str
    helps: bool
    note: str


class Given(NamedTuple):
    """One thing that a chart rests on."""

    label: str
    value: str


class Card(NamedTuple):
    """A decade of luck."""

    age: str
    year: int
    stem: Letter
    branch: Letter
    gods: tuple[str, str]
    now: bool


@dataclass(frozen=True)
class ChartView:
    """A chart as the page shows it."""

    title: str
    given: list[Given]
    columns: Sequence[str]
    rows: list[Row]
    amounts: list[Amount]
    open: list[str]
    judgement: str
    gauge: Markup
    letters: list[str]
    luck: str
    decades: list[Card]
    steps: tuple[Step, ...]


def chart_view(chart: Chart, lang: Lang) -> ChartView:
    """The chart in the terminal's words."""
    first, judged, letters, *luck = _groups(chart_blocks(chart, lang))
    told = _all(first[1], Prose)
    table = _all(first[1], Table)[0]
    return ChartView(
        title=first[0],
        given=_given(chart, lang),
        columns=table.columns,
        rows=_rows(chart, table, lang),
        amounts=amounts(chart, lang),
        open=[prose.text for prose in told[1:]],
        judgement=_all(judged[1], Prose)[0].text,
        gauge=figures.gauge(chart.strength.score, lang),
        letters=[prose.text for prose in _all(letters[1], Prose)],
        luck=_all(luck[0][1], Prose)[0].text if luck else "",
        decades=_decades(chart, lang),
        steps=explain(chart),
    )


def _given(chart: Chart, lang: Lang) -> list[Given]:
    """Place, clocks and conventions, each with its name; what was assumed says so."""
    moment, site = chart.moment, chart.moment.site
    where = [f"{site.longitude:.2f}°"]
    if site.name:
        where.insert(0, Text(site.name, place(site.name).english).of(lang))
    if site.assumed:
        where.append(Text("가정", "assumed").of(lang))
    told = [
        (Text("태어난 곳", "place of birth"), " · ".join(where)),
        (Text("시간대", "zone"), site.timezone),
        (Text("시각의 기준", "clock"), words.SOLAR_TIMES[moment.solar_time].of(lang)),
        (Text("보정", "correction"), _correction(chart, lang)),
        (Text("하루의 경계", "days turn"), words.BOUNDARIES[chart.day_boundary].of(lang)),
        (Text("양력", "solar date"), str(moment.day) if chart.birth.calendar == "lunar" else ""),
    ]
    return [Given(label.of(lang), value) for label, value in told if value]


def _correction(chart: Chart, lang: Lang) -> str:
    """What became of the clock's reading; nothing where it is unknown."""
    moment = chart.moment
    if moment.solar is None:
        return ""
    summer = Text(", 서머타임", ", summer time").of(lang) if moment.summer_time else ""
    minutes = f"{words.decimal(moment.correction_minutes)}{Text('분', ' min').of(lang)}"
    return f"{chart.birth.time} → {moment.solar[11:16]} ({minutes}{summer})"


def _groups(blocks: Iterable[Block]) -> list[tuple[str, list[Block]]]:
    """The blocks under each heading."""
    groups: list[tuple[str, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Heading):
            groups.append((block.text, []))
        else:
            groups[-1][1].append(block)
    return groups


def _all(blocks: Sequence[Block], kind: type[_B]) -> list[_B]:
    return [block for block in blocks if isinstance(block, kind)]


def _rows(chart: Chart, table: Table, lang: Lang) -> list[Row]:
    return [
        Row(
            key,
            label.text,
            [_cell(chart, p, key, c, lang) for p, c in zip(ORDER, cells, strict=True)],
        )
        for key, (label, *cells) in zip(_ROWS, table.rows, strict=True)
    ]


def _cell(chart: Chart, position: str, key: str, cell: Cell, lang: Lang) -> TableCell:
    pillar = dict(zip(POSITIONS, chart.pillars, strict=False)).get(position)
    if pillar is None or key not in ("stem", "branch"):
        return TableCell(f"c-{position}-{key}", cell.text)
    letter = pillar.stem if key == "stem" else pillar.branch
    return TableCell(
        f"c-{position}-{key}",
        cell.text,
        _letter(letter, lang),
        is_self=(position, key) == ("day", "stem"),
        is_void=letter in chart.void,
    )


def _letter(letter: Stem | Branch, lang: Lang) -> Letter:
    element = letter.element
    reading = f"{letter.hangul}{element.hangul}"
    return Letter(
        letter.hanja, f"{letter.english} {element.english}" if lang == "en" else reading, element
    )


def amounts(chart: Chart, lang: Lang, name: Name | None = None) -> list[Amount]:
    """The letters of a chart by element, with those that a name adds."""
    given = [element_of(c.element) for c in name.characters] if name else []
    weight = Text("지장간까지", "weighted").of(lang)
    return [
        Amount(
            e,
            e.korean if lang == "ko" else f"{e.english} {e.hanja}",
            int(chart.elements[e]),
            given.count(e),
            words.ROLES[chart.favourable.role(e)].of(lang),
            e in chart.favourable.helping,
            f"{weight} {words.decimal(chart.weights[e])}",
        )
        for e in ELEMENTS
    ]


def _decades(chart: Chart, lang: Lang) -> list[Card]:
    if chart.luck is None:
        return []
    present = chart.decade_on(date.today())
    return [
        Card(
            words.decimal(d.start_age),
            d.start_year,
            _letter(d.pillar.stem, lang),
            _letter(d.pillar.branch, lang),
            (_god(d.stem_god, lang), _god(d.branch_god, lang)),
            d is present,
        )
        for d in chart.luck.pillars
    ]


def _god(god: TenGod, lang: Lang) -> str:
    return Text(god.name, god.english).of(lang)


@dataclass(frozen=True)
class SectionView:
    """A section of the explanation with its chips."""

    title: str
    text: str
    writer: str
    reason: str
    chips: list[Chip]


def section_view(section: Section, facts: Mapping[str, Fact], lang: Lang) -> SectionView:
    """A section and what it rests on."""
    found = chips(section.facts, facts, lang)
    return SectionView(section.section, section.text, section.writer, section.reason, found)
