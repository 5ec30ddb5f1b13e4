"""Small pictures inside the page, built as the package's other pictures are.

They carry no style of their own: the page's style sheet holds the colours, because its security
policy forbids styles inside the markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from math import log10

from markupsafe import Markup

from saju_naming.chart.strength import BALANCED, STRONG, STRONG_FROM, WEAK, WEAK_BELOW
from saju_naming.korean.text import Lang, Text
from saju_naming.names import words
from saju_naming.names.popularity import YEARS, Popularity
from saju_naming.pictures.palette import MARK, SHADES, mark
from saju_naming.pictures.svg import Node, node, text, written
from saju_naming.symbols import ELEMENTS

#: The field of the sparkline, and pixels for a rank ten times as far down.
_WIDTH, _HEIGHT, _TENFOLD, _EDGE = 168, 56, 15.0, 5
#: The gauge of strength: as long as a score of 100, and where its words stand.
_SCALE, _GAUGE = 3.4, 54


def _svg(width: float, height: float, nodes: Iterable[Node], title: str = "") -> Markup:
    """An inline SVG; without a title it is an ornament, and screen readers pass it over."""
    told = {"role": "img", "aria_label": title} if title else {"aria_hidden": "true"}
    root = node(
        "svg", *nodes, viewBox=f"0 0 {width:g} {height:g}", width=width, height=height,
        class_="sj", focusable="false", **told,
    )  # fmt: skip
    return Markup(written(root).strip())  # ElementTree has escaped it


def sprite() -> Markup:
    """The marks of the elements, for ``<use href="#m-wood">``."""
    symbols = [
        node("symbol", mark(e, 0, 0), id=f"m-{e.english}", viewBox=f"0 0 {MARK} {MARK}")
        for e in ELEMENTS
    ]
    root = node("svg", *symbols, class_="sprite", aria_hidden="true", width=0, height=0)
    return Markup(written(root).strip())  # ElementTree has escaped it


def five() -> str:
    """The marks of the five elements in a row, for light paper whatever the reader's screen."""
    marks = [mark(e, 7 + 24 * e, 4) for e in ELEMENTS]
    for element, one in zip(ELEMENTS, marks, strict=True):
        one.set("fill", SHADES[element.english].light)
    root = node(
        "svg",
        *marks,
        xmlns="http://www.w3.org/2000/svg",
        viewBox="0 0 122 20",
        width=220,
        height=36,
    )
    return written(root)


def gauge(score: float, lang: Lang) -> Markup:
    """The score of strength on a line of 0 to 100 with its three verdicts."""
    ends = (0.0, WEAK_BELOW, STRONG_FROM, 100.0)
    names = (Text(WEAK, "weak"), Text(BALANCED, "balanced"), Text(STRONG, "strong"))
    nodes = [
        node(
            "rect", x=left * _SCALE, y=20, width=(right - left) * _SCALE - 2, height=8, rx=4,
            class_="sj-ink sj-added" if left <= score < right else "sj-ink sj-wash",
        )
        for left, right in pairwise(ends)
    ]  # fmt: skip
    nodes += [
        text((a + b) / 2 * _SCALE, 48, name.of(lang), "sj-quiet", size=13, anchor="middle")
        for (a, b), name in zip(pairwise(ends), names, strict=True)
    ]
    x = min(max(score * _SCALE, 5.0), 100 * _SCALE - 5)
    nodes.append(node("path", d=f"M{x:.1f} 19l-6-10h12z", class_="sj-ink"))
    title = Text(f"강약 {score:.0f}점", f"strength {score:.0f} of 100").of(lang)
    return _svg(100 * _SCALE, _GAUGE, nodes, title)


def sparkline(p: Popularity, lang: Lang) -> Markup:
    """A name's rank among the births by year, the best on top; every card has the same scale."""
    points = words.ranked(p)
    moves = [f"M{_at(points[0])}"]
    moves += [f"{'L' if b[0] == a[0] + 1 else 'M'}{_at(b)}" for a, b in pairwise(points)]
    base = node("path", d=f"M0 {_HEIGHT - 1}h{_WIDTH}", class_="sj-rule")
    line = node("path", d="".join(moves), class_="sj-line sj-line-ink")
    ends = dict.fromkeys((words.best(p), points[-1]))
    dots = [node("circle", cx=_x(year), cy=_y(rank), r=3, class_="sj-ink") for year, rank in ends]
    title = f"{YEARS[0]}–{YEARS[-1]} {words.best_rank(p, lang)}, {words.rank(points[-1], lang)}"
    return _svg(_WIDTH, _HEIGHT, [base, line, *dots], title)


def _x(year: int) -> float:
    return _EDGE + (_WIDTH - 2 * _EDGE) * (year - YEARS[0]) / (len(YEARS) - 1)


def _y(rank: int) -> float:
    return min(_EDGE + _TENFOLD * log10(rank), _HEIGHT - _EDGE)


def _at(point: tuple[int, int]) -> str:
    return f"{_x(point[0]):.1f} {_y(point[1]):.1f}"
