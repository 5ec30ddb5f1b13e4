"""The five elements as bars: a block for each letter, and what hidden stems make of it around."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from saju_naming.chart import words
from saju_naming.chart.balance import Elements
from saju_naming.chart.chart import Chart
from saju_naming.korean.text import Lang, Text
from saju_naming.pictures.palette import MARK, line, mark, name
from saju_naming.pictures.svg import (
    MARGIN,
    WIDTH,
    Drawing,
    Node,
    heading,
    node,
    text,
)
from saju_naming.symbols import ELEMENTS, Element

_LEFT, _RIGHT = MARGIN + 98, 408
#: Right edges of the columns of numbers, and of what the element is to the chart.
_COUNT, _WEIGHT, _ROLE = 458, 574, WIDTH - MARGIN
_TOP, _STEP = 96, 36
_BLOCK, _OUTLINE = 12, 22
#: The bars are drawn for this many letters at least, so that few do not look like many.
_LEAST = 5

_TITLE = Text("오행(五行)", "Five Elements")
_LETTERS = Text("글자", "letters")
_WEIGHED = Text("지장간까지", "weighted")
_NAMED = Text("이름을 더하면", "with the name")
_ROLE_NAME = Text("구실", "role")


class Amount(NamedTuple):
    """What there is of an element: letters, letters' worth, and letters with the name."""

    letters: float
    weight: float
    named: float


def bars(chart: Chart, lang: Lang, named: Elements | None = None) -> Drawing:
    """The elements of ``chart``; ``named`` counts them with a name's letters added."""
    counted = named or chart.elements
    amounts = [Amount(chart.elements[e], chart.weights[e], counted[e]) for e in ELEMENTS]
    unit = (_RIGHT - _LEFT) / max(_LEAST, *(ceil(max(amount)) for amount in amounts))
    nodes = [*heading(_TITLE.of(lang), _certainty(chart, lang)), *_heads(lang, named is not None)]
    for element, amount in zip(ELEMENTS, amounts, strict=True):
        y = _TOP + _STEP * (element + 0.5)
        role = words.ROLES[chart.favourable.role(element)].of(lang)
        nodes += [*_name(element, y, lang), *_bar(element, amount, unit, y)]
        nodes += _numbers(amount, y, role)
    return Drawing(nodes, _TOP + _STEP * len(ELEMENTS))


def _heads(lang: Lang, named: bool) -> list[Node]:
    """The columns' names; a swatch after a name tells how its number is drawn."""
    block = {"width": 10, "height": 10, "rx": 2}
    nodes = [text(_ROLE, 80, _ROLE_NAME.of(lang), "sj-quiet", anchor="end")]
    for right, word, class_ in (
        (_COUNT, _LETTERS.of(lang), "sj-quiet"),
        (_WEIGHT, _WEIGHED.of(lang), "sj-line sj-line-quiet"),
    ):
        nodes.append(text(right - 16, 80, word, "sj-quiet", anchor="end"))
        nodes.append(node("rect", **block, x=right - 10, y=70, class_=class_))
    if named:
        nodes.append(node("rect", **block, x=_LEFT, y=70, class_="sj-quiet sj-added"))
        nodes.append(text(_LEFT + 16, 80, _NAMED.of(lang), "sj-quiet"))
    return nodes


def _certainty(chart: Chart, lang: Lang) -> str:
    """How many of an unknown time's double hours agree on the favourable element."""
    if chart.sensitivity is None:
        return ""
    same = chart.sensitivity.by_element[chart.favourable.element]
    return Text(
        f"시간을 몰라, 용신은 열두 시진 가운데 {same}곳에서 같아요",
        f"favourable element: the same in {same} of 12 hours",
    ).of(lang)


def _name(element: Element, y: float, lang: Lang) -> list[Node]:
    word = element.korean if lang == "ko" else f"{element.english} {element.hanja}"
    return [mark(element, MARGIN, y - MARK / 2), text(MARGIN + MARK + 8, y + 5, word)]


def _bar(element: Element, amount: Amount, unit: float, y: float) -> list[Node]:
    """Blocks for letters, paler ones for a name's, and the outline of the weight around them."""
    nodes = [
        node(
            "rect", x=_LEFT + unit * i + 3, y=y - _BLOCK / 2, width=unit - 6, height=_BLOCK, rx=3,
            class_=name(element) + (" sj-added" if i >= amount.letters else ""),
        )
        for i in range(int(amount.named))
    ]  # fmt: skip
    if amount.weight:
        nodes.append(
            node(
                "rect", x=_LEFT, y=y - _OUTLINE / 2, width=amount.weight * unit, height=_OUTLINE,
                rx=5, class_=line(element),
            )
        )  # fmt: skip
    return nodes


def _numbers(amount: Amount, y: float, role: str) -> list[Node]:
    letters = f"{amount.letters:g}"
    if amount.named != amount.letters:
        letters += f" → {amount.named:g}"
    cells = (
        (_COUNT, letters, "sj-ink"),
        (_WEIGHT, words.decimal(amount.weight), "sj-quiet"),
        (_ROLE, role, "sj-ink"),
    )
    return [text(x, y + 5, word, f"sj-num {tone}", anchor="end") for x, word, tone in cells]
