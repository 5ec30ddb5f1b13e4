"""Colours of paper, ink and the five elements, by day and by night, and the elements' marks.

Every colour that writes text has a contrast of 4.5 : 1 or more on the paper and on its own wash
(WCAG 2.2, 1.4.3). Because colour alone tells nothing to some, each element also has a mark of its
own shape. The shapes are those that geomancy sees in hills (五星): wood stands tall, fire is
pointed, earth square, metal round, and water flows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from saju_naming.pictures.svg import Node, node
from saju_naming.symbols import Element


class Shade(NamedTuple):
    """A colour on light paper and on dark."""

    light: str
    dark: str


SHADES = {
    "paper": Shade("#fbf8f1", "#1b1a18"),
    "ink": Shade("#2a2620", "#ece7dc"),
    "quiet": Shade("#6d6558", "#a89f90"),
    "rule": Shade("#d8d0c0", "#45413a"),
    "wood": Shade("#2f6b45", "#86c49a"),
    "fire": Shade("#b03a2a", "#f0917f"),
    "earth": Shade("#875a0e", "#dcb265"),
    "metal": Shade("#5f656d", "#c6cbd3"),
    "water": Shade("#27518f", "#93b6ec"),
}
#: How much of an element's colour lies on the paper behind its letters.
WASH = 0.08

_SANS = (
    "Pretendard, 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', "
    "'Nanum Gothic', sans-serif"
)
_SERIF = (
    "'Noto Serif KR', 'Noto Serif CJK KR', 'Nanum Myeongjo', AppleMyungjo, 'Source Han Serif K', "
    "Batang, serif"
)
#: What is not a colour.
_FORM = (
    f".sj{{font-family:{_SANS}}}",
    f".sj-serif,.sj-hanja{{font-family:{_SERIF}}}",
    f".sj-wash{{fill-opacity:{WASH}}}",
    ".sj-added{fill-opacity:.4}",
    ".sj-rule,.sj-dash,.sj-line{fill:none}",
    ".sj-line{stroke-width:1.5}",
    ".sj-dash{stroke-dasharray:3 4}",
    ".sj-num{font-variant-numeric:tabular-nums}",
)

#: Marks in a box of 12 × 12.
_MARKS = (
    "M3.6 0h4.8v12H3.6z",
    "M6 .6 12 11.4H0z",
    "M.8.8h10.4v10.4H.8z",
    "M6 .2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 1 1 6 .2z",
    "M0 5.6C2 1.4 4 1.4 6 4s4 2.6 6-1.6V6.4C10 10.6 8 10.6 6 8S2 5.4 0 9.6z",
)
MARK = 12


def name(element: Element) -> str:
    """The class that fills with an element's colour."""
    return f"sj-{element.english}"


def line(element: Element) -> str:
    """The classes that draw an outline in an element's colour."""
    return f"sj-line sj-line-{element.english}"


def mark(element: Element, x: float, y: float) -> Node:
    """The element's mark, its upper left corner at ``x``, ``y``."""
    where = f"translate({x:g} {y:g})"
    return node("path", d=_MARKS[element], transform=where, class_=name(element))


#: Classes that are outlined instead of filled → the colour's name.
_OUTLINES = {
    "rule": "rule",
    "dash": "quiet",
    "line-ink": "ink",
    "line-quiet": "quiet",
    **{f"line-{e.english}": e.english for e in Element},
}


def _rules(value: Callable[[str], str]) -> str:
    """Fills and strokes by class; ``value`` writes the colour of a name."""
    fills = (f".sj-{shade}{{fill:{value(shade)}}}" for shade in SHADES if shade != "rule")
    strokes = (f".sj-{class_}{{stroke:{value(shade)}}}" for class_, shade in _OUTLINES.items())
    return "".join((*fills, *strokes))


def _properties(night: bool) -> str:
    return ";".join(f"--sj-{key}:{shade[night]}" for key, shade in SHADES.items())


def style() -> str:
    """The style sheet of a picture.

    Converters to PDF and PNG often know neither custom properties nor ``@supports``: they keep to
    the first set of rules, daylight. A page may set the properties of ``svg.sj`` itself.
    """
    return "".join(
        (
            *_FORM,
            _rules(lambda shade: SHADES[shade].light),
            f".sj{{{_properties(night=False)}}}",
            f"@media screen and (prefers-color-scheme:dark){{.sj{{{_properties(night=True)}}}}}",
            f"@supports(color:var(--a)){{{_rules('var(--sj-{})'.format)}}}",
        )
    )
