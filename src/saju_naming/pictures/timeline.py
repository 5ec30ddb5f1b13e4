"""The decades of luck (대운) as ten cards on a line of time, five to a row."""

from __future__ import annotations

from datetime import date

from saju_naming.chart import words
from saju_naming.chart.chart import Chart
from saju_naming.chart.luck import Decade, Luck
from saju_naming.chart.ten_gods import TenGod
from saju_naming.korean.text import Lang, Text
from saju_naming.pictures.palette import MARK, mark, name
from saju_naming.pictures.svg import (
    INNER,
    MARGIN,
    Drawing,
    Node,
    group,
    hanja,
    heading,
    node,
    pill,
    rule,
    text,
)
from saju_naming.symbols import Branch, Stem

_IN_ROW, _BETWEEN = 5, 16
_CARD = (INNER - _BETWEEN * (_IN_ROW - 1)) / _IN_ROW
_TOP, _ROW = 78, 156
#: Where the letters of a pillar stand below the line of time.
_LETTERS = (68, 116)

_TITLE = Text("대운(大運)", "Decades of Luck")


def timeline(chart: Chart, luck: Luck, lang: Lang, today: date | None) -> Drawing:
    """The decades of ``chart``; the one that holds at ``today`` is marked."""
    present = chart.decade_on(today) if today else None
    rows = len(luck.pillars) // _IN_ROW
    nodes = heading(_TITLE.of(lang), _beginning(luck, lang))
    nodes += [rule(_TOP + _ROW * row) for row in range(rows)]
    for i, decade in enumerate(luck.pillars):
        row, place = divmod(i, _IN_ROW)
        x = MARGIN + place * (_CARD + _BETWEEN)
        nodes.append(group(_card(decade, decade is present, lang), x, _TOP + _ROW * row))
    return Drawing(nodes, _TOP + _ROW * rows - 12)


def _beginning(luck: Luck, lang: Lang) -> str:
    low, high = luck.start_range or (luck.start_age, luck.start_age)
    ages = words.decimal(low)
    if words.decimal(high) != ages:
        ages += f"–{words.decimal(high)}"
    day = luck.start_date.isoformat()
    around = Text(" 무렵", "about ").of(lang) if luck.start_range else ""
    return Text(
        f"{luck.direction} · 만 {ages}세({day}{around})부터",
        f"{words.DIRECTIONS[luck.direction].en} · from age {ages} ({around}{day})",
    ).of(lang)


def _card(decade: Decade, present: bool, lang: Lang) -> list[Node]:
    """A decade hung on the line at y = 0; the present one on a ground of its own."""
    age = words.decimal(decade.start_age)
    nodes = [
        text(0, 31, Text(f"{age}세", f"age {age}").of(lang), "sj-num sj-ink"),
        text(_CARD, 31, str(decade.start_year), "sj-num sj-quiet", anchor="end"),
        *_letter(decade.pillar.stem, decade.stem_god, _LETTERS[0], lang),
        *_letter(decade.pillar.branch, decade.branch_god, _LETTERS[1], lang),
    ]
    if not present:
        return [node("circle", r=3.5, cx=3.5, class_="sj-quiet"), *nodes]
    ground = node("rect", x=-8, width=_CARD + 16, height=_ROW - 18, rx=10, class_="sj-ink sj-wash")
    return [ground, *nodes, *pill(0, 0, words.NOW.of(lang))]


def _letter(letter: Stem | Branch, god: TenGod, y: float, lang: Lang) -> list[Node]:
    """A letter with its reading and its ten god at its right."""
    reading = Text(f"{letter.hangul}{letter.element.hangul}", letter.english).of(lang)
    return [
        hanja(14, y + 6, letter.hanja, name(letter.element), 29),
        mark(letter.element, 37, y - 18),
        text(37 + MARK + 5, y - 7, reading, "sj-quiet"),
        text(37, y + 13, Text(god.name, god.english).of(lang)),
    ]
