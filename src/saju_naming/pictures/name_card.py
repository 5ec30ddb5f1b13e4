"""A name as a card: its letters and what they mean, the points of every rule, and its use.

As the chart's picture, a card needs nothing beside it: no font, no script, no style from outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from saju_naming.hanja.characters import Character
from saju_naming.korean.romanisation import full_romanised, romanise, romanise_syllable
from saju_naming.korean.text import Lang, Text
from saju_naming.names import words
from saju_naming.names.name import Name, Verdict
from saju_naming.names.numerology import Grids, number
from saju_naming.names.surnames import Surname
from saju_naming.pictures.palette import MARK, mark
from saju_naming.pictures.palette import name as coloured
from saju_naming.pictures.paper import picture
from saju_naming.pictures.standing import standing
from saju_naming.pictures.svg import (
    INNER,
    MARGIN,
    SIZE,
    WIDTH,
    Drawing,
    Node,
    group,
    hanja,
    heading,
    node,
    rule,
    text,
    width,
    wrap,
)
from saju_naming.symbols.elements import Element, element_of

#: Hangul is as large as it may be beside the score.
_HANGUL, _BESIDE = 62, 400
_LINE = 26
_BETWEEN, _WIDEST = 12, 208
#: A tile without its lines of reading, such a line, and the row of grids below.
_TILE, _READING, _GRID = 112, 21, 44
#: What is said of a grid stands so far right of its number.
_BY_NUMBER = 42
#: Rules: name and bar on the left, the reason on the right.
_BAR, _REASON = 220, 276
_SMALL, _REASON_LINE, _ROW = 14, 21, 44
#: Reasons are set smaller than ``wrap`` reckons; of a reckoned width, what most fonts fill.
_SMALLER, _DRAWN = SIZE / _SMALL, 0.92

_PARTS = Text("점수", "Score")
_SURNAME = Text("성", "surname")
_OF_HUNDRED = Text("100점 가운데", "of 100")
_DISPUTED = Text("견해 갈림", "disputed")
_NUMBERS = {
    "길": Text("좋은 수", "good"),
    "반길": Text("반쯤 좋은 수", "half good"),
    "흉": Text("아쉬운 수", "less good"),
}
#: The grids, and whose strokes they sum.
_GRIDS = {
    "won": Text("원격 이름", "won, given"),
    "hyeong": Text("형격 성+첫 글자", "hyeong, first"),
    "i": Text("이격 성+끝 글자", "i, last"),
    "jeong": Text("정격 모두", "jeong, all"),
}
#: 이격 of a given name of one syllable.
_ALONE = Text("이격 성", "i, surname")


def name_card_svg(name: Name, lang: Lang = "ko") -> str:
    """One name as SVG."""
    return names_svg([name], lang)


def names_svg(names: Sequence[Name], lang: Lang = "ko") -> str:
    """Names as SVG, a card below the other, in their order."""
    drawings = [part for nth, name in enumerate(names) for part in _card(name, nth > 0, lang)]
    title = ", ".join(_written(name) for name in names)
    return picture(drawings, title, " ".join(_summary(name, lang) for name in names), lang)


def _card(name: Name, follows: bool, lang: Lang) -> Iterator[Drawing]:
    """The parts of a card; one that follows another opens with a line of ink."""
    yield _head(name, follows, lang)
    if name.characters:
        yield _letters(name, lang)
    yield _parts(name.verdicts, lang)
    yield standing(words.figures(name), lang)


def _written(name: Name) -> str:
    surname = name.surname.hanja if name.surname else ""
    return f"{name.full} {surname}{name.hanja}" if name.hanja else name.full


def _head(name: Name, follows: bool, lang: Lang) -> Drawing:
    """The name large, its score beside it and what it wishes below."""
    top = 34 if follows else 0
    size = min(_HANGUL, _BESIDE // len(name.full))
    roman = full_romanised(name.surname, name.hangul) if name.surname else romanise(name.hangul)
    lines = wrap(name.meaning.of(lang).split(), within=INNER)
    nodes = [
        text(MARGIN - 3, 54, name.full, "sj-serif sj-ink", size=size),
        text(MARGIN, 88, roman, "sj-quiet"),
        *_score(name, lang),
        *(text(MARGIN, 130 + _LINE * i, line, size=16) for i, line in enumerate(lines)),
    ]
    opening = [rule(0, class_="sj-line sj-line-ink")] if follows else []
    return Drawing([*opening, group(nodes, y=top)], top + 112 + _LINE * len(lines))


def _score(name: Name, lang: Lang) -> list[Node]:
    right = WIDTH - MARGIN
    grade = words.GRADE[name.grade].of(lang)
    return [
        text(right, 54, f"{name.score:.1f}", "sj-serif sj-num sj-ink", size=38, anchor="end"),
        text(right, 88, f"{_OF_HUNDRED.of(lang)} · {grade}", "sj-quiet", anchor="end"),
    ]


class _Tile(NamedTuple):
    """A character (or a whole surname) with how it is read and what it is counted as."""

    letters: str
    reading: str
    note: str
    element: Element | None = None


def _letters(name: Name, lang: Lang) -> Drawing:
    """A tile for the surname and for each character, and the four grids below."""
    tiles = [_surname(name.surname, lang)] if name.surname else []
    for syllable, c in zip(name.hangul, name.characters, strict=False):
        tiles.append(_character(c, syllable, lang))
    across = min(_WIDEST, (INNER - _BETWEEN * (len(tiles) - 1)) / len(tiles))
    lines = [wrap(tile.reading.split(), within=across - _BETWEEN) for tile in tiles]
    height = _TILE + _READING * max(map(len, lines))
    nodes = [
        group(_drawn(tile, read, across, height), MARGIN + (across + _BETWEEN) * nth)
        for nth, (tile, read) in enumerate(zip(tiles, lines, strict=True))
    ]
    if name.grids is None:
        return Drawing(nodes, height)
    grids = _grids(name.grids, len(name.hangul) == 1, lang)
    return Drawing([*nodes, group(grids, y=height + 28)], height + 28 + _GRID)


def _surname(surname: Surname, lang: Lang) -> _Tile:
    reading = Text(f"성 {surname.hangul}", f"{surname.romanised} {surname.hangul}").of(lang)
    return _Tile(surname.hanja, reading, _strokes(surname.strokes, lang))


def _character(c: Character, syllable: str, lang: Lang) -> _Tile:
    element = element_of(c.element)
    reading = Text(f"{c.hun} {syllable}", f"{romanise_syllable(syllable)} {syllable}").of(lang)
    counted = f"{Text(element.korean, element.english).of(lang)} · {_strokes(c.strokes, lang)}"
    return _Tile(c.hanja, reading, counted, element)


def _strokes(count: int, lang: Lang) -> str:
    return Text(f"{count}획", f"{count} strokes").of(lang)


def _drawn(tile: _Tile, lines: list[str], across: float, height: float) -> list[Node]:
    """A tile on the wash of its element; a surname's is ink."""
    colour = "sj-ink" if tile.element is None else coloured(tile.element)
    middle, y = across / 2, height - 18
    nodes = [
        node("rect", width=across, height=height, rx=10, class_=f"{colour} sj-wash"),
        hanja(middle, 60, tile.letters, colour, 46),
        *(text(middle, 92 + _READING * i, line, anchor="middle") for i, line in enumerate(lines)),
    ]
    if tile.element is None:
        return [*nodes, text(middle, y, tile.note, "sj-quiet", size=_SMALL, anchor="middle")]
    room = (MARK + 6) / 2
    left = middle - room - _DRAWN * width(tile.note, _SMALL) / 2
    note = text(middle + room, y, tile.note, "sj-quiet", size=_SMALL, anchor="middle")
    return [*nodes, mark(tile.element, left, y - 11), note]


def _grids(grids: Grids, alone: bool, lang: Lang) -> list[Node]:
    """Four numbers, each with its name, whose strokes it sums and how it is read."""
    nodes: list[Node] = []
    for nth, (key, name) in enumerate(_GRIDS.items()):
        total, x = getattr(grids, key), MARGIN + INNER / 4 * nth
        read, called = number(total), _ALONE if alone and key == "i" else name
        nodes += [
            text(x, 27, str(total), "sj-serif sj-num sj-ink", size=28),
            text(x + _BY_NUMBER, 12, called.of(lang), "sj-quiet", size=13),
            text(x + _BY_NUMBER, 33, _NUMBERS[read.verdict].of(lang)),
        ]
        if read.disputed:
            nodes.append(text(x + _BY_NUMBER, 52, _DISPUTED.of(lang), "sj-quiet", size=13))
    return nodes


def _parts(verdicts: Sequence[Verdict], lang: Lang) -> Drawing:
    """Every rule: a bar as long as it weighs, filled as far as it gave points, and its reason."""
    unit = _BAR / max(v.most for v in verdicts)
    nodes, y = heading(_PARTS.of(lang)), 62.0
    for v in verdicts:
        lines = wrap(v.reason.of(lang).split(), within=(WIDTH - MARGIN - _REASON) * _SMALLER)
        nodes.append(group(_part(v, unit, lines, lang), y=y))
        y += max(_ROW, _REASON_LINE * len(lines) + 14)
    return Drawing(nodes, y - 14)


def _part(v: Verdict, unit: float, lines: list[str], lang: Lang) -> list[Node]:
    bar = {"x": MARGIN, "y": 22, "height": 6, "rx": 3}
    points = f"{round(v.points, 1):g} / {round(v.most, 1):g}"
    return [
        text(MARGIN, 14, Text(v.rule, v.english).of(lang)),
        text(MARGIN + _BAR, 14, points, "sj-num sj-quiet", size=13, anchor="end"),
        node("rect", **bar, width=v.most * unit, class_="sj-ink sj-wash"),
        node("rect", **bar, width=v.points * unit, class_="sj-ink"),
        *(
            text(_REASON, 14 + _REASON_LINE * i, line, "sj-quiet", size=_SMALL)
            for i, line in enumerate(lines)
        ),
    ]


def _summary(name: Name, lang: Lang) -> str:
    """The card for those who cannot see it."""
    grade = words.GRADE[name.grade].of(lang)
    told = [f"{_written(name)}: {name.score:.1f}, {grade}.", name.meaning.of(lang)]
    told += [f"{Text(v.rule, v.english).of(lang)}: {v.reason.of(lang)}" for v in name.verdicts]
    p = words.figures(name)
    if p and words.ranked(p):
        told.append(f"{words.rank(words.best(p), lang)}, {words.rank(words.ranked(p)[-1], lang)}.")
    return " ".join(told)
