"""The letters of a name: each character with its reading, element and strokes, and the grids."""

from __future__ import annotations

from typing import NamedTuple

from saju_naming.hanja.characters import Character
from saju_naming.korean.romanisation import romanise_syllable
from saju_naming.korean.text import Lang, Text
from saju_naming.names.name import Name
from saju_naming.names.numerology import Grids, number
from saju_naming.names.surnames import Surname
from saju_naming.pictures.palette import MARK, mark
from saju_naming.pictures.palette import name as coloured
from saju_naming.pictures.svg import (
    INNER,
    MARGIN,
    SIZE,
    Drawing,
    Node,
    group,
    hanja,
    node,
    text,
    width,
    wrap,
)
from saju_naming.symbols.elements import Element, element_of

_BETWEEN, _WIDEST = 12, 208
#: A tile without its lines of words, such a line, and the row of grids below.
_TILE, _READING, _GRID = 91, 21, 44
#: Notes are set small; of a reckoned width, what most fonts fill.
_SMALL, _DRAWN = 14, 0.86
#: What follows an element's mark, and a grid's number, begins so far right of it.
_BY_MARK, _BY_NUMBER = MARK + 6, 48

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


class _Tile(NamedTuple):
    """A character (or a whole surname) with how it is read and what it is counted as."""

    letters: str
    reading: str
    notes: tuple[str, ...]
    element: Element | None = None


def letters(name: Name, lang: Lang) -> Drawing:
    """A tile for the surname and for each character, and the four grids below."""
    tiles = [_surname(name.surname, lang)] if name.surname else []
    for syllable, c in zip(name.hangul, name.characters, strict=False):
        tiles.append(_character(c, syllable, lang))
    across = min(_WIDEST, (INNER - _BETWEEN * (len(tiles) - 1)) / len(tiles))
    height = max(_height(tile, across) for tile in tiles)
    nodes = [
        group(_drawn(tile, across, height), MARGIN + (across + _BETWEEN) * nth)
        for nth, tile in enumerate(tiles)
    ]
    if name.grids is None:
        return Drawing(nodes, height)
    grids = _grids(name.grids, len(name.hangul) == 1, lang)
    return Drawing([*nodes, group(grids, y=height + 28)], height + 28 + _GRID)


def _surname(surname: Surname, lang: Lang) -> _Tile:
    reading = Text(f"성 {surname.hangul}", f"{surname.romanised} {surname.hangul}").of(lang)
    return _Tile(surname.hanja, reading, (_strokes(surname.strokes, lang),))


def _character(c: Character, syllable: str, lang: Lang) -> _Tile:
    element = element_of(c.element)
    reading = Text(f"{c.hun} {syllable}", f"{romanise_syllable(syllable)} {syllable}").of(lang)
    notes = Text(element.korean, element.english).of(lang), _strokes(c.strokes, lang)
    return _Tile(c.hanja, reading, notes, element)


def _strokes(count: int, lang: Lang) -> str:
    return Text(f"{count}획", f"{count} strokes").of(lang)


def _read(tile: _Tile, across: float) -> list[str]:
    return wrap(tile.reading.split(), within=across - _BETWEEN)


def _counted(tile: _Tile, across: float) -> list[str]:
    """The notes in a line, or below each other in a narrow tile."""
    return wrap(tile.notes, " · ", (across - _BETWEEN - _BY_MARK) * SIZE / _SMALL)


def _height(tile: _Tile, across: float) -> float:
    return _TILE + _READING * (len(_read(tile, across)) + len(_counted(tile, across)))


def _drawn(tile: _Tile, across: float, height: float) -> list[Node]:
    """A tile on the wash of its element; a surname's is ink."""
    colour = "sj-ink" if tile.element is None else coloured(tile.element)
    middle, read = across / 2, _read(tile, across)
    nodes = [
        node("rect", width=across, height=height, rx=10, class_=f"{colour} sj-wash"),
        hanja(middle, 60, tile.letters, colour, 46),
        *(text(middle, 92 + _READING * i, line, anchor="middle") for i, line in enumerate(read)),
    ]
    y = 94 + _READING * len(read)
    first, *rest = _counted(tile, across)
    if tile.element is None:
        nodes.append(_note(middle, y, first))
    else:
        left = middle - (_BY_MARK + _DRAWN * width(first, _SMALL)) / 2
        told = text(left + _BY_MARK, y, first, "sj-quiet", size=_SMALL)
        nodes += [mark(tile.element, left, y - 11), told]
    return [*nodes, *(_note(middle, y + _READING * i, line) for i, line in enumerate(rest, 1))]


def _note(x: float, y: float, line: str) -> Node:
    return text(x, y, line, "sj-quiet", size=_SMALL, anchor="middle")


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
