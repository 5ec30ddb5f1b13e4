"""The table of the four pillars (원국): hour, day, month and year from left to right, as in books.

Above stand the ten gods of the stems, then stems and branches in large hanja, and below what lies
in the branches. The day master bears a seal, a void branch (공망) its name; an unknown hour stays
an empty column.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast as typed

from saju_naming.chart import words
from saju_naming.chart.chart import Chart
from saju_naming.chart.hidden_stems import hidden_stems
from saju_naming.chart.nayin import nayin
from saju_naming.chart.pillars import POSITIONS
from saju_naming.chart.stages import stage
from saju_naming.chart.stars import twelve_star
from saju_naming.chart.ten_gods import TenGod, ten_god, ten_god_of_branch
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
    pill_width,
    rule,
    text,
    width,
    wrap,
)
from saju_naming.symbols import Branch, Pillar, Stem

_LABELS, _BETWEEN = 86, 10
_TILE_WIDTH, _TILE = (INNER - _LABELS - 3 * _BETWEEN) / 4, 96
#: Baselines and upper edges, from the top of the section.
_NAMES, _GODS, _STEMS, _BRANCHES, _BRANCH_GODS, _DETAILS = 80, 110, 126, 230, 352, 400
_LINE, _GAP = 22, 7
#: Of the width that a text is given, what most fonts fill.
_DRAWN = 0.92

_TITLE = Text("원국(原局)", "Four Pillars")
_SCHOOLS = Text("이 시각은 학파마다 달리 봐요.", "Schools read this hour differently.")
_GOD = Text("십성", "ten god")
_STEM, _BRANCH = Text("천간", "stem"), Text("지지", "branch")


@dataclass(frozen=True, slots=True)
class Column:
    """One pillar of the table, drawn around ``x``."""

    chart: Chart
    position: str
    pillar: Pillar
    x: float
    lang: Lang


def _hidden(column: Column) -> list[str]:
    stems = [h.stem for h in hidden_stems(column.pillar.branch)]
    letters = "".join(s.hanja for s in stems)
    if column.lang == "en":
        return [letters, " ".join(s.english for s in stems)]
    return [f"{''.join(s.hangul for s in stems)}({letters})"]


def _stage(column: Column) -> list[str]:
    return [stage(column.chart.day_master, column.pillar.branch).of(column.lang)]


def _nayin(column: Column) -> list[str]:
    image = nayin(column.pillar)
    korean = f"{image.name}({image.hanja})"
    return [korean if column.lang == "ko" else words.said(image.name, "en")]


def _twelve(column: Column) -> list[str]:
    base = column.chart.pillars.year.branch
    return [words.said(twelve_star(base, column.pillar.branch), column.lang)]


def _stars(column: Column) -> list[str]:
    own = (s.name for s in column.chart.stars if s.position == column.position)
    return [words.said(star, column.lang) for star in own] or ["–"]


#: The rows below the letters, each with what it says in a column, line by line.
_ROWS: tuple[tuple[Text, Callable[[Column], list[str]]], ...] = (
    (Text("지장간", "hidden"), _hidden),
    (Text("십이운성", "stage"), _stage),
    (Text("납음", "nayin"), _nayin),
    (Text("십이신살", "12 stars"), _twelve),
    (Text("신살", "stars"), _stars),
)


def wonguk(chart: Chart, lang: Lang) -> Drawing:
    """The table of ``chart``."""
    pillars = dict(zip(POSITIONS, chart.pillars, strict=False))
    columns = [
        Column(chart, position, pillars[position], _middle(position), lang) for position in pillars
    ]
    nodes = [*heading(_TITLE.of(lang)), *_labels(lang)]
    for column in columns:
        nodes += _letters(column)
    if chart.pillars.hour is None:
        nodes += _unknown(lang)
    details, bottom = _details(columns, lang)
    notes = [
        _quiet(MARGIN, bottom + 14 + _LINE * i, line)
        for i, line in enumerate(_notes(chart, lang), 1)
    ]
    return Drawing([*nodes, *details, *notes], bottom + _LINE * len(notes) + 14 * bool(notes))


def _middle(position: str) -> float:
    """The middle of a column; the hour's is the leftmost."""
    nth = len(POSITIONS) - 1 - POSITIONS.index(position)
    return MARGIN + _LABELS + _TILE_WIDTH / 2 + (_TILE_WIDTH + _BETWEEN) * nth


def _quiet(x: float, y: float, content: str) -> Node:
    return text(x, y, content, "sj-quiet")


def _labels(lang: Lang) -> list[Node]:
    places = (
        (_GOD, _GODS),
        (_STEM, _STEMS + _TILE / 2 + 5),
        (_BRANCH, _BRANCHES + _TILE / 2 + 5),
        (_GOD, _BRANCH_GODS),
    )
    names = [
        text(_middle(p), _NAMES, words.POSITIONS[p].of(lang), "sj-quiet", anchor="middle")
        for p in POSITIONS
    ]
    return [*names, *(_quiet(MARGIN, y, label.of(lang)) for label, y in places)]


def _letters(column: Column) -> list[Node]:
    """The two letters of a pillar between their ten gods."""
    master, pillar, lang = column.chart.day_master, column.pillar, column.lang
    is_master = column.position == "day"
    above = words.DAY_MASTER.of(lang) if is_master else _god(ten_god(master, pillar.stem), lang)
    below = _god(ten_god_of_branch(master, pillar.branch), lang)
    void = pillar.branch in column.chart.void
    return [
        text(column.x, _GODS, above, size=16, anchor="middle"),
        _tile(pillar.stem, column.x, _STEMS, lang, _seal(lang) if is_master else ()),
        _tile(pillar.branch, column.x, _BRANCHES, lang, _void(lang) if void else ()),
        text(column.x, _BRANCH_GODS, below, size=16, anchor="middle"),
    ]


def _god(god: TenGod, lang: Lang) -> str:
    return god.english if lang == "en" else god.name


def _tile(letter: Stem | Branch, x: float, top: float, lang: Lang, signs: Sequence[Node]) -> Node:
    """A letter on the wash of its element, its reading below, and what signs it."""
    colour = name(letter.element)
    nodes = [
        _ground(_TILE, f"{colour} sj-wash"),
        hanja(0, 55, letter.hanja, colour, 46),
        *_reading(letter, lang),
    ]
    return group([*nodes, *signs], x, top)


def _ground(height: float, class_: str) -> Node:
    """A rounded field as wide as a column."""
    x = -_TILE_WIDTH / 2
    return node("rect", x=x, width=_TILE_WIDTH, height=height, rx=10, class_=class_)


def _seal(lang: Lang) -> list[Node]:
    """The sign of the day master: an ink frame and a seal in the corner."""
    word = words.SELF.of(lang)
    left = _TILE_WIDTH / 2 - pill_width(word) - 7
    return [_ground(_TILE, "sj-line sj-line-ink"), *pill(left, 17, word)]


def _void(lang: Lang) -> list[Node]:
    """The sign of a void branch: a broken frame and its name in the corner."""
    word = text(_TILE_WIDTH / 2 - 9, 20, words.VOID.of(lang), "sj-quiet", size=13, anchor="end")
    return [_ground(_TILE, "sj-dash"), word]


def _reading(letter: Stem | Branch, lang: Lang) -> list[Node]:
    element = letter.element
    korean = f"{letter.hangul}{element.hangul}"
    word = f"{letter.english} {element.english}" if lang == "en" else korean
    middle = (MARK + 6) / 2
    left = -middle - _DRAWN * width(word) / 2
    return [mark(element, left, 70), text(middle, 81, word, anchor="middle")]


def _unknown(lang: Lang) -> list[Node]:
    """The empty column of the hour."""
    height = _BRANCHES + _TILE - _STEMS
    word = text(0, height / 2 + 5, words.UNKNOWN.of(lang), "sj-quiet", anchor="middle")
    return [group([_ground(height, "sj-dash"), word], _middle("hour"), _STEMS)]


def _details(columns: list[Column], lang: Lang) -> tuple[list[Node], float]:
    """The rows below the letters, and the last baseline."""
    nodes, y = [rule(_BRANCH_GODS + 18)], float(_DETAILS)
    for label, tell in _ROWS:
        cells = [(column.x, tell(column)) for column in columns]
        nodes.append(_quiet(MARGIN, y, label.of(lang)))
        nodes += [
            text(x, y + _LINE * i, line, anchor="middle")
            for x, lines in cells
            for i, line in enumerate(lines)
        ]
        y += _LINE * max(len(lines) for _, lines in cells) + _GAP
    return nodes, y - _LINE - _GAP


def _notes(chart: Chart, lang: Lang) -> list[str]:
    """What the table leaves open: a pillar that the hour decides, the schools of the rat hour."""
    told = [
        Text(
            f"{words.POSITIONS[item.pillar].ko[:2]}: {item.term.name}(이날 {item.at[11:16]}) "
            f"전이면 {item.before.korean}, 뒤면 {item.after.korean}",
            f"{item.pillar} pillar: {_both(item.before)} before {item.term.english} "
            f"({item.at[11:16]} that day), {_both(item.after)} after",
        )
        for item in chart.ambiguous
    ]
    if chart.alternatives:
        told.append(_SCHOOLS)
    for boundary, pillars in chart.alternatives.items():
        day, hour = pillars.day, typed(Pillar, pillars.hour)
        told.append(
            Text(
                f"{words.BOUNDARIES[boundary].ko}: {day.korean}일 {hour.korean}시",
                f"{words.BOUNDARIES[boundary].en}: day {_both(day)}, hour {_both(hour)}",
            )
        )
    return [line for note in told for line in wrap(note.of(lang).split(" "))]


def _both(pillar: Pillar) -> str:
    return f"{pillar.english} {pillar.hanja}"
